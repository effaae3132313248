"""What was read, as lines of text that a table of cases can hold."""

from __future__ import annotations

from collections.abc import Iterator

from concord.model import Block, Page


def block_line(page: Page, block: Block) -> str:
    """``line:column kind in boxes | text``, the place being that of the text."""
    place = page.place(block.offset(0))
    boxes = f" in {' '.join(block.container)}" if block.container else ""
    return f"{place.line}:{place.column} {block.kind}{boxes} | {block.text!r}"


def views(page: Page) -> dict[str, object]:
    """Every view of a page by its name in a case."""
    return {**_texts(page), **_about(page)}


def _marks(page: Page, block: Block) -> Iterator[str]:
    """What each mark of a block is, over which text, and how it was written."""
    for mark in block.marks:
        place = page.place(mark.offset)
        yield (
            f"{place.line}:{place.column} {mark.kind}"
            f" {mark.value!r} over {block.text[mark.start : mark.end]!r}"
            f" written {page.source[mark.offset : mark.stop]!r}"
        )


def _texts(page: Page) -> dict[str, object]:
    """The views of a page's text."""
    return {
        "blocks": [block_line(page, block) for block in page.blocks],
        "marks": [line for block in page.blocks for line in _marks(page, block)],
        "headings": [
            f"{h.place.line}:{h.place.column} h{h.level} {h.id}"
            f"{'' if h.explicit else ' (made)'} | {h.text!r}"
            for h in page.headings
        ],
        "sections": [page.section_id(block) for block in page.blocks],
        "anchors": sorted(page.anchors),
    }


def _about(page: Page) -> dict[str, object]:
    """The views of its front matter, of what is wrong and silenced, and of what it points at."""
    return {
        "meta": {str(name): value for name, value in page.meta.items()},
        "meta_places": [
            f"{key} {line}:{column}" for key, (line, column) in page.meta_places.items()
        ],
        "troubles": [
            f"{t.place.line}:{t.place.column} {t.code} {t.message}" for t in page.troubles
        ],
        "ignores": [
            f"{i.place.line}:{i.place.column} {i.code} in {i.first} to {i.last}: {i.reason}"
            for i in page.ignores
        ],
        "references": [
            f"{r.place.line}:{r.place.column} {r.kind} {r.value} in {r.section!r}"
            for r in page.references
        ],
    }  # fmt: skip
