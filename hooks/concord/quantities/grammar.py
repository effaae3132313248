"""From tokens to readings: phrases are regular expressions over the tokens' codes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from . import amounts, dates, periods
from .readings import Reading
from .tokens import Token

_PHRASES = (
    periods.PHRASES | dates.PHRASES | amounts.PHRASES | dates.YEAR_PHRASES | amounts.PLAIN_PHRASES
)
_PHRASE = re.compile(
    "(?=[PbdnhwYitoOMaIKQHVvTEBZRr#])(?:"
    + "|".join(f"(?P<{name}>{phrase[0]})" for name, phrase in _PHRASES.items())
    + ")"
)


def readings(tokens: Sequence[Token]) -> Iterator[Reading]:
    """The figures among the tokens, in order; the first phrase that fits wins."""
    codes = "".join(token.code for token in tokens)
    for match in _PHRASE.finditer(codes):
        build = _PHRASES[match.lastgroup or ""][1]
        yield from build(tokens[match.start() : match.end()])
