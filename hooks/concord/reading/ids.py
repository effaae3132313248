"""The ids of headings: those that are written, and those that Python-Markdown makes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..generators.slugs import SLUGS
from ..model import Heading

SOME = "?"
"""Among the ids of a page that holds a component: what it shows may have others."""
COUNTED = re.compile(r"(.*)_([0-9]+)\Z", re.S)
toc = SLUGS["toc"][0]


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
