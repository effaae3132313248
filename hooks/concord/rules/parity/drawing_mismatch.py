"""A drawing whose text gives other figures than the original's.

Text in drawings is translated by hand, often years after that of the page.

Bad:

    map.svg:  18 million in 2019      map.zh.svg:  2018 年 1800 万

Good:

    map.svg:  18 million in 2019      map.zh.svg:  2019 年 1800 万
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache

from ...findings import Finding, Related
from ...model import Page, Place
from ...parity.signatures import untagged
from ...quantities import find, has_grammar
from ...quantities.digits import WRITTEN
from ...registry import Registry
from ..rule import site_rule

YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
WORDS_UP_TO = 12


@site_rule("PAR313", "drawing-mismatch")
def drawing_mismatch(registry: Registry) -> Iterator[Finding]:
    """Compare the drawings that a page and its translation show in the same place."""
    for page, translation in registry.pairs():
        ours, theirs = _drawings(page, registry), _drawings(translation, registry)
        other = translation.locale
        both = has_grammar(page.locale) and has_grammar(other)
        for name in sorted(ours.keys() & theirs.keys()):
            (there, texts), (here, others) = ours[name], theirs[name]
            if there == here:
                continue
            one, two = _figures(texts, page.locale, both), _figures(others, other, both)
            missing, extra = sorted((one - two).elements()), sorted((two - one).elements())
            if missing or extra:
                said = [*missing, *(f"{text} only here" for text in extra)]
                yield drawing_mismatch.finding(
                    Place(here), f"figures differ from {there}: {', '.join(said)}",
                    "draw the same figures in both", (Related(Place(there), "the original"),),
                )  # fmt: skip


def _drawings(page: Page, registry: Registry) -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """By the name without a locale's tag: the path and the texts of each drawing on a page."""
    found = {}
    for reference in page.references:
        if reference.kind == "image" and reference.value.endswith(".svg"):
            leads = registry.destination(page, reference.value)
            drawing = registry.drawings.get((leads.locale, leads.key)) if leads else None
            if drawing:
                found[untagged(reference.value, page.locale)] = drawing
    return found


# The same drawings are looked at again after each change of any page.
@lru_cache(maxsize=1 << 10)
def _figures(texts: tuple[str, ...], locale: str, both: bool) -> Counter[str]:
    """The figures of texts by value, or by their digits where a language cannot be read.

    Of dates the year alone is compared, and counts up to twelve are words: drawings are short.
    """
    if not both:
        return Counter(digits for text in texts for digits in WRITTEN.findall(text))
    found: Counter[str] = Counter()
    for text in texts:
        for quantity in find(text, locale):
            if quantity.kind == "date":
                found.update(YEAR.findall(quantity.text))
            else:
                value = quantity.value[0] if isinstance(quantity.value, tuple) else quantity.value
                if isinstance(value, Fraction) and value > WORDS_UP_TO:
                    found[str(value)] += 1
    return found
