"""The theme's own styles and scripts among MkDocs' files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from ..building import Building

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def put_assets(files: Files, config: MkDocsConfig, building: Building) -> None:
    """Put them under names that change with their content, in the place of those they had."""
    found, parts = building.take_assets(Path(config.theme.custom_dir or ""), config.theme.get_env())
    for name in [*parts, *(asset.source for asset in found)]:
        if old := files.get_file_from_path(name):
            files.remove(old)
    for asset in found:
        files.append(File.generated(config, asset.path, content=asset.content))
