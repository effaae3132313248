"""From the files of a repository to the state of a build."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ..checking.check import Checked, check
from ..checking.noting_tables import Asked
from ..checking.rests import Rests
from ..errors import UnusableError
from ..findings import Finding
from ..registry import Registry
from ..registry.page_urls import Addresses
from ..settings import Settings
from .building import Building
from .building.earlier import Earlier
from .dates.history import last_changes
from .kept.derived import derived
from .offers.offers import Offers

NONE: Mapping[Asked, str] = MappingProxyType({})


class Read(NamedTuple):
    """A site that was read and checked: its registry, whole pages in it, and what was found.

    ``answers`` are the digests of what the registry said to what rules have asked.
    """

    registry: Registry
    findings: list[Finding]
    answers: Mapping[Asked, str] = NONE


def read(root: Path, settings: Settings, only: Collection[str] = ()) -> Read:
    """Read the site of a repository, and check it, or of it the part of ``only`` some locales.

    :raises UnusableError: when there is no docs folder, or no such locale.
    :raises LockError: when the translation lock cannot be read.
    """
    return whole(root / settings.cache, lambda kept: check(root, settings, kept=kept, only=only))


def whole(cache: Path, make: Callable[[Rests], Checked]) -> Read:
    """A site that ``make`` checks, with whole pages: those that are kept are not read again."""
    with derived(cache, "read") as kept:
        checked = make(kept)
        return Read(checked.whole(kept=kept), checked.findings, checked.answers)


def start(
    root: Path, settings: Settings, docs: Path, base: str, directories: bool, site: Path
) -> Building:
    """Read and check the site of a repository; the arguments are those of :func:`assemble`.

    Raises as :func:`read`.
    """
    return assemble(root, docs, base, directories, site, *read(root, settings))


def assemble(
    root: Path, docs: Path, base: str, directories: bool, site: Path, registry: Registry,
    findings: list[Finding], answers: Mapping[Asked, str] = NONE,
) -> Building:  # fmt: skip
    """The build of a site that has been read.

    ``docs`` is the folder of which pages are built: all of them, or one locale's, whose ``base``
    and ``site`` are then below the whole site's unless it is the default one.

    :raises UnusableError: when none of the pages is in that folder: the settings mean another site.
    """
    _refuse_strange(docs, root, registry)
    settings = registry.settings
    locale = next((name for name in settings.locales if docs == root / settings.docs / name), "")
    if locale and locale != settings.default:
        base, site = base.rstrip("/").removesuffix(f"/{locale}"), site.parent
    addresses = Addresses(base, settings.default, directories)
    changed = last_changes(root, [page.path for page in registry.pages.values()])
    return Building(
        root, site, registry, addresses, findings, Offers, changed,
        locale=locale or settings.default, earlier=Earlier(answers=answers),
    )  # fmt: skip


def _refuse_strange(docs: Path, root: Path, registry: Registry) -> None:
    """Refuse to build a folder of which no page was read.

    :raises UnusableError: for such a one.
    """
    # A file that is refused stands for a page, of no locale, to carry what is said of it.
    pages = (page for page in registry.pages.values() if page.locale)
    if not any(docs in (root / page.path).parents for page in pages):
        raise UnusableError(
            f"no page of {docs} is where the settings say that pages are; see docs, layout and "
            'locales, or for one language alone: pages = {en = "docs/{page}.md"}'
        )
