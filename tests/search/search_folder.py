"""A folder with the search's bundles and two small indexes, and where it is served."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.hosting import serve

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
Indexes = dict[str, dict[str, Any]]
"""By locale an index, see search/README.md."""
BUNDLES = ROOT / "overrides" / "assets" / "search"


@dataclass(frozen=True, slots=True)
class Served:
    """A folder and where it is served."""

    folder: Path
    url: str


def write_indexes(folder: Path, indexes: Indexes) -> None:
    """Write each index where its locale's worker looks for it."""
    for index in indexes.values():
        target = folder / index["root"] / "search" / "index.js"
        target.parent.mkdir(parents=True, exist_ok=True)
        body = json.dumps(index, ensure_ascii=False)
        target.write_text(f"searchIndex({body});\n", encoding="utf-8")


def serve_folder(folder: Path) -> Iterator[Served]:
    """Serve a folder for as long as a fixture lasts."""
    with serve(folder) as url:
        yield Served(folder, url)
