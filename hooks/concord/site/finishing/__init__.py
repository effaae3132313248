"""What is written once all pages are made: headers, redirects, compressed files."""
