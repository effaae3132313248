"""The letters of scripts other than the Latin one (Unicode's blocks)."""

from __future__ import annotations

from ..late_pattern import LatePattern

HAN_LETTERS = r"\u3400-\u9fff\uf900-\ufaff"
KANA_LETTERS = r"\u3040-\u30ff\u31f0-\u31ff"
HANGUL_LETTERS = r"\u1100-\u11ff\uac00-\ud7af"
CYRILLIC_LETTERS = r"\u0400-\u052f"

NOT_LATIN = r"\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
"""The letters and marks of all that are set without spaces, full-width signs among them."""

HAN = LatePattern(f"[{HAN_LETTERS}]")
HAN_OR_KANA = LatePattern(f"[{HAN_LETTERS}{KANA_LETTERS}]")
HANGUL = LatePattern(f"[{HANGUL_LETTERS}]")
CYRILLIC = LatePattern(f"[{CYRILLIC_LETTERS}]")
