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

from ...findings import Finding, Guess
from ...model import Page, Place
from ...registry import Registry
from ..rule import page_rule

FOOTNOTE = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:", re.M)


@page_rule("SRC401", "unknown-source")
def unknown_source(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look up every footnote reference that has no definition on the page itself.

    Then what the entries of the glossary cite, whether the site has sources or not.
    """
    for cited, place in registry.entry_citations(page):
        if registry.cited(cited)[0] is None:
            yield finding(cited, place)
    if not registry.sources:
        return
    own = footnotes(page)
    for reference in page.references:
        if reference.kind == "citation" and reference.value not in own:
            source, _ = registry.cited(reference.value)
            if source is None:
                yield finding(reference.value, reference.place)


def finding(cited: str, place: Place) -> Finding:
    """The finding for one citation."""
    name = cited.partition("#")[0]
    guess = Guess(name, ("sources",))
    return unknown_source.finding(
        place, f"{name} is no source", "name the id of a source", guess=guess
    )


def footnotes(page: Page) -> frozenset[str]:
    """The footnotes that a page defines itself."""
    return frozenset(FOOTNOTE.findall(page.source))
