"""What Python-Markdown makes of a page with the extensions of the site.

Readers of Markdown disagree about where code ends and a link begins, and it is Python-Markdown
that builds. What cannot hold more than Markdown's own elements is not converted.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from ..late_pattern import LatePattern

if TYPE_CHECKING:
    from markdown import Markdown

EXTENSIONS = (
    "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc",
    "pymdownx.details", "pymdownx.highlight", "pymdownx.superfences", "pymdownx.tabbed",
)  # fmt: skip
"""Those of the site; pymdownx's where they are installed."""
SETTINGS = {"pymdownx.tabbed": {"alternate_style": True}}
PLAIN = re.compile(
    r"\{ ?#(?!__)[\w-]+ ?\}|^<!-- concord: [^<>]*? -->$"
    r"|!\[[^\[\](){}<>&\\@`\"!?\n]*\]\([\w.-]+(?:/[\w.-]+)*\)",
    re.M,
)
"""Ids, comments and pictures of the site's own that nothing can be hidden in."""
ROW = re.compile(r"^\|[^\n<]*(?:<br ?/?>[^\n<]*)+$", re.M)
BREAK = re.compile(r"<br ?/?>")
"""In a row of a table it ends a line, and long tables are full of them."""
SUSPECT = LatePattern(
    r"[<{\\@]|&(?![A-Z]?[ .,，。、\n])|\]:|!\[|\]\((?!\s*https?://)[^()]*:|\]\([^()]*\("
    r"|\]\([^()]*[^\x00-Z\\^-\x7f]|(?:!!!|\?\?\?)[^\"\n]*-"
)


def as_built(body: str) -> str:
    """The HTML of a page's text without front matter, "" where it is Markdown's own alone.

    :raises Exception: whatever the library raises for what it cannot read.
    """
    if not SUSPECT.search(_left(body)):
        return ""
    markdown = _markdown()
    try:
        return markdown.convert(body)
    finally:
        markdown.reset()


def _left(body: str) -> str:
    """A text without what surely hides nothing."""
    return ROW.sub(lambda row: BREAK.sub("", row[0]), PLAIN.sub("", body))


@cache
def _markdown() -> Markdown:
    # Few pages hold what it is asked about.
    from markdown import Markdown

    have = [name for name in EXTENSIONS if "." not in name or find_spec(name.partition(".")[0])]
    settings = {name: one for name, one in SETTINGS.items() if name in have}
    return Markdown(extensions=have, extension_configs=settings)
