"""What the checker and the site need to know of a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..late_pattern import LatePattern
from .scripts import HAN, HAN_OR_KANA

TRANSLATED = (
    "(?i:traduc|traduï|traduit|traduz|tradot|übersetz|vertaal|tłumacz|çevir|terjemah|översätt|översatt"
    "|overs[æea]t|käänn|suomen(?:nos|ta)|fordít|přelo[žz]|překlad|prelož|preklad|prijevod|prevod|preved"
    "|tõlgi|tõlk|tulko|isinalin|dịch thuật|(?:được|bản|biên|người) dịch)"
    "|(?i:перев[оеё]д|переклад|превод|превед|превел|μετάφρα|μεταφρα)"
    "|ترجم|תרג|अनुवाद|भाषांतर|অনুবাদ|மொழிபெயர்|แปล(?!ง)|បកប្រែ|ဘာသာပြန်"
)
"""How many languages call a translation and who makes it."""
Forms = Callable[[str], Iterable[str]]


def _no_forms(label: str) -> Iterator[str]:
    return iter(())


@dataclass(frozen=True, slots=True)
class Language:
    """A language, by its subtag (BCP 47, RFC 5646).

    ``script`` finds a letter that a text in the language cannot do without, None for those that
    share the Latin letters. ``is_spaced`` tells whether words stand apart. ``plurals`` gives the
    regular plural forms of a label. ``article`` is what a title is sorted without. ``dictionary``
    is a list of its words, a resource in a package (``package/file``), each line beginning with
    one. ``typography`` names the rules by which its text is set, "" for none.
    """

    tag: str
    script: LatePattern | None = None
    is_spaced: bool = True
    plurals: Forms = _no_forms
    article: re.Pattern[str] | None = None
    dictionary: str = ""
    typography: str = ""
    collation: str = ""
    """How its titles are sorted: "pinyin", or "" for the order of letters."""
    in_addresses: str = ""
    """A pattern of how addresses name it, "" where they do so by its tag alone."""
    hosts: str = ""
    """A pattern of the hosts of sites that are in it alone and say so nowhere, "" if none."""
    meeting: str = ""
    """A pattern of the addresses at which those who speak it meet, "" if none is known."""
    own_words: str = TRANSLATED
    """A pattern of how its readers are told what is theirs alone: who translated, what is in their
    language, where they meet."""

    own_sections: str = ""
    """A pattern of headings over what its readers alone need, "" if none is known."""

    letters: LatePattern | None = None
    """What finds a letter of its own, where ``script`` is None since much in it is Latin."""
    joining: str = ""
    """A pattern of what a sentence in it has and a name has not, "" if none is known."""

    @property
    def own_letters(self) -> LatePattern | None:
        """What finds a letter by which its texts are told from those in Latin letters, or None."""
        return self.script or self.letters

    @property
    def tags(self) -> str:
        """A pattern of all by which addresses and names of files name it."""
        return self.in_addresses or re.escape(self.tag)

    @property
    def has_han(self) -> bool:
        """Whether Han characters are among its letters."""
        return self.script in (HAN, HAN_OR_KANA)

    def bare(self, title: str) -> str:
        """A title without the article at its beginning."""
        found = self.article.match(title) if self.article else None
        return title[found.end() :] if found else title
