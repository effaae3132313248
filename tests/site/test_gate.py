"""The gate to step through on the page of project gating: its model, its buttons, its words."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.readers import Reading
from tests.site.axe import Known, violations

ROOT = Path(__file__).parents[2]
MODEL = (ROOT / "overrides/assets/js/gate-model.js").read_text("utf-8")
PATH = "concepts/project-gating/"
GATE = ".guide-gate"
TOLD = f"{GATE} [role=status]"
CHANGES = "ABCDE"
WITHOUT_C = [
    "A alone: merged",
    "B on top of A: merged",
    "C on top of A, B: failed, has left the queue",
    "D on top of A, B: being tested again, hour 2",
    "E on top of A, B, D: being tested again, hour 2",
]
"""The queue when A and B have passed, and C has failed."""

ALL_STATES = f"""results => {{
  {MODEL}
  const states = [gateQueue([..."{CHANGES}"])];
  for (const passes of results) states.push(gateDecided(states.at(-1), passes));
  return states;
}}"""


@pytest.fixture
def page(context: BrowserContext, served: str) -> Page:
    """The page in English, its gate at the first step."""
    page = context.new_page()
    page.goto(served + PATH)
    page.locator(GATE).scroll_into_view_if_needed()
    return page


def sums(page: Page) -> tuple[str, ...]:
    """Hours and runs, as the page gives them."""
    return tuple(page.locator(f"{GATE} dd span").all_inner_texts())


def lines(page: Page) -> list[str]:
    """The queue as a screen reader has it: what is hidden from it left out."""
    line = (
        "line => [...line.childNodes].filter(n => n.ariaHidden !== 'true').map(n => n.textContent)"
    )
    told: list[str] = page.locator(f"{GATE} li").evaluate_all(
        f"lines => lines.map({line}).map(texts => texts.join(''))"
    )
    return told


def names(state: dict[str, Any], result: str) -> str:
    return "".join(run["change"] for run in state["runs"] if run["result"] == result)


def test_the_outcome_is_that_of_testing_in_turn(page: Page) -> None:
    """For every course that five results can take: what merges, in what time, by how many runs."""
    for results in product((True, False), repeat=len(CHANGES)):
        *_, end = page.evaluate(ALL_STATES, results)
        good = "".join(name for name, passes in zip(CHANGES, results, strict=True) if passes)
        assert names(end, "merged") == good
        assert names(end, "running") == ""
        fails_before_others = results[:-1].count(False)
        assert end["hours"] == 1 + fails_before_others <= len(CHANGES)
        again = sum(len(CHANGES) - at - 1 for at, passes in enumerate(results) if not passes)
        assert end["started"] == len(CHANGES) + again


def test_a_failure_starts_only_those_behind_it_again_and_without_it(page: Page) -> None:
    *_, before, after = page.evaluate(ALL_STATES, [True, True, False])
    assert after["runs"][:2] == before["runs"][:2]
    again = [("D", ["A", "B"], 2), ("E", ["A", "B", "D"], 2)]
    assert [(run["change"], run["on"], run["hour"]) for run in after["runs"][3:]] == again
    assert page.evaluate(ALL_STATES, [True] * 5 + [False])[-1]["started"] == 5, "nothing is left"


def test_it_is_stepped_through_with_keys_alone(page: Page) -> None:
    """The manual's example: C fails, D and E are tested again without it."""
    page.locator(f"{GATE} button").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(TOLD)).to_have_text("A passes and is merged.")
    page.keyboard.press("Space")
    expect(page.locator(f"{GATE} button:focus")).to_have_text("C passes")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    left = "C fails and leaves the queue. Tested again without it, in hour 2: D, E."
    expect(page.locator(TOLD)).to_have_text(left)
    assert lines(page) == WITHOUT_C
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator(TOLD)).to_contain_text("Merged: A, B, D, E. Hours: 2;")
    assert sums(page) == ("2", "7")
    expect(page.locator(f"{GATE} button:focus")).to_have_text("Begin again")
    page.keyboard.press("Enter")
    assert sums(page) == ("1", "5")
    expect(page.locator(f"{GATE} button").first).to_have_text("A passes")


@pytest.mark.parametrize("locale", ["", "zh/"])
def test_every_word_is_there_in_both_languages(
    page: Page, served: str, locale: str, known: Known
) -> None:
    """Through the ends that differ: all pass, all fail, the last one fails."""
    page.goto(f"{served}{locale}{PATH}")
    for fails in ((), range(5), (4,)):
        for at in range(5):
            page.locator(f"{GATE} button").nth(int(at in fails)).click()
            said = page.locator(GATE).inner_text() + "".join(lines(page))
            assert "undefined" not in said
            assert "{" not in said
        page.locator(f"{GATE} button").last.click()
    assert list(violations(page, known)) == []


def test_without_a_script_there_is_the_still_drawing(reading: Reading, served: str) -> None:
    page = reading(java_script_enabled=False).new_page()
    page.goto(served + PATH)
    expect(page.locator("[data-figure=gate-queue] svg").first).to_be_visible()
    expect(page.locator(GATE)).to_have_count(0)


def test_on_paper_there_is_the_still_drawing(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator("[data-figure=gate-queue] svg").first).to_be_visible()
    expect(page.locator(GATE)).to_be_hidden()


@pytest.mark.parametrize("width", [320, 1440])
def test_drawings_fit_and_their_words_can_be_read(page: Page, served: str, width: int) -> None:
    """No drawing is wider than its page, and no letter smaller than 11.5 pixels."""
    page.set_viewport_size({"width": width, "height": 900})
    for path in (PATH, "concepts/big-tent/", "concepts/openstack-map/", "start/in-ten-minutes/"):
        page.goto(served + path)
        (smallest,) = page.evaluate(
            """() => [Math.min(...[...document.querySelectorAll(".figure svg")]
              .filter(svg => svg.clientWidth)
              .flatMap(svg => [...svg.querySelectorAll("[font-size]")].map(text =>
                text.getAttribute("font-size") * svg.clientWidth / svg.viewBox.baseVal.width)))]"""
        )
        assert 11.5 <= smallest < 20, path
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wide) <= 0, path
