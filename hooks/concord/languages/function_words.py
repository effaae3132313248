"""Words that hold sentences together, by which languages in the same letters are told apart."""

from __future__ import annotations

import re

from .tags import tag_of

_WORDS = {
    tag: frozenset(words.split())
    for tag, words in {
        "en": "the and of is are with for that this from you your we not be has have it its",
        "de": "und der die das den dem des ist sind nicht mit für ein eine einen auf zu im von auch"
              " wir ihr sie aber oder werden wird es",
        "fr": "le les des est sont une pour dans que qui avec sur pas nous vous ce cette au aux du"
              " et",
        "es": "el los las una para que con por del es son se al como más pero y su",
        "pt": "os uma para que com por não do da dos das ao é são se mais em um",
        "it": "il gli una per che con non del della è sono di nel alla anche un",
        "nl": "het een van en niet met voor op zijn wordt ook naar dat deze",
        "pl": "się nie jest na że do dla który jak przez oraz lub z w i",
        "tr": "ve bir bu için ile olarak da de daha gibi veya",
        "sv": "och att det som en är för med inte av på till den ett",
        "id": "yang dan untuk dengan ini dari di tidak atau pada dalam adalah",
        "vi": "và của là cho các được không một trong với này có",
        "cs": "se na je že pro jako nebo není by v a které",
    }.items()
}  # fmt: skip
"""By the language's subtag."""
_WORD = re.compile(r"[^\W\d_]+")
FEWEST = 3
"""So many of its words a text must hold to be in a language for sure."""
LONG = 20
"""A text of so many words is in no language of which it holds none."""


def is_surely_in(text: str, locale: str, other: str) -> bool:
    """Whether a text is in the language of ``locale`` and surely not in that of ``other``.

    False where the words of either are not known.
    """
    own, foreign = (_WORDS.get(tag_of(one).partition("-")[0].lower()) for one in (locale, other))
    if not own or not foreign or own is foreign:
        return False
    words = [word.lower() for word in _WORD.findall(text)]
    mine = sum(word in own for word in words)
    return mine >= FEWEST and mine > 4 * sum(word in foreign for word in words)


def is_surely_not_in(text: str, locale: str) -> bool:
    """Whether a long text has none of the words that hold sentences of a language together.

    False where these are not known.
    """
    own = _WORDS.get(tag_of(locale).partition("-")[0].lower())
    words = [word.lower() for word in _WORD.findall(text)]
    return own is not None and len(words) >= LONG and own.isdisjoint(words)
