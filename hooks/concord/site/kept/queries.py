"""What a store reads of its tables."""

PAGES = """
SELECT address, own, asked, answers, assets, digest, taken, aside, known_at FROM pages
"""
CONTENTS = "SELECT address, own, asked, answers, known_at FROM contents"
"""All of both without what was made: most of that nobody asks for."""
HTML = "SELECT html FROM pages WHERE address = ? AND own = ? AND answers = ?"
CONTENT = "SELECT answers, value FROM contents WHERE address = ? AND own = ?"
"""What was made, of one of which the rest is known."""
