"""The guide as an EPUB 3 book, one in each language.

https://www.w3.org/TR/epub-33/
"""

from .library import make_book, make_books

__all__ = ["make_book", "make_books"]
