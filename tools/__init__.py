"""What surrounds the site: its environment, its browser, its pins. Standard library only."""
