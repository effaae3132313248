"""The ids of headings: those that are written, and those that Python-Markdown makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..generators.slugs import SLUGS
from ..model import Heading

SOME = "?"
"""Among the ids of a page that holds a component: what it shows may have others."""
SNIPPET = "`"
"""Among those of a page that is code alone, without a title: others take it in, in any language."""
LABEL = re.compile(r"[ \t]*\[#([^\W\d][\w-]*)\]\Z")
"""An id behind a heading, as Fumadocs and Nextra write it."""
BELOW = re.compile(r"(?:(?:=+|-+)[ \t]*\n)?[ ]{0,3}\{:[^{}\n]*#([\w:.-]+)[^{}\n]*\}[ \t]*(?:\n|\Z)")
"""An attribute list with an id on the line below a heading, which kramdown reads so."""
COUNTED = re.compile(r"(.*)_([0-9]+)\Z", re.S)
toc = SLUGS["toc"][0]


def written_id(anchors: Sequence[str], text: str, source: str, behind: int) -> tuple[str, str]:
    """The id that is written for a heading, "" if none is, and the heading's text without it.

    ``anchors`` are the ids on its line, ``behind`` is where the line below begins in the source.
    """
    if anchors:
        return anchors[0], text
    if label := LABEL.search(text):
        return label[1], text[: label.start()]
    below = BELOW.match(source, behind)
    return (below[1] if below else "", text)


def with_ids(headings: list[Heading], anchors: Iterable[str]) -> tuple[Heading, ...]:
    """Give every heading without an id the one that Python-Markdown's ``toc`` gives it.

    Ids that are written stay as they are, and are never given to another heading.
    """
    used = {heading.id for heading in headings if heading.explicit} | set(anchors)
    last: dict[str, str] = {}
    return tuple(
        heading if heading.explicit else heading._replace(id=_unique(heading.text, used, last))
        for heading in headings
    )


def _unique(text: str, used: set[str], last: dict[str, str]) -> str:
    """An unused id; ``last`` remembers the last one made of each, to count on from there."""
    slug = toc(text)
    name = last.get(slug, slug)
    while not name or name in used:
        counted = COUNTED.match(name)
        name = f"{counted[1]}_{int(counted[2]) + 1}" if counted else f"{name}_1"
    used.add(name)
    last[slug] = name
    return name
