"""Renew words.tsv, the American spelling of each British word, from breame.

    pip install breame==0.1.2
    python search/spellings/renew.py

Words that differ in other ways than by spelling (lorry, truck) are not among them. What has one
spelling in both is not listed; nor is what `search/src/english.js` joins by rule, though the table
may have it too. The licence beside this file is that of breame, whose package comes without it.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from breame.data.spelling_constants import BRITISH_ENGLISH_SPELLINGS

HERE = Path(__file__).parent


def pairs() -> list[tuple[str, str]]:
    """Pairs (British, American) of single words in lower case."""
    found = BRITISH_ENGLISH_SPELLINGS.items()
    return sorted((british, american) for british, american in found if is_pair(british, american))


def is_pair(british: str, american: str) -> bool:
    """Whether both are plain words and differ."""
    return british != american and (british + american).isalpha()


def main() -> None:
    """Write words.tsv."""
    head = f"# British, American; breame {version('breame')}, Apache-2.0\n"
    body = "".join(f"{british}\t{american}\n" for british, american in pairs())
    (HERE / "words.tsv").write_text(head + body, encoding="utf-8")


if __name__ == "__main__":
    main()
