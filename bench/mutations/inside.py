"""Damages inside one page: references to nothing, an id twice, text in the wrong language."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

from concord.model import PROSE_KINDS
from concord.parity.pairing import paired_blocks

from .damage import Damage, Kind, Spot
from .docs import Docs
from .edits import change, verbatim

ID = re.compile(r"\{ #([\w-]+) \}")
LINKED = re.compile(r"\](?=\((?:https?:|\.\./)[^()\n]*\))")
TABLE = """
| Option | Value |
|---|---|
| `retries` | {} |
"""
SENTENCE = re.compile(r"(?:\A|(?<=[.] ))[A-Z][a-z]+(?: [a-z]+){5,14}\.(?= |\Z)")
CHINESE = "这一段写的是中文，没有人把它译成英文。"


def undefined(docs: Docs, random: Random) -> Damage | None:
    """A reference link without a definition."""
    return _behind(docs, random, " [某处][nowhere]")


def raw(docs: Docs, random: Random) -> Damage | None:
    """A link in HTML to a file, which MkDocs leaves as it is."""
    return _behind(docs, random, ' <a href="index.md">某处</a>')


def literal(docs: Docs, random: Random) -> Damage | None:
    """A code span that the original does not have."""
    return _behind(docs, random, " `nova-manage --db`")


def repeated(docs: Docs, random: Random) -> Damage | None:
    """The id of one heading given to the next."""
    page = docs.any_page(random, "zh")
    found = list(ID.finditer(page.source))
    if len(found) < 2:
        return None
    number = random.randrange(len(found) - 1)
    return change(page, *found[number + 1].span(1), found[number][1])


def surplus(docs: Docs, random: Random) -> Damage | None:
    """One more cell in a row of a table, beyond its last column."""
    page = docs.any_page(random, "zh")
    # With one more cell in its head, it is no table any more.
    rows = [two for one, two in pairwise(page.blocks) if one.kind == two.kind == "row"]
    if not rows:
        return None
    row = random.choice(rows)
    end = row.start + len(page.source[row.start : row.end].rstrip())
    return change(page, end, end, " 多出 |")


def untranslated(docs: Docs, random: Random) -> Damage | None:
    """A Chinese paragraph in an English page."""
    page = docs.any_page(random, "en")
    blocks = [b for b in page.blocks if b.kind == "paragraph" and not b.container]
    if not blocks:
        return None
    block = random.choice(blocks)
    return change(page, block.start, block.end, CHINESE)


def other_value(docs: Docs, random: Random) -> Damage | None:
    """A table at the end of both pages, with another value in the translation."""
    original, page = docs.any_pair(random)
    ours, theirs = random.sample(["3", "10", "`true`", "boolean", "Go/k6", "auto"], 2)
    row = TABLE.count("\n", 0, TABLE.index("{}"))
    return Damage(
        {
            original.path: (original.source + TABLE.format(ours)).encode(),
            page.path: (page.source + TABLE.format(theirs)).encode(),
        },
        Spot(page.path, page.source.count("\n") + row + 1), f"{ours} became {theirs} in a table",
    )  # fmt: skip


def sentence_left(docs: Docs, random: Random) -> Damage | None:
    """A sentence of the original between two of the translation."""
    original, page = docs.any_pair(random)
    found = [
        (two.offset(stop.end()), sentence)
        for one, two in paired_blocks(original, page)
        if one.kind == two.kind == "paragraph" and page.locale == "zh"
        for sentence in SENTENCE.findall(one.prose)
        for stop in re.finditer("。(?=.)", two.text)
        if verbatim(page, two, *stop.span())
    ]
    if not found:
        return None
    start, sentence = random.choice(found)
    return change(page, start, start, sentence)


def row_misnamed(docs: Docs, random: Random) -> Damage | None:
    """A table at the end of both pages, with two letters exchanged in the name of a row."""
    original, page = docs.any_pair(random)
    name = random.choice(["wait_seconds", "jobs.failed", "nodeCount", "log-level", "rounds_kept"])
    at = random.randrange(3, len(name) - 1)
    wrong = f"{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}"
    if wrong == name:
        return None
    table = TABLE.format("`retries`") + "| {} | 3 |\n"
    return Damage(
        {
            original.path: (original.source + table.format(name)).encode(),
            page.path: (page.source + table.format(wrong)).encode(),
        },
        Spot(page.path, page.source.count("\n") + table.count("\n")),
        f"{name} became {wrong} in a table",
    )  # fmt: skip


def link_apart(docs: Docs, random: Random) -> Damage | None:
    """A link with a blank between its text and its target."""
    page = docs.any_page(random, random.choice(["en", "zh"]))
    found = [
        one.start() + 1
        for block in page.blocks
        if block.kind in PROSE_KINDS
        for one in LINKED.finditer(page.source, block.start, block.end)
    ]
    if not found:
        return None
    start = random.choice(found)
    return change(page, start, start, " ")


def _behind(docs: Docs, random: Random, text: str) -> Damage | None:
    page = docs.any_page(random, "zh")
    blocks = [b for b in page.blocks if b.kind == "paragraph" and not b.container]
    if not blocks:
        return None
    end = random.choice(blocks).end
    while page.source[end - 1] == "\n":
        end -= 1
    return change(page, end, end, text)


KINDS = (
    Kind("reference without definition", "REF108", undefined),
    Kind("address in HTML", "REF111", raw),
    Kind("code span that the original lacks", "PAR312", literal),
    Kind("one id for two headings", "PAG610", repeated),
    Kind("cell beyond the last column", "PAG611", surplus),
    Kind("Chinese paragraph in the original", "PAR314", untranslated),
    Kind("value in a table", "PAR320", other_value),
    Kind("sentence of the original inside a text", "PAR309", sentence_left),
    Kind("name of a row", "PAR320", row_misnamed),
    Kind("link in two parts", "TYP508", link_apart),
)
