"""Figures by value: numbers, dates and durations in running text, in English and Chinese.

`find(text, locale)` gives the figures of a text as `Quantity` values; two say the same when
their `key` is equal, in whatever language, form or unit they are written. The way of the
text: `names` blanks identifiers and versions, `lexer` splits into tokens (`lexer_en`,
`lexer_zh`), `grammar` joins tokens to readings by expressions over their codes (`dates`,
`periods`, `amounts`), `context` fills what a date leaves out. English and Chinese meet in
the token codes; a further language needs a lexer only.

Libraries tried in November 2026 on the tables of the tests, and why none is used:

- cn2an 0.5.24 reads mixed numerals (1千8百万) right, but its text mode turns 统一 into 统1
  and 两三年 into 23年, it takes 40 to 90 µs for a numeral and a third of a second to import.
- chinese2digits 6.0 reads 1千8百万 as 10008000000.
- text2num 3.1 is fast, but knows neither "a hundred" nor "a dozen" nor places in the text.
- number-parser 0.3 takes "a hundred" for nothing and 100 to 200 µs for a sentence.
- dateparser 1.5 finds no ranges, reads "may" and "march" as months, cannot parse
  2018 年第三季度, and takes 3 to 12 ms for a sentence.
- quantulum3 0.10 reads English only: 80k is kibibytes, forty-minute an angle, the 2.0 of a
  product a figure; 1 to 11 ms for a sentence.
- recognizers-text 1.0 (2019) does not import beside a present version of emoji.
- babel 2.18 has the names of months, at 60 ms to import; twelve words stand here instead.
"""

from ..languages import language
from .quantity import Quantity

__all__ = ["Quantity", "find", "has_grammar"]

LEXED = frozenset({"en", "zh"})


def has_grammar(locale: str) -> bool:
    """Whether the figures of a language are read by its words; of others only digits are."""
    return language(locale).tag in LEXED


def find(text: str, locale: str) -> tuple[Quantity, ...]:
    """The figures in a text without code, link targets and citations, in order of place.

    locale: a BCP 47 tag; "en" and "zh" have a grammar, in others digits are read. The
    places do not overlap. Never raises.
    """
    # Loaded where somebody asks: certain figures are compared without it.
    from .search import found

    return found(text, locale)
