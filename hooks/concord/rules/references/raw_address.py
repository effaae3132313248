"""An address in raw HTML that MkDocs leaves as it is, and that leads nowhere.

MkDocs turns the links of Markdown into addresses, those of HTML it does not see: on the page
`a.md`, which readers find at `a/`, `src="b.png"` asks for `a/b.png`.

Bad:

    docs/en/a.md:  <img src="b.png" alt="The map">

Good:

    docs/en/a.md:  ![The map](b.png)
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from posixpath import join, normpath, splitext

from ...findings import Finding
from ...languages.tags import KNOWN
from ...layout.destinations import MACRO, SCHEME
from ...model import Page, Reference
from ...registry import Registry
from ..rule import page_rule

TAG = re.compile(rf"(?:{KNOWN})(?:-[A-Za-z]{{2,4}})?")
"""The folder of a language, which a site has though its pages are not read here."""


@page_rule("REF111", "raw-address")
def raw_address(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look up the addresses of raw HTML as a browser does, from the page's own."""
    if not registry.ways.generator.is_python_markdown:
        return
    for reference in page.references:
        target = reference.value.partition("#")[0].partition("?")[0]
        if not target or target.startswith("/") or SCHEME.match(target) or MACRO.search(target):
            continue
        if is_raw(page, reference) and not _is_there(page, target, registry):
            yield raw_address.finding(
                reference.place,
                f"{reference.value} is left as it is by MkDocs, and leads nowhere from this page",
                "write it in Markdown",
            )  # fmt: skip


def is_raw(page: Page, reference: Reference) -> bool:
    """Whether a reference is an attribute of raw HTML."""
    place = reference.place
    start = page.lines[place.line - 1] + place.column - 1
    return reference.kind != "citation" and page.source[start : start + 1] == "<"


def _is_there(page: Page, target: str, registry: Registry) -> bool:
    stem = splitext(page.key)[0]
    folder = stem[: -len("index")] if stem.rpartition("/")[2] == "index" else f"{stem}/"
    address = normpath(join("/", folder, target)).strip("/")
    if target.endswith(".md"):
        return False
    none = frozenset[str]()
    if _stands(address, registry.files.get(page.locale, none) | registry.files.get("", none)):
        return True
    return _is_in_another_language(
        page, normpath(join(_root(page, registry), folder, target)), registry
    )


def _root(page: Page, registry: Registry) -> str:
    """Where the pages of a language stand on a site: all but the first in folders of their own."""
    return "/" if page.locale == registry.settings.default else f"/{page.locale}/"


def _is_in_another_language(page: Page, address: str, registry: Registry) -> bool:
    """Whether an address of the site is of another language, be it one that is not read."""
    first, _, rest = address.strip("/").partition("/")
    if first in (page.locale, registry.settings.default):
        return False
    if first not in registry.files:
        return not rest and TAG.fullmatch(first) is not None
    return _stands(rest, registry.files[first])


def _stands(address: str, keys: Container[str]) -> bool:
    """Whether a file, or the page that is found there, is among those of a language."""
    pages = (f"{address}.md", f"{address}/index.md") if address else ("index.md",)
    return address in keys or any(name in keys for name in pages)
