"""The whole page with both languages: frame, head, ways to the pages themselves, rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...kept.derived import Derived
from .composing import Frame, moves
from .elements import marked
from .keeping import Around, Composing
from .pairs import Pair, led
from .twofold import body_of, twofold

if TYPE_CHECKING:
    from ...building import Building

SWITCH = "partials/switch.html"


def frames(building: Building) -> dict[str, Around]:
    """By translation what stands around its pages.

    It is said in both languages, where the theme has drawn it in both.
    """
    found = {}
    for locale in building.registry.settings.translations if building.frame else ():
        there = led(building.registry, building.addresses, locale)
        head, body, end = body_of(building.frame)
        second = body_of(building.frames_beside.get(locale, ""))[1]
        found[locale] = Around(Frame(f"{head}{twofold(body, second, locale)}{end}"), there)
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
    views = [replace(building.view(page.path), at=pair.address) for page in data.pages]
    template = building.env.get_template(SWITCH)
    switch = [template.render(concord=view) for view in views]
    ways = moves(pair, building.addresses, around.there)
    onward = [way.html(marked(html, "onward")) for way, html in zip(ways, finished, strict=True)]
    locale = pair.translation.locale
    parts = {
        "head": building.render("side-by-side-head.html", views[0], data=data),
        "switch": twofold(switch[0], switch[1], locale),
        "text": building.render("side-by-side.html", views[0], data=data),
        "onward": twofold(onward[0], onward[1], locale),
    }
    return around.frame.around(parts, pair.address).rstrip("\n") + "\n"
