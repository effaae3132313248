"""A Chinese paragraph without a stop, whose original ends with one.

It is lost where a sentence ends in code or a link, and makes the reader look for the rest. Only on
pages that end five paragraphs of six with a stop, and not where a picture or code stands behind.

Bad:

    en:  Run the tests with `make test`.      zh:  用 `make test` 运行测试

Good:

    en:  Run the tests with `make test`.      zh:  用 `make test` 运行测试。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...findings import Finding, Related
from ...languages import language
from ...model import Block, Page
from ...parity.pairing import paired_blocks
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled

STOPPED = re.compile(r"[。！？][\"”’」）)]*\Z")
OPEN = re.compile(r"[\u3400-\u9fff](?: ?[\w.`\-/]{0,23}[\w`])?\Z", re.ASCII)
"""How a sentence ends that nothing ends: with a letter, or a word in Latin ones behind Chinese."""
GOES_ON = re.compile(r"(?:如下|以下|下面|下列|下述)[^，。]*\Z")
"""What leads to a list or picture, before which some write nothing."""
NO_SENTENCE = re.compile(r"->|→|\{\{|\$\$|\A[图表] ?\d")
"""Steps, formulas, what a generator fills in, captions."""
SHOWN = ("code", "image")
ENDS_IN_PICTURE = re.compile(r"(?:/>|!\[[^\[\]\n]{0,200}\]\([^()\n]{0,400}\))\s*\Z")
PICTURE = re.compile(r"\s*<(?:img|video|picture|figure)")
"""What begins with a picture, as raw HTML."""
END = 24
"""So many letters are its end."""
MOST = 640
"""A picture is written in fewer letters."""
LONG = 6
KEPT = 5
"""So many times as often must a page write the stop as leave it out."""


@pair_rule("TYP505", "missing-stop")
def missing_stop(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look at the ends of paragraphs."""
    if language(translation.locale).typography == "zh":
        yield from settled(_found(page, translation), registry)


def _found(page: Page, translation: Page) -> Iterator[Finding]:
    pairs = [pair for pair in paired_blocks(page, translation) if pair[0].kind == "paragraph"]
    stopped = sum(STOPPED.search(_end(two)) is not None for _, two in pairs)
    left = [(one, two) for one, two in pairs if stopped >= KEPT and _is_left(one, two)]
    shown = _before_what_is_shown(translation) if left else frozenset()
    left = [
        (one, two) for one, two in left if two.start not in shown and not _goes_on(translation, two)
    ]
    for one, two in left if stopped >= KEPT * len(left) else ():
        there = page.place(one.start)
        yield missing_stop.finding(
            translation.place(two.start), f"no stop behind {_end(two)[-8:]}", "write 。",
            (Related(there, "its counterpart"),),
        )  # fmt: skip


def _before_what_is_shown(page: Page) -> frozenset[int]:
    """Where the texts begin behind which a picture or code stands, to which they lead."""
    texts = [block for block in page.blocks if block.kind != "comment"]
    return frozenset(
        one.start for one, two in pairwise(texts) if two.kind in SHOWN or PICTURE.match(two.text)
    )


def _is_left(one: Block, two: Block) -> bool:
    end = _end(two)
    return (
        len(end) > LONG
        and OPEN.search(end) is not None
        and re.search(r"[a-z)]\.\Z", _end(one)) is not None
        and not GOES_ON.search(end)
        and not NO_SENTENCE.search(two.text)
    )


def _goes_on(page: Page, block: Block) -> bool:
    """Whether a picture or a component ends the text: `参见 <Source href="…" />`."""
    start = max(block.start, block.end - MOST)
    return ENDS_IN_PICTURE.search(page.source, start, block.end) is not None


def _end(block: Block) -> str:
    return block.text.rstrip()[-END:]
