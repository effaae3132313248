"""Lines that speak to the generator and not to readers: includes, macros, shortcodes, labels."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..late_pattern import LatePattern

MACRO = (
    r"\{\{(?:[^{}]|\{(?!\{)|\}(?!\}))*\}\}"
    r"|\{%(?:[^%]|%(?!\}))*%\}|\{\*[ ](?:[^*]|\*(?!\}))*\*\}"
)
COMMENT = r"\{/\*(?:[^*]|\*(?!/\}))*\*/\}"
"""In MDX."""
DIRECTIVE = LatePattern(
    rf"""(?:
      (?:{MACRO})(?:[ \t]*(?:{MACRO}))*
    | <<<[ ]*[@./\w].*
    | [;\[]?-+8<-+.*
    | (?:!|@@?)include(?:\b|<|\().*
    | @\[code\b[^\]]*\]\(.*
    | \((?P<label>[\w.:/-]+)\)=
    | import[ ](?:[\w*{{$][^'"]*[ ]from[ ])?['"][^'"]+['"];?
    | export[ ](?:default|const|let|function|async|\{{).*
    | {COMMENT}
    | <!--[ \t]*@include:(?:(?!-->).)*-->
    | \[//\]:.*
    | \[\[?(?:toc|_TOC_|TOC)\]?\]
    )[ \t]*\Z""",
    re.X,
)
INCLUDE = re.compile(r"\A(?:\{\{[<%]|<<<|[;\[]?-+8<-+|\{\*[ ])|include")
"""What takes in other text, which may set ids."""
TAKEN_IN = LatePattern(
    r"(?:import\b|<<<|[;\[]?-+8<-+|(?:!|@@?)include\b|<!--[ \t]*@include:|\{[{%][<%]?-?[ ]*include)"
    r"(?:.*?[\s\"'(){}<>:])?(?P<file>[^\s\"'(){}<>:]+\.mdx?)(?![\w.])"
)
"""What takes in a file of Markdown, with its name."""
CONTAINER = re.compile(
    r"""(?P<signs>:{3,}|/{3,})[ \t]*
        (?:\{?(?P<name>[^\W\d_][\w:-]*)\}?[ \t]*(?:\||(?=\[|[ \t{]|\Z))[ \t]*(?P<title>.*?))?
        [ \t]*\Z""",
    re.X,
)
STARTS = frozenset("{<;[-!@(ie:/")
"""The first signs of all of these."""


class Container(NamedTuple):
    """A line that opens a container (``::: tip Title``), or closes one, which has no name."""

    signs: str
    name: str
    title: str
    column: int
    """Where the title begins."""


def directive(bare: str) -> re.Match[str] | None:
    """A whole line that is a directive; its group ``label`` is the id that it sets."""
    return DIRECTIVE.match(bare) if bare[:1] in STARTS else None


def taken_in(text: str) -> str:
    """The file of Markdown that a directive takes in, as it is written there; "" if none."""
    found = TAKEN_IN.match(text) if ".md" in text else None
    return found["file"] if found else ""


def container(bare: str) -> Container | None:
    """The container that a line opens or closes."""
    found = CONTAINER.match(bare) if bare[:3] in (":::", "///") else None
    if not found or (not found["name"] and found["title"]):
        return None
    title = found["title"] or ""
    column = found.start("title")
    if title.startswith("[") and title.endswith("]"):
        title, column = title[1:-1], column + 1
    return Container(found["signs"], found["name"] or "", title, column)
