"""Renaming in an editor: what ``concord mv`` does, as an edit of the workspace."""

from __future__ import annotations

from lsprotocol import types

from ..errors import UnusableError
from ..model import Page
from ..moving.links import Moves
from ..moving.plan import Plan, plan_moves
from ..reading import page_text
from .changes import line_edits
from .project import Project
from .things import Thing
from .wire import Wire


def name_of(thing: Thing, page: Page) -> str:
    """What would be renamed: ``page.md#id`` or ``page.md``; "" where nothing can be."""
    if thing.heading and thing.heading.id:
        return f"{page.key}#{thing.heading.id}"
    if thing.destination and thing.destination.locale:
        anchor = f"#{thing.destination.anchor}" if thing.destination.anchor else ""
        return thing.destination.key + anchor
    return ""


def moves_to(name: str, new: str) -> Moves:
    """The move of a page or an id to a new name, as the writer types it.

    :raises UnusableError: when it is no name.
    """
    key, mark, anchor = name.partition("#")
    if mark:
        after = new.rpartition("#")[2].strip()
        if not after or set(after) & set(" \t{}\"'<>"):
            raise UnusableError(f"{new} is no id; take letters, digits and hyphens")
        return Moves({}, {(key, anchor): after})
    after = new.strip() if new.strip().endswith(".md") else f"{new.strip()}.md"
    if "/" not in after:
        after = key.rpartition("/")[0] + "/" + after if "/" in key else after
    if ".." in after.split("/") or after.startswith("/"):
        raise UnusableError(f"{new}: not a path inside the pages")
    return Moves({key: after}, {})


def renaming(project: Project, moves: Moves, configs: list[str], wire: Wire) -> types.WorkspaceEdit:
    """The edit of the workspace that a move is.

    :raises UnusableError: when it cannot be made.
    """
    registry = project.everything()
    for (key, _), new in moves.ids.items():
        for page in registry.pages.values():
            if page.key == key and new in registry.anchors(page.locale, key):
                raise UnusableError(f"{new} is taken on {page.path}; choose another id")
    plan = plan_moves(registry, moves, project.bytes_of, configs)
    for path in plan.renamed.values():
        if (project.root / path).exists():
            raise UnusableError(f"{path} is there already; choose another name")
    return types.WorkspaceEdit(document_changes=list(_changes(plan, wire)))


def _changes(
    plan: Plan, wire: Wire
) -> list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile]:
    old_paths = {new: old for old, new in plan.renamed.items()}
    found: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile] = [
        types.RenameFile(wire.uri(old), wire.uri(new)) for old, new in plan.renamed.items()
    ]
    for path, data in plan.after.items():
        if data is None:
            continue
        before = page_text(plan.before[old_paths.get(path, path)])
        edits = [
            types.TextEdit(
                types.Range(types.Position(one.first, 0), types.Position(one.last, 0)), one.text
            )
            for one in line_edits(before, page_text(data))
        ]
        document = types.OptionalVersionedTextDocumentIdentifier(wire.uri(path), None)
        found += [types.TextDocumentEdit(document, edits)] if edits else []
    return found
