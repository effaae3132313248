"""Korean: Hangul, with spaces between words."""

from .language import Language
from .scripts import HANGUL

KOREAN = Language(
    "ko", HANGUL, in_addresses="ko|kr",
    hosts=r"(?:^|\.)(?:velog\.io|tistory\.com|naver\.com)\Z",
    own_words="한국|한글|국내|번역|옮긴이|원문",
)  # fmt: skip
