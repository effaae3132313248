"""Languages: one module each, and the table by which a locale finds its own.

What stands elsewhere by language: how figures are written (:mod:`concord.quantities`), what writers
of it slip on (:mod:`concord.typography`), the words of the site's interface
(``site/templates/words.yml``).
"""

from __future__ import annotations

from functools import cache

from .chinese import CANTONESE, CHINESE
from .cyrillic import BELARUSIAN, BULGARIAN, RUSSIAN, UKRAINIAN
from .english import ENGLISH
from .french import FRENCH
from .japanese import JAPANESE
from .korean import KOREAN
from .language import Language
from .other_scripts import OTHER_SCRIPTS
from .scripts import HAN
from .tags import tag_of

__all__ = ["HAN", "LANGUAGES", "Language", "language"]

LANGUAGES = {
    one.tag: one
    for one in (
        ENGLISH, CHINESE, CANTONESE, JAPANESE, KOREAN, FRENCH,
        RUSSIAN, UKRAINIAN, BELARUSIAN, BULGARIAN, *OTHER_SCRIPTS,
    )
}  # fmt: skip
"""By subtag. A language that is not here is taken for one in Latin letters, with spaces."""


@cache
def language(locale: str) -> Language:
    """The language of a locale (BCP 47): ``zh`` of ``zh-Hans`` and of ``zh_CN``."""
    tag = tag_of(locale).partition("-")[0].lower()
    return LANGUAGES.get(tag) or Language(tag)
