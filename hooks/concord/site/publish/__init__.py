"""Publishing: what is written beside the pages, and how a site replaces the one before."""
