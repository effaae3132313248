"""Japanese: Han and kana, set without spaces, also beside Latin letters (JTF style guide 3.1.1)."""

from .language import Language
from .scripts import HAN_OR_KANA

JAPANESE = Language(
    "ja", HAN_OR_KANA, is_spaced=False, in_addresses="ja|jp",
    hosts=r"(?:^|\.)(?:qiita\.com|zenn\.dev|hatenablog\.com|amazon\.co\.jp|books\.rakuten\.co\.jp)\Z",
    joining=r"[のはがをにでと](?![\u3040-\u309f]{3})|です|ます|する|した|[、。]",
    own_words="日本|訳者|訳注|原文|翻訳|邦訳",
)  # fmt: skip
