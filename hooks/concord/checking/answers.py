"""The answers to what rules asked, worked out from a registry and known by their digests."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Set
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from ..labels.forms import named
from ..model import Concept, Page, Source
from ..registry import Registry
from .noting_names import NAMES
from .noting_tables import Asked

PLAIN = frozenset((str, int, float, bool, type(None), tuple, list))
NOTHING = "nothing is there"


def answers(registry: Registry, asked: Iterable[Asked]) -> dict[Asked, str]:
    """The digest of the answer to each question, as the registry gives it now."""
    known, found = dict[int, str](), dict[Asked, str]()
    names: dict[str, str] = {}
    for one in asked:
        if one[0] != NAMES:
            found[one] = digest_of_answer(answer(registry, one), known)
            continue
        # Of all that ask for names, many do for those in one text each.
        locale = one[2]
        names[locale] = names.get(locale) or digest_of_value(answer(registry, one))
        found[one] = names[locale]
    return found


def digest_of_answer(value: object, known: dict[int, str]) -> str:
    """The digest of an answer; of what the registry holds in several tables, taken once.

    ``known`` are those of such entries, by what they are as long as the registry holds them.
    """
    if not isinstance(value, (Concept, Source)):
        return digest_of_value(value)
    if id(value) not in known:
        known[id(value)] = digest_of_value(value)
    return known[id(value)]


def answer(registry: Registry, asked: Asked) -> Any:
    """What a registry answers to a question of :mod:`concord.checking.recording`."""
    table, sign, *key = asked
    if table == "named":
        return registry.is_named(*key)
    if table == "blanks":
        return registry.habit_of_blanks(*key)
    if table == "addressed":
        return registry.addressed(*key)
    if table == NAMES:
        return named(registry.concepts.values(), key[0])
    if table == "anchors":
        locale, page, *member = key
        there = (locale, page) in registry.pages
        return _of_set(registry.anchors(locale, page), sign, member) if there else NOTHING
    if table == "files" and key:
        locale, *member = key
        found = registry.files.get(locale)
        return NOTHING if found is None else _of_set(found, sign, member)
    if table == "lock":
        return _of_lock(registry, sign, tuple(key))
    return _of_field(getattr(registry, table), sign, key)


def _of_set(held: Set[str], sign: str, member: list[str]) -> object:
    return sorted(held) if sign == "*" else not member or member[0] in held


def _of_lock(registry: Registry, sign: str, key: tuple[str, ...]) -> object:
    accepted = registry.lock.accepted
    return replace(registry.lock, accepted={}) if sign == "!" else _of_field(accepted, sign, [*key])


def _of_field(held: Any, sign: str, key: list[str]) -> object:
    if sign == "*":
        return held
    if sign == "!":
        return bool(held)
    name = key[0] if len(key) == 1 else tuple(key)
    if sign == "?":
        return name in held
    found = held.get(name, NOTHING)
    return found if sign == "=" or found is NOTHING else getattr(found, sign[1:])


def digest_of_value(value: object) -> str:
    """The digest of a value: two that differ have two, and what is equal has one, as a rule.

    Where equal values are written differently, as sets deep in others may be, something is looked
    at once more than need be.
    """
    return hashlib.sha256(_written(value).encode("utf-8")).hexdigest()[:32]


def _written(value: Any) -> str:
    if value.__class__ in PLAIN:
        return repr(value)
    if isinstance(value, Page) and value.digest:
        # A page that was read is all that its bytes, its place and our code make of it.
        return repr((value.path, value.locale, value.key, value.digest))
    if isinstance(value, Set):
        return repr(sorted(map(repr, value)))
    if isinstance(value, Mapping):
        # Not a repr of what is written already: at each depth that doubles its backslashes.
        parts = (f"{name!r}: {_written(content)}" for name, content in value.items())
        return f"{{{', '.join(parts)}}}"
    if names := _names(value.__class__):
        parts = (_written(getattr(value, name)) for name in names)
        return f"{type(value).__name__}({', '.join(parts)})"
    return repr(value)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
