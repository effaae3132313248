"""The whole page with both languages: frame, head, ways to the pages themselves, rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...kept.derived import Derived
from .composing import Frame
from .keeping import Around, Composing
from .pairs import Pair, led

if TYPE_CHECKING:
    from ...building import Building

SWITCH = "partials/switch.html"


def frames(building: Building) -> dict[str, Around]:
    """By translation what stands around its pages."""
    found = {}
    for locale in building.registry.settings.translations if building.frame else ():
        there = led(building.registry, building.addresses, locale)
        found[locale] = Around(Frame(building.frame), there)
    return found


def both(
    building: Building, pair: Pair, finished: tuple[str, str], around: Around,
    known: Derived | None = None,
) -> str:  # fmt: skip
    """A page and its translation side by side, from their finished HTML; "" without a text.

    ``known`` is what earlier builds have composed.
    """
    composing = Composing(building.registry, building.addresses, known or Derived())
    data = composing.composed(pair, finished, around)
    if data is None:
        return ""
    view = replace(building.view(pair.page.path), at=pair.address)
    parts = {
        "head": building.render("side-by-side-head.html", view, data=data),
        "switch": building.env.get_template(SWITCH).render(concord=view),
        "text": building.render("side-by-side.html", view, data=data),
    }
    return around.frame.around(parts, pair.address).rstrip("\n") + "\n"
