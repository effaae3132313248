"""While releases that differ are switched, every answer is whole and of one of them."""

from __future__ import annotations

from pathlib import Path

from concord.site.publish.releases import publish

from tests.hosting import serve
from tests.releasing import switch_while_read, write_release


def test_every_answer_is_of_one_release(tmp_path: Path) -> None:
    target = tmp_path / "target"
    publish(write_release(tmp_path / "first", "a"), target, "first")
    with serve(target / "current") as address:
        readers = switch_while_read(address, tmp_path, target)
    assert readers.faults == []
    assert set(readers.got) == {"a", "b"}
    assert min(readers.got.values()) > 10
