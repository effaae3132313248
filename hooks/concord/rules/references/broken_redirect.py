"""An old address in ``moved_from`` that cannot lead to its page.

Readers who follow an old link get nothing, or another page than the writer meant: a page stands
there again, a second page claims the address, or the id it is to lead to is not there.

Bad:

    docs/en/concepts/gating.md:  moved_from: [concepts/zuul.md]    (a page of today)

Good:

    docs/en/concepts/gating.md:  moved_from: [ideas/gate.md, {ideas/reasons.md: why}]
"""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import normpath

from ...findings import Finding, Related
from ...hazards.reserved import reserved_for
from ...layout.destinations import SCHEME
from ...layout.file_names import as_one, unusable
from ...model import Place
from ...registry import Registry
from ...registry.moves import Move, claimed
from ..rule import site_rule


@site_rule("REF112", "broken-redirect")
def broken_redirect(registry: Registry) -> Iterator[Finding]:
    """Look at every old address that a page names."""
    standing = _standing(registry)
    first: dict[str, Place] = {}
    for page in registry.of_locale(registry.settings.default):
        for move in claimed(page):
            address = _address(move.old, registry)
            if fault := _fault(move, registry, standing.get(address, "")):
                yield broken_redirect.finding(move.place, *fault)
            elif address in first:
                yield broken_redirect.finding(
                    move.place, f"another page says that it stood at {move.old}",
                    "leave it on the page that readers want", (Related(first[address]),),
                )  # fmt: skip
            first.setdefault(address, move.place)


def _standing(registry: Registry) -> dict[str, str]:
    """The pages of today by what all systems take for one address."""
    pages = registry.of_locale(registry.settings.default)
    return {_address(page.key, registry): page.key for page in pages}


def _address(key: str, registry: Registry) -> str:
    return as_one(registry.ways.generator.address(key))


def _fault(move: Move, registry: Registry, standing: str) -> tuple[str, str] | None:
    """What keeps a move from being followed, and what to do; None if nothing does.

    ``standing`` is the page of today at its address, "" if none.
    """
    locale = registry.settings.default
    if SCHEME.match(move.old) or move.old.startswith("/") or normpath(move.old).startswith(".."):
        return f"{move.old} is no key of a page", "write it from the folder of the pages: a/b.md"
    others = {one.lower() for one in registry.settings.locales if one != locale}
    if why := reserved_for(move.old, others, locale):
        return f"{move.old} is a reserved name: {why}", "take it out"
    if why := unusable(move.old):
        return why, "take it out"
    if standing:
        if standing == move.old:
            return f"a page stands at {move.old}", "take it out, or move that page"
        return f"{standing} stands at that address, for some systems", "take it out"
    if move.anchor and move.anchor not in registry.anchors(locale, move.key):
        return f"{move.old} leads to #{move.anchor}, which is not there", "name an id of this page"
    return None
