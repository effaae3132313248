"""Damages to the blocks of one of two languages: taken away, added, of another kind."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from concord.model import Block, Page

from .damage import Damage, Kind, Spot
from .docs import Docs
from .edits import change, removed, reread, section_end, without
from .links import any_link

DELIMITER = re.compile(r"\s*\|[\s|:-]+$", re.M)
BOX = re.compile(r"^(?:!!!|\?\?\?\+?) ([\w-]+)", re.M)


def block_dropped(docs: Docs, random: Random, kind: str) -> Damage | None:
    """A Chinese block taken away; told at the end of its section."""
    page = docs.any_page(random, "zh")
    blocks = [b for b in page.blocks if b.kind == kind and not _is_head(page, b)]
    if not blocks:
        return None
    block = random.choice(blocks)
    source = removed(page, block)
    return without(page, block, section_end(reread(page, source), page.section_id(block)))


def _is_head(page: Page, block: Block) -> bool:
    """Whether a row is the first of its table, without which there is none."""
    return block.kind == "row" and bool(DELIMITER.match(page.source, block.end + 1))


def paragraph_dropped(docs: Docs, random: Random) -> Damage | None:
    """A paragraph that only the English page has."""
    return block_dropped(docs, random, "paragraph")


def item_dropped(docs: Docs, random: Random) -> Damage | None:
    """An item of a list that only the English page has."""
    return block_dropped(docs, random, "item")


def row_dropped(docs: Docs, random: Random) -> Damage | None:
    """A row of a table that only the English page has."""
    return block_dropped(docs, random, "row")


def any_block(docs: Docs, random: Random, kind: str) -> tuple[Page, Block] | None:
    """A Chinese block of a kind, in no box."""
    page = docs.any_page(random, "zh")
    blocks = [b for b in page.blocks if b.kind == kind and not b.container]
    return (page, random.choice(blocks)) if blocks else None


def paragraph_added(docs: Docs, random: Random) -> Damage | None:
    """A paragraph that only the Chinese page has."""
    found = any_block(docs, random, "paragraph")
    if not found:
        return None
    page, block = found
    return change(page, block.start, block.start, "这里多出一段话。\n\n")


def list_made_paragraph(docs: Docs, random: Random) -> Damage | None:
    """The first item of a list turned into a paragraph."""
    found = any_block(docs, random, "item")
    if not found or not found[0].source.startswith("- ", found[1].start):
        return None
    page, block = found
    before = page.source[: block.start].rstrip("\n").rpartition("\n")[2]
    text = page.source[block.start + 2 : block.end] + "\n"
    return None if before.startswith("- ") else change(page, block.start, block.end, text)


def other_image(docs: Docs, random: Random) -> Damage | None:
    """An image put in the place of another."""
    page = docs.any_page(random, "zh")
    found = any_link(page, random, "image")
    images = sorted(key for key in docs.registry.files["zh"] if key.endswith(".svg"))
    if not found:
        return None
    _, mark = found
    name = random.choice(images).rpartition("/")[2]
    at = page.source.index(mark.value, mark.offset) + mark.value.rindex("/") + 1
    return None if mark.value.endswith(name) else change(page, at, mark.stop - 1, name)


def other_box(docs: Docs, random: Random) -> Damage | None:
    """A box turned into one of another type."""
    page = docs.any_page(random, "zh")
    box = BOX.search(page.source, page.lines[random.randrange(len(page.lines))])
    if not box:
        return None
    made = change(page, *box.span(1), "warning")
    # What is said of a box is said of the first block in it.
    behind = page.source[page.source.index("\n", box.end()) :]
    gap = len(behind) - len(behind.lstrip("\n"))
    return made and replace(made, spot=Spot(made.spot.path, made.spot.line + gap))


KINDS = (
    Kind("paragraph taken away", "PAR307", paragraph_dropped),
    Kind("list item taken away", "PAR307", item_dropped),
    Kind("table row taken away", "PAR307", row_dropped),
    Kind("paragraph added", "PAR307", paragraph_added),
    Kind("list item made a paragraph", "PAR307", list_made_paragraph),
    Kind("another image", "PAR307", other_image),
    Kind("another type of box", "PAR307", other_box),
)
