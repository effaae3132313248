"""What is shown at an address: a page with what is wrong with it, or why there is none."""

from __future__ import annotations

import logging
import posixpath
from http import HTTPStatus
from typing import NamedTuple

from jinja2 import TemplateError

from ...errors import ConcordError
from ...findings import Finding
from ...model import Page
from .checks import SHAPING
from .session import Session
from .shown import list_html, told, trouble_html, troubled, with_findings

MOST = 50
"""So many pages as they are shown are kept at most."""
log = logging.getLogger(__name__)


class Shown(NamedTuple):
    """A page without and with what is added to it, and the list of its findings.

    ``shaped_by`` are those that decide how it looks; None where the rules have yet to look at it,
    which is done once somebody has it.
    """

    status: HTTPStatus
    html: str
    findings: str
    whole: str
    shaped_by: frozenset[Finding] | None = None


class Showing:
    """A session's pages as they are shown; each is made once for as long as nothing has changed.

    A page that has changed is made to tell those who have it open, who then ask for it. All that
    the rules say of it comes behind it.
    """

    def __init__(self, session: Session, editor: str) -> None:
        self.session, self.editor = session, editor
        self.revision = -1
        self.known: dict[str, Shown | None] = {}
        self.asked: set[str] = set()

    def page(self, address: str) -> Shown | None:
        """A page as it is now, None where there is none.

        Who asks first for one that was made in a hurry gets it so, anybody else with all findings.
        """
        with self.session.news:
            self.session.catch_up(address)
            is_first = self._is_hurried(address) and address not in self.asked
            self.asked.add(address)
            return self._once(address, hurried=is_first)

    def missing(self, address: str) -> Shown:
        """The page for an address at which nothing is found."""
        with self.session.news:
            html, locale = self.session.held.not_found(address)
            whole = with_findings(html, address, (), locale)
            return Shown(HTTPStatus.NOT_FOUND, html, "", whole)

    def open(self, address: str, hurried: bool = False) -> Shown | None:
        """What should stand at an address at which a page is open; None for what is no page."""
        with self.session.news:
            self.session.catch_up(address)
            if shown := self._once(address, hurried):
                return shown
            is_there = self.leads_on(address) or self.session.file(address) is not None
            return None if is_there else self.missing(address)

    def leads_on(self, address: str) -> bool:
        """Whether a page stands in the folder of that name."""
        return self.session.find(posixpath.join(address, "index.html")) is not None

    def _once(self, address: str, hurried: bool) -> Shown | None:
        if self.revision != self.session.revision or len(self.known) >= MOST:
            self.known.clear()
            self.asked.clear()
        self.revision = self.session.revision
        if address not in self.known:
            self.known[address] = self._page(address, hurried)
        elif self._is_hurried(address) and not hurried:
            self.known[address] = self._settled(address)
        return self.known[address]

    def _is_hurried(self, address: str) -> bool:
        """Whether a page is known as it was made in a hurry."""
        shown = self.known.get(address) if self.revision == self.session.revision else None
        return shown is not None and shown.shaped_by is not None

    def _page(self, address: str, hurried: bool) -> Shown | None:
        session = self.session
        locale = session.find(address)
        if locale is None:
            return None
        name = locale.locale
        if session.trouble:
            return _trouble(address, "site", session.trouble, name)
        try:
            html, page, found = session.page(address, locale, hurried)
        except Exception as error:
            # Templates and plugins are the writer's too: what they raise is for the page.
            if not isinstance(error, (ConcordError, TemplateError)):
                log.exception("%s", address)
            return _trouble(address, "page", troubled(error), name)
        if not html:
            entries = told(found, page, session.root, self.editor)
            text = trouble_html("unread", (), name, entries)
            return Shown(HTTPStatus.OK, text, "", with_findings(text, address, (), name))
        shown = self._with(html, address, name, page, found)
        return shown._replace(shaped_by=_shaping(found)) if hurried else shown

    def _settled(self, address: str) -> Shown | None:
        """A page that was made in a hurry, with all that the rules say of it."""
        shown, locale = self.known[address], self.session.find(address)
        if shown is None or locale is None:
            return self._page(address, hurried=False)
        page, found = self.session.found(address, locale)
        if _shaping(found) != shown.shaped_by:
            return self._page(address, hurried=False)
        return self._with(shown.html, address, locale.locale, page, found)

    def _with(
        self, html: str, address: str, name: str, page: Page | None, found: tuple[Finding, ...]
    ) -> Shown:
        entries = told(found, page, self.session.root, self.editor)
        whole = with_findings(html, address, entries, name)
        return Shown(HTTPStatus.OK, html, list_html(entries), whole)


def _shaping(found: tuple[Finding, ...]) -> frozenset[Finding]:
    """The findings that decide how a page looks."""
    return frozenset(one for one in found if one.code in SHAPING)


def _trouble(address: str, title: str, reason: str, locale: str) -> Shown:
    text = trouble_html(title, reason.splitlines(), locale)
    whole = with_findings(text, address, (), locale)
    return Shown(HTTPStatus.INTERNAL_SERVER_ERROR, text, "", whole)
