"""Watching files: nothing is missed, whatever comes while a watch begins."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest
from concord.site.live.watching import Watch


class Late(Watch):
    """A watch that finds another folder there when it begins than when it was asked."""

    def __init__(self, heard: SimpleQueue[set[Path]], coming: Path) -> None:
        super().__init__(heard.put)
        self.coming = coming

    def _observe(self, observer: Any, places: Iterable[tuple[Path, bool]]) -> None:
        self.coming.mkdir(exist_ok=True)
        super()._observe(observer, places)


@pytest.mark.parametrize("poll", [False, True], ids=["events", "polling"])
def test_a_folder_that_comes_meanwhile_is_watched(poll: bool, tmp_path: Path) -> None:
    heard: SimpleQueue[set[Path]] = SimpleQueue()
    folder = tmp_path.resolve() / "docs"
    watch = Late(heard, folder)
    watch.start([folder], [tmp_path / "mkdocs.yml"], poll)
    try:
        (folder / "new.md").write_text("Text.\n", "utf-8")
        assert folder / "new.md" in heard.get(timeout=60)
    finally:
        watch.stop()
