"""What pages said before: earlier versions of their text, from the repository's history."""
