"""Front matter: a YAML mapping between two lines of three hyphens.

It is read once, and what other readers would not read alike is an error: MkDocs shows front
matter that it cannot read as text (dates that are none, nothing but comments, a last line without
an end), and takes lines such as ``key: value`` at the top of a page for front matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from .front_matter_toml import FENCE as TOML
from .front_matter_toml import load_toml, where

FENCE = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S | re.M)
BARE = re.compile(r"[ ]{0,3}([A-Za-z0-9_-]+):")
"""What MkDocs takes for MultiMarkdown's front matter, which has no lines of hyphens."""
UNCLOSED = re.compile(
    r"---[ \t]*\n[\w-]+[ \t]*:[^\n]*(?:\n|\Z)(?:(?:[\w-]+:|[ \t]+\S|- )[^\n]*(?:\n|\Z))*"
)
UNOPENED = re.compile(
    r"\A(?:[ \t]*[-\u2010-\u2015\u2212]{1,8}[ \t]*\n)?"
    r"(?:title|description|kind|layout|date|keywords|tags|slug):[ \t]+\S[^\n]*\n"
    r"(?:(?:[\w-]+:|[ \t]+\S|- )[^\n]*\n)*---[ \t]*(?:\n|\Z)"
)
BROKEN = (ArithmeticError, AttributeError, LookupError, TypeError)
"""What PyYAML raises for a value that does not fit the tag before it, such as ``!!bool 3``."""
MOST_NODES = 20_000
MOST_DIGITS = 100
DEEPEST = 100
INDENTED = re.compile(rf"^[ ?-]{{{4 * DEEPEST}}}", re.M)
BRACKET = re.compile(r"[\[\]{}]")


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # a class by name
    """Safe YAML in which a date stays the text that was written."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


_DatedLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""As other readers load it: where a date is none, they give the whole mapping up."""


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
    if toml := toml_fence(text):
        return _read_toml(toml)
    fence = FENCE.match(text)
    if not fence:
        return _unfenced(text)
    try:
        data, places = _load(fence[1])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return FrontMatter(length=fence.end(), errors=(_where(error),))
    return FrontMatter(data, places, fence.end(), tuple(_unlike(fence)))


def _unlike(fence: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Why other readers would show front matter as text."""
    if not fence[0].endswith("\n"):
        yield 1, 1, "front matter whose last line does not end; put a line break behind it"
    loader = _DatedLoader(fence[1])
    try:
        node = loader.get_single_node()
        if node is None:
            yield 1, 1, "front matter that holds nothing; remove it"
        for scalar in _scalars(node):
            try:
                loader.construct_object(scalar)
            except (ValueError, *BROKEN):
                mark = scalar.start_mark
                message = f"{scalar.value[:40]} is no date or number; put it between quotes"
                yield mark.line + 2, mark.column + 1, message
            except yaml.constructor.ConstructorError:
                mark = scalar.start_mark
                message = f"{scalar.value[:40]} is a sign of YAML's own; put it between quotes"
                yield mark.line + 2, mark.column + 1, message
    finally:
        loader.dispose()


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """The values and keys below a node that has been looked through by :func:`_keys`."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            for entry in pair:
                yield from _scalars(entry)
    elif isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from _scalars(entry)


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


def _load(text: str) -> tuple[dict[str, Any], dict[str, tuple[int, int]]]:
    _refuse_depth(text)
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return {}, {}
        if not isinstance(node, yaml.MappingNode):
            raise yaml.MarkedYAMLError(problem="not a mapping", problem_mark=node.start_mark)
        places = {}
        for path, key in _keys(node, _Budget()):
            places[".".join(path)] = (key.start_mark.line + 2, key.start_mark.column + 1)
        return loader.construct_document(node), places
    except BROKEN as error:
        raise yaml.YAMLError("a value is not of the kind that its tag names") from error
    finally:
        loader.dispose()


def _refuse_depth(text: str) -> None:
    """Refuse what libyaml would follow until the stack of the process overflows."""
    depth, found = 0, INDENTED.search(text)
    for bracket in BRACKET.finditer(text) if not found else ():
        depth += 1 if bracket[0] in "[{" else -1
        if depth > DEEPEST:
            found = bracket
            break
    if found:
        line = text.count("\n", 0, found.start())
        column = found.start() - (text.rfind("\n", 0, found.start()) + 1)
        mark = yaml.Mark("", found.start(), line, column, None, 0)
        raise yaml.MarkedYAMLError(problem="nested too deeply", problem_mark=mark)


def _refuse_digits(node: yaml.Node) -> None:
    """Refuse a number that Python does not write out again; hexadecimal ones it reads."""
    if node.tag.endswith(":int") and len(node.value) > MOST_DIGITS:
        raise yaml.MarkedYAMLError(
            problem=f"a number of more than {MOST_DIGITS} digits", problem_mark=node.start_mark
        )


class _Budget:
    """Counts the nodes visited, so that nested aliases cannot explode (billion laughs)."""

    def __init__(self) -> None:
        self.left = MOST_NODES

    def spend(self, node: yaml.Node) -> None:
        self.left -= 1
        if self.left < 0:
            raise yaml.MarkedYAMLError(
                problem=f"more than {MOST_NODES} values", problem_mark=node.start_mark
            )


def _keys(node: yaml.Node, budget: _Budget) -> Iterator[tuple[tuple[str, ...], yaml.Node]]:
    """Every key and list entry below a node, with its path."""
    budget.spend(node)
    _refuse_digits(node)
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            _refuse_digits(key)
            name = str(key.value)
            if name in seen:
                raise yaml.MarkedYAMLError(
                    problem=f"the key {name} stands twice", problem_mark=key.start_mark
                )
            seen.add(name)
            yield (name,), key
            yield from (((name, *path), at) for path, at in _keys(value, budget))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield (str(number),), value
            yield from (((str(number), *path), at) for path, at in _keys(value, budget))


def _where(error: Exception) -> tuple[int, int, str]:
    if isinstance(error, RecursionError):
        return 1, 1, "front matter is not a YAML mapping: it holds itself"
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error) or type(error).__name__
    context = getattr(error, "context", None) or ""
    if "quoted" in context or "flow" in context:
        mark, problem = getattr(error, "context_mark", mark), f"{problem} {context}"
    if mark is None:
        return 1, 1, f"front matter is not YAML: {problem}"
    return mark.line + 2, mark.column + 1, f"front matter is not a YAML mapping: {problem}"
