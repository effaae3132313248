"""What is put into the Markdown of a page before it is built."""
