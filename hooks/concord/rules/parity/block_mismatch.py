"""Other blocks than the counterpart: paragraphs, list items, rows, code, images, boxes.

A paragraph that only one language has is a fact that the other withholds. A translation without any
text, or a page of either language with a note that it is to come, is told once, unless the front
matter of the translation says that it is none (``untranslated: true``).

Where the rule is not named, nor figures compared thoroughly, only what is lost for sure is told: in
sections that belong together by an id, a name, code, links or figures, or between such ones, what
says something in any language that the other page writes nowhere, or is long while the texts around
it are shorter by about as much. Texts in words alone are told where nothing stands below their
heading in the other language, or the texts beside them have counterparts that are no longer, on
pages that are translated closely; none that ends a section of the translation. What is merged,
moved, nested or told as a list otherwise is not, nor a table of contents, another box, a mirror for
readers of one country, a picture that is named after its language, or what a translation says of
pages that it has alone. All is told where a lock is kept, since what differed was accepted; where
two pages differ once, all that is no list told as a sentence, no code in two parts and the like.

Bad:

    en:  two paragraphs under { #limits }      zh:  one paragraph under { #limits }

Good:

    en:  two paragraphs under { #limits }      zh:  two paragraphs under { #limits }
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ...findings import Finding, Related
from ...model import Block, Page, Place
from ...parity.blocks.inside_blocks import misplaced_tab, uneven_blocks
from ...parity.blocks.lone_blocks import Differing, all_lone_blocks
from ...parity.blocks.lost_blocks import surely_lost
from ...parity.blocks.most_apart import apart, are_most, differing, whole
from ...parity.blocks.own_pages import leads_to_own_pages
from ...parity.pages.not_begun import is_not_begun, is_said_to_be_none, placeholder
from ...parity.pages.taken_in import say_nothing
from ...parity.pairing import paired_sections
from ...parity.sections import Section, heading_place
from ...parity.signatures import image
from ...parity.sure_sections import are_sure
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled
from ..unaccepted import unaccepted


@pair_rule("PAR307", "block-mismatch", of_unbegun=True)
def block_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the kinds of blocks of each section with those of its counterpart."""
    found = _found(page, translation, registry)
    yield from settled(unaccepted(found, page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    is_named = registry.is_named(block_mismatch.code)
    if not is_named and say_nothing(page, translation):
        return
    if not is_named and is_not_begun(page, translation):
        yield from _empty(page, translation)
        return
    page, translation, found = _differing(page, translation, registry)
    if are_most(page, translation, found):
        yield _most(page, translation, found)
        return
    eager = is_named or registry.settings.figures == "thorough"
    # Whoever keeps a lock has accepted what differed: all that has come since is news.
    asked = eager or registry.lock.kept
    for section, counterpart in paired_sections(page, translation):
        if asked or are_sure(page, section, translation, counterpart):
            yield from _inside(page, section, translation, counterpart, (eager, asked))
    for entry in found if asked else surely_lost(found, page, translation):
        if asked or not leads_to_own_pages(entry[3], translation, registry):
            yield _lone(page, translation, entry)


def _differing(
    page: Page, translation: Page, registry: Registry
) -> tuple[Page, Page, list[Differing]]:
    """What differs between two pages, and these without their boxes if most differs by them."""
    if registry.is_named(block_mismatch.code):
        return page, translation, all_lone_blocks(page, translation)
    return differing(page, translation, registry)


def _empty(page: Page, translation: Page) -> Iterator[Finding]:
    """A page that is there without a text, unless it says itself that it is no translation."""
    if placeholder(page, translation) is page:
        empty, other, name = page, translation, "the translation"
    else:
        empty, other, name = translation, page, "the original"
    if empty is page or not is_said_to_be_none(translation):
        number = sum(not block.is_comment for block in other.blocks)
        yield block_mismatch.finding(
            Place(empty.path), f"nothing of {number} blocks is here",
            "translate the page, or remove it", (Related(Place(other.path), name),),
        )  # fmt: skip


def _most(page: Page, translation: Page, found: Sequence[Differing]) -> Finding:
    """What speaks of all blocks where most of a page have no counterpart."""
    return block_mismatch.finding(
        Place(translation.path),
        f"most blocks have no counterpart: {apart(found)} of {whole(page, translation)}",
        "translate the page anew, or what is left of it",
        (Related(Place(page.path), "the original"),),
    )  # fmt: skip


def _lone(page: Page, translation: Page, entry: Differing) -> Finding:
    section, counterpart, ours, theirs = entry
    place = translation.place(theirs[0].start) if theirs else _end(translation, counterpart)
    there = page.place(ours[0].start) if ours else _end(page, section)
    return block_mismatch.finding(
        place, f"{_said(ours)} ({there.path}:{there.line}), but here {_said(theirs)}",
        "write the same blocks in both", (Related(there, _said(ours)),),
    )  # fmt: skip


def _inside(
    page: Page, section: Section, translation: Page, counterpart: Section, ask: tuple[bool, bool]
) -> Iterator[Finding]:
    """Where blocks of one kind differ in what can be counted: columns, nesting; order of tabs.

    ask: whether the rule is asked for, and whether what differed is known. Lists are nested in
    another way without a loss, and a translation has a column of its readers' words.
    """
    for one, two, message in uneven_blocks(page, section, translation, counterpart):
        has_more = one.kind == "row" and two.text.count("\n") > one.text.count("\n")
        if (one.kind == "item" and not ask[0]) or (has_more and not ask[1]):
            continue
        there = page.place(one.start)
        yield block_mismatch.finding(
            translation.place(two.start), f"{message} ({there.path}:{there.line})",
            "write the same in both", (Related(there, "its counterpart"),),
        )  # fmt: skip
    if wrong := misplaced_tab(section, counterpart):
        yield block_mismatch.finding(
            translation.place(wrong.start), f"tab {wrong.text} stands at another place",
            "keep the order of tabs", (Related(_end(page, section), "the original"),),
        )  # fmt: skip


def _said(blocks: tuple[Block, ...]) -> str:
    counts = Counter(" in ".join((_kind(b), *reversed(b.container))) for b in blocks)
    return ", ".join(f"{number} x {kind}" for kind, number in counts.items()) or "nothing"


def _kind(block: Block) -> str:
    """The kind of a block; that of an image with its target, by which images differ."""
    return f"{block.kind} {image(block)}".rstrip()


def _end(page: Page, section: Section) -> Place:
    if section.blocks:
        return page.place(section.blocks[-1].start)
    return heading_place(page, section)
