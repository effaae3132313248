"""The translation lock: the English that each translation was accepted for, block by block.

``translations.lock`` is text, a line a block: key, locale, part, digest. A part is a key of the
front matter (``title``, ``terms.sdn``) or a section (``#limits``, ``#`` before the first), whose
blocks stand in the order of the page. The digests are of Markdown whose white space does not
count, so wrapping a paragraph anew changes nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from ..errors import LockError
from ..model import Page

HEAD = """\
# The English that each translation was accepted for: page, locale, part, digest.
# Written by "concord accept"; see "concord status".
"""
DIGITS = 10
DIGEST = re.compile(rf"[0-9a-f]{{{DIGITS}}}\Z")
SQUEEZED = re.compile(r"[\s\x00]+")
AROUND_HAN = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef|]) | (?=[\u3000-\u9fff\uff00-\uffef|])")
UNWRITABLE = "% \n\r"
CONTINUED = re.compile(r"\n[ \t>]*")


class Accepted(NamedTuple):
    """One accepted block: the part it belongs to and the digest of its English."""

    part: str
    digest: str


@dataclass(frozen=True, slots=True)
class Lock:
    """What was accepted, by (key, locale). ``kept`` is false where there is no lock file."""

    accepted: Mapping[tuple[str, str], tuple[Accepted, ...]] = field(default_factory=dict)
    kept: bool = False

    def of(self, page: Page) -> tuple[Accepted, ...] | None:
        """What a translation was accepted for, None if it never was."""
        return self.accepted.get((page.key, page.locale))


def digest(markdown: str) -> str:
    """The digest of a piece of Markdown; white space and wrapping do not count."""
    text = SQUEEZED.sub(" ", CONTINUED.sub(" ", markdown.strip()))
    return hashlib.sha256(AROUND_HAN.sub("", text).encode("utf-8", "replace")).hexdigest()[:DIGITS]


def read_lock(text: str, name: str) -> Lock:
    """The lock that a file's text holds.

    :raises LockError: when a line is not one of a lock, as a merge conflict leaves them.
    """
    lines = []
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if not line or line.startswith("# "):
            continue
        fields = line.split(" ")
        if len(fields) != 4 or not DIGEST.match(fields[3]):
            raise LockError(
                f"{name}:{number}: not a line of a lock; mend it, or write the lock anew with "
                "concord accept --all"
            )
        lines.append((_decoded(fields[0]), fields[1], Accepted(_decoded(fields[2]), fields[3])))
    lines.sort(key=lambda entry: entry[:2])
    groups = groupby(lines, key=lambda entry: entry[:2])
    return Lock({pair: tuple(accepted for *_, accepted in rows) for pair, rows in groups}, True)


def lock_text(lock: Lock) -> str:
    """The text of a lock's file, sorted by page and locale."""
    return HEAD + "".join(
        f"{_encoded(key)} {locale} {_encoded(one.part)} {one.digest}\n"
        for (key, locale), rows in sorted(lock.accepted.items())
        for one in rows
    )


def _encoded(text: str) -> str:
    return "".join(f"%{ord(c):02x}" if c in UNWRITABLE else c for c in text)


def _decoded(text: str) -> str:
    return re.sub(r"%([0-9a-f]{2})", lambda found: chr(int(found[1], 16)), text)
