"""The colours stand once, in the theme: what cannot read its properties uses the same ones.

Drawings are also opened by themselves, covers and books are read without the site's styles. The
sign (``mark.svg``) is seen beside other sites' in a browser, and the notes of the live server on
any theme: these two have colours of their own.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "hooks/concord/site/templates"
COLOUR = re.compile(r"(?<![\w&])#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b(?=[\";\s)<])")
DRAWN = [
    *sorted((ROOT / "docs").rglob("*.svg")), TEMPLATES / "bundle/index.html",
    TEMPLATES / "epub/book.css", TEMPLATES / "epub/cover.svg", ROOT / "tools/cards.html",
]  # fmt: skip


@pytest.fixture(scope="module")
def palette() -> set[str]:
    """All colours of the theme."""
    theme = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
    module = theme.get_template("partials/colours.html").module
    schemes = [vars(module)[name] for name in ("light", "dark")]
    return {colour for scheme in schemes for colour in scheme.values()}


@pytest.mark.parametrize("path", DRAWN, ids=lambda path: path.name)
def test_every_colour_is_one_of_the_theme(path: Path, palette: set[str]) -> None:
    assert set(COLOUR.findall(path.read_text("utf-8"))) - palette == set()


def test_a_colour_of_its_own_would_be_seen(palette: set[str]) -> None:
    assert COLOUR.findall('<path fill="#c9432a"/> a { color: #fff; }') == ["#c9432a", "#fff"]
    assert len(palette) > 12
