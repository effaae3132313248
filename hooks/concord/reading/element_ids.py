"""Elements that are named, and components whose title is an id."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from ..generators.slugs import github

NAMED = re.compile(r"<a\s", re.I)
"""The element whose ``name`` is an id, too."""
TITLED = re.compile(
    r"<(?:Tab|Step|Accordion|Expandable|Update)\s(?:[^<>]*\s)?(?:title|label)=[\"']([^\"'<>]+)"
)
"""Components whose title is an id as well, as Mintlify and Fumadocs have it."""


def made_ids(tag: str) -> Iterator[str]:
    """The id that is made of the title of a component, by its tag."""
    if titled := TITLED.match(tag):
        yield github(html.unescape(titled[1]))
