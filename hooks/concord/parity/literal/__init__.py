"""What is written the same in every language: names, code in a text, values in cells and keys."""
