"""What is shown at an address: a page with what is wrong with it, or why there is none."""

from __future__ import annotations

import logging
import posixpath
from collections.abc import Callable
from http import HTTPStatus
from typing import NamedTuple

from ...errors import ConcordError
from .session import Session
from .shown import list_html, told, trouble_html, with_findings

MOST = 50
"""So many pages as they are shown are kept at most."""
log = logging.getLogger(__name__)


class Shown(NamedTuple):
    """A page without and with what is added to it, and the list of its findings."""

    status: HTTPStatus
    html: str
    findings: str
    whole: str


class Showing:
    """A session's pages as they are shown; each is made once for as long as nothing has changed.

    A page that has changed is made to tell those who have it open, who then ask for it.
    """

    def __init__(self, session: Session, editor: str) -> None:
        self.session, self.editor = session, editor
        self.revision = -1
        self.known: dict[str, Shown | None] = {}

    def page(self, address: str) -> Shown | None:
        """A page as it is now, None where there is none."""
        with self.session.news:
            self.session.catch_up(address)
            return self._once(address, self._page)

    def missing(self, address: str) -> Shown:
        """The page for an address at which nothing is found."""
        with self.session.news:
            html, locale = self.session.not_found(address)
            whole = with_findings(html, address, (), locale)
            return Shown(HTTPStatus.NOT_FOUND, html, "", whole)

    def open(self, address: str) -> Shown | None:
        """What should stand at an address at which a page is open; None for what is no page."""
        with self.session.news:
            if shown := self.page(address):
                return shown
            is_there = self.leads_on(address) or self.session.file(address) is not None
            return None if is_there else self.missing(address)

    def leads_on(self, address: str) -> bool:
        """Whether a page stands in the folder of that name."""
        return self.session.find(posixpath.join(address, "index.html")) is not None

    def _once(self, address: str, make: Callable[[str], Shown | None]) -> Shown | None:
        if self.revision != self.session.revision or len(self.known) >= MOST:
            self.known.clear()
        self.revision = self.session.revision
        if address not in self.known:
            self.known[address] = make(address)
        return self.known[address]

    def _page(self, address: str) -> Shown | None:
        session = self.session
        locale = session.find(address)
        if locale is None:
            return None
        name = locale.locale
        if session.trouble:
            return _trouble(address, "site", session.trouble, name)
        try:
            html, page, found = session.page(address, locale)
        except Exception as error:
            # Templates and plugins are the writer's too: what they raise is for the page.
            if not isinstance(error, ConcordError):
                log.exception("%s", address)
            kind = "" if isinstance(error, ConcordError) else f"{type(error).__name__}: "
            return _trouble(address, "page", f"{kind}{error}", name)
        entries = told(found, page, session.root, self.editor)
        if not html:
            text = trouble_html("unread", (), name, entries)
            return Shown(HTTPStatus.OK, text, "", with_findings(text, address, (), name))
        whole = with_findings(html, address, entries, name)
        return Shown(HTTPStatus.OK, html, list_html(entries), whole)


def _trouble(address: str, title: str, reason: str, locale: str) -> Shown:
    text = trouble_html(title, reason.splitlines(), locale)
    whole = with_findings(text, address, (), locale)
    return Shown(HTTPStatus.INTERNAL_SERVER_ERROR, text, "", whole)
