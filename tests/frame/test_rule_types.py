"""A rule written wrong does not pass mypy: each line marked so is an error, and no other."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RULES = '''"""Rules, right and wrong."""

from collections.abc import Iterator

from concord.findings import Finding
from concord.model import Page
from concord.registry import Registry
from concord.rules import page_rule, pair_rule, site_rule


@page_rule("ABC101", "good-page")
def good_page(page: Page, registry: Registry) -> Iterator[Finding]:
    """A rule."""
    yield good_page.finding(page.place(0), "found", "mend it")


@pair_rule("ABC102", "good-pair", default=False, fixable=True)
def good_pair(page: Page, translation: Page, registry: Registry) -> list[Finding]:
    """A rule."""
    return [good_pair.finding(translation.place(0), f"unlike {page.path}")]


@site_rule("ABC103", "good-site")
def good_site(registry: Registry) -> Iterator[Finding]:
    """A rule."""
    yield from good_page.look(next(iter(registry.pages.values())), registry)


@page_rule("ABC104", "no-registry")  # wrong
def no_registry(page: Page) -> Iterator[Finding]:
    """It takes one value."""
    yield good_page.finding(page.place(0), "found")


@page_rule("ABC105", "gives-text")  # wrong
def gives_text(page: Page, registry: Registry) -> Iterator[str]:
    """It yields text."""
    yield page.path


@pair_rule("ABC106", "no-pair")  # wrong
def no_pair(page: Page, registry: Registry) -> Iterator[Finding]:
    """It does not take a pair."""
    yield good_page.finding(page.place(0), "found")


@site_rule("ABC107", "takes-a-page")  # wrong
def takes_a_page(page: Page) -> Iterator[Finding]:
    """It takes a page."""
    yield good_page.finding(page.place(0), "found")


@page_rule("ABC108")  # wrong
def nameless(page: Page, registry: Registry) -> Iterator[Finding]:
    """It has no name."""
    yield good_page.finding(page.place(0), "found")


@page_rule("ABC109", "off", default="off")  # wrong
def off(page: Page, registry: Registry) -> Iterator[Finding]:
    """It says "off" where a truth is expected."""
    yield good_page.finding(page.place(0), "found")


@page_rule("ABC110", "no-place")
def no_place(page: Page, registry: Registry) -> Iterator[Finding]:
    """It gives an offset for a place."""
    yield no_place.finding(0, "found")  # wrong


@page_rule("ABC111", "a-page-is-a-value")
def writes(page: Page, registry: Registry) -> Iterator[Finding]:
    """It changes a page."""
    page.path = ""  # wrong
    yield from ()
'''


def test_mypy_refuses_what_is_no_rule(tmp_path: Path) -> None:
    """Checked as ``make lint`` checks our own, with the project's settings."""
    module = tmp_path / "their_rules.py"
    module.write_text(RULES)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", str(module)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if "No module named" in done.stderr:
        pytest.fail(done.stderr)
    wrong = {n for n, line in enumerate(RULES.splitlines(), 1) if line.endswith("# wrong")}
    errors = {int(found) for found in re.findall(r"their_rules\.py:(\d+): error", done.stdout)}
    assert errors == wrong, done.stdout
