"""Files that MkDocs would take from elsewhere: it follows every link, and a build takes none along.

Whoever proposes a page could otherwise have any file shown that the machine which builds can read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import UnusableError
from ...files.leading_out import (
    AWAY,
    ENDLESS,
    INCLUDED,
    UNNAMED,
    endless,
    not_held,
    out_of,
    unnamed,
)
from ..building import Building

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


INCLUDING = re.compile(
    r"pymdownx\.snippets|markdown_include\b|(?:.*/)?(?:include-markdown|macros)\Z"
)
"""Extensions and plugins by which a page shows files that MkDocs has not listed."""


def refuse_links(config: MkDocsConfig, root: Path) -> None:
    """Refuse links that MkDocs would follow without an end, and those to what a page could include.

    Likewise files of whose names it can make no address.

    :raises UnusableError: when there are some.
    """
    docs = Path(config.docs_dir)
    _refuse(endless(docs, root), docs, f"{ENDLESS}; put the folder itself there")
    _refuse(unnamed(docs), docs, f"{UNNAMED}; rename it")
    if any(map(INCLUDING.match, (*map(str, config.markdown_extensions), *config.plugins))):
        _refuse(out_of(docs, root), docs, f"{INCLUDED}; put the file itself there")


def _refuse(links: Iterable[Path], docs: Path, what: str) -> None:
    if found := ", ".join(str(link.relative_to(docs)) for link in links):
        shown = found.encode("utf-8", "backslashreplace").decode()
        raise UnusableError(f"{shown}: {what}", str(docs))


def leave_out(files: Files, config: MkDocsConfig, building: Building) -> Iterator[tuple[str, str]]:
    """Take out of MkDocs' files those that lie elsewhere; which link led there, and why not.

    Paths are from the root of the repository.
    """
    docs = Path(config.docs_dir)
    folders = (building.root / name for name in building.registry.layout.folders)
    folder = next((one for one in folders if one in (docs, *docs.parents)), docs)
    own = {
        str(Path(config.docs_dir, file.src_uri)): file
        for file in files
        if file.src_dir == config.docs_dir and file.generated_by is None
    }
    for path, reason in not_held(own, folder):
        files.remove(own[path])
        shown = _first_link(Path(path), docs) if reason == AWAY else Path(path)
        yield _named(shown, building.root), reason


def _first_link(path: Path, docs: Path) -> Path:
    """The link on the way to a file below a folder, the file itself where there is none."""
    above = [one for one in path.parents if docs in one.parents]
    return next((one for one in reversed(above) if one.is_symlink()), path)


def _named(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if root in path.parents else str(path)
