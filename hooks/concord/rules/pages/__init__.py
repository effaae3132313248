"""Files, front matter and what may stand in a page."""
