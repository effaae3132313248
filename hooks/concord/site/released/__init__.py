"""What was made to be read offline: its list, and the sums by which it can be proved."""
