"""Forced colours, no motion, keys, small windows: nothing is lost."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.readers import Reading

CONCEPT = "concepts/open-infrastructure/"
SAVED = """localStorage.setItem("guide.scheme", "light")"""
FORCED = """() => {
  const asked = colour => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = colour;
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  const [text, link] = [asked("CanvasText"), asked("LinkText")];
  const drawn = [...document.querySelectorAll(".md-typeset figure svg *")]
    .filter(element => element.matches("text, path, line, polyline, rect, circle"))
    .filter(element => !element.matches("defs *"));
  const right = new Set([text, link, asked("Canvas"), "none", "rgba(0, 0, 0, 0)"]);
  return [drawn.length, drawn.filter(element => {
    const { fill, stroke } = getComputedStyle(element);
    return !right.has(fill) || !(right.has(stroke));
  }).map(element => element.outerHTML.slice(0, 120))];
}"""
FOCUSED = """() => {
  /* Of the choice of a scheme its sign shows. */
  const active = document.activeElement;
  const element = active.closest(".guide-scheme") ?? active;
  const style = getComputedStyle(element);
  const form = element.closest(".md-search__form");
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  const box = element.getBoundingClientRect();
  const name = element.outerHTML.slice(0, 120);
  if (element === document.body) return ["", true, true];
  return [name, outlined || Boolean(form), box.width > 0 && box.height > 0];
}"""


@pytest.mark.parametrize("path", ["concepts/big-tent/", "zh/concepts/project-gating/", "concepts/"])
def test_forced_colours_reach_drawings_whatever_scheme_is_saved(
    reading: Reading, served: str, path: str
) -> None:
    page = reading(forced_colors="active", color_scheme="dark").new_page()
    page.add_init_script(SAVED)
    page.goto(served + path)
    number, wrong = page.evaluate(FORCED)
    assert number > 3
    assert wrong == []


PAPER = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(250, 247, 242)", "rgb(22, 20, 18)"


def test_the_scheme_is_the_systems_until_the_reader_chooses(reading: Reading, served: str) -> None:
    """The choice goes with the reader, from the first paint on, and back to the system's."""
    page = reading(color_scheme="dark", reduced_motion="reduce").new_page()
    page.goto(f"{served}zh/")
    assert page.evaluate(PAPER) == DARK
    page.emulate_media(color_scheme="light")
    assert page.evaluate(PAPER) == LIGHT
    choice = page.get_by_role("combobox", name="配色")
    assert choice.locator("option").all_inner_texts() == ["跟随系统", "浅色", "深色"]
    _opened_by_a_finger(page, choice)
    choice.select_option("深色")
    assert page.evaluate(PAPER) == DARK
    grounds = page.locator("meta[name=theme-color]")
    assert {one.get_attribute("content") for one in grounds.all()} == {"#161412"}
    page.goto(served + CONCEPT)
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    assert page.evaluate(PAPER) == DARK
    choice = page.get_by_role("combobox", name="Colours")
    expect(choice).to_have_value("dark")
    choice.select_option("As on this device")
    assert page.evaluate(PAPER) == LIGHT
    page.reload()
    assert page.evaluate(PAPER) == LIGHT
    assert len({one.get_attribute("content") for one in grounds.all()}) == 2


def _opened_by_a_finger(page: Page, choice: Locator) -> None:
    sign, field = page.locator(".guide-scheme").bounding_box(), choice.bounding_box()
    assert field == sign, "a finger on the sign opens the choice"
    assert sign
    assert min(sign["width"], sign["height"]) >= 24


@pytest.mark.parametrize(("scheme", "paper"), [("light", LIGHT), ("dark", DARK)])
def test_without_a_script_the_scheme_is_the_systems(
    reading: Reading, served: str, scheme: Literal["light", "dark"], paper: str
) -> None:
    page = reading(java_script_enabled=False).new_page()
    page.emulate_media(color_scheme=scheme)
    page.goto(served)
    ground = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert ground == paper
    expect(page.locator(".guide-scheme")).to_be_hidden()


def test_nothing_moves_for_whom_that_disturbs(page: Page, served: str) -> None:
    page.goto(served + CONCEPT)
    moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter(element => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return transitionDuration.split(", ").some(one => one !== "0s") || animationName !== "none";
    }).map(element => element.outerHTML.slice(0, 80))""")
    assert moving == []


@pytest.mark.parametrize("path", ["", CONCEPT, "zh/reference/glossary/"])
@pytest.mark.parametrize("width", [360, 1440])
def test_what_has_the_focus_is_seen(page: Page, served: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(served + path, wait_until="load")
    seen, unseen = set(), []
    for _ in range(70):
        page.keyboard.press("Tab")
        name, is_outlined, has_room = page.evaluate(FOCUSED)
        seen.add(name)
        if not (is_outlined and has_room) and "md-search__scrollwrap" not in name:
            unseen.append(name)
    assert len(seen) > 12
    assert unseen == []


@pytest.mark.parametrize("locale", ["", "zh/"])
def test_at_four_hundred_per_cent_the_text_has_the_window(
    page: Page, served: str, locale: str
) -> None:
    """A window of 1280 by 1024 so enlarged is one of 320 by 256 (WCAG 2.2, 1.4.10)."""
    page.set_viewport_size({"width": 320, "height": 256})
    for path in ("", CONCEPT, "reference/glossary/", "sources/disagreements/"):
        page.goto(served + locale + path, wait_until="load")
        head = page.locator(".md-header").bounding_box()
        assert head
        assert head["height"] <= 64
        cut = page.evaluate("""() => [...document.querySelectorAll(
            ".guide-text :is(p, li, dt, dd, h2, h3, summary), .guide-head *, .md-header a")]
          .filter(element => element.checkVisibility() && element.clientWidth
            && !element.closest("table, svg, pre, .concord-hidden, .concord-scroll, .guide-mark"))
          .filter(element => element.scrollWidth > element.clientWidth + 1
            && getComputedStyle(element).overflowX !== "visible"
            || element.getBoundingClientRect().right > innerWidth + 1)
          .map(element => element.outerHTML.slice(0, 100))""")
        assert cut == [], page.url
