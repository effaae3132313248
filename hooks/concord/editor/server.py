"""The language server: the site and the texts that an editor has open.

https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from .. import __version__
from ..errors import ConcordError
from ..findings import Finding
from ..model import Page, Place
from .project import Project
from .things import Thing, thing_at
from .wire import Wire

PATIENCE = 0.2
"""Seconds without a key stroke before a page is looked at."""


class Server(LanguageServer):
    """One editor, one site: the folder that the editor has opened."""

    def __init__(self) -> None:
        super().__init__("concord", __version__)
        self.project: Project | None = None
        self.found: dict[str, list[Finding]] = {}
        self.strokes: dict[str, int] = {}

    @property
    def wire(self) -> Wire:
        """The conversions for this editor."""
        root = self.project.root if self.project else Path(self.workspace.root_path or ".")
        return Wire(root, self.workspace.position_codec)

    def load(self) -> None:
        """Look at what has changed and show what is new, or tell why that cannot be done."""
        try:
            if self.project:
                self.project.reload()
            elif self.workspace.root_path:
                self.project = Project(Path(self.workspace.root_path).resolve())
        except (ConcordError, OSError) as error:
            self.tell(str(error))
            return
        self.publish_all()

    def tell(self, message: str) -> None:
        """Show an error to the writer."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))

    def page(self, uri: str) -> Page | None:
        """The page that stands at an address, None where there is none."""
        return self.project.page(self.wire.path(uri)) if self.project else None

    def at(self, uri: str, position: types.Position) -> tuple[Page, int] | None:
        """A page and an offset in it."""
        page = self.page(uri)
        return (page, self.wire.offset(page, position)) if page else None

    def thing(self, uri: str, position: types.Position) -> tuple[Page, Thing] | None:
        """What stands at a position, and its page."""
        found = self.at(uri, position)
        thing = thing_at(*found, self.project.registry) if found and self.project else None
        return (found[0], thing) if found and thing else None

    def publish(self, uri: str) -> None:
        """Show what there is to find on a page and its counterparts."""
        page = self.page(uri)
        if page is None or self.project is None:
            return
        for path, findings in self.project.findings(page).items():
            self._show(path, findings)

    def publish_all(self) -> None:
        """Show what is new, and gone, on all pages since findings were shown."""
        found = self.project.all_findings() if self.project else {}
        for path in sorted(found.keys() | self.found.keys()):
            if found.get(path, []) != self.found.get(path, []):
                self._show(path, found.get(path, []))

    def _show(self, path: str, findings: list[Finding]) -> None:
        self.found[path] = findings
        page = self.project.page(path) if self.project and findings else None
        shown = [self.wire.diagnostic(finding, page) for finding in findings]
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(self.wire.uri(path), shown)
        )

    def location(self, place: Place) -> types.Location:
        """A place for the editor."""
        return self.wire.location(place, self.project.page(place.path) if self.project else None)


server = Server()


@server.feature(types.INITIALIZED)
def initialized(ls: Server, _: types.InitializedParams) -> None:
    """Read the site once the editor is there."""
    ls.load()


@server.feature(types.TEXT_DOCUMENT_DID_OPEN)
def did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    """Take the text that is open, and look at it."""
    path = ls.wire.path(params.text_document.uri)
    if ls.project and path:
        if ls.page(params.text_document.uri) is None:
            ls.load()
        ls.project.edit(path, params.text_document.text)
        ls.publish(params.text_document.uri)


@server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
async def did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    """Look at a text once the writer pauses."""
    uri = params.text_document.uri
    path = ls.wire.path(uri)
    if not ls.project or not path:
        return
    ls.project.edit(path, ls.workspace.get_text_document(uri).source)
    ls.strokes[uri] = stroke = ls.strokes.get(uri, 0) + 1
    await asyncio.sleep(PATIENCE)
    if ls.strokes[uri] == stroke:
        ls.publish(uri)


@server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
def did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    """Go back to what the file says."""
    if ls.project and (path := ls.wire.path(params.text_document.uri)):
        ls.project.close(path)
        ls.publish(params.text_document.uri)


@server.feature(types.TEXT_DOCUMENT_DID_SAVE)
def did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    """Look at the site: at this page, and at what else has changed."""
    ls.load()


@server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
def did_change_files(ls: Server, _: types.DidChangeWatchedFilesParams) -> None:
    """Look at what has changed."""
    ls.load()
