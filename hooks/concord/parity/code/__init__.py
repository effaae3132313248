"""Blocks of code beside each other: whether they are one program, and what in it people read."""
