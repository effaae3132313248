"""Pages and their translations side by side: sections, headings, blocks."""
