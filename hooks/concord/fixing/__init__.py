"""Repairs: which fit together, and what they make of a text."""
