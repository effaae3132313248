"""How names of files say in which language they are: ``page.fr.md``, ``README.zh-CN.md``."""

from __future__ import annotations

import re

CODES = (
    "ar|az|be|bg|bn|bs|ca|cn|cs|da|de|el|en|es|et|eu|fa|fi|fr|he|hi|hr|hu|id|is|it|ja|jp"
    "|ka|kk|ko|kr|lt|lv|mk|mn|ms|my|nb|nl|no|pl|pt|ro|ru|sk|sl|sq|sr|sv|sw|ta|te|th|tl|tr|tw|uk"
    "|ur|uz|vi|zh"
)
REGION = "(?:[-_][A-Za-z]{2,4}){0,2}"
NAMES = (
    "arabic|basque|bengali|bulgarian|catalan|chinese|croatian|czech|danish|dutch|english|finnish"
    "|french|german|greek|hebrew|hindi|hungarian|indonesian|italian|japanese|korean|norwegian"
    "|persian|polish|portuguese|romanian|russian|serbian|slovak|spanish|swedish|thai|turkish"
    "|ukrainian|vietnamese"
)
MARK = re.compile(rf"(?:[._-](?:{CODES}){REGION}|[._](?:[a-z]+-)?(?:{NAMES}))\Z", re.I)
"""The end of a name without its ending. Two letters alone do not tell: ``api.ts``, ``notes.go``."""
TAG = re.compile(rf"(?:{CODES}|ast|ckb|cy|fil|ga|gl|hy|kab|km|kmr|lo|mr|ne|si){REGION}\Z", re.I)
"""The name of a folder that is a language's; two letters may be anything: ``fp``, ``qa``."""


def without_mark(stem: str) -> str:
    """A file's name less what says its language."""
    found = MARK.search(stem)
    return stem[: found.start()] if found else stem
