"""Skeletons of new pages: the same page in every locale, with ids, from templates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined

from ..errors import UnusableError
from ..languages import language
from ..layout.layout import Layout
from ..layout.pattern import ENDING
from ..model import Page
from ..settings import Settings

FOLDERS = {"concept": "concepts/", "source": "sources/", "page": ""}
"""The kinds of skeletons, and where a page stands whose key names no folder."""
PART = r"[a-z0-9]+(?:-[a-z0-9]+)*"
KEY = re.compile(rf"{PART}(?:/{PART})*\Z")
GAP = re.compile(r"^(?:( *)(?P<key>\w+):(?: \[\])?\n(?!\1 )|<!-- (?P<comment>.*) -->$)", re.M)
"""A key without a value or entries below it; a comment that says what to write."""


def full_key(kind: str, name: str) -> str:
    """The key that a name on the command line means: ``zuul`` is ``concepts/zuul.md``.

    :raises UnusableError: when it is not made of lower-case words with hyphens.
    """
    stem = name.removesuffix(ENDING)
    if not KEY.match(stem):
        raise UnusableError(
            f"{name}: a key is lower-case words with hyphens, such as concepts/big-tent"
        )
    folder = "" if "/" in stem else FOLDERS[kind]
    return f"{folder}{stem}{ENDING}"


def skeletons(
    kind: str, key: str, titles: Mapping[str, str], settings: Settings, layout: Layout
) -> dict[str, str]:
    """By path: the text of the new page in every locale; a title not given is left to write."""
    template = _templates().get_template(f"{kind}.md.j2")
    return {
        layout.path(locale, key): template.render(
            title=titles.get(locale, ""), default=locale == settings.default,
            chinese=language(locale).typography == "zh",
        ).rstrip("\n") + "\n"
        for locale in settings.locales
    }  # fmt: skip


def with_headings(text: str, other: Page) -> str:
    """A skeleton with the headings of a page that is to be translated, in place of its own."""
    front, fence, _ = text.removeprefix("---\n").partition("\n---\n")
    lines = [f"<!-- {other.path} -->\n"]
    for heading in other.headings:
        lines.append(f"{'#' * heading.level} {heading.text} {{ #{heading.id} }}\n")
        lines.append(f"<!-- {other.path}:{heading.place.line} -->\n")
    return f"---\n{front}{fence}\n" + "\n".join(lines)


def gaps(text: str) -> Iterator[tuple[int, str]]:
    """What is left to write in a skeleton: each line (from 1), and what belongs there."""
    for found in GAP.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield line, found["comment"] or f"{found['key']} is empty"


def _templates() -> Environment:
    templates = Environment(
        loader=PackageLoader("concord.commands", "templates"), undefined=StrictUndefined,
        keep_trailing_newline=True, autoescape=False,
    )  # fmt: skip
    templates.filters["entry"] = _entry
    return templates


def _entry(value: str, key: str) -> str:
    """A line of front matter; nothing behind the colon where there is no value yet."""
    if not value:
        return f"{key}:"
    return yaml.safe_dump({key: value}, allow_unicode=True, width=10_000).rstrip("\n")
