"""Reading: the bytes of a Markdown file become a :class:`~concord.model.Page`.

Blocks come from markdown-it-py, which knows their lines. Inline marks are read here
(:mod:`concord.reading.inline`), since markdown-it-py does not say where in a line they stand.
markdown-it-pyrs, the same parser in Rust, says so and is ten times as fast, but there is no
wheel of it for Python 3.13 and later.
"""

from .page import DIGITS, digest_of, read_front, read_page
from .text import page_text

__all__ = ["DIGITS", "digest_of", "page_text", "read_front", "read_page"]
