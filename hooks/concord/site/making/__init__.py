"""Builds that make only what has changed, of what earlier ones kept."""
