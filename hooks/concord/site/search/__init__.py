"""What the search of a site reads; the format is in search/README.md."""
