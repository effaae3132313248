"""Japanese: Han and kana, set without spaces, also beside Latin letters (JTF style guide 3.1.1)."""

from .language import Language
from .scripts import HAN_OR_KANA

JAPANESE = Language("ja", HAN_OR_KANA, is_spaced=False)
