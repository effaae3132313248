"""Damages that let the two languages drift apart in pages, references and texts."""

from __future__ import annotations

import re
from random import Random

from concord.model import Page
from concord.parity.pairing import paired_blocks
from concord.parity.wording.restrictions import RESTRICTIONS, lost_restrictions
from concord.parity.wording.sentences import BORDER

from .damage import Damage, Kind, Spot
from .docs import Docs
from .edits import change, line_of, section_spot, verbatim
from .links import any_link

SENTENCE = re.compile(r"[^。！？]+[。！？]")
HALF = 0.4
WAY = ("en", "zh")


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
    Kind("English changed after translation", "PAR308", stale),
    Kind("block left in English", "PAR309", untranslated),
    Kind("sentence taken away", "PAR315", sentence_dropped),
    Kind("denial or limit taken away", "PAR316", restriction_dropped),
)
