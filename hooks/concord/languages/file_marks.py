"""How names of files say in which language they are: ``page.fr.md``, ``README.zh-CN.md``."""

from __future__ import annotations

import re

from ..late_pattern import LatePattern
from .tags import IN_ENGLISH, OF_FILES

REGION = "(?:[-_](?:[A-Za-z]{2,4}|[0-9]{3})){0,2}"
NAMES = "|".join(IN_ENGLISH)
MARK = LatePattern(rf"(?:[._-](?:{OF_FILES}){REGION}|[._](?:[a-z]+-)?(?:{NAMES}))\Z", re.I)
"""The end of a name without its ending. Two letters alone do not tell: ``api.ts``, ``notes.go``."""
TAG = LatePattern(
    rf"(?:{OF_FILES}|ast|br|ckb|cy|cz|fil|ga|gl|hk|hy|kab|km|kmr|lo|mr|ne|pa|pcm|si|ua|vn){REGION}\Z",
    re.I,
)
"""The name of a folder that is a language's; two letters may be anything: ``fp``, ``qa``."""


def without_mark(stem: str) -> str:
    """A file's name less what says its language."""
    found = MARK.search(stem)
    return stem[: found.start()] if found else stem
