"""Citations and what they cite."""
