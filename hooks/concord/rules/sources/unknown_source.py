"""A citation of no known source.

The reader is promised evidence that is not there.

Bad:

    …in 2015.[^vancouver-2018]

Good:

    …in 2015.[^vancouver-talk-2018]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from ...findings import Finding
from ...model import Page, Place
from ...registry import Registry
from ..rule import Rule

FOOTNOTE = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:", re.M)

RULE = Rule("SRC401", "unknown-source")


def check_page(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look up every footnote reference that has no definition on the page itself."""
    if not registry.sources:
        return
    own = footnotes(page)
    for reference in page.references:
        if reference.kind == "citation" and reference.value not in own:
            source, _ = registry.cited(reference.value)
            if source is None:
                yield finding(reference.value, reference.place, registry)


def check_site(registry: Registry) -> Iterator[Finding]:
    """Look up what the entries of the glossary cite."""
    for concept in registry.concepts.values():
        for number, cited in enumerate(concept.citations):
            if registry.cited(cited)[0] is None:
                yield finding(cited, registry.entry_place(concept, "citations", number), registry)


def finding(cited: str, place: Place, registry: Registry) -> Finding:
    """The finding for one citation."""
    name = cited.partition("#")[0]
    near = get_close_matches(name, registry.sources, 1)
    hint = f"did you mean {near[0]}?" if near else "name the id of a source"
    return RULE.finding(place, f"{name} is no source", hint)


def footnotes(page: Page) -> frozenset[str]:
    """The footnotes that a page defines itself."""
    return frozenset(FOOTNOTE.findall(page.source))
