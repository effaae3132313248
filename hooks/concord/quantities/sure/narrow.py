"""Texts with signs of one width, character for character."""

from __future__ import annotations

import re

from ...late_pattern import LatePattern

_SIGNS = tuple(zip("０１２３４５６７８９％，．：－\n\t", "0123456789%,.:-  ", strict=True))
"""Full-width signs, and a line that goes on as one that is not wrapped."""
_OTHER_DIGITS = LatePattern(r"[^\D0-9０-９]")
"""Digits of other scripts, as ۳ and ३."""
_OTHER_SIGNS = str.maketrans("٫٬٪", ".,%")
_OTHER_LINE = re.compile(r"\n(?=\s*[十百千万萬亿億])")
"""Where a line begins with what would multiply a number at the end of the line before."""
_PAUSE = re.compile(r"，(?:(?<=\.\d，)|(?<=\.\d\d，)|(?!\d{3}(?!\d)))")
"""A wide comma that groups no thousands."""
_LIST = re.compile(r"\d{1,9}(?:，\d{1,9}){2,30}")
_GROUPED = re.compile(r"\d{1,3}(?:，\d{3})+")
"""Numbers between wide commas are one if all behind the first have three digits."""
_SHARE = re.compile(r"\$(\d[\d.,]{0,9})\\%\$")
"""A formula of one share, which is no amount of money: ``$50\\%$``."""
_STOP = LatePattern(r"(?<![\w.])\.(?=\d{1,3}\s+[\u0590-\u08ff])")
"""A full stop that is typed before the number of an item, in text from right to left."""
_KOREAN = LatePattern("[만억천백](?<=[0-9].)(?!큼)[만억천백]{0,3}")
_HANJA = str.maketrans("만억천백", "万亿千百")
"""Korean's signs for thousands and more behind digits, as Chinese has them; 10만큼 is "by 10"."""


def narrow(text: str) -> str:
    """The text with signs and digits of common width; a wide comma groups thousands only."""
    if "\\%$" in text:
        text = _SHARE.sub(r" \1 % ", text)
    if text.isascii():
        return text.replace("\n", " ").replace("\t", " ")
    if _KOREAN.search(text):
        text = _KOREAN.sub(lambda found: found[0].translate(_HANJA), text)
    if "，" in text:
        text = _PAUSE.sub("、", _LIST.sub(_listed, text))
    if "\n" in text:
        text = _OTHER_LINE.sub(";", text)
    if _OTHER_DIGITS.search(text):
        text = _OTHER_DIGITS.sub(lambda found: str(int(found[0])), text).translate(_OTHER_SIGNS)
    for wide, sign in _SIGNS:
        text = text.replace(wide, sign)
    return _STOP.sub(" ", text) if "." in text else text


def _listed(found: re.Match[str]) -> str:
    return found[0] if _GROUPED.fullmatch(found[0]) else found[0].replace("，", "、")
