"""The whole page with both languages: frame, head, ways to the pages themselves, rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .composing import Frame, compose, moves
from .elements import marked
from .keeping import Around, given
from .pairs import Pair, led
from .twofold import body_of, twofold

if TYPE_CHECKING:
    from ..building import Building

SWITCH = "partials/switch.html"
Parts = dict[str, str]
"""What fills the gaps of a frame, by their names."""


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


def both(building: Building, pair: Pair, finished: tuple[str, str], around: Around) -> str:
    """A page and its translation side by side, from their finished HTML; "" without a text.

    Its parts are taken as an earlier build has made them, where they would be the same.
    """
    parts: Parts = building.earlier.keep(
        pair.file, pair.page.path,
        given(pair, finished, around, building.addresses, building.registry.lock),
        lambda: _parts(building, pair, finished, around),
    )  # fmt: skip
    return framed(parts, pair, around)


def framed(parts: Parts, pair: Pair, around: Around) -> str:
    """The whole page that parts of a pair make with what stands around; "" without any."""
    return around.frame.around(parts, pair.address).rstrip("\n") + "\n" if parts else ""


def _parts(building: Building, pair: Pair, finished: tuple[str, str], around: Around) -> Parts:
    """What fills the gaps of the frame, by their names."""
    data = compose(pair, finished, building.registry, building.addresses, around.there)
    if data is None:
        return {}
    views = [replace(building.view(page.path), at=pair.address) for page in data.pages]
    template = building.drawing.env.get_template(SWITCH)
    switch = [template.render(concord=view) for view in views]
    ways = moves(pair, building.addresses, around.there)
    onward = [way.html(marked(html, "onward")) for way, html in zip(ways, finished, strict=True)]
    locale = pair.translation.locale
    return {
        "head": str(building.drawing.render("side-by-side-head.html", views[0], data=data)),
        "switch": twofold(switch[0], switch[1], locale),
        "text": str(building.drawing.render("side-by-side.html", views[0], data=data)),
        "onward": twofold(onward[0], onward[1], locale),
    }
