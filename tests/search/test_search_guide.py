"""The search in the guide's own colours."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser

ENOUGH = 4.5  # WCAG 2.2, 1.4.3
CONTRAST = """
element => {
  const channels = color => color.match(/[\\d.]+/g).map(Number)
  const clear = color => channels(color)[3] === 0
  let below = element
  while (clear(getComputedStyle(below).backgroundColor)) below = below.parentElement
  const luminance = color => channels(color).slice(0, 3)
    .map(value => value / 255)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0)
  const pair = [getComputedStyle(element).color, getComputedStyle(below).backgroundColor]
  const [dark, light] = pair.map(luminance).sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
"""


Scheme = Literal["light", "dark"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["", "zh/"])
def test_trying_again_can_be_seen(
    chromium: Browser, served: str, locale: str, scheme: Scheme
) -> None:
    context = chromium.new_context(color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    context.route("**/search/index.js*", lambda route: route.abort())
    page.goto(f"{served}{locale}", wait_until="load")
    page.locator("[data-md-component=search-query]").focus()
    page.keyboard.insert_text("zuul")
    button = page.locator("[data-search-state=failed] + .md-button")
    button.wait_for()
    contrast = button.evaluate(CONTRAST)
    context.close()
    assert contrast >= ENOUGH


def test_the_chinese_search_has_one_name(chromium: Browser, served: str) -> None:
    page = chromium.new_page()
    page.goto(f"{served}zh/")
    html = page.content()
    name = page.get_by_role("dialog").get_attribute("aria-label")
    field = page.locator("[data-md-component=search-query]").get_attribute("aria-label")
    page.close()
    assert name == field == "搜索"
    assert "查找" not in html
