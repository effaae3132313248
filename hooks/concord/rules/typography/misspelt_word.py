"""A misspelt word.

Whoever searches for it does not find the page. Three kinds are told: a word that an English page
writes once, and else often with a letter more, less or two exchanged; Chinese that sounds or looks
like what is meant and can be nothing else; and 的 for 地 before what is done. Names in a
translation are compared with its original (PAR312), and so are words that are others as well
(PAR322).

Bad:

    在节点上登陆，再部署 Zuul。

Good:

    在节点上登录，再部署 Zuul。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding
from ...languages import language
from ...model import SILENT_KINDS, Block, Page, Place
from ...registry import Registry
from ...typography.adverbs import may_have_adverbs, misspelt_adverbs
from ...typography.spelling import WORD, may_be_misspelt, misspelt_chinese, slips
from ..rule import page_rule
from ..settled import settled

NAME = re.compile("[a-z][A-Z]")
"""What only names have: several words in one, of which each may be in another number."""
KNOWN = ((may_be_misspelt, misspelt_chinese), (may_have_adverbs, misspelt_adverbs))
"""What soon tells of a whole page whether it can have some slips, and what finds them."""


@page_rule("TYP506", "misspelt-word")
def misspelt_word(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at all prose of a page."""
    known = language(page.locale)
    if known.tag == "zh":
        yield from settled(_chinese(page), registry)
    elif known.tag == "en":
        yield from settled(_slips(page), registry)


def _chinese(page: Page) -> Iterator[Finding]:
    look = [known for may, known in KNOWN if may(page.source)]
    for block in page.blocks if look else ():
        if block.kind in SILENT_KINDS:
            continue
        for start, written, meant in (slip for known in look for slip in known(block.text)):
            if not block.is_masked(start, start + len(written)):
                yield _finding(page.place(block.offset(start)), written, meant)


def _slips(page: Page) -> Iterator[Finding]:
    meant = slips(page.source)
    for block in page.blocks if meant else ():
        if block.kind in SILENT_KINDS:
            continue
        for found in WORD.finditer(block.prose):
            word = found[0].lower()
            if word not in meant or _is_option(block, found) or _is_name(page, found, meant[word]):
                continue
            if not NAME.search(found[0]) or _is_exchanged(word, meant[word]):
                yield _finding(page.place(block.offset(found.start())), word, meant[word])


def _is_option(block: Block, found: re.Match[str]) -> bool:
    """Whether a word in small letters is the name of what its item explains: ``cxflags: ...``."""
    is_first = block.kind == "item" and not block.text[: found.start()].strip()
    return is_first and found[0].islower() and block.text.startswith(":", found.end())


def _is_name(page: Page, found: re.Match[str], meant: str) -> bool:
    """Whether a word has a capital, as everywhere on the page what it nearly is: Micheal."""
    is_capital = found[0][0].isupper() and found[0][1:].islower()
    return is_capital and not re.search(rf"\b{meant}\b", page.source)


def _is_exchanged(word: str, meant: str) -> bool:
    """Whether two words have the same letters, which no two names have."""
    return sorted(word) == sorted(meant)


def _finding(place: Place, written: str, meant: str) -> Finding:
    return misspelt_word.finding(place, f"{written} is misspelt, it seems", f"write {meant}")
