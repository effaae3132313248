"""What is written once all locales are built, each file by a function from a build.

Site maps, feeds and exports hold whole addresses: a site without an address has none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from pathlib import Path

from ...exports.graph import writable
from ..building import Building
from ..offers.downloads import write_released
from ..render.addressed import HOME
from ..render.file_names import FEED, LLMS, LLMS_FULL, ROBOTS, SITEMAP
from ..render.listings import listed, newest, sections
from ..render.view import View
from .compress import gzipped
from .headers import FORMS, REDIRECTS, render_headers, render_redirects
from .moved import redirects
from .policy import site_headers
from .putting import Standing, ended, put, put_text
from .side_by_side import write_side_by_side

NOT_FOUND = "404.html"
MOVED = "moved.html"


def write_not_found(building: Building) -> None:
    """Each locale's page for what is not found; the default one's at the root.

    Only hosts ask for it: a bundle has none.
    """
    if not building.addresses.directories:
        (building.site / NOT_FOUND).unlink(missing_ok=True)
        return
    for locale, output in building.not_found.items():
        put_text(_folder(building, locale) / NOT_FOUND, output)


def write_sitemap(building: Building) -> None:
    """Every page with its translations (sitemaps.org 0.9), plain and compressed."""
    path = building.site / SITEMAP
    packed = path.with_name(f"{SITEMAP}.gz")
    if not building.addresses.base:
        path.unlink(missing_ok=True)
        packed.unlink(missing_ok=True)
        return
    locales = building.registry.settings.locales
    pages = [listed(view) for locale in locales for view in _views(building, locale)]
    text = building.drawing.render(SITEMAP, _home(building), pages=pages)
    put_text(path, text)
    packed.write_bytes(gzipped(path.read_bytes()))


def write_feeds(building: Building) -> None:
    """Each locale's feed of changes (Atom, RFC 4287), where times of change are known."""
    for locale in building.registry.settings.locales:
        pages = newest(_views(building, locale))
        if building.addresses.base and pages:
            own = building.addresses.absolute(locale, HOME) + FEED
            home = _home(building, locale)
            text = building.drawing.render(FEED, home, pages=pages, own=own)
            put_text(_folder(building, locale) / FEED, writable(text))


def write_llms(building: Building) -> None:
    """Each locale's list of pages for language models (llmstxt.org)."""
    for locale in building.registry.settings.locales:
        found = sections(_views(building, locale))
        if building.addresses.base and found:
            full = building.addresses.whole(building.addresses.below(locale, LLMS_FULL))
            text = building.drawing.render(LLMS, _home(building, locale), sections=found, full=full)
            put_text(_folder(building, locale) / LLMS, text)


def moved(building: Building, there: Container[str]) -> Iterator[tuple[str, bytes]]:
    """A page at each address that a page had before, which leads readers on, by path.

    None at a path where another file stands: ``there`` are the paths of all that are written.
    """
    for redirect in redirects(building.registry, building.addresses):
        if redirect.file not in there:
            home = building.view("", redirect.locale)
            end = redirect.locale, redirect.key
            text = building.drawing.render(
                MOVED, home, key=redirect.key,
                href=building.addresses.from_path(redirect.old, redirect.new),
                canonical=building.addresses.absolute(*end),
            )  # fmt: skip
            yield redirect.file, ended(text)


def write_moved(building: Building) -> None:
    """Write these."""
    for path, content in moved(building, Standing(building.site)):
        put(building.site / path, content)


def write_headers(building: Building) -> None:
    """The headers, and the pages for what is not found, for hosts that read them from files.

    After the page for what is not found, from which the policy has its digests.
    """
    if building.addresses.directories:
        headers = render_headers(site_headers(building.site), "netlify")
        put_text(building.site / FORMS["netlify"], headers)
        rules = render_redirects(
            building.registry.settings.translations, building.addresses.root,
            redirects(building.registry, building.addresses),
        )  # fmt: skip
        put_text(building.site / REDIRECTS, rules)


def write_search(building: Building) -> None:
    """Each locale's search index."""
    for path, text in building.offers.indexes():
        put_text(building.site / path, text)


def write_robots(building: Building) -> None:
    """The file that tells crawlers where the site map is (RFC 9309)."""
    if building.addresses.base:
        put_text(building.site / ROBOTS, building.drawing.render(ROBOTS, _home(building)))


def vocabularies(building: Building) -> Iterator[tuple[str, bytes]]:
    """The vocabulary in the forms that programs read, by path."""
    for path, text in building.offers.vocabularies.items():
        yield path, ended(text)


def write_texts(building: Building) -> None:
    """Write what programs read of all pages: the vocabulary, and the pages as Markdown."""
    for path, content in vocabularies(building):
        put(building.site / path, content)
    for locale in building.registry.settings.locales:
        for path, text in building.offers.texts(locale).items():
            put_text(building.site / path, text)


def _views(building: Building, locale: str) -> list[View]:
    return [building.view(page.path) for page in building.registry.of_locale(locale)]


def _home(building: Building, locale: str = "") -> View:
    """The view of a locale's home page, of the default one's where none is given."""
    locale = locale or building.registry.settings.default
    page = building.registry.page(locale, HOME)
    return building.view(page.path if page else "", locale)


def _folder(building: Building, locale: str) -> Path:
    folder = building.site / ("" if locale == building.addresses.default else locale)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


Writer = Callable[[Building], None]

WRITERS: tuple[Writer, ...] = (
    write_not_found, write_sitemap, write_feeds, write_llms, write_robots, write_texts,
    write_released, write_search, write_side_by_side, write_moved, write_headers,
)  # fmt: skip
"""In the order in which they run."""


ONE_BY_ONE = frozenset((write_texts, write_side_by_side))
"""Those of a file for each page."""


def finish(building: Building, done: Container[Writer] = ()) -> None:
    """Write every such file, but what those would write that are ``done``."""
    for write in WRITERS:
        if write not in done:
            write(building)
