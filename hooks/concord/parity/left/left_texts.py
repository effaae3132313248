"""Texts of a translation that are still in the language of the original.

Names, options, messages of programs and what is cited are the same in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...languages import language
from ...languages.english import SMALL
from ...late_pattern import LatePattern
from ...model import Block, Page
from ..pairing import paired_headings
from ..without_marks import links_out, without_marks
from .as_they_are import is_a_title
from .left_letters import (
    has_own_clause,
    is_heading_in_original,
    is_in_letters_of,
    is_in_original,
    is_value_in_original,
    letters_of,
)
from .meant_texts import ERROR, is_meant
from .plain_headings import plain_headings

WORDS = re.compile(r"(?<![\w./@-])[a-z]{2,}(?![\w-]|\.\w)")
RUN = re.compile(r"(?<![\w./@-])[A-Za-z]+(?:['’][a-z]+)?(?:,? [a-z]+(?:['’][a-z]+)?){3,}")
"""Four words behind one another, which neither names nor options are."""
LIST = re.compile(r"[\w.-]+(?:, ?[\w.-]+){3,}")
"""Names with commas between them, a word each."""
LITERAL = LatePattern(r"""['"‘“][^'"’”]+['"’”]|\w[._]\w|(?<!\w)_\w""")
"""Names of files, modules and variables in a heading: an error that is quoted."""
FEWEST_CAPITAL = 2
"""So many are enough where the first has a capital: titles, headings."""
FEWEST = 3
"""Fewer words in lower case than these are names with a particle, not a sentence."""
PROGRAM = re.compile(r"[a-z][a-z\d-]*")
"""One word in small letters, as programs are called and no heading is."""
SQL = LatePattern(
    r"\b(?:ALTER|ANALYZE|BEGIN|BY|COMMIT|CREATE|DELETE|DESCRIBE|DISTINCT|DROP|EXPLAIN|FROM|GRANT"
    r"|HAVING|INSERT|JOIN|LIMIT|LOAD|MERGE|OFFSET|REPLACE|RETURNING|REVOKE|ROLLBACK|SELECT|SET|SHOW"
    r"|TABLE|TRUNCATE|UNION|UPDATE|USE|USING|VALUES|VIEW|WHERE|WITH)\b"
)
"""Words of SQL in capitals, under which a page explains them."""
NOT_LETTERS = re.compile(r"\A.*/|[\W_]+")
BETWEEN_NAMES = ("vs", "versus")
"""Words of titles that only say which names are compared."""


def is_untranslated(one: Block, two: Block, original: str, locale: str, eager: bool = True) -> bool:
    """Whether a text lacks the letters of its locale, or has the original's, or equals that.

    Of one in the original's letters that may be a name nothing is said unless ``eager``.
    """
    script = language(locale).script
    is_other = script is not None and not script.search(two.text)
    is_same = (
        _are_same(one.text, two.text)
        and _is_original(one.text, original)
        and not is_in_letters_of(two, locale)
        and not has_own_clause(two, original, locale)
    )
    if is_in_original(two, original, locale, eager):
        return True
    if is_same and letters_of(original, locale):
        return False
    if not is_other and not is_same:
        return False
    if (
        is_meant(two)
        or len(WORDS.findall(_own_words(two))) < FEWEST
        or LIST.fullmatch(two.prose.strip())
    ):
        return False
    return two.kind not in ("row", "item", "image") or _is_sentence(two.prose)


def _are_same(one: str, two: str) -> bool:
    """Whether two texts have the same words; most translations begin with another sign."""
    return one.lstrip()[:1] == two.lstrip()[:1] and one.split() == two.split()


def _is_original(text: str, locale: str) -> bool:
    """Whether a text of the original is in its language: what is foreign there need not change."""
    script = language(locale).script
    return script is None or bool(script.search(text))


def _own_words(block: Block) -> str:
    """The prose of a block, of a row less its links out of the site and the name of a result."""
    if block.kind != "row":
        return block.prose
    first, _, others = block.prose.partition("\n")
    if first and others and not re.search("[a-z]{3}", others):
        return others
    return without_marks(block.prose, links_out(block))


def _is_sentence(text: str) -> bool:
    """Whether a cell or an item says something, and is no name, option or list of these."""
    return any(
        SMALL.search(run) and 2 * run.count(",") < run.count(" ") for run in RUN.findall(text)
    )


def left_headings(
    page: Page, translation: Page, eager: bool = True
) -> Iterator[tuple[Block, Block]]:
    """The headings that are still the original's, each behind its counterpart there.

    Those of plain words alone, which may be names all the same, are among them if ``eager``.
    """
    headings = list(paired_headings(page, translation))
    said = _translated(headings, translation.locale)
    plain = {two.start for _, two in plain_headings(headings, page, translation) if eager}
    for one, two in headings:
        is_left = (_is_left(one.text, two) and _is_original(one.text, page.locale)) or (
            is_heading_in_original(one.text, two, page.locale, translation.locale)
        )
        is_elsewhere = two.text in said and (eager or one.text == two.text)
        if is_left or is_elsewhere or two.start in plain:
            yield one, two


def _translated(headings: list[tuple[Block, Block]], locale: str) -> set[str]:
    """The headings of the original that are translated at one place, without their own words."""
    script = language(locale).script
    if script is None:
        return set()
    pairs = ((one.text, two.text) for one, two in headings if one.text != two.text)
    return {
        ours
        for ours, theirs in pairs
        if script.search(theirs) and not script.search(ours) and not _is_of_a_program(ours)
        if ours.strip() not in theirs
    }


def _is_of_a_program(heading: str) -> bool:
    """Whether a heading is a word of a program's, which may be translated where it is none."""
    return bool(PROGRAM.fullmatch(heading) or (heading.isupper() and SQL.search(heading)))


def _is_left(original: str, heading: Block) -> bool:
    """Whether a heading is still the original's, and no name: some of its words are small."""
    words = len(heading.prose.split()), len(WORDS.findall(heading.prose))
    same = original.split() == heading.text.split()
    literal = heading.mask or ERROR.search(heading.text) or LITERAL.search(heading.text)
    said = SMALL.search(heading.text) and not literal
    is_said = same and said and words[0] >= FEWEST and words[1] >= FEWEST_CAPITAL
    return bool(is_said and not is_a_title(heading))


def left_values(page: Page, translation: Page, eager: bool = True) -> Iterator[tuple[str, str]]:
    """The title and the description, by name, where they are those of the original.

    A title without a word that joins others may be a name, which is among them if ``eager``.
    """
    for name, fewest in (("title", FEWEST_CAPITAL), ("description", FEWEST)):
        ours, theirs = page.meta.get(name), translation.meta.get(name)
        if not isinstance(theirs, str) or theirs != ours or not _is_original(ours, page.locale):
            continue
        if is_value_in_original(theirs, page, translation):
            yield name, theirs
            continue
        if NOT_LETTERS.sub("", theirs) == NOT_LETTERS.sub("", page.key.removesuffix(".md")):
            continue
        if name == "title" and not eager and not SMALL.search(theirs):
            continue
        if sum(word not in BETWEEN_NAMES for word in WORDS.findall(theirs)) >= fewest:
            yield name, theirs
