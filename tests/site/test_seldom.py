"""What takes long to be put in order is put in order once, until something of it is another."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.site.kept import seldom as module
from concord.site.kept.seldom import MOST, Seldom


def asked(file: Path, *given: object) -> list[object]:
    """Ask a build after the last one for what is made of values; those of which it was made."""
    made: list[object] = []

    def make(one: object) -> dict[str, object]:
        made.append(one)
        return {"of": one}

    build = Seldom(file)
    for one in given:
        assert build.made(one, lambda one=one: make(one)) == {"of": one}  # type: ignore[misc]
    build.save()
    return made


def test_what_was_made_is_kept_also_while_nobody_asks(tmp_path: Path) -> None:
    file = tmp_path / "cache" / "orders.json"
    assert asked(file, ["a", "b"], ["a", "b"], ["b"]) == [["a", "b"], ["b"]]
    assert asked(file, ["c"]) == [["c"]]
    assert asked(file) == []
    assert asked(file, ["b"], ["a", "b"], ["c"], ["d"]) == [["d"]]


def test_only_the_last_ones_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "orders.json"
    asked(file, *range(MOST))
    assert asked(file, 0, MOST) == [MOST]
    assert asked(file, 0, MOST, 1) == [1]


@pytest.mark.parametrize("damage", ["cut", "written", "gone", "of another version"])
def test_what_is_damaged_counts_for_nothing(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "orders.json"
    asked(file, "a")
    whole = file.read_bytes()
    if damage == "gone":
        file.unlink()
    elif damage == "of another version":
        monkeypatch.setattr(module, "code", lambda: "another")
    else:
        file.write_bytes(whole[:-1] if damage == "cut" else whole.replace(b'"a"', b'"b"'))
    assert asked(file, "a") == ["a"]
    assert asked(file, "a") == []


def test_without_a_file_all_is_made() -> None:
    build = Seldom()
    assert [build.made("a", list), build.made("a", dict)] == [[], []]
    build.save()
