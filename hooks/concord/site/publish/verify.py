"""Verifying a built site before it is put in place of the old one."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .built_pages import BuiltPages, built_pages


def verify(site: Path, base: str = "", known: BuiltPages | None = None) -> list[str]:
    """What is wrong with a built site: one line for each thing.

    ``base`` is the site's own address, whose path absolute links begin with; ``known`` are its
    pages, where they have been read.
    """
    pages = built_pages(site) if known is None else known
    ids = {name: frozenset(page.ids) for name, page in pages.items()}
    problems = [] if pages else ["no pages"]
    for name, page in pages.items():
        problems += [f"{name}:{line}: id {id_} stands twice" for id_, line in page.repeated]
        for address, line in page.addresses:
            problem = _follow(site, name, address, ids, base)
            if problem:
                problems.append(f"{name}:{line}: {problem}")
    return problems


def _follow(
    site: Path, page: str, address: str, ids: Mapping[str, frozenset[str]], base: str
) -> str:
    """What is wrong with one address on one page, "" if nothing."""
    if base and address.startswith(base):
        address = urlsplit(base).path + address[len(base) :]
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return ""
    path = unquote(parts.path)
    if path.startswith("/"):
        path = path[len(urlsplit(base).path.rstrip("/")) :].lstrip("/") or "index.html"
    else:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    if path.startswith(".."):
        return f"{address} leads out of the site"
    target = path
    if (site / path).is_dir():
        target = posixpath.normpath(posixpath.join(path, "index.html"))
    if not (site / target).is_file():
        return f"{address} leads nowhere"
    anchor = unquote(parts.fragment)
    if anchor and target in ids and anchor not in ids[target] and anchor != "__top":
        return f"{address}: no id {anchor} on {target}"
    return ""
