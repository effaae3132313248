"""The change that taking a page away is: links to it become text, or lead to another page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import UnusableError
from ..lock.wording import closing_bracket
from ..model import Page
from ..registry import Registry, page_id
from ..registry.moves import claimed
from .changes import Changes, Load
from .citations import KEYS
from .edits import Edit, refuse
from .front_matter import RELATIONS, removed, replaced, values
from .links import Moves, target_after
from .moved_from import with_moves
from .plan import Plan
from .targets import Written, written_targets


def plan_removal(registry: Registry, key: str, to: str, load: Load, configs: Iterable[str]) -> Plan:
    """All that changes when the pages of ``key`` go; ``to`` is the key readers are led to, or "".

    :raises UnusableError: when something that is left needs the page, or cannot be rewritten.
    """
    gone = {page.path for page in registry.pages.values() if page.locale and page.key == key}
    changes = Changes(load)
    changes.remove(gone)
    _refuse_needed(registry, key)
    for page in registry.pages.values():
        if page.locale and not page.is_unread and page.path not in gone:
            changes.edit(page.path, _edits(page, registry, key, to))
    for name in configs:
        changes.drop_entries(name, {key}, gone)
    changes.write_lock(registry, lambda rows: {at: rows[at] for at in rows if at[0] != key})
    return Plan(changes.before, changes.after)


def _refuse_needed(registry: Registry, key: str) -> None:
    """Refuse to take away a source that is cited, and pages that settings name."""
    settings = registry.settings
    if key in (settings.glossary, settings.further_reading):
        raise UnusableError(f"{key} has its place in the settings; nothing was changed")
    sources = {source.id for source in registry.sources.values() if source.key == key}
    for page in registry.pages.values():
        cited = [(r.value, r.place) for r in page.references if r.kind == "citation"]
        cited += [(value, page.meta_place(*path)) for path, value in values(page, KEYS)]
        for value, place in cited if page.key != key else ():
            if (name := value.partition("#")[0]) in sources:
                raise refuse(place, f"{name} is cited here; cite another source first")


def _edits(page: Page, registry: Registry, key: str, to: str) -> Iterator[Edit]:
    moves = Moves({key: to} if to else {}, {})
    for written in written_targets(page):
        found = registry.destination(page, written.target)
        if found and found.locale and found.key == key:
            if to and page.key != to:
                bare = written.target.partition("#")[0]
                yield written.rewritten(target_after(page, bare, found, moves, registry.ways))
            else:
                yield from _unlinked(page, written)
    ids = _ids(registry, key)
    new = next(iter(_ids(registry, to)), "") if to else ""
    for path, value in values(page, RELATIONS):
        if value in ids:
            yield _other_relation(page, path, value, new)
    if to and page.key == to and page.locale == registry.settings.default:
        yield with_moves(page, [key, *_earlier(registry, key)], [])


def _other_relation(page: Page, path: tuple[str, ...], value: str, new: str) -> Edit:
    """Another concept in place of the one that goes, or none where that would say it twice."""
    holder: Any = page.meta
    for name in path[:-1]:
        holder = holder[int(name)] if isinstance(holder, list) else holder[name]
    others = holder if isinstance(holder, list) else []
    if new and new not in others and new != page_id(page.key):
        return replaced(page, path, value, new)
    return removed(page, path, value, len(others) == 1)


def _ids(registry: Registry, key: str) -> list[str]:
    return [one.id for one in registry.concepts.values() if one.key == key and not one.is_term]


def _earlier(registry: Registry, key: str) -> list[str]:
    """Where the page that goes stood before."""
    page = registry.page(registry.settings.default, key)
    return [move.old for move in claimed(page)] if page else []


def _unlinked(page: Page, written: Written) -> Iterator[Edit]:
    """The edits that leave the text of a link; a definition goes with its line."""
    if written.link and written.block:
        yield Edit(written.link.offset, written.link.offset + 1, "")
        close = closing_bracket(page, written.block, written.link)
        yield Edit(close, written.link.stop, "")
        return
    raise refuse(page.place(written.start), "this link leads to it; take it out, or name --to PAGE")
