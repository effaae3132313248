"""Korean: Hangul, with spaces between words."""

from .language import Language
from .scripts import HANGUL

KOREAN = Language("ko", HANGUL)
