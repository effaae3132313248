"""Labels of concepts and where they stand in running text."""
