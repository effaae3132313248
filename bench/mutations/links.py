"""Damages to links, anchors and files."""

from __future__ import annotations

from random import Random

from concord.labels.index import QUOTED
from concord.layout.pattern import ENDINGS
from concord.model import PROSE_KINDS, Block, Concept, Mark, Page

from .damage import Damage, Kind, Spot
from .docs import Docs
from .edits import change, line_of, link_target, target_span
from .vocabulary import new_term


def any_link(page: Page, random: Random, kind: str = "link") -> tuple[Block, Mark] | None:
    """A link (or image) into the site, written inline."""
    found = [
        (block, mark)
        for block in page.blocks
        for mark in block.marks
        if mark.kind == kind and ":" not in mark.value and target_span(page, mark)
    ]
    return random.choice(found) if found else None


def retarget(page: Page, mark: Mark, target: str) -> Damage | None:
    """Let a link lead elsewhere."""
    span = target_span(page, mark)
    return change(page, *span, target) if span else None


def broken_link(docs: Docs, random: Random) -> Damage | None:
    """A link to a page that is not there."""
    page = docs.any_page(random)
    found = any_link(page, random)
    if not found or not found[1].value.partition("#")[0].endswith(ENDINGS):
        return None
    return retarget(page, found[1], found[1].value.replace(".md", "-overview.md"))


def link_out_of_docs(docs: Docs, random: Random) -> Damage | None:
    """A link that climbs out of the docs folder."""
    page = docs.any_page(random)
    found = any_link(page, random)
    return retarget(page, found[1], "../" * 6 + "README.md") if found else None


def broken_anchor(docs: Docs, random: Random) -> Damage | None:
    """A link to an id that is on no heading."""
    page = docs.any_page(random)
    found = any_link(page, random)
    if not found:
        return None
    return retarget(page, found[1], found[1].value.partition("#")[0] + "#no-such-heading")


def renamed_target(docs: Docs, random: Random) -> Damage | None:
    """A heading's id changed under a link of another page."""
    links = [
        (page, mark, found)
        for page in docs.registry.pages.values()
        for block in page.blocks
        for mark in block.marks
        if mark.kind == "link" and (found := docs.registry.destination(page, mark.value))
        if found.anchor and found.key != page.key
    ]
    page, mark, leads = random.choice(links)
    other = docs.page(leads.locale, leads.key)
    written = f"{{ #{leads.anchor} }}"
    start = other.source.find(written) if other else -1
    if not other or start < 0:
        return None
    spot = line_of(page, mark.offset)
    return change(other, start, start + len(written), "{ #renamed }", spot)


def swapped_link(docs: Docs, random: Random) -> Damage | None:
    """A link whose text names one concept and which leads to another."""
    page = docs.any_page(random)
    found = any_link(page, random)
    if not found:
        return None
    block, mark = found
    named = docs.registry.named(page.locale, block.text[mark.start : mark.end])
    others = [c for c in docs.registry.concepts.values() if not c.is_term and c is not named]
    if named is None or docs.registry.concept_at(page, mark.value) is not named:
        return None
    return retarget(page, mark, link_target(page, random.choice(others).key))


def unlinked_mention(docs: Docs, random: Random) -> Damage | None:
    """The first link to a concept made plain text; quotations may leave theirs unlinked."""
    page = docs.any_page(random)
    found = any_link(page, random)
    concept = docs.registry.concept_at(page, found[1].value) if found else None
    if not found or concept is None or concept.is_term or concept is docs.registry.concept_of(page):
        return None
    block, mark = found
    text = block.text[mark.start : mark.end]
    label = docs.registry.named(page.locale, text) is concept
    if not label or block.kind not in PROSE_KINDS or _is_quoted(block, mark):
        return None
    if mark is not _first_link(docs, page, concept):
        return None
    return change(page, mark.offset, mark.stop, text)


def _first_link(docs: Docs, page: Page, concept: Concept) -> Mark:
    links = (m for block in page.blocks for m in block.marks if m.kind == "link")
    return next(m for m in links if docs.registry.concept_at(page, m.value) is concept)


def _is_quoted(block: Block, mark: Mark) -> bool:
    spans = [found.span() for found in QUOTED.finditer(block.text)]
    inside = any(start < mark.end and mark.start < end for start, end in spans)
    return inside or "quote" in block.container


def cross_locale_link(docs: Docs, random: Random) -> Damage | None:
    """A link into the tree of the other language."""
    page = docs.any_page(random)
    found = any_link(page, random)
    leads = docs.registry.destination(page, found[1].value) if found else None
    if not found or not leads or leads.locale != page.locale:
        return None
    other = "zh" if page.locale == "en" else "en"
    target = "../" * (page.key.count("/") + 1) + f"{other}/{leads.key}"
    return retarget(page, found[1], target)


def missing_image(docs: Docs, random: Random) -> Damage | None:
    """An image that is not there."""
    page = docs.any_page(random)
    found = any_link(page, random, "image")
    return retarget(page, found[1], found[1].value.replace(".svg", "-2.svg")) if found else None


def missing_download(docs: Docs, random: Random) -> Damage | None:
    """A link to a file that is not there."""
    page = docs.any_page(random)
    found = any_link(page, random)
    return retarget(page, found[1], "slides.pdf") if found else None


def unreferenced_term(docs: Docs, random: Random) -> Damage | None:
    """A term that nothing mentions or relates to."""
    return new_term(docs, random, "kind: concept")


def unlisted_page(docs: Docs, random: Random) -> Damage | None:
    """A pair of pages copied under another name, which the navigation does not have."""
    pair = docs.any_pair(random)
    edits: dict[str, bytes | None] = {
        page.path.removesuffix(".md") + "-continued.md": page.source.encode() for page in pair
    }
    return Damage(edits, Spot(next(iter(edits)), 1), "added a page that nav does not name")


def redirect_to_a_page(docs: Docs, random: Random) -> Damage | None:
    """A page that says it stood where another stands."""
    default = docs.registry.settings.default
    page, other = docs.any_page(random, default), docs.any_page(random, default)
    end = page.source.find("\n---\n", 4) + 1
    if page is other or not end or "moved_from" in page.meta:
        return None
    return change(page, end, end, f"moved_from: [{other.key}]\n")


KINDS = (
    Kind("link to a page that is not there", "REF101", broken_link),
    Kind("link out of the docs folder", "REF101", link_out_of_docs),
    Kind("link to an id that is not there", "REF102", broken_anchor),
    Kind("id renamed under a link", "REF102", renamed_target),
    Kind("link to another concept than its text", "REF103", swapped_link),
    Kind("first link to a concept unmade", "REF104", unlinked_mention),
    Kind("link into the other language", "REF105", cross_locale_link),
    Kind("term that nothing refers to", "REF106", unreferenced_term),
    Kind("image that is not there", "REF107", missing_image),
    Kind("linked file that is not there", "REF107", missing_download),
    Kind("page that the navigation lacks", "REF109", unlisted_page),
    Kind("redirect from where a page stands", "REF112", redirect_to_a_page),
)
