"""docsify: a page is fetched in the browser, so that links count from the folder of `index.html`.

https://docsify.js.org/#/configuration?id=relativepath for links, and for ids, which a link names as
`?id=`, https://github.com/docsifyjs/docsify/blob/v4.13.1/src/core/render/slugify.js
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from .generator import Generator
from .listing import Listing

DOCSIFY = Generator(
    "docsify", files=("index.html",), holds=b"$docsify", indexes=("README",), loose=True,
    makes_no_pages=True, asks_by_query=True,
    frame=("_coverpage.md", "_navbar.md", "_sidebar.md", "_404.md"),
    slugs=("docsify", "docsify-unescaped"),
)  # fmt: skip
RELATIVE = re.compile(rb"""\brelativePath["']?\s*:\s*true\b""")


def at_home(root: Path, listing: Listing, places: Iterable[str]) -> Generator:
    """Docsify with the folder of its ``index.html``, of those around pages; "" is the root.

    Where its settings say that links are relative, they count from their page alone.
    """
    for place in places:
        if DOCSIFY.is_at(listing, place):
            is_relative = RELATIVE.search((root / place / "index.html").read_bytes())
            return DOCSIFY if is_relative else replace(DOCSIFY, home=place)
    return DOCSIFY
