"""Pieces that pages show alike are drawn once, and anew where something is other than it was."""

from __future__ import annotations

from pathlib import Path

from concord.registry import Registry
from concord.site.render.alike import MANY, Alike
from markupsafe import Markup

from .conftest import BASE, building_of


def test_a_piece_is_drawn_once() -> None:
    alike, drawn = Alike[Markup](), list[str]()

    def draw() -> Markup:
        drawn.append("a")
        return Markup("a")

    assert [alike.piece(1, draw), alike.piece(1, draw)] == ["a", "a"]
    assert len(drawn) == 1
    alike.forget()
    alike.piece(1, draw)
    assert len(drawn) == 2


def test_no_more_than_so_many_are_at_hand() -> None:
    alike = Alike[str]()
    for number in range(MANY + 1):
        alike.piece(number, lambda: "a")
    assert alike.piece(MANY, lambda: "b") == "a"
    assert alike.piece(0, lambda: "b") == "b"


def test_previews_are_the_same_on_whichever_page_they_were_drawn_first(
    registry: Registry, tmp_path: Path
) -> None:
    paths = sorted(page.path for page in registry.pages.values())
    made = []
    for number, order in enumerate((paths, paths[::-1])):
        (root := tmp_path / str(number)).mkdir()
        building = building_of(registry, root, BASE)
        made.append({path: building.view(path).part("previews") for path in order})
    assert made[0] == made[1]
    assert any(made[0].values())
