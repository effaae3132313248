"""Edits of a page's text: the words in which the kinds of damage are written."""

from __future__ import annotations

from posixpath import dirname, relpath

from concord.model import Block, Mark, Page
from concord.parity.sections import sections
from concord.reading import read_page

from .damage import Damage, Spot


def change(page: Page, start: int, stop: int, text: str, spot: Spot | None = None) -> Damage:
    """Put ``text`` in place of a stretch; found at its line if not elsewhere."""
    source = page.source[:start] + text + page.source[stop:]
    old = page.source[start:stop]
    said = f"{_short(old)} became {_short(text)}" if old else f"added {_short(text)}"
    line = page.source.count("\n", 0, start) + 1
    return Damage({page.path: source.encode()}, spot or Spot(page.path, line), said)


def removed(page: Page, block: Block) -> str:
    """The page's text without a block and the blank line behind it."""
    end = block.end
    while page.source[end : end + 1] == "\n":
        end += 1
    if block.kind in ("item", "row"):
        end = block.end + 1
    return page.source[: block.start] + page.source[end:]


def reread(page: Page, source: str) -> Page:
    """The page with another text."""
    return read_page(source.encode(), page.path, page.locale, page.key)


def without(page: Page, block: Block, spot: Spot) -> Damage:
    """Take a block away."""
    said = f"took away {_short(page.source[block.start : block.end])}"
    return Damage({page.path: removed(page, block).encode()}, spot, said)


def section_spot(page: Page, section: str) -> Spot:
    """The heading of a section, the top of the page for the part before the first."""
    line = next((h.place.line for h in page.headings if h.id == section), 1)
    return Spot(page.path, line)


def section_end(page: Page, section: str) -> Spot:
    """The last block of a section, or its heading where it holds none."""
    blocks = next((s.blocks for s in sections(page) if s.id == section), ())
    if not blocks:
        return section_spot(page, section)
    return Spot(page.path, page.place(blocks[-1].start).line)


def line_of(page: Page, offset: int) -> Spot:
    """The line at an offset of the undamaged page."""
    return Spot(page.path, page.place(offset).line)


def link_target(page: Page, key: str) -> str:
    """A link's target as written on a page."""
    return relpath(key, dirname(page.key) or ".")


def target_span(page: Page, mark: Mark) -> tuple[int, int] | None:
    """Where the target of an inline link or image stands; None in another notation."""
    if page.source[mark.stop - 1 : mark.stop] != ")":
        return None
    start = page.source.rfind("](", mark.offset, mark.stop)
    if start < 0 or page.source[start + 2 : mark.stop - 1] != mark.value:
        return None
    return start + 2, mark.stop - 1


def verbatim(page: Page, block: Block, start: int, end: int) -> tuple[int, int] | None:
    """Where a stretch of a block's text stands, None if it is not written as it reads."""
    first = block.offset(start)
    last = first + end - start
    return (first, last) if page.source[first:last] == block.text[start:end] else None


def key_lines(page: Page, *path: str) -> tuple[int, int] | None:
    """The lines of front matter that a key and its value take, as offsets; None if not there."""
    place = page.meta_places.get(".".join(path))
    if place is None:
        return None
    line, column = place
    last = line
    while _belongs(_line(page, last + 1), column - 1):
        last += 1
    return page.lines[line - 1], page.lines[last]


def _belongs(line: str, indent: int) -> bool:
    depth = len(line) - len(line.lstrip(" "))
    return depth > indent or (depth == indent and line.lstrip(" ").startswith("- "))


def _line(page: Page, number: int) -> str:
    if number > len(page.lines):
        return ""
    return page.source[page.lines[number - 1] :].partition("\n")[0]


def written(page: Page, path: tuple[str, ...], key: str, value: str) -> Damage:
    """Write a key of front matter, in the place of the old one or behind the title.

    :raises LookupError: when the entry has neither the key nor a title.
    """
    anchor = page.meta_places.get(".".join((*path, key))) or page.meta_places.get(
        ".".join((*path, "title"))
    )
    if anchor is None:
        raise LookupError(key)
    text = f"{' ' * (anchor[1] - 1)}{key}: {value}\n"
    if span := key_lines(page, *path, key):
        return change(page, *span, text)
    end = key_lines(page, *path, "title")
    if end is None:
        raise LookupError(key)
    return change(page, end[1], end[1], text)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return f"“{text[:50]}…”" if len(text) > 50 else f"“{text}”"
