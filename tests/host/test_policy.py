"""The Content-Security-Policy, in a browser: no page of the site offends against it."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.site.finishing.policy import Headers
from playwright.sync_api import Browser, Page

from tests.sites import pages_of

pytestmark = pytest.mark.host
LISTEN = """
window.__offences = [];
document.addEventListener("securitypolicyviolation", event =>
  window.__offences.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""


def offences(page: Page) -> list[str]:
    """What offended against the policy on the page that is shown."""
    found: list[str] = page.evaluate("window.__offences")
    return found


def test_no_page_offends(nginx: str, published: Path, chromium: Browser) -> None:
    """Every page loads without a violation, an error in a script or a file that is missing."""
    context = chromium.new_context()
    context.add_init_script(LISTEN)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda m: said.append(f"{page.url} {m.text}") if m.type == "error" else None)
    page.on("pageerror", lambda error: said.append(f"{page.url} {error}"))
    for path in pages_of(published, "index.html"):
        page.goto(f"{nginx}/{path.parent.relative_to(published).as_posix()}/".replace("/./", "/"))
        said += [f"{page.url} {offence}" for offence in offences(page)]
    context.close()
    assert said == []


def test_searching_does_not_offend(nginx: str, chromium: Browser) -> None:
    """The search fetches its index and shows results under the policy."""
    context = chromium.new_context()
    context.add_init_script(LISTEN)
    page = context.new_page()
    page.goto(f"{nginx}/zh/")
    page.keyboard.press("/")
    page.keyboard.type("zuul")
    page.locator("a[href*='projects/zuul']:visible").first.wait_for()
    assert offences(page) == []
    context.close()


def test_a_script_that_was_not_built_is_stopped(
    nginx: str, headers: Headers, chromium: Browser
) -> None:
    """The policy is in force: a script put into a page afterwards does not run."""
    assert headers.policy
    context = chromium.new_context()
    context.add_init_script(LISTEN)
    page = context.new_page()
    page.goto(f"{nginx}/")
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
        " document.body.append(s); }"
    )
    assert page.evaluate("window.ran") is None
    page.wait_for_function("window.__offences.length > 0")
    context.close()
