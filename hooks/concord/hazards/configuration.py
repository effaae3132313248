"""MkDocs' configuration: whoever adds a page writes its entry there, and templates show it raw.

Its hooks and themes are programs, and whoever may change those may do anything; but what is only
text must not become more than text.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from ..layout.mkdocs_files import composed, is_there, mapping, named, place, written
from ..model import Page, Place, Trouble
from .addresses import link_hazard
from .characters import CONTROL
from .disguises import disguise
from .markup import BEGIN, markup_hazards

HTML = ("copyright",)
"""Keys whose text is HTML: they are held to what a page may hold."""
PLAIN = "write plain text"
ELSEWHERE = ("markdown_extensions", "plugins", "hooks", "validation", "watch")
"""Keys that are no text of the site; the languages of static-i18n are, though they stand there."""


def unsafe_configuration(root: Path) -> Iterator[Page]:
    """A page for each file of MkDocs' configuration in which something is refused."""
    for name, text in written(root):
        if not is_there(root / name):
            return
        troubles = tuple(_troubles(name, text, (root / name).stat().st_size))
        if troubles:
            yield Page(name, "", name, troubles=troubles, is_unread=True)


def _troubles(name: str, text: str, size: int) -> Iterator[Trouble]:
    if size and not text:
        yield Trouble("PAG601", Place(name), "cannot be read as UTF-8", "save the file as UTF-8")
        return
    config = composed(text)
    if config is None and text.strip():
        yield _unreadable(name, text)
    said = mapping(config)
    for key, node in (*said.items(), *_languages(said.get("plugins"))):
        for one in _texts(node) if key not in ELSEWHERE else ():
            message = _in_html(one.value) if key in HTML else _in_text(one.value)
            if message:
                yield Trouble("PAG606", place(one, name), message, PLAIN)
    yield from _in_navigation(name, said.get("nav"))


def _unreadable(name: str, text: str) -> Trouble:
    """Where a configuration is no YAML, and what is wrong there."""
    at, why = Place(name), "aliases that have no end"
    try:
        yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = Place(name, mark.line + 1, mark.column + 1) if mark else at
        why = str(error.problem or error.context)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        why = str(error).partition("\n")[0] or type(error).__name__
    return Trouble("PAG601", at, f"not the YAML of a configuration: {why}", "mend the YAML")


def _texts(node: Any) -> Iterator[Any]:
    """The scalar nodes below a node, those of tags of MkDocs' own left out."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from (*_texts(key), *_texts(value))
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _texts(value)
    elif isinstance(node, yaml.ScalarNode):
        yield node


def _languages(plugins: Any) -> Iterator[tuple[str, Any]]:
    """What plugins are given for each language, by the keys of the configuration."""
    for options in named(plugins).values():
        for language in getattr(mapping(options).get("languages"), "value", ()):
            yield from mapping(language).items()


def _in_text(value: str) -> str:
    if CONTROL.search(value):
        return "a control character in the configuration"
    return "markup in the configuration" if BEGIN.search(value) else ""


def _in_html(value: str) -> str:
    return next((message for _, message in markup_hazards(value)), "")


def _in_navigation(name: str, node: Any) -> Iterator[Trouble]:
    """Entries that lead where no link of a page may lead."""
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from _in_navigation(name, entry)
    for title, value in mapping(node).items():
        if isinstance(value, yaml.ScalarNode):
            if message := link_hazard(value.value) or disguise(title, value.value):
                yield Trouble("PAG606", place(value, name), message, "link to what it says")
        else:
            yield from _in_navigation(name, value)
