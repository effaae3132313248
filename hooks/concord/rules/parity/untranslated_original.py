"""A block of the original that is in another language.

Who writes in Chinese first and names English the original has pages that nobody translated. Pages
are left alone whose names say that they are in Chinese or Japanese, or begin with an underscore, or
whose front matter says so (`lang: zh`), and texts that a page shows to readers of one language.

Bad:

    docs/en/index.md:  这一段还没有译成英文。

Good:

    docs/en/index.md:  This paragraph is in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding
from ...languages import HAN, LANGUAGES, language
from ...languages.tags import WRITTEN
from ...model import SILENT_KINDS, Block, Page
from ...parity.left.for_one_language import for_one_language, says_to_be_in_another
from ...parity.without_marks import links, without_marks
from ...registry import Registry
from ..rule import page_rule
from ..settled import settled

LETTER = re.compile(r"[^\W\d_]")
TAGS = "|".join(one.tags for one in LANGUAGES.values() if one.has_han)
TAGGED = re.compile(rf"[-_.](?:{TAGS})(?:[-_](?:cn|jp|{WRITTEN}))?\.mdx?\Z", re.I)
"""A page whose name says that it is in another language, though the settings do not."""
FEWEST = 6
"""Fewer characters than these are a name or a word that is spoken of."""


@page_rule("PAR314", "untranslated-original")
def untranslated_original(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look for blocks of Chinese or Japanese on pages of a default locale that is neither."""
    yield from settled(_found(page, registry), registry)


def _found(page: Page, registry: Registry) -> Iterator[Finding]:
    if page.locale != registry.settings.default or _is_meant_otherwise(page):
        return
    for block in _foreign(page):
        text = " ".join(block.text.split())
        yield untranslated_original.finding(
            page.place(block.pieces[0][1]),
            f"not in {page.locale}: {text if len(text) <= 40 else text[:39] + '…'}",
            f"write it in {page.locale}",
        )


def _is_meant_otherwise(page: Page) -> bool:
    """Whether a page is in another language by its name, its front matter or its place."""
    is_named_so = TAGGED.search(page.key) or page.key.rpartition("/")[2].startswith("_")
    return bool(is_named_so) or language(page.locale).has_han or says_to_be_in_another(page)


def _foreign(page: Page) -> Iterator[Block]:
    """The texts of a page that are in Chinese or Japanese, and not for the readers of these."""
    apart: frozenset[int] | None = None
    for block in page.blocks:
        if block.text.isascii() or block.kind in SILENT_KINDS or "quote" in block.container:
            continue
        # Of a text with an accent or a dash it is soon seen that it is none of these.
        if len(HAN.findall(block.text)) < FEWEST:
            continue
        prose = block.prose
        # What a link is called may be in the language of what it leads to.
        if len(HAN.findall(without_marks(prose, links(block)))) < FEWEST:
            continue
        count = len(HAN.findall(prose))
        if count >= FEWEST and 2 * count > len(LETTER.findall(prose)):
            apart = for_one_language(page) if apart is None else apart
            if block.start not in apart:
                yield block
