"""What a build keeps for the next one. Whatever is kept can be deleted at any time."""
