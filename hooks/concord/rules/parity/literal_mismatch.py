"""Code, a placeholder, an outside link or a version that only one of two counterparts has.

What is written as code, filled in by the generator or lies on another site is the same in every
language; a lost one is mostly a lost step. So are a version, a page's place among others
(`weight`) and its former addresses (`aliases`) that both have in their front matter. Where a name
or word differs by a letter or a capital, one of the two is misspelt; where another value stands
between quotation marks, one of the two is wrong. Unless the rule is named it speaks of code where
nearly the same stands in its place, or where the translation has lost what no words could say: no
amount, no operator, nothing of a heading. Where it is named, a version that has a `v` before it in
one language only is told as well.

Bad:

    en:  Set `quota` in {{ file }}.      zh:  在文件中设置它。

Good:

    en:  Set `quota` in {{ file }}.      zh:  在 {{ file }} 中设置 `quota`。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...findings import Finding, Related
from ...languages import language
from ...model import Block, Page, Place
from ...parity.belonging import are_apart, are_in_step
from ...parity.blocks.most_apart import are_mostly_apart
from ...parity.literal import versions
from ...parity.literal.literals import (
    Literal,
    Written,
    literals,
    may_be_literal,
    plain,
    written_in_heading,
    written_in_section,
)
from ...parity.literal.near_names import misspelt
from ...parity.literal.near_words import misspelt_words
from ...parity.literal.other_cells import columns_of_others, told_as_cells
from ...parity.literal.quoted_values import apart
from ...parity.literal.said_otherwise import certain
from ...parity.literal.shared_values import are_shifted, differing_values, is_a_place
from ...parity.literal.unfilled_cells import unfilled_columns
from ...parity.pairing import blocks_of, paired_blocks, paired_headings, paired_sections
from ...parity.sure_sections import are_in_doubt
from ...parity.wording.own_words import are_in_one_script, are_in_own_words
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled

NAMED = 4
"""So many of what two blocks have alone are named in one finding."""


@pair_rule("PAR312", "literal-mismatch")
def literal_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look for what each block says literally in the counterpart of its section."""
    yield from settled(_found(page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    yield from _values(page, translation, registry)
    eager = registry.is_named(literal_mismatch.code)
    said = list(_literals(page, translation, eager))
    if said and (eager or not are_mostly_apart(page, translation, registry)):
        yield from said
    yield from _names(page, translation, eager)


def _values(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """What differs in front matter."""
    for path, ours, theirs in differing_values(page, translation):
        if is_a_place(path) and are_shifted(path, *_beside(page, translation, registry)):
            continue
        there = page.meta_place(*path)
        yield literal_mismatch.finding(
            translation.meta_place(*path),
            f"{'.'.join(map(str, path))} is {theirs}, but {ours} in {there.path}:{there.line}",
            "write the same in both", (Related(there, ours),),
        )  # fmt: skip


def _beside(page: Page, translation: Page, registry: Registry) -> tuple[list[Page], list[Page]]:
    """The pages of a folder in both languages."""
    folder = page.key.rpartition("/")[0]
    both = (registry.of_locale(one.locale) for one in (page, translation))
    ours, theirs = ([x for x in side if x.key.rpartition("/")[0] == folder] for side in both)
    return ours, theirs


def _literals(page: Page, translation: Page, eager: bool) -> Iterator[Finding]:
    for section, counterpart in paired_sections(page, translation):
        both: tuple[Written, Written] | None = None
        for one, two in blocks_of(section, counterpart):
            if not _differ(one, two):
                continue
            if not eager and (
                are_in_doubt(page, one, translation, two) or unfilled_columns(one, two)
            ):
                continue
            # Made for the few sections in which anything differs.
            both = both or (
                written_in_section(page, section),
                written_in_section(translation, counterpart),
            )
            in_step = are_in_step(section, counterpart)
            if eager or not are_apart(one, two, both, in_step):
                told = () if eager else told_as_cells(page, translation, one)
                yield from _compared(one, two, both, eager, told)
    for one, two in paired_headings(page, translation):
        if _differ(one, two) and (eager or not are_in_doubt(page, one, translation, two)):
            both = written_in_heading(page, one), written_in_heading(translation, two)
            yield from _compared(one, two, both, eager)


def _names(page: Page, translation: Page, eager: bool) -> Iterator[Finding]:
    """Names that are misspelt, and quoted values in whose place others stand."""
    told: set[str] = set()
    has_versions = eager and versions.may_be_apart(page, translation)
    for one, two in paired_blocks(page, translation):
        if not _says_other(one, two):
            continue
        if not eager and one.start in columns_of_others(page, translation):
            continue
        for ours, theirs in misspelt(one, two, (page, translation)):
            told.add(theirs)
            yield _is_other(translation.place(two.start), theirs, ours, page.place(one.start))
        for ours, theirs in versions.apart(one, two) if has_versions else ():
            yield _is_other(translation.place(two.start), theirs, ours, page.place(one.start))
        yield from _quoted(one, two, (page, translation), eager)
    for at, theirs, offset, ours in misspelt_words(page, translation):
        if theirs not in told:
            told.add(theirs)
            yield _is_other(translation.place(at), theirs, ours, page.place(offset))


def _says_other(one: Block, two: Block) -> bool:
    """Whether two blocks are text and not the same."""
    if one.kind in ("code", "html") or one.is_comment or two.is_comment:
        return False
    return one.text != two.text


def _differ(one: Block, two: Block) -> bool:
    """Whether two blocks of text do not write the same literally."""
    if not _says_other(one, two) or not (may_be_literal(one) or may_be_literal(two)):
        return False
    return set(literals(one)) != set(literals(two))


def _compared(
    one: Block, two: Block, both: tuple[Written, Written], eager: bool, told: Sequence[str] = ()
) -> Iterator[Finding]:
    """What differs literally, less what is ``told`` of already."""
    page, translation = both[0].page, both[1].page
    here, there = translation.place(two.start), page.place(one.start)
    lost, added = (
        [entry for entry in found if not any(entry[1] in cell for cell in told)]
        for found in (_absent(one, both[1]), _absent(two, both[0]))
    )
    if not eager:
        lost, added = certain((lost, added), (one, two), both)
    for kind in dict.fromkeys(kind for kind, _ in (*lost, *added)):
        ours, theirs = ([text for one, text in side if one == kind] for side in (lost, added))
        yield _of_a_kind(kind, ours, theirs, here, there)


def _of_a_kind(kind: str, lost: list[str], added: list[str], here: Place, there: Place) -> Finding:
    """One finding for all of a kind that two blocks have alone; what is exchanged is one fault."""
    ours, theirs = _listed(lost), _listed(added)
    if not lost:
        return literal_mismatch.finding(
            here, f"{kind} {theirs} is not in {there.path}:{there.line}",
            "write it in both or in neither", (Related(there, "its counterpart"),),
        )  # fmt: skip
    instead = f", but {theirs}" if added else ""
    return literal_mismatch.finding(
        here, f"{kind} {ours} ({there.path}:{there.line}) is not here{instead}",
        "write the same in both" if added else "write it in both", (Related(there, ours),),
    )  # fmt: skip


def _listed(names: list[str]) -> str:
    """The first few of some names, and how many more there are."""
    more = len(names) - NAMED
    return ", ".join(names) if more <= 1 else f"{', '.join(names[:NAMED])} and {more} more"


def _is_other(here: Place, theirs: str, ours: str, there: Place) -> Finding:
    return literal_mismatch.finding(
        here, f"{theirs} is {ours} in {there.path}:{there.line}",
        "write the same in both", (Related(there, ours),),
    )  # fmt: skip


def _quoted(one: Block, two: Block, pages: tuple[Page, Page], eager: bool) -> Iterator[Finding]:
    """A quoted value in whose place another stands, of the same kind unless ``eager``."""
    is_spaced = language(pages[1].locale).script is None
    values = apart(one.text, two.text, is_spaced)
    if values and (eager or not _is_said_otherwise(values, pages)):
        there = pages[0].place(one.start)
        yield literal_mismatch.finding(
            pages[1].place(two.start),
            f"“{values[1]}” stands for “{values[0]}” ({there.path}:{there.line})",
            "give the same value in both", (Related(there, values[0]),),
        )  # fmt: skip


def _is_said_otherwise(values: tuple[str, str], pages: tuple[Page, Page]) -> bool:
    """Whether quoted values are not of one kind, or one is the other in the reader's words."""
    ours, theirs = values
    return ours.isupper() != theirs.isupper() or (
        are_in_one_script(pages) and are_in_own_words(ours, theirs, pages)
    )


def _absent(block: Block, there: Written) -> list[Literal]:
    """What a block says literally and the counterpart of its section does not write."""
    return [entry for entry in literals(block) if plain(entry[1]) not in there.text]
