"""Verifying that the search of a built site has its worker and indexes, and that these can be read.

Their addresses stand in each page's configuration; see search/README.md.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from ..search.index import parse_index
from .built_pages import BuiltPages, built_pages


def verify_search(site: Path, known: BuiltPages | None = None) -> Iterator[str]:
    """What keeps readers of a page from searching; each thing once, with the first such page."""
    met: set[str] = set()
    for name, page in (built_pages(site) if known is None else known).items():
        for path in sorted(set(_asked(name, page.search)) - met):
            met.add(path)
            if not (site / path).is_file():
                yield f"{name}: the search needs {path}, which is not there"
            elif posixpath.basename(path) == "index.js" and (fault := _fault(site / path)):
                yield f"{path}: {fault}"


def _asked(name: str, address: str) -> Iterator[str]:
    """The files that the search of a page at an address loads, from the root of the site."""
    search = urlsplit(address)
    if not search.path or search.path.startswith("/"):
        return
    worker = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(search.path)))
    yield worker
    root = posixpath.dirname(posixpath.dirname(posixpath.dirname(worker)))
    asked = parse_qs(search.query)
    for key in ("index", "other"):
        yield from (posixpath.join(root, path) for path in asked.get(key, ()))


def _fault(file: Path) -> str:
    """Why an index cannot be read, "" if it can."""
    try:
        index = parse_index(file.read_text("utf-8"))
    except json.JSONDecodeError as error:
        return f"not a search index: {error}"
    except ValueError as error:
        return str(error)
    return "" if index.get("pages") else "a search index without pages"
