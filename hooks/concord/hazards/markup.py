"""Raw HTML and attribute lists in Markdown: what is not on the list is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .schemes import image_hazard, link_hazard

ELEMENTS = frozenset(
    """a abbr aside b blockquote br caption cite code col colgroup dd del details dfn div dl dt em
    figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section
    small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr""".split()
)
ATTRIBUTES = frozenset(
    """align alt class colspan datetime dir height id lang loading markdown open rel reversed
    rowspan scope start target title width""".split()
)
ADDRESSES = {("a", "href"): link_hazard, ("img", "src"): image_hazard}
ANCHOR = ("a", "name")
"""What anchors were before every element had an id."""
EMPTY = frozenset(("br", "col", "hr", "img", "wbr"))
DEEPEST = 20

BEGIN = re.compile(r"<(?=[a-zA-Z/!?])|\{")
COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--!>)[^<{])*?-->")
"""Where a comment ends is something readers of Markdown do not agree on, so it holds no markup."""
AUTOLINK = re.compile(r"<(?:(?:https?|mailto|ftp):[^\s<>]*|[\w.+-]+@[\w.-]+)>", re.I)
VALUE = r"""(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`/]+))?"""
TAG = re.compile(rf"<(/?)([a-z][a-z0-9-]*)((?:\s+[a-z][a-z0-9:-]*{VALUE})*)\s*(/?)>", re.I)
ATTRIBUTE = re.compile(
    r"""([a-z][a-z0-9:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/]+)))?""", re.I
)
LIST = re.compile(r"\{[^\n]*\}")
LIST_KEY = re.compile(r"""([^\s={}"']+)\s*=""")


def markup_hazards(text: str) -> Iterator[tuple[int, str]]:
    """What is refused in Markdown without its code, as (offset, message)."""
    at, opened, known = 0, 0, set[str]()
    while begin := BEGIN.search(text, at):
        at = begin.end()
        if begin[0] == "{":
            yield from _list_hazards(text, begin.start())
        elif skipped := COMMENT.match(text, begin.start()) or AUTOLINK.match(text, begin.start()):
            at = skipped.end()
        elif tag := TAG.match(text, begin.start()):
            at = tag.end()
            if not (tag[1] and tag[2].lower() in known):
                yield from _tag_hazards(tag)
            known.add(tag[2].lower())
            opened += _step(tag)
            if opened == DEEPEST + 1 and not tag[1]:
                yield tag.start(), f"elements nested more than {DEEPEST} deep"
        elif text.startswith("<!--", begin.start()):
            yield begin.start(), "a comment that is not closed, or holds markup"
        else:
            yield begin.start(), "HTML that is not a whole tag"


def _step(tag: re.Match[str]) -> int:
    if tag[1]:
        return -1
    return 0 if tag[4] or tag[2].lower() in EMPTY else 1


def _tag_hazards(tag: re.Match[str]) -> Iterator[tuple[int, str]]:
    name = tag[2].lower()
    if name not in ELEMENTS:
        yield tag.start(), f"the element <{name}>"
        return
    for found in ATTRIBUTE.finditer(tag[3]):
        attribute = found[1].lower()
        hazard = ADDRESSES.get((name, attribute))
        if hazard:
            message = hazard(found[2] or found[3] or found[4] or "")
        else:
            allowed = attribute in ATTRIBUTES or (name, attribute) == ANCHOR
            message = "" if allowed else f"the attribute {attribute} of <{name}>"
        if message:
            yield tag.start(), message


def _list_hazards(text: str, start: int) -> Iterator[tuple[int, str]]:
    """What is refused in an attribute list (``{ #id .class key=value }``)."""
    if found := LIST.match(text, start):
        for key in LIST_KEY.findall(found[0]):
            if key.lower() not in ATTRIBUTES:
                yield start, f"the attribute {key.lower()} in an attribute list"
                return
