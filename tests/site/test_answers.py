"""The timeline and the map answer to a reader: by pointer, by keys, and as plain lists."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.readers import Reading
from tests.site.axe import Known, violations

TIMELINE, MAP = "timeline/", "concepts/"
LINE = ".concord-timeline"
ENTRY = "li:has(> time[id^=event-])"
TOLD = {TIMELINE: "[data-timeline=told]", MAP: "[data-map=told]"}
MODEL = """() => {
  const list = document.querySelector(".concord-map-list");
  const items = [...list.querySelectorAll("li[id^='map-']")];
  const ids = new Map(items.map(item => [item.querySelector("a").href, item.id.slice(4)]));
  return Object.fromEntries(items.map(item => [item.id.slice(4),
    [...item.querySelectorAll(":scope ul a")].map(link => ids.get(link.href))]));
}"""
LIT = """() => [...document.querySelectorAll(".concord-map a.guide-lit")]
  .map(name => name.dataset.concept).sort()"""


def shown(page: Page) -> list[str]:
    return [entry.inner_text() for entry in page.locator(f"{ENTRY}:visible").all()]


@pytest.mark.parametrize("locale", ["", "zh/"])
def test_kinds_are_filtered_on_the_line_and_in_the_list(
    page: Page, served: str, locale: str
) -> None:
    page.goto(served + locale + TIMELINE)
    every = page.locator(ENTRY).count()
    assert every > 50
    boxes = page.locator(".guide-timeline input")
    kinds = [box.get_attribute("value") for box in boxes.all()]
    assert len(kinds) == 5
    for number, kind in enumerate(kinds[1:], 1):
        boxes.nth(number).focus()
        page.keyboard.press("Space")
        assert page.locator(f"{ENTRY}:visible small", has_text=re.compile(f"^{kind}$")).count() == 0
    left = page.locator(f"{ENTRY}:visible").count()
    assert 0 < left < every
    expect(page.locator("[data-timeline=count]")).to_have_text(re.compile(rf"\D{left}$"))
    dots = page.locator(f"{LINE} .figure-wide circle")
    assert page.locator(f"{LINE} .figure-wide circle.guide-out").count() == dots.count() - left
    years = page.locator(".concord-year:visible")
    assert years.count() == page.locator(".concord-year + ul:visible").count() < every
    boxes.nth(0).uncheck()
    assert years.count() == 0
    page.evaluate("location.hash = 'event-3'")
    expect(page.locator("#event-3")).to_be_in_viewport()
    assert page.locator(f"{ENTRY}:visible").count() == every


def test_events_are_gone_through_with_keys_alone(page: Page, served: str) -> None:
    page.goto(served + TIMELINE)
    entries, told = shown(page), page.locator(TOLD[TIMELINE])
    later, earlier = (page.locator(f"[data-timeline={name}]") for name in ("later", "earlier"))
    later.focus()
    page.keyboard.press("Enter")
    expect(told).to_have_text(entries[0], use_inner_text=True)
    page.keyboard.press("Space")
    expect(told).to_have_text(entries[1], use_inner_text=True)
    earlier.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(told).to_have_text(entries[0], use_inner_text=True)
    expect(told.locator("a.footnote-ref")).to_have_count(1)
    assert page.locator("circle.guide-here").count() == 2, "on both drawings"
    assert told.get_attribute("role") == "status"


@pytest.mark.parametrize(("width", "form"), [(1440, "wide"), (360, "narrow")])
def test_a_dot_tells_its_event(page: Page, served: str, width: int, form: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(served + TIMELINE)
    entries = shown(page)
    dot = page.locator(f"{LINE} .figure-{form} circle").last
    dot.scroll_into_view_if_needed()
    box = dot.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(TOLD[TIMELINE])).to_have_text(entries[-1], use_inner_text=True)


def shortest(beside: dict[str, list[str]], first: str) -> dict[str, int]:
    """How many steps each concept is away from one."""
    away, edge = {first: 0}, [first]
    while edge:
        edge = [next_ for one in edge for next_ in beside[one] if next_ not in away]
        away |= dict.fromkeys(edge, max(away.values()) + 1)
    return away


def test_the_way_between_two_concepts_is_a_shortest_one(page: Page, served: str) -> None:
    page.goto(served + MAP)
    beside: dict[str, list[str]] = page.evaluate(MODEL)
    assert all(one in beside[other] for one, others in beside.items() for other in others)
    for first in ("zuul", "kata-containers"):
        page.select_option("[data-map=first]", first)
        for second, steps in shortest(beside, first).items():
            page.select_option("[data-map=second]", second)
            if steps:
                items = page.locator(f"{TOLD[MAP]} ol > li")
                assert items.count() == steps + 1, second
                assert len(page.evaluate(LIT)) == steps + 1
                assert page.locator(".concord-map path.guide-lit").count() == steps
    said = page.locator(f"{TOLD[MAP]} > p").inner_text()
    assert re.fullmatch(r"From “Kata Containers” to “.+”, steps: \d+\.", said)


@pytest.mark.parametrize("locale", ["", "zh/"])
def test_a_name_lights_its_neighbours_and_tells_its_definition(
    page: Page, served: str, locale: str
) -> None:
    page.goto(served + locale + MAP)
    beside: dict[str, list[str]] = page.evaluate(MODEL)
    hint = page.locator(TOLD[MAP]).inner_text()
    page.locator("[data-concept=zuul]").focus()
    assert page.evaluate(LIT) == sorted({"zuul", *beside["zuul"]})
    entry = page.locator("#map-zuul")
    expect(page.locator(TOLD[MAP])).to_have_text(entry.text_content() or "")
    page.locator("[data-map=first]").focus()
    expect(page.locator(TOLD[MAP])).to_have_text(hint)
    assert page.evaluate(LIT) == []
    page.locator("[data-concept=governance]").hover()
    assert "governance" in page.evaluate(LIT)


@pytest.mark.parametrize("locale", ["", "zh/"])
def test_on_a_phone_a_name_has_a_list_of_neighbours(page: Page, served: str, locale: str) -> None:
    page.set_viewport_size({"width": 320, "height": 740})
    page.goto(served + locale + MAP)
    expect(page.locator(".concord-map > figure")).to_be_hidden()
    page.select_option("[data-map=first]", "openstack")
    links = page.locator(f"{TOLD[MAP]} ul a")
    assert links.count() == len(page.evaluate(MODEL)["openstack"]) > 1
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0


@pytest.mark.parametrize("locale", ["", "zh/"])
@pytest.mark.parametrize("path", [TIMELINE, MAP])
def test_answers_are_accessible(
    page: Page, served: str, path: str, locale: str, known: Known
) -> None:
    page.goto(served + locale + path)
    if path == TIMELINE:
        page.locator("[data-timeline=later]").click()
        page.locator(".guide-timeline input").first.uncheck()
    else:
        page.select_option("[data-map=first]", "zuul")
        page.select_option("[data-map=second]", "governance")
    assert list(violations(page, known)) == []


@pytest.mark.parametrize(
    ("path", "shown", "hidden"),
    [
        (TIMELINE, [".concord-timeline svg", ENTRY, ".concord-year"], ".guide-timeline"),
        (MAP, [".concord-map svg", ".concord-map-list li > p"], ".guide-map"),
    ],
)
def test_without_a_script_there_are_plain_lists(
    reading: Reading, served: str, path: str, shown: list[str], hidden: str
) -> None:
    page = reading(java_script_enabled=False).new_page()
    page.goto(served + path)
    for selector in shown:
        expect(page.locator(selector).first).to_be_visible()
    expect(page.locator(hidden)).to_have_count(0)


@pytest.mark.parametrize("path", [TIMELINE, MAP])
def test_on_paper_there_are_no_controls(page: Page, served: str, path: str) -> None:
    page.goto(served + path)
    page.emulate_media(media="print")
    for control in (".guide-timeline", ".guide-map", ".guide-answer"):
        assert not page.locator(control).locator("visible=true").count()
    expect(page.locator("main svg:visible").first).to_be_visible()


def test_what_was_pressed_with_colours_forced_is_seen(page: Page, served: str) -> None:
    """The event that is told of, and those that are filtered out, differ from the others."""
    page.emulate_media(forced_colors="active")
    page.goto(served + TIMELINE)
    page.locator("[data-timeline=later]").click()
    page.locator(".guide-timeline input").last.uncheck()
    looks: list[Any] = page.evaluate("""() => [".guide-here", ".guide-out", ":not([class*=guide])"]
      .map(name => document.querySelector(`.figure-wide circle[data-event]${name}`))
      .map(dot => getComputedStyle(dot))
      .map(style => [style.fill, style.stroke, style.strokeWidth].join())""")
    assert len(set(looks)) == 3
