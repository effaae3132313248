"""A drawing that is put into a page is one of the docs folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.layout.layout import layout_of
from concord.site.render.drawings import drawing

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text>What it says</text></svg>'
LAYOUTS = {"folder": "docs/{locale}/{page}.md", "suffix": "docs/{page}.{locale}.md"}


@pytest.mark.parametrize("pattern", LAYOUTS.values(), ids=LAYOUTS)
def test_no_drawing_is_put_into_a_page_from_elsewhere(pattern: str, tmp_path: Path) -> None:
    layout = layout_of({one: (pattern.replace("{locale}", one),) for one in ("en", "zh")})
    file = tmp_path / layout.path("en", "own.svg")
    file.parent.mkdir(parents=True)
    file.write_text(SVG, "utf-8")
    (tmp_path / "private.svg").write_text(SVG, "utf-8")
    (tmp_path / layout.path("en", "led.svg")).symlink_to(tmp_path / "private.svg")
    (tmp_path / layout.path("en", "inside.svg")).symlink_to(file)
    shown = {
        name: drawing(tmp_path, f"{name}.svg", "en", layout) for name in ("own", "inside", "led")
    }
    assert ["What it says" in (text or "") for text in shown.values()] == [True, True, False]
