"""The pictures that other sites show of a link to a page."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Browser

from tests.expectations import load
from tests.sites import BOTH, pages_of
from tools.cards import Card, cards, drawn

PICTURE = re.compile(r'<meta property="og:image" content="([^"]+)">')
MAX_BYTES = 80_000
ROOT = Path(__file__).parents[2]


def size(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG in pixels (https://www.w3.org/TR/png-3/#11IHDR)."""
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def test_every_page_has_a_picture_in_its_language_that_is_there(site_dir: Path) -> None:
    seen: set[str] = set()
    files = pages_of(site_dir, "index.html")
    for page in (file for file in files if file.relative_to(site_dir).parts[0] != BOTH):
        found = PICTURE.findall(page.read_text("utf-8"))
        assert len(found) == 1, page
        locale = "zh" if page.relative_to(site_dir).parts[0] == "zh" else "en"
        assert found[0].endswith(f"-{locale}.png"), page
        seen.add(urlsplit(found[0]).path.lstrip("/"))
    pictures = [(site_dir / path).read_bytes() for path in sorted(seen)]
    assert {size(picture) for picture in pictures} == {(1200, 630)}
    assert max(map(len, pictures)) <= MAX_BYTES
    assert seen == {f"assets/cards/{file.name}" for file in (site_dir / "assets/cards").iterdir()}


def test_the_pictures_are_those_that_can_be_drawn_again() -> None:
    words = (ROOT / "tools/cards.yml").read_text("utf-8")
    files = {file.name for file in (ROOT / "overrides/assets/cards").iterdir()}
    assert {card.file for card in cards(words)} == files


def test_pages_name_pictures_in_the_languages_that_have_them() -> None:
    words = load(ROOT / "tools/cards.yml")
    assert list(words) == load_config(str(ROOT / "mkdocs.yml")).extra["cards"]


def test_a_picture_shows_its_title(chromium: Browser) -> None:
    card = Card("story", "zh", "来龙去脉", "导读", "逐一讲清")
    picture = drawn(card, chromium)
    assert size(picture) == (1200, 630)
    assert len(picture) <= MAX_BYTES
    assert picture == drawn(card, chromium) != drawn(card._replace(title="概念"), chromium)


def test_a_title_that_does_not_fit_is_refused(chromium: Browser) -> None:
    with pytest.raises(ValueError, match=r"story-en\.png: the title is too long"):
        drawn(Card("story", "en", "From there to here " * 6, "Guide", "A line"), chromium)
