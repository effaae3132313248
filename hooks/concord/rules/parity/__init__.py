"""Pages and their translations."""
