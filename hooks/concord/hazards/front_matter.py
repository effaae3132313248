"""What front matter must not say: pages, lists and programs show its values as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .addresses import link_hazard
from .characters import CONTROL
from .disguises import DISGUISE_HINT, disguise

MARKUP = re.compile(r"<\s*[a-zA-Z/!?]")
RESERVED_KEYS = {"template": "the key template, by which MkDocs puts another page in place"}
LONGEST_TITLE, LONGEST_TEXT = 300, 5_000
"""Characters: a title stands in the navigation of every page, a definition on many."""
SHOWN = ("title", "original_title", "author", "publisher")
"""What stands beside the address of a source as its name, or is the link to it."""
Path = tuple[str | int, ...]


class Hazard(NamedTuple):
    """What is wrong with a value, and what to do; the keys and numbers that lead to it."""

    keys: Path
    message: str
    hint: str


def front_matter_hazards(value: Any, keys: Path = ()) -> Iterator[Hazard]:
    """Markup, running addresses and disguises in front matter, at whatever depth."""
    if len(keys) == 1 and (reason := RESERVED_KEYS.get(str(keys[0]))):
        yield Hazard(keys, reason, "remove the key")
    if isinstance(value, Mapping):
        yield from _disguised_source(value, keys)
        for key, entry in value.items():
            yield from front_matter_hazards(entry, (*keys, str(key)))
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            yield from front_matter_hazards(entry, (*keys, number))
    elif isinstance(value, str) and (message := _in_text(value, keys)):
        yield Hazard(keys, message, "write plain text")


def _in_text(value: str, keys: Path) -> str:
    if CONTROL.search(value):
        return "a control character in front matter"
    if MARKUP.search(value):
        return "markup in front matter"
    if keys[-1:] == ("url",) and (message := link_hazard(value)):
        return message
    most = LONGEST_TITLE if "title" in keys or "labels" in keys else LONGEST_TEXT
    if len(value) > most:
        return f"a text of more than {most} characters in front matter"
    # Lists of titles would take a line of one for something else.
    is_broken = keys[-1:] == ("title",) and "\n" in value.strip()
    return "a title of several lines" if is_broken else ""


def _disguised_source(value: Mapping[str, Any], keys: Path) -> Iterator[Hazard]:
    """A document whose title, author or publisher is another address than its own."""
    url = value.get("url")
    said = [value.get(key) for key in SHOWN] if isinstance(url, str) else []
    for text in filter(lambda one: isinstance(one, str), said):
        if message := disguise(str(text), str(url)):
            yield Hazard((*keys, "url"), message, DISGUISE_HINT)
            return
