"""Lines that lead to a page in its other languages: each language has its own."""

from __future__ import annotations

from posixpath import basename, dirname, splitext

from ..languages.file_marks import without_mark
from ..model import Block, Page


def is_menu(block: Block, page: Page) -> bool:
    """Whether all links of a block lead to the page itself in other languages, beside it.

    An address of it on a code host may name another folder, where the page has stood.
    """
    if block.kind not in ("paragraph", "item"):
        return False
    links = [mark.value for mark in block.marks if mark.kind == "link"]
    return bool(links) and all(_is_own(link, page.path) for link in links)


def _is_own(link: str, path: str) -> bool:
    name, own = basename(link), basename(path)
    stem, ending = splitext(name)
    return (
        (dirname(link) in ("", ".") or ("://" in link and "/blob/" in link))
        and name != own
        and ending == splitext(own)[1]
        and without_mark(stem) == without_mark(splitext(own)[0])
    )
