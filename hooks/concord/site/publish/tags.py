"""What a start tag of a built page says that can be verified: ids, addresses, what is loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...hazards.addresses import as_asked, link_hazard
from ..finishing.policy import is_run

WHOLE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.I)
SET = re.compile(r"(?:https?:)?//[^\s,]+", re.I)
"""An address of another host in a set of pictures."""
LOADED = {
    ("audio", "src"), ("embed", "src"), ("iframe", "src"), ("image", "href"), ("img", "src"),
    ("input", "src"), ("object", "data"), ("script", "src"), ("source", "src"), ("track", "src"),
    ("use", "href"), ("video", "poster"), ("video", "src"),
}  # fmt: skip
"""What a browser asks for by itself."""
READ_ONLY = frozenset(
    ("alternate", "author", "canonical", "help", "license", "next", "prev", "search")
)
"""What ``link`` may be, for a browser to ask for nothing."""
ADDRESSES = {("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("source", "src")}
FOLLOWED = frozenset(("href", "action", "formaction"))

Attributes = Sequence[tuple[str, "str | None"]]
"""Names and values in their order, None for what has no value."""


class Tag(NamedTuple):
    """What a start tag says: ids, addresses, those a browser asks for by itself, what is unsafe.

    ``runs`` tells whether it begins a script that runs.
    """

    ids: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    loaded: tuple[str, ...] = ()
    unsafe: tuple[str, ...] = ()
    runs: bool = False


def said(name: str, attributes: Attributes) -> Tag:
    """What the start tag of an element says."""
    valued = [(key, value) for key, value in attributes if value is not None]
    given = dict(valued)
    return Tag(
        tuple(value for key, value in valued if key == "id" and value),
        tuple(value for key, value in valued if key != "id" and (name, key) in ADDRESSES),
        tuple(_loaded(name, given)),
        tuple(_unsafe(name, given)),
        is_run(name, attributes),
    )


def _loaded(name: str, given: Mapping[str, str]) -> Iterator[str]:
    """The whole addresses that a browser asks for by itself."""
    for key, value in given.items():
        if _is_loaded(name, key, given) and WHOLE.match(as_asked(value)):
            yield value
    yield from SET.findall(given.get("srcset", ""))


def _is_loaded(name: str, key: str, given: Mapping[str, str]) -> bool:
    if name == "link" and key == "href":
        return not READ_ONLY & {*given.get("rel", "").lower().split()}
    return (name, key) in LOADED


def _unsafe(name: str, given: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with the addresses that a reader follows."""
    for key, value in given.items():
        is_followed = key in FOLLOWED and not _is_loaded(name, key, given)
        if is_followed and (hazard := link_hazard(value)):
            yield hazard
