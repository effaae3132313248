"""What an editor can have done: repairs, acceptance of translations, new names."""

from __future__ import annotations

from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidRequest

from ..commands.accept import accepted, write_lock
from ..commands.moving import configs
from ..commands.terminal.named import all_named
from ..commands.terminal.workspace import Workspace
from ..errors import ConcordError, UnusableError
from ..findings import Finding
from ..model import Page
from .meant import meant
from .project import Project
from .renaming import moves_to, name_of, renaming
from .server import Server, server

ACCEPT = "concord.accept"
STALE = "PAR308"
QUICK, ALL = types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll


@server.feature(
    types.TEXT_DOCUMENT_CODE_ACTION,
    types.CodeActionOptions([types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]),
)
def quick_fixes(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Offer repairs, and to accept translations that lag.

    An editor that asks for what it can do to the whole text, as on saving, is given only that.
    """
    page, uri = ls.page(params.text_document.uri), params.text_document.uri
    if not page:
        return []
    if not _wants(params, QUICK.value):
        return _every_repair(ls, page, uri, ALL) if _wants(params, ALL.value) else []
    actions = []
    for finding in _there(ls, page, params.range):
        actions += _repair(ls, finding, page, uri) + _acceptance(ls, finding, page)
    return actions + _every_repair(ls, page, uri, QUICK)


def _there(ls: Server, page: Page, wanted: types.Range) -> list[Finding]:
    """The findings at a place; where there is none, those on its lines, which may be long."""
    first, last = wanted.start.line + 1, wanted.end.line + 1
    near = [one for one in ls.found.get(page.path, []) if first <= one.place.line <= last]
    ranges = [(one, ls.wire.diagnostic(one, page).range) for one in near]
    at = [one for one, its in ranges if its.start <= wanted.end and wanted.start <= its.end]
    return at or near


def _wants(params: types.CodeActionParams, kind: str) -> bool:
    """Whether an editor asks for actions of a kind, or of one above it."""
    only = params.context.only or ("",)
    return any(f"{kind}.".startswith(f"{one}." if one else "") for one in map(_value, only))


def _value(kind: types.CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else kind


def _repair(ls: Server, finding: Finding, page: Page, uri: str) -> list[types.CodeAction]:
    if not finding.repairs:
        return _meaning(ls, finding, page, uri)
    edit = types.WorkspaceEdit(changes={uri: ls.wire.edits(finding, page)})
    return [
        types.CodeAction(
            finding.hint or finding.message, types.CodeActionKind.QuickFix,
            [ls.wire.diagnostic(finding, page)], True, edit=edit,
        )
    ]  # fmt: skip


def _meaning(ls: Server, finding: Finding, page: Page, uri: str) -> list[types.CodeAction]:
    """To write the name that was perhaps meant; of all repairs at once it is none."""
    found = meant(finding, page)
    if found is None:
        return []
    edits = [types.TextEdit(ls.wire.range(page, found.start, found.end), found.text)]
    return [
        types.CodeAction(
            f"Write {found.text}", types.CodeActionKind.QuickFix,
            [ls.wire.diagnostic(finding, page)], edit=types.WorkspaceEdit(changes={uri: edits}),
        )
    ]  # fmt: skip


def _acceptance(ls: Server, finding: Finding, page: Page) -> list[types.CodeAction]:
    if finding.code != STALE:
        return []
    title = "Accept this translation as it stands"
    command = types.Command(title, ACCEPT, arguments=[f"{page.path}:{finding.place.line}"])
    diagnostic = ls.wire.diagnostic(finding, page)
    return [types.CodeAction(title, types.CodeActionKind.QuickFix, [diagnostic], command=command)]


def _every_repair(
    ls: Server, page: Page, uri: str, kind: types.CodeActionKind
) -> list[types.CodeAction]:
    """All repairs of a page at once, less those that stand in the way of another."""
    edits: list[types.TextEdit] = []
    behind = -1
    for finding in sorted(ls.found.get(page.path, []), key=lambda f: [r.start for r in f.repairs]):
        if finding.repairs and min(one.start for one in finding.repairs) > behind:
            behind = max(one.end for one in finding.repairs)
            edits += ls.wire.edits(finding, page)
    if not edits:
        return []
    edit = types.WorkspaceEdit(changes={uri: edits})
    return [types.CodeAction("Repair all that can be repaired safely", kind, edit=edit)]


@server.command(ACCEPT)
def accept(ls: Server, name: str) -> None:
    """Accept the block at a line: ``docs/zh/page.md:41``; it has to be saved."""
    if not ls.project:
        return
    try:
        _accept(ls.project, name)
    except (ConcordError, OSError) as error:
        ls.tell(str(error))
    ls.load()


def _accept(project: Project, name: str) -> None:
    path = name.rpartition(":")[0]
    page = project.page(path)
    if page is None:
        raise UnusableError(f"{path} is no page any more")
    near, work = project.near(page), Workspace(project.root, project.registry.settings)
    never = near.lock.of(page) is None
    write_lock(work, accepted(near, all_named([path if never else name], work, near)))


@server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
def prepare_rename(ls: Server, params: types.PrepareRenameParams) -> Any:
    """Tell what would be renamed."""
    found = ls.thing(params.text_document.uri, params.position)
    name = name_of(found[1], found[0]) if found else ""
    if not found or not name:
        return None
    span = ls.wire.range(found[0], found[1].start, found[1].end)
    return types.PrepareRenamePlaceholder(span, name.rpartition("#")[2])


@server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
def rename(ls: Server, params: types.RenameParams) -> types.WorkspaceEdit | None:
    """Rename an id or a page, and all that names it."""
    found = ls.thing(params.text_document.uri, params.position)
    name = name_of(found[1], found[0]) if found else ""
    if not ls.project or not name:
        return None
    try:
        moves = moves_to(name, params.new_name)
        return renaming(ls.project, moves, configs(ls.project.root), ls.wire)
    except (ConcordError, OSError) as error:
        raise JsonRpcInvalidRequest(message=str(error)) from error
