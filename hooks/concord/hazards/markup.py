"""Raw HTML and attribute lists in Markdown: what is not on the list is refused."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from ..late_pattern import LatePattern
from .allowed import written

EMPTY = frozenset(("br", "col", "hr", "img", "input", "wbr"))
DEEPEST = 20

LISTED = frozenset().union(*written().attributes.values()) - {"href", "src"}
"""Attributes that an attribute list may give; what it gives replaces what Markdown wrote."""

BEGIN = re.compile(r"<[a-zA-Z/!?]")
THEMES_MARK = re.compile(r"<!--\s*/?concord/")
THEMES_OWN = "a comment by which the theme finds its own parts"
NO_COMMENT = "a comment that is not closed, or holds markup"
COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--!>)[^<{])*?-->")
"""Where a comment ends is something readers of Markdown do not agree on, so it holds no markup."""
AUTOLINK = re.compile(r"<(?:(?:https?|mailto|ftp):[^\s<>]*|[\w.+-]+@[\w.-]+)>", re.I)
VALUE = r"""(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`/]+))?"""
TAG = LatePattern(rf"<(/?)([a-z][a-z0-9-]*)((?:\s+[a-z][a-z0-9:-]*{VALUE})*)\s*(/?)>", re.I)
ATTRIBUTE = LatePattern(
    r"""([a-z][a-z0-9:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/]+)))?""", re.I
)
LIST = re.compile(r"\{[^\n]*\}")
LIST_CLASS = re.compile(r"(?<=[\s{:])\.([\w-]+)")
LIST_ID = re.compile(r"(?<=[\s{:])#([^\s}]+)")
BOX = re.compile(r"(?:!!!|\?\?\?\+?)[ ]?([\w-][\w -]*)")
LIST_KEY = re.compile(r"""([^\s={}"']+)\s*=""")


def markup_hazards(text: str) -> Iterator[tuple[int, str]]:
    """What is refused in Markdown without its code, as (offset, message)."""
    yield from _html_hazards(text)
    for found in LIST.finditer(text):
        yield from _list_hazards(found)
    for found in BOX.finditer(text):
        if message := written().attribute("div", "class", found[1].strip()):
            yield found.start(1), message


def _html_hazards(text: str) -> Iterator[tuple[int, str]]:
    at, opened, known = 0, 0, set[str]()
    while (start := text.find("<", at)) >= 0:
        at = start + 1
        if not BEGIN.match(text, start):
            continue
        if skipped := COMMENT.match(text, start) or AUTOLINK.match(text, start):
            at = skipped.end()
            if THEMES_MARK.match(skipped[0]):
                yield start, THEMES_OWN
        elif tag := TAG.match(text, start):
            at = tag.end()
            if not (tag[1] and tag[2].lower() in known):
                yield from _tag_hazards(tag)
            known.add(tag[2].lower())
            opened += _step(tag)
            if opened == DEEPEST + 1 and not tag[1]:
                yield start, f"elements nested more than {DEEPEST} deep"
        else:
            comment = text.startswith("<!--", start)
            yield start, NO_COMMENT if comment else "HTML that is not a whole tag"


def _step(tag: re.Match[str]) -> int:
    if tag[1]:
        return -1
    return 0 if tag[4] or tag[2].lower() in EMPTY else 1


def _tag_hazards(tag: re.Match[str]) -> Iterator[tuple[int, str]]:
    name = tag[2].lower()
    if message := written().element(name):
        yield tag.start(), message
        return
    for found in ATTRIBUTE.finditer(tag[3]):
        value = html.unescape(found[2] or found[3] or found[4] or "")
        if message := written().attribute(name, found[1].lower(), value):
            yield tag.start(), message


def _list_hazards(found: re.Match[str]) -> Iterator[tuple[int, str]]:
    """What is refused from the first to the last brace of a line (``{ #id .class key=value }``)."""
    for key in LIST_KEY.finditer(found[0]):
        if key[1].lower() not in LISTED:
            start = found[0].rfind("{", 0, key.start() + 1)
            yield found.start() + start, f"the attribute {key[1].lower()} in an attribute list"
    for form, attribute in ((LIST_CLASS, "class"), (LIST_ID, "id")):
        for name in form.finditer(found[0]):
            if message := written().attribute("p", attribute, name[1]):
                yield found.start() + name.start(), message
