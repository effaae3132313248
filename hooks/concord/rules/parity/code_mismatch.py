"""A code block that differs from its counterpart in more than comments.

A command is the same in every language: who follows the translation gets another result. Unless
the rule is named it speaks of what is typed alone: two blocks are the same program for the rest,
and a command, a key or a value differs, not what a program answers, nor style, nor the order of
options, nor what stands beside words in the reader's letters.

Bad:

    en:  pip install tool==1.2      zh:  pip install tool==1.3

Good:

    en:  pip install tool==1.2  # the last      zh:  pip install tool==1.2  # 最新
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...findings import Finding, Related
from ...languages import language
from ...late_pattern import LatePattern
from ...model import Block, Page
from ...model.kept_of_objects import kept_of_objects
from ...parity.code.code_evidence import Hunk, evidence
from ...parity.code.code_lines import lines_of
from ...parity.code.code_pairs import (
    are_typed_alike,
    are_wrapped,
    beside,
    is_for_readers_there,
    without_said,
)
from ...parity.code.code_style import are_laid_out, bare, says_tag
from ...parity.code.own_names import without_own_names
from ...parity.code.shown_files import shown_to_readers
from ...parity.pairing import paired_blocks
from ...parity.sure_sections import are_in_doubt
from ...parity.wording.own_words import are_in_one_script
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled

HEADING = re.compile(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*\{?\.?([\w+-]*)")
TEXT = LatePattern(r"[A-Za-z][A-Za-z'’,.:!?-]*(?: [A-Za-z'’,.:!?-]+){2,}")
"""A line of words alone, which a translation may have put in its own language."""
TELLING = re.compile(r"(?!</)(?=.*[A-Za-z]{2}|.*\d)")
"""A line that is more than the end of something."""
PROSE = ("md", "markdown", "mdx", "mermaid", "text", "txt", "plaintext", "plain", "note", "warning")
"""Languages of blocks that hold text for readers."""


@pair_rule("PAR311", "code-mismatch")
def code_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare code line by line, less comments and lines that are in the reader's language."""
    yield from settled(_found(page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    for one, two in paired_blocks(page, translation):
        if one.kind != "code" or one.text == two.text or _language(page, one) in PROSE:
            continue
        missing, extra = _told((one, two), (page, translation), _language(page, one), registry)
        if missing or extra:
            here, there = translation.place(two.start), page.place(one.start)
            yield code_mismatch.finding(
                here, f"code differs from {there.path}:{there.line}: {_said(missing, extra)}",
                "write the same code in both, comments aside", (Related(there, "its counterpart"),),
            )  # fmt: skip


def _said(missing: list[str], extra: list[str]) -> str:
    """What to look for first: a line that tells more than where something ends."""
    for side, told in ((missing, "is not in it"), (extra, "is only in it")):
        for line in side:
            if TELLING.match(line):
                return f"{line!r} {told}"
    return f"{missing[0]!r} is not in it" if missing else f"{extra[0]!r} is only in it"


def _told(
    blocks: tuple[Block, Block], pages: tuple[Page, Page], name: str, registry: Registry
) -> tuple[list[str], list[str]]:
    """The lines that only one of two blocks has and that are told; ``name`` is their language."""
    one, two = (block.text for block in blocks)
    if are_laid_out(one, two, name):
        return [], []
    spaced = not language(pages[1].locale).has_han
    ours, theirs = (shown_to_readers(lines_of(x, name, spaced), name) for x in (one, two))
    missing, extra = _differing((ours, theirs), pages, name)
    spoken = theirs.count("") - ours.count("")
    if len(missing) <= max(0, spoken) and len(extra) <= max(0, -spoken):
        return [], []
    if are_wrapped(missing, extra, name) or are_typed_alike(one, two):
        return [], []
    if registry.is_named(code_mismatch.code):
        return missing, extra
    evident = without_own_names(_evidence((one, two), (ours, theirs), name), pages)
    is_told = (
        bool(evident)
        and not are_in_doubt(pages[0], blocks[0], pages[1], blocks[1])
        and not _are_beside((missing, extra), blocks, pages)
    )
    return _borne_out((missing, extra), evident) if is_told else ([], [])


def _evidence(texts: tuple[str, str], lines: tuple[list[str], list[str]], name: str) -> list[Hunk]:
    """Where two blocks, of whose ``texts`` these are the lines, differ for all their readers."""
    ours, theirs = lines
    evident = evidence(ours, theirs, name)
    is_for_some = evident and (
        is_for_readers_there(*texts) or is_for_readers_there("\n".join(ours), "\n".join(theirs))
    )
    return [] if is_for_some else evident


def _borne_out(
    apart: tuple[list[str], list[str]], evident: list[Hunk]
) -> tuple[list[str], list[str]]:
    """The lines of each side that bear out that the blocks differ: not words that stand beside."""
    ours, theirs = ([line for hunk in evident for line in hunk[side]] for side in (0, 1))
    missing, extra = (
        [x for x in side if x in said] for side, said in zip(apart, (ours, theirs), strict=True)
    )
    return (missing, extra) if missing or extra else apart


def _are_beside(
    apart: tuple[list[str], list[str]], blocks: tuple[Block, Block], pages: tuple[Page, Page]
) -> bool:
    """Whether what only one has is cut off: in a block beside the other, without counterpart."""
    for side, lines in enumerate(apart):
        page, block = pages[1 - side], blocks[1 - side]
        paired = _paired(*pages)[1 - side]
        name, spaced = _language(page, block), not language(page.locale).has_han
        around = {
            bare(line, name)
            for one in (beside(page, block) if lines else ())
            if one.start not in paired
            for line in lines_of(one.text, name, spaced)
        }
        if any(bare(line, name) not in around for line in lines):
            return False
    return True


# Each two blocks of code that differ ask for it.
@kept_of_objects(2)
def _paired(page: Page, translation: Page) -> tuple[frozenset[int], frozenset[int]]:
    """Where the blocks begin that have a counterpart, on either page."""
    pairs = list(paired_blocks(page, translation))
    return frozenset(one.start for one, _ in pairs), frozenset(two.start for _, two in pairs)


def _differing(
    lines: tuple[list[str], list[str]], pages: tuple[Page, Page], name: str
) -> tuple[list[str], list[str]]:
    """The lines that only one of two blocks has, less what the translation may say otherwise."""
    ours, theirs = lines
    known = language(pages[1].locale)
    missing, extra = (
        [line for line in lines if not says_tag(line, locale)]
        for lines, locale in (
            (_apart(ours, theirs, name), pages[0].locale),
            (_apart(theirs, ours, name), pages[1].locale),
        )
    )
    if are_in_one_script(pages):
        missing, extra = without_said(missing, extra)
    if theirs.count("") > ours.count("") and known.has_han:
        missing = [line for line in missing if not TEXT.fullmatch(line)]
    return missing, extra


def _language(page: Page, block: Block) -> str:
    found = HEADING.match(page.source, block.start)
    return found[1].lower() if found else ""


def _apart(ours: list[str], theirs: list[str], name: str) -> list[str]:
    """Our lines that are not in theirs, in order; ``name`` is that of their language."""
    left = Counter(bare(line, name) for line in theirs)
    out = []
    for line in ours:
        said = bare(line, name)
        if line and left[said] > 0:
            left[said] -= 1
        elif line:
            out.append(line)
    return out
