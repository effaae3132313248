"""Concepts, their names and relations."""
