"""Front matter: a YAML mapping between two lines of three hyphens.

It is read once, and what other readers would not read alike is an error: MkDocs shows front
matter that it cannot read as text (dates that are none, nothing but comments, a last line without
an end), and takes lines such as ``key: value`` at the top of a page for front matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..late_pattern import LatePattern
from .front_matter_elixir import FENCE as ELIXIR
from .front_matter_elixir import load_elixir
from .front_matter_json import FENCE as JSON
from .front_matter_json import load_json
from .front_matter_toml import FENCE as TOML
from .front_matter_toml import load_toml, where
from .front_matter_yaml import UNREADABLE, load_yaml, unlike_in_yaml, yaml_error

FENCE = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S | re.M)
BARE = re.compile(r"[ ]{0,3}([A-Za-z0-9_-]+):")
"""What MkDocs takes for MultiMarkdown's front matter, which has no lines of hyphens."""
LATE = re.compile(r"\s*\n(?=(?:---|\+\+\+)[ \t]*\n)")
KEYS = ("title", "description", "kind", "layout", "date", "keywords", "tags", "slug")
"""One of these tells front matter that is not where it should be from other text."""
UNCLOSED = re.compile(
    r"---[ \t]*\n[\w-]+[ \t]*:[^\n]*(?:\n|\Z)(?:(?:[\w-]+:|[ \t]+\S|- )[^\n]*(?:\n|\Z))*"
)
UNOPENED = LatePattern(
    r"\A(?:[ \t]*[-\u2010-\u2015\u2212]{1,8}[ \t]*\n)?"
    rf"(?:{'|'.join(KEYS)}):[ \t]+\S[^\n]*\n"
    r"(?:(?:[\w-]+:|[ \t]+\S|- )[^\n]*\n)*---[ \t]*(?:\n|\Z)"
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The mapping, where its keys stand (line, column), and what is wrong with it.

    ``length`` counts the characters up to the first of the page's body. ``errors`` are
    (line, column, message).
    """

    data: dict[str, Any] = field(default_factory=dict)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    length: int = 0
    errors: tuple[tuple[int, int, str], ...] = ()


def read_front_matter(text: str) -> FrontMatter:
    """The front matter at the start of a page's text; never raises."""
    if (late := LATE.match(text)) and (matter := _late(text, late.end())):
        return matter
    if toml := toml_fence(text):
        return _read_toml(toml)
    if elixir := ELIXIR.match(text):
        return FrontMatter(*load_elixir(elixir[1]), elixir.end())
    if (found := JSON.match(text)) and (loaded := load_json(found, KEYS)):
        return FrontMatter(*loaded, found.end())
    fence = FENCE.match(text)
    if not fence:
        return _unfenced(text)
    try:
        data, places = load_yaml(fence[1])
    except UNREADABLE as error:
        return FrontMatter(length=fence.end(), errors=(yaml_error(error),))
    return FrontMatter(data, places, fence.end(), tuple(_unlike(fence, data)))


def _late(text: str, head: int) -> FrontMatter | None:
    """Front matter behind blank lines, of ``head`` characters; Hugo skips them, others show it."""
    matter, lines = read_front_matter(text[head:]), text.count("\n", 0, head)
    if not any(key in matter.data for key in KEYS):
        return None
    places = {path: (line + lines, column) for path, (line, column) in matter.places.items()}
    errors = [(line + lines, column, message) for line, column, message in matter.errors]
    above = 1, 1, "front matter has blank lines above it; remove them"
    return FrontMatter(matter.data, places, head + matter.length, (above, *errors))


def _unlike(fence: re.Match[str], data: Mapping[str, Any]) -> Iterator[tuple[int, int, str]]:
    """Why other readers would show front matter as text."""
    if not fence[0].endswith("\n"):
        yield 1, 1, "front matter whose last line does not end; put a line break behind it"
    yield from unlike_in_yaml(fence[1], data)


def toml_fence(text: str) -> re.Match[str] | None:
    """The front matter in TOML at the start of a page's text."""
    return TOML.match(text) if text.startswith("+++") else None


def _read_toml(fence: re.Match[str]) -> FrontMatter:
    try:
        data, places = load_toml(fence[1])
    except (ValueError, RecursionError) as error:
        found = where(error) if isinstance(error, ValueError) else (1, 1, "nested too deeply")
        return FrontMatter(length=fence.end(), errors=(found,))
    return FrontMatter(data, places, fence.end())


def _unfenced(text: str) -> FrontMatter:
    """A page without front matter, or with one whose first or last line is missing."""
    if found := UNCLOSED.match(text):
        message = "front matter has no closing line of three hyphens"
        return FrontMatter(length=found.end(), errors=((1, 1, message),))
    if found := UNOPENED.match(text):
        message = "front matter has no opening line of three hyphens"
        return FrontMatter(length=found.end(), errors=((1, 1, message),))
    return FrontMatter()
