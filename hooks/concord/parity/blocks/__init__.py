"""Blocks that one language alone has: which the other has lost for sure, which stand elsewhere."""
