"""Korean: Hangul, with spaces between words."""

from .language import Language
from .scripts import HANGUL

KOREAN = Language(
    "ko", HANGUL, in_addresses="ko|kr",
    hosts=r"(?:^|\.)(?:velog\.io|tistory\.com|naver\.com|yes24\.com|kyobobook\.co\.kr|aladin\.co\.kr)\Z",
    joining=r"(?<=[\uac00-\ud7af])(?:은|는|을|를|이|가|의|에|에서|으로|로|와|과|도)(?=\s)|[다요까][.?!]?(?=\s|\Z)",
    own_words="한국|한글|국내|번역|옮긴이|원문",
)  # fmt: skip
