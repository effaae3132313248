"""Work on all processors."""
