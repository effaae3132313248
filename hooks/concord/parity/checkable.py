"""What blocks say that can be checked in any language: code, links, pictures, figures, names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..languages import language
from ..model import Block
from .alignment import LETTERS, WORD, values_of
from .literal.literals import plain

FEWEST = 3
"""So many signs stand on another page by chance no more; of a figure, two."""
NAME = re.compile(r"\b[A-Za-z]*[a-z][A-Z]\w*")
"""A word with a capital within, as macOS, which stays as it is in a language of other letters."""
MAILBOX = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
"""An address of mail, looked for where a word begins: a long one is gone through once."""
ALERT = re.compile(r"\s*\[!\w+\]")
"""What makes a quotation a box on GitHub."""
COMMENT = re.compile(r"\s*(?:#(?!!)|//|--\s|<!--)")
"""The beginning of a line of code that may be in the reader's language."""
GAP = re.compile(r"<(?=[^<>]*[ -])[^<>/=\"']+>")
"""In code what a reader has to fill in, by words."""


def checkable(blocks: Sequence[Block], locale: str, other: str) -> Iterator[str]:
    """What blocks in one language say that a page in another has to write too, in plain form."""
    is_named = bool(language(locale).script and not language(other).script)
    for block in blocks:
        yield from _values(block)
        if block.kind == "code":
            continue
        text = ALERT.sub("", block.text)
        yield from map(plain, MAILBOX.findall(text))
        names = WORD.findall(text) if is_named and not text.isascii() else NAME.findall(text)
        yield from (name.lower() for name in names if len(name) >= FEWEST)


def _values(block: Block) -> Iterator[str]:
    is_code = block.kind == "code"
    for value in values_of(block):
        if is_code and COMMENT.match(value):
            continue
        said = plain(_end(GAP.sub("", value) if is_code else value))
        if LETTERS.search(said):
            continue
        if len(said) >= (FEWEST if not said.isdigit() else FEWEST - 1):
            yield said


def _end(value: str) -> str:
    """Of an address its last part, by which each language may be led another way."""
    if "/" not in value or " " in value:
        return value
    return value.partition("#")[0].rstrip("/").rpartition("/")[2].removesuffix(".md") or value
