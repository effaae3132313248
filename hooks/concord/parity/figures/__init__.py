"""Figures that differ: which are certainly wrong or lost, and which are told elsewhere."""
