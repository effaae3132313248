"""The change that a move is: every file it touches, before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..errors import UnusableError
from ..layout.file_names import as_one, unusable
from ..model import Accepted, Page
from ..registry import Registry, page_id
from ..registry.moves import claimed
from .changes import Changes, Load, Rows
from .citations import citation_edits
from .edits import Edit, refuse
from .front_matter import RELATIONS, replaced, values
from .ids import id_edits
from .links import Moves, path_of, target_after
from .moved_from import with_moves
from .targets import written_targets


@dataclass(frozen=True, slots=True)
class Plan:
    """New bytes by path, None for files that go; ``renamed`` are new paths by old ones."""

    before: Mapping[str, bytes]
    after: Mapping[str, bytes | None]
    renamed: Mapping[str, str] = field(default_factory=dict)


def plan_moves(
    registry: Registry, moves: Moves, load: Load, configs: Iterable[str], redirect: bool = True
) -> Plan:
    """All that changes when pages or ids get other names.

    ``configs`` are the paths of MkDocs' configurations. With ``redirect``, moved pages say where
    they stood.

    :raises UnusableError: when a name is taken, or a place cannot be rewritten.
    """
    _refuse_unusable(moves)
    _refuse_taken(registry, moves)
    ids = _entry_ids(registry, moves)
    paths = _paths(registry, moves)
    changes = Changes(load)
    for page in registry.pages.values():
        if page.locale and not page.is_unread:
            edits = _edits(page, registry, moves, ids, redirect)
            changes.edit(page.path, edits, paths.get(page.path, ""))
    changes.after |= {old: None for old in paths if old not in changes.after}
    for name in configs:
        changes.rename_entries(name, moves.pages, paths)
    changes.write_lock(registry, lambda rows: _renamed_rows(rows, moves))
    return Plan(changes.before, changes.after, paths)


def _refuse_unusable(moves: Moves) -> None:
    if trouble := next(filter(None, map(unusable, moves.pages.values())), ""):
        raise UnusableError(f"{trouble}; choose another name")


def _refuse_taken(registry: Registry, moves: Moves) -> None:
    settings = registry.settings
    for old, new in moves.pages.items():
        if old in (settings.glossary, settings.further_reading):
            raise UnusableError(f"{old} has its place in the settings; change glossary or "
                                "further-reading there, and move the file by hand")  # fmt: skip
        for locale in settings.locales:
            there = registry.page(locale, new)
            if there and new not in moves.pages:
                raise UnusableError(f"{there.path} is there already; choose another name")
    for page in registry.of_locale(settings.default):
        for move in claimed(page):
            if move.old in moves.pages.values() and moves.key(page.key) != move.old:
                raise refuse(move.place, f"{page.path} says that it stood at {move.old}")


def _entry_ids(registry: Registry, moves: Moves) -> dict[str, str]:
    """The ids of concepts and sources that change, old to new.

    :raises UnusableError: when a new one is taken.
    """
    ids = {}
    for table in (registry.concepts, registry.sources):
        for entry in table.values():
            new = page_id(moves.key(entry.key))
            if entry.anchor:
                new = moves.ids.get((entry.key, entry.anchor), entry.anchor)
            if new != entry.id:
                ids[entry.id] = new
        for old, new in ids.items():
            if old in table and new in table and new not in ids:
                raise UnusableError(taken(new, registry))
    return ids


def taken(name: str, registry: Registry) -> str:
    """What to say of an id that a concept or a source has, with its place."""
    if source := registry.sources.get(name):
        return f"the id {name} is taken at {source.place}; choose another name"
    place = registry.entry_place(registry.concepts[name], "title")
    return f"the id {name} is taken at {place}; choose another name"


def _paths(registry: Registry, moves: Moves) -> dict[str, str]:
    """The paths of the files that move, old to new."""
    return {
        page.path: path_of(registry.layout, page.locale, moves.pages[page.key], page.path)
        for page in registry.pages.values()
        if page.locale and page.key in moves.pages
    }


def _edits(
    page: Page, registry: Registry, moves: Moves, ids: Mapping[str, str], redirect: bool
) -> Iterator[Edit]:
    for written in written_targets(page):
        if found := registry.destination(page, written.target):
            target = target_after(page, written.target, found, moves, registry.ways)
            if target != written.target:
                yield written.rewritten(target)
    for path, value in values(page, RELATIONS):
        if value in ids:
            yield replaced(page, path, value, ids[value])
    yield from citation_edits(page, registry, moves, ids)
    yield from id_edits(page, moves)
    yield from _redirects(page, registry, moves, redirect)


def _redirects(page: Page, registry: Registry, moves: Moves, redirect: bool) -> Iterator[Edit]:
    """What a moved page says of where it stood, in the default locale."""
    if page.key not in moves.pages or page.locale != registry.settings.default:
        return
    new = moves.pages[page.key]
    told = [move.old for move in claimed(page)]
    # To some systems these are one address, which would lead to itself.
    redirect = redirect and as_one(page.key) != as_one(new)
    if redirect or new in told:
        yield with_moves(page, [page.key] if redirect else [], [new])


def _renamed_rows(rows: Rows, moves: Moves) -> Rows:
    return {
        (moves.key(key), locale): tuple(_renamed_part(key, one, moves) for one in accepted)
        for (key, locale), accepted in rows.items()
    }


def _renamed_part(key: str, accepted: Accepted, moves: Moves) -> Accepted:
    mark = accepted.part.find("#" if accepted.part.startswith("#") else ".") + 1
    old = accepted.part[mark:]
    if mark and (key, old) in moves.ids:
        return accepted._replace(part=accepted.part[:mark] + moves.ids[key, old])
    return accepted
