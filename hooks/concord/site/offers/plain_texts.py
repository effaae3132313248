"""The pages as Markdown for other programs: each beside its HTML, and all of a locale in one."""

from __future__ import annotations

from ...model import Page
from ..building import Building
from ..render.file_names import LLMS_FULL, PLAIN
from ..render.listings import in_order, summary
from ..render.plain import as_markdown, plain_page, resolved
from ..render.view import HOME, View

LEFT_OUT = "downloads"
"""The part that says how large these texts are: a word stands in its place."""


def plain_texts(building: Building, locale: str) -> dict[str, str]:
    """The texts of a locale by path from the root of the site; none without an address."""
    if not building.addresses.base or not building.addresses.directories:
        return {}
    views = in_order(building.view(page.path) for page in building.registry.of_locale(locale))
    around = _around(building, locale)
    pages = {view.key: _kept(building, view.page, around) for view in views if view.page}
    texts = {_beside(building, locale, key): text for key, text in pages.items()}
    if pages:
        texts[building.addresses.below(locale, LLMS_FULL)] = _whole(building, locale, pages)
    return texts


def _beside(building: Building, locale: str, key: str) -> str:
    return building.addresses.path(locale, key) + PLAIN


def _around(building: Building, locale: str) -> str:
    """What may stand on any page besides its own text and what is asked for it."""
    edition = building.edition(locale)
    return repr([edition.title, dict(edition.outline)])


def _kept(building: Building, page: Page, around: str) -> str:
    """A page as Markdown, as an earlier build has made it where nothing of it has changed."""

    def make() -> str:
        return _page(building, building.view(page.path), page)

    address = _beside(building, page.locale, page.key)
    if not page.digest:
        return make()
    known = building.earlier.keep(address, page.path, [page.digest, around], make)
    return make() if known is None else str(known)


def _page(building: Building, view: View, page: Page) -> str:
    def part(name: str) -> str | None:
        if name == LEFT_OUT:
            return str(building.drawing.render("left-out.html", view))
        return building.part_of(page, name)

    def written(html: str, address: str) -> str:
        made = building.earlier.made.made(
            ["written", html, address], lambda: as_markdown(html, address)
        )  # fmt: skip
        return str(made)

    text = building.drawing.render(
        "plain.md", view, summary=summary(view), text=plain_page(page, view, part, written),
        notes=resolved(view),
    )  # fmt: skip
    return str(text).strip("\n") + "\n"


def _whole(building: Building, locale: str, pages: dict[str, str]) -> str:
    home = building.registry.page(locale, HOME)
    view = building.view(home.path if home else "", locale)
    licence = building.registry.settings.publish.get("licence", "")
    return str(building.drawing.render(LLMS_FULL, view, pages=pages.values(), licence=licence))
