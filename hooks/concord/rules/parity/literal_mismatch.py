"""Code, a placeholder or an outside link that only one of two counterparts has.

What is written as code, filled in by the generator or lies on another site is the same in every
language; a lost one is mostly a lost step.

Bad:

    en:  Set `quota` in {{ file }}.      zh:  在文件中设置它。

Good:

    en:  Set `quota` in {{ file }}.      zh:  在 {{ file }} 中设置 `quota`。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Block, Page
from ...parity.pairing import Section, blocks_of, paired_headings, paired_sections
from ...registry import Registry
from ..rule import pair_rule

PLACEHOLDER = re.compile(r"\{\{(?![<%#/])[^{}\n]{1,80}\}\}|\$\{\w{1,60}\}|%\(\w{1,60}\)s")
LOCALE = re.compile(r"(?<=/)[a-z]{2}(?:[-_][a-z]{2,4})?(?=/|$)|\b(?:en|zh|ja|www|cn)\.(?=[\w-]+\.)")
NAMED = re.compile(r"\s*\Z|[A-Z]?[a-z]+(?: [A-Za-z]+)+[.?!]?\Z|.*\[[^\]]* [^\]]*\]\Z")
"""What is written as code and may be in the reader's language: names of buttons, titles."""
UNWRITTEN = re.compile(r"[\s`*_\\]+")


@pair_rule("PAR312", "literal-mismatch")
def literal_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look for what each block says literally in the counterpart of its section."""
    for section, counterpart in paired_sections(page, translation):
        both = _written(page, section), _written(translation, counterpart)
        for one, two in blocks_of(section, counterpart):
            yield from _compared(page, one, translation, two, both)
    for one, two in paired_headings(page, translation):
        both = (
            _plain(page.source[one.start : one.end]),
            _plain(translation.source[two.start : two.end]),
        )
        yield from _compared(page, one, translation, two, both)


def _compared(
    page: Page, one: Block, translation: Page, two: Block, both: tuple[str, str]
) -> Iterator[Finding]:
    if one.kind in ("code", "html") or one.text == two.text:
        return
    here, there = translation.place(two.start), page.place(one.start)
    for kind, text in _literals(one):
        if _plain(text) not in both[1]:
            yield literal_mismatch.finding(
                here, f"{kind} {text} ({there.path}:{there.line}) is not here",
                "write it in both", (Related(there, text),),
            )  # fmt: skip
    for kind, text in _literals(two):
        if _plain(text) not in both[0]:
            yield literal_mismatch.finding(
                here, f"{kind} {text} is not in {there.path}:{there.line}",
                "write it in both or in neither", (Related(there, "its counterpart"),),
            )  # fmt: skip


def _literals(block: Block) -> Iterator[tuple[str, str]]:
    """What a block says literally: the kind, and the text, each once."""
    seen: dict[str, str] = {}
    for mark in block.marks:
        if mark.kind == "code" and mark.value.isascii() and not NAMED.match(mark.value):
            seen.setdefault(mark.value, "code")
        elif mark.kind == "link" and mark.value.startswith(("http://", "https://")):
            seen.setdefault(mark.value.partition("#")[0], "link")
    for found in PLACEHOLDER.findall(block.text):
        seen.setdefault(found, "placeholder")
    yield from ((kind, text) for text, kind in seen.items())


def _written(page: Page, section: Section) -> str:
    """All that a section writes, as :func:`_plain` has it."""
    blocks = (*section.heads, *section.blocks)
    sources = [page.source[block.start : block.end] for block in blocks]
    targets = [mark.value for block in blocks for mark in block.marks if mark.kind == "link"]
    return _plain("\n".join((*sources, *targets)))


def _plain(text: str) -> str:
    """A text without case, spaces, marks, and the locale in an address."""
    low = text.lower().replace("https://", "http://")
    return UNWRITTEN.sub("", LOCALE.sub("", low).replace("//", "/")).rstrip("/")
