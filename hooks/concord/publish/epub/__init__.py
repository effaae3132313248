"""The guide as an EPUB 3 book, one in each language.

https://www.w3.org/TR/epub-33/
"""

from .book import write_book
from .chapters import Chapter, read_chapters

__all__ = ["Chapter", "read_chapters", "write_book"]
