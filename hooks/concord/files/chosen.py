"""The layout and the generator that the settings choose, or that the files on the disk tell."""

from __future__ import annotations

import os
from pathlib import Path
from posixpath import dirname

from ..generators import Generator, found_generator
from ..languages.tags import tag_of
from ..layout.layout import Layout, layout_of, shorthand
from ..settings import Settings


def site_layout(root: Path, settings: Settings, generator: Generator | None = None) -> Layout:
    """The layout that the settings name, with folders by the names they have on the disk.

    ``zh-CN`` may be a folder named ``zh_CN`` or ``zh-cn``. The generator is looked for where the
    caller has not done so.
    """
    endings = (generator or site_generator(root, settings)).endings
    if settings.pages:
        return layout_of(settings.pages, endings)
    patterns = shorthand(settings.layout, settings.docs, settings.locales, settings.default)
    if settings.layout == "folder":
        names = {plain_tag(name): name for name in folder_names(root / settings.docs)}
        for locale in patterns:
            name = names.get(plain_tag(locale), locale)
            patterns[locale] = [f"{settings.docs}/{name}/{{page}}.md"]
    return layout_of(patterns, endings, settings.docs)


def site_generator(root: Path, settings: Settings) -> Generator:
    """The generator that the settings name, or that is found at the root or beside the pages."""
    patterns = [one for group in (settings.pages or {}).values() for one in group]
    folders = {dirname(one.partition("{page}")[0]) for one in patterns} or {settings.docs}
    return found_generator(root, settings.generator, sorted(folders))


def folder_names(folder: Path) -> list[str]:
    """The names of the folders in a folder; none where there is none."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return [entry.name for entry in entries if entry.is_dir()]


def plain_tag(name: str) -> str:
    """A language's tag in the one form in which the names of folders are compared."""
    return tag_of(name).lower()
