"""By which folders and endings of names a language is told, and which pages are old."""

from __future__ import annotations

import re
from posixpath import dirname

from ...languages.file_marks import MARK, TAG
from ...languages.tags import IN_ENGLISH

NAMED = re.compile(
    r"[A-Za-z]{2,3}(?:[-_](?:[Hh]an[st]|[Cc]yrl|[Ll]atn))?(?:[-_](?:[A-Za-z]{2}|[0-9]{3}))?\Z"
    r"|[A-Z]?[a-z]{3,}\Z"
)
"""A language, perhaps with a script or a country; ``is-open`` is none."""
COUNTRY = re.compile(r"\.(?:br|cz|hk|ua|vn)\Z", re.I)
"""Countries that stand for a language at the end of a name, where many names end so."""
OLD = re.compile(
    r"(?:^|/)(?:archived?|old|versions?|versioned_docs|version-[^/]*|v\d[\d.x]*|\d+\.[\dx.]+)/"
)
"""In which folders older pages lie, which nobody translates any more."""


def is_name(text: str) -> bool:
    """Whether a folder is called as a language, or as those who speak it are."""
    is_tag = TAG.match(text) or text.lower() in IN_ENGLISH
    return bool(is_tag and NAMED.match(text))


def is_named(stem: str) -> bool:
    """Whether a page lies in the folder of a language."""
    return any(map(is_name, dirname(stem).split("/")))


def mark_of(stem: str) -> str:
    """What a page's name without its ending ends in to say its language: ``.zh``, or ""."""
    found = MARK.search(stem) or COUNTRY.search(stem)
    return found[0] if found and NAMED.match(found[0][1:]) else ""


def is_old(stem: str) -> bool:
    """Whether a page lies in the folder of an older version."""
    return OLD.search(stem) is not None
