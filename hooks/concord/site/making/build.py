"""A build that makes only what has changed."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import TemplateError

from ...checking.part import among
from ..assembling import Read
from ..building import Building
from ..errors import BuildError
from ..finishing.finish import ONE_BY_ONE, finish
from ..kept.standing import Standing
from ..kept.store import Store
from ..kept.versions import code, libraries
from ..mkdocs.known_plugins import UnknownPartsError, unknown
from ..mkdocs.site import Locale, assembled, held, usable
from .kept_before import kept_before
from .making import Making
from .putting import put_both, put_pages, put_texts, static_files
from .writing import Folder

log = logging.getLogger("mkdocs.plugins.concord")


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: how many pages there are, which were made anew, and rendered for that.

    ``unknown`` names what kept it from taking pages as they are kept: then MkDocs built it all.
    """

    pages: int = 0
    made: tuple[str, ...] = ()
    rendered: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.unknown:
            names = ", ".join(self.unknown)
            return f"Built whole by MkDocs: what these do with pages is not known: {names}."
        anew = f"{len(self.made)} of {self.pages} pages were made anew"
        return f"{anew}, {len(self.rendered)} of them from their Markdown."


def build(
    config_file: Path, out: Path, cached: bool = True, strict: bool = False,
    site: Read | None = None, only: Collection[str] = (),
) -> Built:  # fmt: skip
    """Build the site of a configuration of MkDocs into a folder, of what was read (``site``) or is.

    Of ``only`` some locales pages are made and kept: a build of the whole site takes them.

    :raises BuildError: when something is wrong with it and this, or the configuration, is strict.
    :raises ConcordError: when it cannot be used.
    """
    config = usable(config_file, out)
    if foreign := unknown(config):
        return _by_mkdocs(config_file, out, strict, foreign, only)
    strict = strict or config.strict
    building = assembled(config, out, site, only)
    _tell(building, strict)
    with kept_before(building, config_file.stem, cached, only) as store:
        head = _head(building, config.user_configs, config.theme.custom_dir)
        making = _making(building, held(config, config_file, out, building), store, head, only)
        built, warnings = _made(making, out)
    if warnings and strict:
        raise BuildError(f"{warnings} warnings; mend what is named above")
    return built


def _by_mkdocs(
    config_file: Path, out: Path, strict: bool, foreign: Collection[str], only: Collection[str]
) -> Built:
    """What MkDocs alone builds, where ``foreign`` parts may do anything with a page."""
    if only:
        raise UnknownPartsError(foreign)
    _plainly(config_file, out, strict)
    return Built(unknown=tuple(foreign))


def _made(making: Making, out: Path) -> tuple[Built, int]:
    """Make the pages of some locales and keep them, or write the whole site."""
    try:
        return _kept(making) if making.only else _write(making, out)
    except TemplateError as error:
        raise BuildError(f"{type(error).__name__}: {error}") from error


def _making(
    building: Building, every: list[Locale], store: Store, head: str, only: Collection[str]
) -> Making:
    """A making of the pages of some locales, of all where none is named."""
    locales = {one.locale: one for one in every}
    among(locales, only)
    return Making(building, locales, store, head, only)


def _tell(building: Building, strict: bool) -> None:
    """Say what was found in the pages; none are made of it where the build is strict."""
    for finding in building.findings:
        log.warning("%s", finding)
    if building.findings and strict:
        raise BuildError(f"{len(building.findings)} findings; see them with concord check")


def _head(building: Building, values: list[dict[str, Any]], theme: str | None) -> str:
    """All that decides what pages become, besides the site: code, libraries, configuration.

    Where the repository stands, and where the site is to stand, decides nothing.
    """
    root = building.root
    folders = [root / "hooks"] if (root / "hooks").is_dir() else []
    folders += [Path(theme)] if theme else []
    told = [{**one, "site_dir": ""} for one in values]
    settings = building.registry.settings
    said = repr([code(folders), libraries(), told, settings, building.addresses.base])
    return said.replace(f"{root}{os.sep}", "")


def _kept(making: Making) -> tuple[Built, int]:
    """Make pages, and keep them."""
    count = sum(1 for _ in making.pages())
    making.save()
    return Built(count, tuple(making.made), tuple(making.rendered)), making.warnings


def _write(making: Making, out: Path) -> tuple[Built, int]:
    """Put all files of the site into its folder, and remove what else is there."""
    building, locales = making.building, [*making.locales.values()]
    cache = building.root / building.registry.settings.cache
    folder = Folder(out, Standing(out, cache))
    for locale in locales:
        for name, asset in locale.assets():
            folder.put(name, asset.content_bytes)
        locale.not_found()
    pages = put_pages(making, folder)
    put_both(making, folder, pages)
    making.save()
    if making.wrong:
        log.error("kept pages were wrong, all are made anew: %s", ", ".join(making.wrong))
        folder.standing.forget()
        return _write(making.again(), out)
    for name, content in static_files(building, locales):
        folder.put(name, content)
    put_texts(building, folder)
    folder.clear()
    if building.is_published:
        finish(building, done=ONE_BY_ONE)
    folder.standing.save()
    return Built(len(pages), tuple(making.made), tuple(making.rendered)), making.warnings


def _plainly(config_file: Path, out: Path, strict: bool) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(config_file)]
    command += ["--site-dir", str(out), *(["--strict"] if strict else [])]
    done = subprocess.run(command, check=False)
    if done.returncode:
        raise BuildError("MkDocs did not build the site; it says why above")
