"""Pages of two languages: those that stand elsewhere, under another name, or say nothing yet."""
