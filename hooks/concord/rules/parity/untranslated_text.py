"""A block of a translated page without its language, or equal to the original.

Left behind by a hurried translation. Names, figures and code are the same in every language and
do not count.

Bad:

    docs/zh/index.md:  OpenStack was only the beginning of the story.

Good:

    docs/zh/index.md:  OpenStack 只是开端。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding, Related
from ...languages import language
from ...model import SILENT_KINDS, Block, Page, Place
from ...parity.pairing import paired_blocks, paired_headings
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled
from ..unaccepted import unaccepted

WORDS = re.compile(r"(?<![\w./@-])[a-z]{2,}(?![\w-]|\.\w)")
RUN = re.compile(r"(?<![\w./@-])[A-Za-z]+(?:['’][a-z]+)?(?:,? [a-z]+(?:['’][a-z]+)?){3,}")
"""Four words behind one another, which neither names nor options are."""
LIST = re.compile(r"[\w.-]+(?:, ?[\w.-]+){3,}")
"""Names with commas between them, a word each."""
SMALL = re.compile(
    r"\b(?:the|an?|of|to|in|is|are|was|for|and|or|with|on|by|be|can|will|this|that|it|as|from|not|if"
    r"|when|you|your|at|how|what|which|into|than|has|have|its|but|all|do|does|up|out|about|between"
    r"|without|why|where|who|using|we|our)\b", re.I,
)  # fmt: skip
"""Words that join others to sentences."""
MADE = re.compile(
    r"\b(?:auto(?:matically)?[- ]generated (?:by|from|using|with|file|documentation)"
    r"|this (?:file|page) (?:is|was) (?:auto(?:matically)?[- ]?)?generated|DO NOT EDIT)\b", re.I,
)  # fmt: skip
"""What a page says that a program writes and no translator."""
ERROR = re.compile(r"\A\W*\w*(?:Error|Exception|Warning): ")
"""The message of a program, which people search for as it is."""
LITERAL = re.compile(r"""['"‘“][^'"’”]+['"’”]|\w[._]\w|(?<!\w)_\w""")
"""Names of files, modules and variables in a heading: an error that is quoted."""
COLUMNS = frozenset(
    (
        "action attribute category command comment component default description event example"
        " explanation feature field function key meaning method mode name note notes operation"
        " option optional parameter parameters property purpose remark remarks required result"
        " setting size source status step summary target term title type usage value values"
        " variable version"
    ).split()
)
"""How columns are called, which in a head that is translated otherwise are no names."""
ROWS = ("model", "kind", "resource")
"""What the first column may be called, too."""
TWO_WORDS = re.compile(r"[A-Z][a-z]+(?: [A-Za-z][a-z]+)+")
HISTORY = re.compile(r"(?:change[-_]?log|release[-_]?notes?|releases|history)\b", re.I)
"""How pages are called that list changes."""
HEAD = re.compile(r"[^\n]*\n[ \t>]*\|?[ \t]*:?-")
"""The head of a table, with the line below it."""
MANY = 8
"""From so many blocks on, if they are most, one finding speaks of all."""
NOT_LETTERS = re.compile(r"\A.*/|[\W_]+")
BETWEEN_NAMES = ("vs", "versus")
"""Words of titles that only say which names are compared."""
FEWEST_CAPITAL = 2
"""So many are enough where the first has a capital: titles, headings."""
FEWEST = 3
"""Fewer words in lower case than these are names with a particle, not a sentence."""


@pair_rule("PAR309", "untranslated-text")
def untranslated_text(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look for blocks that hold words of the default locale only; most of a page is told once."""
    found = _found(page, translation, registry)
    yield from settled(unaccepted(found, page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    if _is_made(translation.source) or _is_history(page, registry):
        return
    yield from _front_matter(page, translation)
    headings = list(paired_headings(page, translation))
    said = _translated(headings, translation.locale)
    left = [
        (one, two)
        for one, two in headings
        if two.text in said or (_is_left(one.text, two) and _is_original(one.text, page.locale))
    ]
    blocks = list(paired_blocks(page, translation))
    left += [pair for pair in blocks if _is_untranslated(*pair, page.locale, translation.locale)]
    yield from _columns(blocks, page, translation)
    samples = _samples(translation) if left else frozenset()
    left = [pair for pair in left if not samples.issuperset(_lines(translation, pair[1]))]
    if len(left) >= MANY and 2 * len(left) > len(blocks):
        yield untranslated_text.finding(
            translation.place(left[0][1].pieces[0][1]),
            f"most of the page is not translated: {len(left)} blocks, of which this is the first",
            f"write it in {translation.locale}", (Related(Place(page.path), "the original"),),
        )  # fmt: skip
        return
    for one, two in left:
        yield untranslated_text.finding(
            translation.place(two.pieces[0][1]), f"not translated: {_short(two.text)}",
            f"write it in {translation.locale}",
            (Related(page.place(one.start), "the original"),),
        )  # fmt: skip


def _is_made(source: str) -> bool:
    """Whether a page says that a program writes it."""
    low = source.lower()
    return ("generated" in low or "do not edit" in low) and bool(MADE.search(source))


def _is_history(page: Page, registry: Registry) -> bool:
    """Whether a page lists changes, which few translate, unless the rule is named."""
    name = page.key.rpartition("/")[2]
    return bool(HISTORY.match(name)) and not registry.is_named(untranslated_text.code)


def _columns(blocks: list[tuple[Block, Block]], page: Page, translation: Page) -> Iterator[Finding]:
    """The names of columns that are left, whether all of a head or some beside others."""
    script = language(translation.locale).script
    for one, two in blocks:
        if one.kind != "row" or not script:
            continue
        cells = [cell.strip() for cell in two.text.split("\n")]
        if script.search(two.text):
            kept = [cell for cell in cells if cell.lower() in COLUMNS and cell in one.text]
        elif one.text == two.text and cells[0].rpartition(" ")[2].lower() in (*COLUMNS, *ROWS):
            kept = [cell for cell in cells if TWO_WORDS.fullmatch(cell)]
        else:
            kept = []
        if kept and HEAD.match(translation.source, two.start):
            yield untranslated_text.finding(
                translation.place(two.pieces[0][1]), f"not translated: {', '.join(kept)}",
                f"write it in {translation.locale}",
                (Related(page.place(one.start), "the original"),),
            )  # fmt: skip


def _translated(headings: list[tuple[Block, Block]], locale: str) -> set[str]:
    """The headings of the original that are translated at one place at least."""
    script = language(locale).script
    if script is None:
        return set()
    pairs = ((one.text, two.text) for one, two in headings if one.text != two.text)
    return {ours for ours, theirs in pairs if script.search(theirs) and not script.search(ours)}


def _samples(page: Page) -> frozenset[str]:
    """The lines of a page's code: what it shows of it is no text of its own."""
    code = (block.text for block in page.blocks if block.kind == "code")
    return frozenset(line.strip() for text in code for line in text.split("\n"))


def _lines(page: Page, block: Block) -> set[str]:
    return {line.strip() for line in page.source[block.start : block.end].split("\n")}


def _is_untranslated(one: Block, two: Block, original: str, locale: str) -> bool:
    script = language(locale).script
    is_other = script is not None and not script.search(two.text)
    is_same = two.text.split() == one.text.split() and _is_original(one.text, original)
    if not is_other and not is_same:
        return False
    if (
        two.text.lstrip().startswith("<")
        or ERROR.search(two.text)
        or _is_a_work(two)
        or two.kind in SILENT_KINDS
        or len(WORDS.findall(two.prose)) < FEWEST
        or LIST.fullmatch(two.prose.strip())
    ):
        return False
    return two.kind not in ("row", "item", "image") or _is_sentence(two.prose)


def _is_original(text: str, locale: str) -> bool:
    """Whether a text of the original is in its language: what is foreign there need not change."""
    script = language(locale).script
    return script is None or bool(script.search(text))


def _is_a_work(block: Block) -> bool:
    """Whether a block is nothing but a link out of the site, which names what is there."""
    links = [mark for mark in block.marks if mark.kind == "link" and "://" in mark.value]
    end = len(block.text.rstrip(" ."))
    return len(links) == 1 and links[0].start == 0 and links[0].end >= end


def _is_sentence(text: str) -> bool:
    """Whether a cell or an item says something, and is no name, option or list of these."""
    return any(
        SMALL.search(run) and 2 * run.count(",") < run.count(" ") for run in RUN.findall(text)
    )


def _front_matter(page: Page, translation: Page) -> Iterator[Finding]:
    """The title and the description, where they are those of the original."""
    for name, fewest in (("title", FEWEST_CAPITAL), ("description", FEWEST)):
        ours, theirs = page.meta.get(name), translation.meta.get(name)
        if not isinstance(theirs, str) or theirs != ours or not _is_original(ours, page.locale):
            continue
        if NOT_LETTERS.sub("", theirs) == NOT_LETTERS.sub("", page.key.removesuffix(".md")):
            continue
        if sum(word not in BETWEEN_NAMES for word in WORDS.findall(theirs)) >= fewest:
            yield untranslated_text.finding(
                translation.meta_place(name), f"not translated: {_short(theirs)}",
                f"write it in {translation.locale}", (Related(page.meta_place(name), name),),
            )  # fmt: skip


def _is_left(original: str, heading: Block) -> bool:
    """Whether a heading is still the original's, and no name: some of its words are small."""
    words = len(heading.prose.split()), len(WORDS.findall(heading.prose))
    same = original.split() == heading.text.split()
    literal = heading.mask or ERROR.search(heading.text) or LITERAL.search(heading.text)
    said = SMALL.search(heading.text) and not literal
    return bool(same and said and words[0] >= FEWEST and words[1] >= FEWEST_CAPITAL)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
