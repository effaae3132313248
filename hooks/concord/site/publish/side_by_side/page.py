"""The whole page with both languages: frame, head, ways to the pages themselves, rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from .composing import Frame, compose, moves
from .elements import marked
from .pairs import Pair, led
from .twofold import body_of, twofold

if TYPE_CHECKING:
    from ...building import Building

SWITCH = "partials/switch.html"


def frames(building: Building) -> dict[str, tuple[Frame, Mapping[str, str]]]:
    """By translation: the frame around its pages, and where the links on them lead.

    What stands in the frame is said in both languages, where the theme has drawn it in both.
    """
    found = {}
    for locale in building.registry.settings.translations if building.frame else ():
        there = led(building.registry, building.addresses, locale)
        head, body, end = body_of(building.frame)
        second = body_of(building.frames_beside.get(locale, ""))[1]
        html = f"{head}{twofold(body, second, locale)}{end}"
        found[locale] = Frame(html).led(there), there
    return found


def both(
    building: Building, pair: Pair, finished: tuple[str, str], frame: Frame,
    there: Mapping[str, str],
) -> str:  # fmt: skip
    """A page and its translation side by side, from their finished HTML; "" without a text."""
    data = compose(pair, finished, building.registry, building.addresses, there)
    if data is None:
        return ""
    views = [replace(building.view(page.path), at=pair.address) for page in data.pages]
    template = building.env.get_template(SWITCH)
    switch = [template.render(concord=view) for view in views]
    ways = moves(pair, building.addresses, there)
    onward = [way.html(marked(html, "onward")) for way, html in zip(ways, finished, strict=True)]
    locale = pair.translation.locale
    parts = {
        "head": building.render("side-by-side-head.html", views[0], data=data),
        "switch": twofold(switch[0], switch[1], locale),
        "text": building.render("side-by-side.html", views[0], data=data),
        "onward": twofold(onward[0], onward[1], locale),
    }
    return frame.around(parts, pair.address).rstrip("\n") + "\n"
