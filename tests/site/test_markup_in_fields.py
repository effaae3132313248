"""Markup in every field of front matter, on every kind of page, is text to readers.

PAG606 refuses it; a build that is not strict goes on, and what is built has to hold by itself.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from concord.site.making.verifying import different
from playwright.sync_api import Browser

from tests.expectations import load
from tests.hosting import serve
from tests.site.small_projects import HERE, run
from tests.sites import write_files

CASE: dict[str, Any] = load(HERE / "fields.yml")
PAIRS = [" ".join(CASE["markup"][n : n + 2]) for n in range(0, len(CASE["markup"]), 2)]
OVER = "[...document.querySelectorAll('a, text, summary, [title]')].slice(0, 400)"
STIR = OVER + ".forEach(e => e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})))"


def _filled(page: str, markup: str) -> str:
    """A page with markup in its fields, as YAML writes it."""
    head, body = page.removeprefix("---\n").split("\n---\n", 1)
    table = json.loads(
        json.dumps(yaml.safe_load(head), default=str).replace("MARKUP", json.dumps(markup)[1:-1])
    )
    return f"---\n{yaml.safe_dump(table, allow_unicode=True)}---\n{body}"


@pytest.mark.parametrize("markup", PAIRS)
def test_it_neither_runs_nor_asks(markup: str, root: Path, chromium: Browser) -> None:
    write_files(root, {name: _filled(text, markup) for name, text in CASE["pages"].items()})
    config = root / "whole.yml"
    config.write_text(config.read_text("utf-8").replace("strict: true", "strict: false"), "utf-8")
    for command in (("mkdocs", "build", "-d", "plain"), ("concord.site.making",)):
        status, output = run(root, *command)
        assert status == 0, output
    assert different(root / "plain", root / "site") == []
    with serve(root / "site") as address:
        asked, ran, notes = _visited(root / "site", address, chromium)
    assert {url for url in asked if not url.startswith((address, "data:"))} == set()
    assert ran == []
    said = f"Unnamed {markup}. A report {markup}. A publisher {markup}, 2015-10 {markup} (date"
    assert said in notes


def _visited(site: Path, address: str, chromium: Browser) -> tuple[list[str], list[str], str]:
    """What pages asked for, which of them ran something, and the footnotes of one of them."""
    context = chromium.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ran = []
    for path in sorted(site.rglob("*.html")):
        page.goto(address + path.relative_to(site).as_posix())
        page.evaluate(STIR)
        if page.evaluate("window.ran") is not None:
            ran.append(page.url)
    page.goto(f"{address}projects/zuul/")
    notes = page.inner_text(".footnote")
    context.close()
    return asked, ran, notes
