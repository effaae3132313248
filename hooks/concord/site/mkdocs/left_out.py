"""Files that MkDocs would take from elsewhere: it follows every link, and a build takes none along.

Whoever proposes a page could otherwise have any file shown that the machine which builds can read.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import UnusableError
from ...files.leading_out import AWAY, endless, not_held
from ..building import Building

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def refuse_endless(config: MkDocsConfig, root: Path) -> None:
    """Refuse links that MkDocs would follow without an end, before it does.

    :raises UnusableError: when there are some.
    """
    docs = Path(config.docs_dir)
    if found := ", ".join(str(link.relative_to(docs)) for link in endless(docs, root)):
        raise UnusableError(
            f"{found}: a symbolic link to a folder that it lies in, or out of the repository; "
            "put the folder itself there",
            str(docs),
        )


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
