"""Languages in letters of their own, of which nothing else is known here."""

from ..late_pattern import LatePattern
from .language import Language
from .scripts import CYRILLIC

_LETTERS = {
    "ar fa ur ps ckb ug": r"\u0600-\u06ff\u0750-\u077f", "he yi": r"\u0590-\u05ff",
    "hi mr ne sa": r"\u0900-\u097f", "bn as": r"\u0980-\u09ff", "pa": r"\u0a00-\u0a7f",
    "gu": r"\u0a80-\u0aff", "or": r"\u0b00-\u0b7f", "ta": r"\u0b80-\u0bff",
    "te": r"\u0c00-\u0c7f", "kn": r"\u0c80-\u0cff", "ml": r"\u0d00-\u0d7f",
    "si": r"\u0d80-\u0dff", "th": r"\u0e00-\u0e7f", "lo": r"\u0e80-\u0eff",
    "my": r"\u1000-\u109f", "km": r"\u1780-\u17ff", "ka": r"\u10a0-\u10ff",
    "hy": r"\u0530-\u058f", "el": r"\u0370-\u03ff", "am ti": r"\u1200-\u137f",
}  # fmt: skip
"""By the languages that are written in them."""
_UNSPACED = frozenset({"th", "lo", "km", "my"})
"""Languages that write their words without a blank between them."""
_PATTERNS = {tags: LatePattern(f"[{letters}]") for tags, letters in _LETTERS.items()}
_PATTERNS["mk mn kk ky tg"] = CYRILLIC

OTHER_SCRIPTS = tuple(
    Language(tag, letters=letters, is_spaced=tag not in _UNSPACED)
    for tags, letters in _PATTERNS.items()
    for tag in tags.split()
)
