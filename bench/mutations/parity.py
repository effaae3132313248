"""Damages that let the two languages drift apart."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from concord.model import Block, Page
from concord.parity.pairing import paired_blocks
from concord.parity.restrictions import RESTRICTIONS, lost_restrictions
from concord.parity.sentences import BORDER

from .damage import Damage, Kind, Spot
from .docs import Docs
from .edits import (
    change,
    line_of,
    removed,
    reread,
    section_end,
    section_spot,
    verbatim,
    without,
)
from .links import any_link

SENTENCE = re.compile(r"[^。！？]+[。！？]")
HALF = 0.4
WAY = ("en", "zh")
DELIMITER = re.compile(r"\s*\|[\s|:-]+$", re.M)
BOX = re.compile(r"^(?:!!!|\?\?\?\+?) ([\w-]+)", re.M)


def deleted_translation(docs: Docs, random: Random) -> Damage | None:
    """A page of one language taken away."""
    page = docs.any_page(random)
    other = docs.page("zh" if page.locale == "en" else "en", page.key)
    return Damage({page.path: None}, Spot(other.path, 1), "took the page away") if other else None


def page_without_original(docs: Docs, random: Random) -> Damage | None:
    """A page that only one language has."""
    page = docs.any_page(random)
    path = page.path.replace(".md", f"-{random.randrange(100)}.md")
    text = "---\ntitle: Quux\n---\n\nQuux.\n"
    return Damage({path: text.encode()}, Spot(path, 1), "added a page")


def link_dropped(docs: Docs, random: Random) -> Damage | None:
    """The one link of a section to a page made text; told at the Chinese section or link."""
    page = docs.any_page(random)
    found = any_link(page, random)
    if not found:
        return None
    block, mark = found
    section = page.section_id(block)
    spot = _lost(docs, page, "link", mark.value, section)
    text = block.text[mark.start : mark.end]
    return change(page, mark.offset, mark.stop, text, spot) if spot else None


def citation_dropped(docs: Docs, random: Random) -> Damage | None:
    """The one citation of a place in a section taken away; told as for links."""
    page = docs.any_page(random)
    cited = [(b, m) for b in page.blocks for m in b.marks if m.kind == "citation"]
    if not cited:
        return None
    block, mark = random.choice(cited)
    spot = _lost(docs, page, "citation", mark.value, page.section_id(block))
    return change(page, mark.offset, mark.stop, "", spot) if spot else None


def _lost(docs: Docs, page: Page, kind: str, value: str, section: str) -> Spot | None:
    """Where the loss of a reference is told; None where the section has it twice."""
    wanted = kind, value, section
    if sum((r.kind, r.value, r.section) == wanted for r in page.references) != 1:
        return None
    if page.locale == "zh":
        return section_spot(page, section)
    other = docs.page("zh", page.key)
    for reference in other.references if other else ():
        if (reference.kind, reference.value, reference.section) == wanted:
            return Spot(reference.place.path, reference.place.line)
    return None


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


def sentence_dropped(docs: Docs, random: Random) -> Damage | None:
    """The longest sentence of a Chinese paragraph, which has as many as the original's."""
    original, page = docs.any_pair(random)
    found = [
        (two, sentences)
        for one, two in paired_blocks(original, page)
        if one.kind == "paragraph"
        and len(sentences := list(SENTENCE.finditer(page.source, two.start, two.end))) > 1
        and len(BORDER.split(one.text)) == len(BORDER.split(two.text)) == len(sentences)
    ]
    if not found:
        return None
    block, sentences = random.choice(found)
    longest = max(sentences, key=lambda one: len(one[0]))
    if len(longest[0]) < HALF * (block.end - block.start) or "[" in longest[0]:
        return None
    return change(page, *longest.span(), "", line_of(page, block.start))


def restriction_dropped(docs: Docs, random: Random) -> Damage | None:
    """The one denial or limit of a Chinese text, of which the original speaks strictly."""
    original, page = docs.any_pair(random)
    found = [
        (two, span)
        for one, two in paired_blocks(original, page)
        if one.kind == "paragraph" and any(lost_restrictions(one.text, "", WAY))
        if len(kinds := [kind for kind in RESTRICTIONS[WAY] if kind.certain.search(one.text)]) == 1
        if len(said := list(kinds[0].other.finditer(two.text))) == 1
        if (span := verbatim(page, two, *said[0].span()))
    ]
    if not found:
        return None
    block, span = random.choice(found)
    return change(page, *span, "", line_of(page, block.start))


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


def untranslated(docs: Docs, random: Random) -> Damage | None:
    """A Chinese block in English."""
    original, page = docs.any_pair(random)
    pairs = [pair for pair in paired_blocks(original, page) if pair[0].kind == "paragraph"]
    if not pairs:
        return None
    one, two = random.choice(pairs)
    return change(page, two.start, two.end, original.source[one.start : one.end])


def stale(docs: Docs, random: Random) -> Damage | None:
    """English changed by a word; told at its translation."""
    page, translation = docs.any_pair(random)
    pairs = [pair for pair in paired_blocks(page, translation) if pair[0].kind == "paragraph"]
    if not pairs:
        return None
    one, two = random.choice(pairs)
    at = page.source.find(" ", one.start, one.end)
    spot = line_of(translation, two.start)
    return change(page, at, at, " hardly", spot) if at >= 0 else None


KINDS = (
    Kind("page of one language taken away", "PAR301", deleted_translation),
    Kind("page that one language lacks", "PAR301", page_without_original),
    Kind("link that one language lacks", "PAR304", link_dropped),
    Kind("citation that one language lacks", "PAR305", citation_dropped),
    Kind("paragraph taken away", "PAR307", paragraph_dropped),
    Kind("list item taken away", "PAR307", item_dropped),
    Kind("table row taken away", "PAR307", row_dropped),
    Kind("paragraph added", "PAR307", paragraph_added),
    Kind("list item made a paragraph", "PAR307", list_made_paragraph),
    Kind("another image", "PAR307", other_image),
    Kind("another type of box", "PAR307", other_box),
    Kind("English changed after translation", "PAR308", stale),
    Kind("block left in English", "PAR309", untranslated),
    Kind("sentence taken away", "PAR315", sentence_dropped),
    Kind("denial or limit taken away", "PAR316", restriction_dropped),
)
