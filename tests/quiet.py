"""Waiting until a page asks for nothing more."""

from __future__ import annotations

from playwright.sync_api import Page

QUIET = 500
"""Milliseconds without a new request after which a page has all that it wants."""
ROUNDS = 20


def rest(page: Page) -> None:
    """Wait until a page has asked for nothing new for a while.

    Playwright's own "networkidle" is lost for good on a page that takes half a second to be read
    and asks for more near its end: https://github.com/microsoft/playwright/issues/42598
    """
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for _ in range(ROUNDS):
        before = len(asked)
        page.wait_for_timeout(QUIET)
        if len(asked) == before:
            return
    raise AssertionError(f"{page.url} asks for ever: {asked[-3:]}")
