"""The files of the docs folder that are not pages: those a browser would run are refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from ..layout.file_names import shown
from ..model import Page, Place, Trouble
from .drawings import drawing_hazards
from .shape import LARGEST

CODE = "PAG606"
DRAWING = ".svg"
RUN = frozenset(
    """.cjs .hta .htm .html .js .mht .mhtml .mjs .shtml .svgz .swf .wasm .xht .xhtml .xml .xsl
    .xslt""".split()
)


def misnamed(names: Iterable[str]) -> Iterator[Page]:
    """A page for each file with such a name, to carry the finding; the file is not read."""
    for name in names:
        yield _troubled(shown(name), 1, "a file name with control characters", "rename the file")


def unsafe(root: Path, names: Iterable[str]) -> Iterator[Page]:
    """A page for everything refused in files that are not pages, by their paths from ``root``."""
    for name in names:
        ending = PurePosixPath(name).suffix.lower()
        if ending in RUN:
            yield _troubled(name, 1, f"a {ending} file, which browsers run", "remove the file")
        elif ending == DRAWING:
            found = tuple(_trouble(name, *entry) for entry in _in_drawing(root / name))
            if found:
                yield Page(name, "", name, troubles=found, is_unread=True)


def _in_drawing(path: Path) -> list[tuple[int, str]]:
    try:
        if path.stat().st_size > LARGEST:
            return [(1, f"a drawing of more than {LARGEST} bytes")]
        return drawing_hazards(path.read_bytes())
    except OSError:
        return []


def _trouble(name: str, line: int, message: str, hint: str = "draw it without that") -> Trouble:
    return Trouble(CODE, Place(name, line), message, hint)


def _troubled(name: str, line: int, message: str, hint: str) -> Page:
    return Page(name, "", name, troubles=(_trouble(name, line, message, hint),), is_unread=True)
