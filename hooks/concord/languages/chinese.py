"""Chinese, of which Cantonese is written with the same characters."""

from .language import Language
from .scripts import HAN

CHINESE = Language(
    "zh", HAN, is_spaced=False, dictionary="jieba/dict.txt", typography="zh", collation="pinyin"
)
CANTONESE = Language("yue", HAN, is_spaced=False, typography="zh")
