"""The translation lock: the English that each translation was accepted for, block by block.

``translations.lock`` is text, a line a block: key, locale, part, digest, and the digest of the
translation that was accepted ("-" where there was none). A part is a key of the front matter
(``title``, ``terms.sdn``) or a section (``#limits``, ``#`` before the first), whose blocks stand
in the order of the page. Digests are of the wording (:mod:`concord.lock.wording`), in which white
space does not count, so wrapping a paragraph anew changes nothing.

Lines without the last digest, and digests of Markdown as it was written, are read as well.
"""

from __future__ import annotations

import hashlib
import re
from itertools import groupby

from ..errors import LockError
from ..late_pattern import LatePattern
from ..model import Accepted, Lock
from ..own_files.entry_lines import entry_lines, was_ours

HEAD = """\
# The English that each translation was accepted for: page, locale, part, digests of both.
# Written by "concord accept"; see "concord status".
"""
MEND = "mend it, or write the lock anew with concord accept --all"
OTHER = "name another file in the settings (lock)"
"""What to do about a file that never was a lock, over which nothing is written."""
DIGITS = 10
NONE = "-"
DIGEST = re.compile(rf"[0-9a-f]{{{DIGITS}}}\Z")
SQUEEZED = re.compile(r"[\s\x00]+")
AROUND_HAN = LatePattern(r"(?<=[\u3000-\u9fff\uff00-\uffef|]) | (?=[\u3000-\u9fff\uff00-\uffef|])")
UNWRITABLE = "% \n\r"
CONTINUED = re.compile(r"\n[ \t>]*")


def digest(markdown: str) -> str:
    """The digest of a piece of Markdown; white space and wrapping do not count."""
    text = SQUEEZED.sub(" ", CONTINUED.sub(" ", markdown.strip()))
    return hashlib.sha256(AROUND_HAN.sub("", text).encode("utf-8", "replace")).hexdigest()[:DIGITS]


def read_lock(text: str, name: str) -> Lock:
    """The lock that a file's text holds.

    :raises LockError: when a line is not one of a lock, as a merge conflict leaves them.
    """
    lines = []
    for number, line in entry_lines(text):
        fields = line.split(" ")
        if not _is_entry(line):
            hint = MEND if is_lock(text) else OTHER
            raise LockError(f"not a line of a lock; {hint}", f"{name}:{number}")
        accepted = Accepted(_decoded(fields[2]), *_digests(fields))
        lines.append((_decoded(fields[0]), fields[1], accepted))
    lines.sort(key=lambda entry: entry[:2])
    groups = groupby(lines, key=lambda entry: entry[:2])
    return Lock({pair: tuple(accepted for *_, accepted in rows) for pair, rows in groups}, True)


def is_lock(text: str) -> bool:
    """Whether a file's text was a lock before it was damaged, as by a merge."""
    return was_ours(text, HEAD, _is_entry)


def _is_entry(line: str) -> bool:
    fields = line.split(" ")
    return len(fields) in (4, 5) and all(map(DIGEST.match, _digests(fields)))


def lock_text(lock: Lock) -> str:
    """The text of a lock's file, sorted by page and locale."""
    return HEAD + "".join(
        f"{_encoded(key)} {locale} {_encoded(one.part)} {one.digest} {one.translation or NONE}\n"
        for (key, locale), rows in sorted(lock.accepted.items())
        for one in rows
    )


def _digests(fields: list[str]) -> list[str]:
    """The digests of a line; "-" stands for one that is not there."""
    return fields[3:4] + [one for one in fields[4:] if one != NONE]


def _encoded(text: str) -> str:
    return "".join(f"%{ord(c):02x}" if c in UNWRITABLE else c for c in text)


def _decoded(text: str) -> str:
    return re.sub(r"%([0-9a-f]{2})", lambda found: chr(int(found[1], 16)), text)
