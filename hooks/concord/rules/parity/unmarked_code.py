"""What the original marks as code and the translation writes as plain text.

It is read as a word of the sentence, and a generator may make other quotation marks or dashes of
it. Told is only what looks like code, is code elsewhere on the page, or is a command of a program
that the page's code types. Unless the rule is named, a name in words alone (`TaskManager`,
`cert-manager`) is told only if the page has it as code or leaves out other marks, too.

Bad:

    en:  Set `retry_limit` first.      zh:  先设置 retry_limit。

Good:

    en:  Set `retry_limit` first.      zh:  先设置 `retry_limit`。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from ...findings import Finding, Related
from ...languages import language
from ...model import SILENT_KINDS, Block, Page
from ...model.kept_of_objects import kept_of_objects
from ...parity.literal.literals import NAMED
from ...parity.literal.translated_code import KEYS
from ...parity.pairing import paired_blocks
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled

LIKE_CODE = re.compile(
    r"[A-Za-z0-9][_.:/@-][A-Za-z0-9]|[_$=@{}<>/\\]|[a-z][A-Z]|\A--?[a-z]|\A[A-Z]+_"
)
PACKAGE = re.compile(r"[a-z]+\d?(?:-[a-z]+\d?)+")
"""A name as packages and projects have them, which may be said of the project, too."""
NAME = re.compile(rf"[A-Z][A-Za-z]+|#?{PACKAGE.pattern}")
"""What may be the name of a kind, a product or a channel, which people write plainly as well."""
MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""An address of mail, which most pages write plainly."""
COMMAND = re.compile(r"[a-z][a-z\d.-]*(?: [a-z\d][\w./:=-]*){1,3}")
"""What is typed in two words or more, and no sentence."""
TYPED = re.compile(r"^[ \t$#>]*([^\s$#>]\S*) ", re.M)
"""A program and more behind it, after a prompt or none."""
SEVERAL = 2
"""From so many on, one finding tells of a page that leaves the marks out."""
QUOTES = "\"'“”‘’「」《》"
"""What marks a word as well as code does."""


@pair_rule("PAR318", "unmarked-code")
def unmarked_code(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look in texts whose translation is in letters of its own, so that code is no word of it."""
    yield from settled(_found(page, translation, registry), registry, SEVERAL)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    lost = list(_lost_on_page(page, translation))
    if not lost:
        return
    known = frozenset(value for block in translation.blocks for value in _code(block))
    told = [entry for entry in lost if _is_like_code(entry[2], page) or entry[2] in known]
    if registry.is_named(unmarked_code.code) or _are_sure({value for *_, value in told}, known):
        for one, two, value in told:
            yield _finding(page, translation, one, two, value)


def _is_like_code(value: str, page: Page) -> bool:
    """Whether some text can only be code: by its signs, or as the page types its first word."""
    if " " not in value:
        return LIKE_CODE.search(value) is not None
    return value.split(maxsplit=1)[0] in _typed(page)


# Each command that a translation writes plainly asks for it.
@kept_of_objects()
def _typed(page: Page) -> frozenset[str]:
    """The first words of what a page's code types, where more stands behind them."""
    codes = (block.text for block in page.blocks if block.kind == "code")
    return frozenset(found[1] for text in codes for found in TYPED.finditer(text))


def _are_sure(values: Set[str], known: Set[str]) -> bool:
    """Whether some values are more than one name that a page has nowhere as code."""
    return len(values) > 1 or any(not NAME.fullmatch(one) or one in known for one in values)


def _lost_on_page(page: Page, translation: Page) -> Iterator[tuple[Block, Block, str]]:
    """What a translation writes plainly, with its texts, and what the original does nowhere."""
    for one, two in _spoken(page, translation):
        for value in _lost(one, two):
            places = [*_places(value, two)]
            if _names_row(value, one) or not LIKE_CODE.search(value):
                places = [place for place in places if not _is_whole(two, *place)]
            if _is_plain(value, two, translation, places) and not _is_said(value, page):
                yield one, two, value


def _names_row(value: str, block: Block) -> bool:
    """Whether the original says it plainly in a cell of its own, and as code beside that."""
    return any(
        _is_whole(block, *place) and not _is_marked(block, *place)
        for place in _places(value, block)
    )


def _finding(page: Page, translation: Page, one: Block, two: Block, value: str) -> Finding:
    there = page.place(one.start)
    return unmarked_code.finding(
        translation.place(two.start),
        f"{value} is code in {there.path}:{there.line}, and here plain text",
        f"write `{value}`", (Related(there, value),),
    )  # fmt: skip


def _spoken(page: Page, translation: Page) -> Iterator[tuple[Block, Block]]:
    """The texts with code whose counterpart is in letters of its own."""
    script = language(translation.locale).script
    for one, two in paired_blocks(page, translation) if script else ():
        has_code = one.marks and one.kind not in SILENT_KINDS and one.text != two.text
        if has_code and script and script.search(two.text):
            yield one, two


def _code(block: Block) -> list[str]:
    return [mark.value for mark in block.marks if mark.kind == "code"]


def _lost(one: Block, two: Block) -> list[str]:
    """The code of a text that its counterpart writes, and not as code."""
    here = _code(two)
    return [
        value
        for value in dict.fromkeys(_code(one))
        if value in two.text and not any(value in other for other in here) and _is_sure(value)
    ]


def _is_sure(value: str) -> bool:
    """Whether some code is more than a number, and nothing that is translated."""
    is_named = NAMED.match(value) and not COMMAND.fullmatch(value)
    is_code = value.isascii() and "://" not in value and not is_named
    is_code = is_code and value[:1] not in {*QUOTES} and not KEYS.fullmatch(value)
    return is_code and _has_a_word(value) and not MAILBOX.fullmatch(value)


def _has_a_word(value: str) -> bool:
    is_one = " " not in value.strip() or COMMAND.fullmatch(value) is not None
    return is_one and re.search(r"[A-Za-z]{2}", value) is not None


def _is_plain(value: str, block: Block, page: Page, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a text has it as plain text at a place, and nowhere emphasised or in quotes."""
    emphasised = re.compile(rf"(?<![*_])([*_]{{1,3}}){re.escape(value)}\1(?![*_])")
    if places and emphasised.search(page.source, block.start, block.end):
        return False
    return any(not _is_marked(block, *place) for place in places) and not any(
        _is_quoted(block.text, *place) for place in places
    )


def _is_said(value: str, page: Page) -> bool:
    """Whether the original is called so or says it plainly somewhere: it is a name as well."""
    return (
        value == page.meta.get("title")
        or _is_package(value, page)
        or any(
            not (_is_marked(block, *place) or _is_whole(block, *place))
            for block in page.blocks
            if block.kind not in SILENT_KINDS and value in block.text
            for place in _places(value, block)
        )
    )


def _is_package(value: str, page: Page) -> bool:
    """Whether a name of words is that of a program that the page's code takes in or installs."""
    if not PACKAGE.fullmatch(value):
        return False
    taken = re.compile(
        rf"\b(?:add|from|import|install|npx|require\(|use)\s*(?:-\S+\s+)*['\"]?{value}\b"
    )
    return any(block.kind == "code" and taken.search(block.text) for block in page.blocks)


def _places(value: str, block: Block) -> Iterator[tuple[int, int]]:
    form = rf"(?<![\w./-]){re.escape(value)}(?![\w/-]|\.\w)"
    return (found.span() for found in re.finditer(form, block.text, re.ASCII))


def _is_whole(block: Block, start: int, end: int) -> bool:
    """Whether it is all of a cell, where the names of options stand plainly."""
    text = block.text
    is_cell = block.kind == "row" and text[start - 1 : start] in ("", "\n")
    return is_cell and text[end : end + 1] in ("", "\n")


def _is_marked(block: Block, start: int, end: int) -> bool:
    return any(mark.start < end and start < mark.end for mark in block.marks)


def _is_quoted(text: str, start: int, end: int) -> bool:
    return any(mark in QUOTES for mark in (*text[max(0, start - 1) : start], *text[end : end + 1]))
