"""What stands around a text, in two languages at once: each word behind its counterpart.

The theme draws it in either language, element for element; what both share stands once. Nothing is
drawn anew: where the two are not of one build, the first is taken as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import zip_longest

from .elements import TAG

SAID = re.compile(r'(?<![\w-])(aria-label|title|placeholder|data-copied(?:-link)?)="([^"]*)"')
"""What readers are told in attributes, which cannot say of what language a part is."""
UNREAD = frozenset(("script", "style", "svg", "title", "noscript"))
"""Elements whose text is none, or is no place for an element."""
CHOICE = "option"
"""An element that has a place for text alone."""
BETWEEN = " · "


def twofold(ours: str, theirs: str, locale: str) -> str:
    """HTML with the words of its counterpart, in ``locale``, behind its own."""
    one, other = list(_pieces(ours)), list(_pieces(theirs))
    if [name for name, _, _ in one] != [name for name, _, _ in other]:
        return ours
    return "".join(_both(*pair, locale) for pair in zip(one, other, strict=True))


def body_of(page: str) -> tuple[str, str, str]:
    """A page as what stands before its body, the body, and what is behind it."""
    found = re.search(r"(<body\b.*</body>)", page, re.S)
    return (page[: found.start()], found[1], page[found.end() :]) if found else ("", page, "")


Piece = tuple[str, str, str]
"""The name of a tag with its slash, the tag, and the text behind it ("" where it is not read)."""


def _pieces(html: str) -> Iterator[Piece]:
    tags = list(TAG.finditer(html))
    yield "", "", html[: tags[0].start()] if tags else html
    unread = 0
    for tag, after in zip_longest(tags, tags[1:]):
        name = (tag[2] or "").lower()
        if name in UNREAD and not (tag[3] or "").endswith("/"):
            unread += -1 if tag[1] else 1
        text = html[tag.end() : after.start() if after else len(html)]
        yield f"{tag[1] or ''}{name}", tag[0], f"\0{text}" if unread else text


def _both(ours: Piece, theirs: Piece, locale: str) -> str:
    said = dict(SAID.findall(theirs[1]))
    tag = SAID.sub(lambda found: _attribute(found[1], found[2], said), ours[1])
    one, other = ours[2], theirs[2]
    if one.startswith("\0") or not one.strip() or one.split() == other.split():
        return tag + one.removeprefix("\0")
    if ours[0] == CHOICE:
        return f"{tag}{one.strip()}{BETWEEN}{other.strip()}"
    before, after = one[: len(one) - len(one.lstrip())], one[len(one.rstrip()) :]
    second = f'<span class="guide-second" lang="{escape(locale)}">{other.strip()}</span>'
    return f"{tag}{before}<span>{one.strip()}</span> {second}{after}"


def _attribute(name: str, value: str, said: dict[str, str]) -> str:
    other = said.get(name, value)
    return f'{name}="{value if other == value else value + BETWEEN + other}"'
