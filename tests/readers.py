"""A browser for one test after the other: what it has loaded stays, what it remembers does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Request

Reading = Callable[..., BrowserContext]
"""Gives the context with some options, in which nothing is remembered."""


class Reader:
    """A context of a browser that is used again: a fresh one loads and compiles everything anew.

    ``options`` are those of the context.
    """

    def __init__(self, browser: Browser, **options: Any) -> None:
        self.context: BrowserContext = browser.new_context(**options)
        self.context.on("request", self._note)
        self.hosts: set[str] = set()
        self.stays = self.context.new_page()
        self.session = self.context.new_cdp_session(self.stays)

    def _note(self, request: Request) -> None:
        if request.is_navigation_request():
            parts = urlsplit(request.url)
            self.hosts.add(f"{parts.scheme}://{parts.netloc}")

    def forget(self) -> None:
        """Close all pages, and keep nothing of what they have stored or were allowed.

        The files of a host are kept while it is the only one: another may come at the same port.
        """
        for page in self.context.pages:
            if page is not self.stays:
                page.close()
        self.context.unroute_all()
        for host in {*self.hosts, "file://"}:
            what = {"origin": host, "storageTypes": "all"}
            self.session.send("Storage.clearDataForOrigin", what)
        self.context.clear_cookies()
        self.context.clear_permissions()
        if len(self.hosts - {"file://"}) > 1:
            self.session.send("Network.clearBrowserCache")
