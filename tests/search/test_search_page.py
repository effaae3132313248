"""The search as a reader meets it: Material's interface, our worker, a built site."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.search.search_field import FIELD, LINE, LINKS, first_link, search_for
from tests.search.search_folder import Served


def test_results_come_while_typing(home: Page, built: Served) -> None:
    home.locator(FIELD).press_sequentially("zuu")
    expect(home.locator(LINKS).first).to_have_attribute("href", re.compile("/projects/zuul/"))
    expect(home.locator(LINE)).to_have_text("1 matching document")


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
def test_keys_lead_to_the_field(home: Page, keys: str) -> None:
    home.locator(FIELD).wait_for(state="attached")
    home.keyboard.press(keys)
    expect(home.locator(FIELD)).to_be_focused()
    expect(home.locator("#__search")).to_be_checked()
    home.keyboard.press("Escape")
    expect(home.locator(FIELD)).not_to_be_focused()


def test_enter_opens_the_first_result_with_its_words_marked(home: Page, built: Served) -> None:
    search_for(home, "docker images")
    home.keyboard.press("Enter")
    home.wait_for_url("**/concepts/big-tent/**")
    assert home.url.endswith("#limits")
    marks = home.locator("article mark").all_inner_texts()
    assert marks[:2] == ["Docker", "images"]


def test_arrows_walk_through_the_results(home: Page) -> None:
    search_for(home, "tent")
    for key, focused in {
        "ArrowDown": ".md-search-result__item:first-child a",
        "ArrowUp": FIELD,
        "ArrowDown ": ".md-search-result__item:first-child a",
        "Escape": "body",
    }.items():
        home.keyboard.press(key.strip())
        home.wait_for_function("wanted => document.activeElement.matches(wanted)", arg=focused)


def test_down_goes_through_all_sections_of_a_page(home: Page) -> None:
    search_for(home, "tent")
    expect(home.locator("summary")).to_have_text("1 more on this page")
    focused: list[str] = []
    for _ in range(4):
        home.keyboard.press("ArrowDown")
        focused.append(home.evaluate("document.activeElement.getAttribute('href') ?? 'more'"))
    assert ["#" in href for href in focused] == [False, False, True, False]
    assert focused[1] == "more"
    home.keyboard.press("ArrowUp")
    home.keyboard.press("ArrowUp")
    home.keyboard.press(" ")
    expect(home.locator("details")).not_to_have_attribute("open", "")


def test_a_link_with_a_query_shows_its_results(page: Page, built: Served) -> None:
    page.goto(f"{built.url}?q=bigtent")
    assert first_link(page).startswith(f"{built.url}concepts/big-tent/")


def test_text_that_comes_without_a_key_is_searched(home: Page, built: Served) -> None:
    home.locator(FIELD).focus()
    home.keyboard.insert_text("大帐篷")
    assert first_link(home).startswith(f"{built.url}concepts/big-tent/")
    expect(home.locator(".search-also").first).to_have_text("also: 大帐篷")


def test_pasted_text_is_searched(home: Page, built: Served) -> None:
    home.context.grant_permissions(["clipboard-read", "clipboard-write"])
    home.evaluate("navigator.clipboard.writeText('四个开放')")
    home.locator(FIELD).focus()
    home.keyboard.press("Control+v")
    assert first_link(home).startswith(f"{built.url}concepts/four-opens/")


@pytest.mark.parametrize("text", ["xyzzy" * 2000, "?!…。，「」"])
def test_text_that_asks_nothing_is_answered(home: Page, text: str) -> None:
    home.locator(FIELD).focus()
    home.keyboard.insert_text(text)
    expect(home.locator(LINE)).to_have_text("No matching documents")
    home.locator(FIELD).fill("zuul")
    expect(home.locator(LINE)).to_have_text("1 matching document")


def test_results_never_vanish_while_typing(home: Page) -> None:
    search_for(home, "zu")
    home.evaluate(
        """list => {
      self.empty = 0
      new MutationObserver(() => self.empty += !list.childElementCount)
        .observe(list, { childList: true })
    }""",
        home.locator(".md-search-result__list").element_handle(),
    )
    home.locator(FIELD).press_sequentially("ul tests a change")
    expect(home.locator(".md-search-result mark").nth(2)).to_be_attached()
    assert home.evaluate("self.empty") == 0


def test_dropped_text_is_searched(home: Page, built: Served) -> None:
    home.evaluate("""() => {
      const field = document.querySelector("[data-md-component=search-query]")
      field.dispatchEvent(new DragEvent("drop", { bubbles: true }))
      field.value = "zuul"
      field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromDrop" }))
    }""")
    assert first_link(home).startswith(f"{built.url}projects/zuul/")
    expect(home.locator(FIELD)).to_be_focused()


def test_what_is_being_composed_is_not_searched(home: Page) -> None:
    home.locator(FIELD).focus()
    home.locator(FIELD).evaluate("""field => {
      field.value = "zuul"
      const composing = { bubbles: true, isComposing: true }
      field.dispatchEvent(new InputEvent("input", composing))
      field.dispatchEvent(new KeyboardEvent("keyup", { ...composing, key: "l" }))
    }""")
    assert home.locator(LINKS).count() == 0
    home.locator(FIELD).dispatch_event("compositionend")
    first_link(home)


def test_an_enter_that_ends_a_composition_opens_nothing(home: Page, built: Served) -> None:
    """Safari's order of events: the composition has ended when its Enter comes."""
    search_for(home, "zuul")
    home.locator(FIELD).evaluate("""field => {
      const key = type => new KeyboardEvent(type, {
        key: "Enter", code: "Enter", keyCode: 229, bubbles: true, cancelable: true,
      })
      field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }))
      field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "zuul" }))
      field.dispatchEvent(key("keydown"))
      field.dispatchEvent(key("keyup"))
    }""")
    home.wait_for_timeout(300)
    assert home.url == built.url
    home.keyboard.press("Enter")
    home.wait_for_url("**/projects/zuul/**")


@pytest.mark.parametrize("leave", ["from the field", "from a result"])
def test_escape_gives_the_focus_back(home: Page, leave: str) -> None:
    home.evaluate(
        "document.body.insertAdjacentHTML('afterbegin', '<a id=before href=#>before</a>')"
    )
    home.locator("#before").focus()
    home.keyboard.press("/")
    search_for(home, "zuul")
    if leave == "from a result":
        home.keyboard.press("ArrowDown")
    home.keyboard.press("Escape")
    expect(home.locator("#before")).to_be_focused()


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_unseen_of_the_search_takes_the_focus(home: Page, width: int) -> None:
    home.set_viewport_size({"width": width, "height": 800})
    home.reload()
    unseen = """() => {
      const { activeElement } = document
      const { height, right } = activeElement.getBoundingClientRect()
      const style = getComputedStyle(activeElement.closest(".md-search__inner") ?? activeElement)
      return activeElement.closest(".md-search") && (!height || right <= 0 || style.opacity === "0")
    }"""
    for _ in range(2):
        for _ in range(12):
            home.keyboard.press("Tab")
            assert not home.evaluate(unseen)
        home.keyboard.press("Control+k")
        home.keyboard.press("Escape")


def test_clearing_the_field_clears_the_results(home: Page) -> None:
    search_for(home, "zuul")
    home.locator(".md-search__form [type=reset]").evaluate("button => button.click()")
    expect(home.locator(LINKS)).to_have_count(0)
