"""What readers get beyond the text of the pages."""
