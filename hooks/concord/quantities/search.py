"""Finds the figures of a text."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..languages import language
from .context import in_context
from .glosses import without_glosses
from .grammar import readings
from .lexer import PLAIN, Lexer
from .lower_case import fold
from .names import blank_names
from .quantity import Quantity

_KEPT = 16_384
"""So many texts are remembered: rules, and then the search, ask of the same blocks."""
_FULL_WIDTH = re.compile("[０-９％]")
_TO_ASCII = str.maketrans("０１２３４５６７８９％", "0123456789%")


@cache
def _lexer(tag: str) -> Lexer:
    """What reads the figures of a language.

    Loaded only where somebody asks: to compile their patterns takes as long as reading ten pages,
    and certain figures are compared without them.
    """
    if tag == "en":
        from .lexer_en import ENGLISH

        return ENGLISH
    if tag == "zh":
        from .lexer_zh import CHINESE

        return CHINESE
    return PLAIN


@lru_cache(maxsize=_KEPT)
def found(text: str, locale: str) -> tuple[Quantity, ...]:
    """The figures in a text, as :func:`concord.quantities.find` gives them."""
    tag = language(locale).tag
    lexer = _lexer(tag)
    narrow = text.translate(_TO_ASCII) if _FULL_WIDTH.search(text) else text
    folded = fold(narrow)
    clusters = lexer.clusters(folded)
    if not clusters:
        return ()
    tokens = lexer.tokens(clusters, blank_names(narrow, folded), narrow)
    quantities = [
        Quantity(one.start, one.end, text[one.start : one.end], one.kind, one.value, one.modifier)
        for one in in_context(list(readings(tokens)))
    ]  # fmt: skip
    return tuple(without_glosses(text, quantities) if tag == "zh" else quantities)
