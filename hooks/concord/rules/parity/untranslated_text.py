"""A block of a translated page without its language, or equal to the English.

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
from ...languages import HAN
from ...model import Page
from ...parity.pairing import paired_texts
from ...quantities.in_block import prose
from ...registry import Registry
from ..rule import pair_rule

HAN_LANGUAGES = ("zh", "yue", "ja")
WORDS = re.compile(r"(?<![\w-])[a-z]{2,}(?![\w-])")
FEWEST = 3
"""Fewer words in lower case than these are names with a particle, not a sentence."""


@pair_rule("PAR309", "untranslated-text")
def untranslated_text(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look for blocks that hold words of the default locale only."""
    chinese = translation.locale.partition("-")[0] in HAN_LANGUAGES
    for one, two in paired_texts(page, translation):
        if two.kind in ("code", "html") or len(WORDS.findall(prose(two))) < FEWEST:
            continue
        if (chinese and not HAN.search(two.text)) or two.text.split() == one.text.split():
            yield untranslated_text.finding(
                translation.place(two.pieces[0][1]), f"not translated: {_short(two.text)}",
                f"write it in {translation.locale}",
                (Related(page.place(one.start), "the original"),),
            )  # fmt: skip


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
