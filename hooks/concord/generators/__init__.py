"""What the makers of sites mean by a link, a page and its address: one module each, mostly data."""

from __future__ import annotations

from pathlib import Path

from .docusaurus import DOCUSAURUS
from .generator import Generator
from .hugo import HUGO
from .mkdocs import MKDOCS
from .myst import MYST
from .plain import PLAIN
from .starlight import STARLIGHT
from .vitepress import VITEPRESS

__all__ = ["GENERATORS", "MKDOCS", "PLAIN", "Generator", "found_generator"]

GENERATORS: dict[str, Generator] = {
    one.name: one for one in (MKDOCS, HUGO, DOCUSAURUS, VITEPRESS, STARLIGHT, MYST, PLAIN)
}
"""By name, in the order in which their files are looked for."""


def found_generator(root: Path, name: str = "") -> Generator:
    """The generator of a setting, or the one whose files stand in the repository.

    A site whose files tell nothing is plain Markdown.
    """
    if name:
        return GENERATORS[name]
    return next((one for one in GENERATORS.values() if one.is_at(root)), PLAIN)
