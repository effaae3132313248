"""Files in forms of our own: tables in YAML, an entry a line, JSON that is read as text."""
