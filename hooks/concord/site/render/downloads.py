"""What can be downloaded from a site, as pages and templates see it."""

from __future__ import annotations

from typing import NamedTuple


class Download(NamedTuple):
    """A file of the site, by its path from the root.

    ``kind`` is bundle, book, archive, vocabulary or text; ``form`` names the form of a
    vocabulary, ``locale`` the language of a book or text. ``size`` counts bytes, ``digest`` is a
    SHA-256 in hexadecimal, ``day`` is as ISO 8601 has it, "" where it is not known.
    """

    path: str
    kind: str
    size: int
    digest: str
    day: str = ""
    locale: str = ""
    form: str = ""
