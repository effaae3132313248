"""What to read before a page: the concepts that its own builds on."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import Concept
from ..links import Link
from ..view import View

MOST = 3


def read_first(view: View) -> tuple[Link, ...]:
    """What the concept is part of, the widest first; then what it is related to and comes before.

    Related ones are those that the page itself names, and that stand before it in the
    navigation, which is in the order of reading. A term is explained where it is met.
    """
    if view.concept is None:
        return ()
    found = {one.id: one for one in (*_wider(view.concept, view), *_before(view.concept, view))}
    pages = [one for one in found.values() if not one.is_term]
    return tuple(view.link(one) for one in pages[:MOST])


def _wider(concept: Concept, view: View) -> list[Concept]:
    chain: list[Concept] = []
    wider = view.registry.concepts.get(concept.broader)
    while wider and wider is not concept and wider not in chain:
        chain.append(wider)
        wider = view.registry.concepts.get(wider.broader)
    return chain[::-1]


def _before(concept: Concept, view: View) -> Iterator[Concept]:
    ranks = view.edition.ranks
    known = (view.registry.concepts.get(name) for name in concept.related)
    before = [
        one for one in known
        if one and not one.is_term and ranks.get(one.key, len(ranks)) < ranks.get(view.key, 0)
    ]  # fmt: skip
    yield from sorted(before, key=lambda one: ranks[one.key])
