"""The whole page with both languages: frame, head, ways to the pages themselves, rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from .composing import Frame, compose
from .pairs import Pair, led

if TYPE_CHECKING:
    from ...building import Building

SWITCH = "partials/switch.html"


def frames(building: Building) -> dict[str, tuple[Frame, Mapping[str, str]]]:
    """By translation: the frame around its pages, and where the links on them lead."""
    found = {}
    for locale in building.registry.settings.translations if building.frame else ():
        there = led(building.registry, building.addresses, locale)
        found[locale] = Frame(building.frame).led(there), there
    return found


def both(
    building: Building, pair: Pair, finished: tuple[str, str], frame: Frame,
    there: Mapping[str, str],
) -> str:  # fmt: skip
    """A page and its translation side by side, from their finished HTML; "" without a text."""
    data = compose(pair, finished, building.registry, building.addresses, there)
    if data is None:
        return ""
    view = replace(building.view(pair.page.path), at=pair.address)
    parts = {
        "head": building.render("side-by-side-head.html", view, data=data),
        "switch": building.env.get_template(SWITCH).render(concord=view),
        "text": building.render("side-by-side.html", view, data=data),
    }
    return frame.around(parts, pair.address).rstrip("\n") + "\n"
