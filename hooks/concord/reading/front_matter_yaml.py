"""Front matter in YAML: loaded safely, with the place of every key, and within bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

BROKEN = (ArithmeticError, AttributeError, LookupError, TypeError)
"""What PyYAML raises for a value that does not fit the tag before it, such as ``!!bool 3``."""
MOST_NODES = 20_000
MOST_DIGITS = 100
DEEPEST = 100
INDENTED = re.compile(rf"^[ ?-]{{{4 * DEEPEST}}}", re.M)
PERHAPS_UNLIKE = re.compile(r"[0-9]{4}-[0-9]|<<|=")
"""What there is in a date, and in the keys that are signs of YAML's own."""
BRACKET = re.compile(r"[\[\]{}]")
UNREADABLE = (yaml.YAMLError, ValueError, RecursionError)
"""What loading raises for a text that is no mapping, or too much of one."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # a class by name
    """Safe YAML in which a date stays the text that was written."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


_DatedLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""As other readers load it: where a date is none, they give the whole mapping up."""


def load_yaml(text: str) -> tuple[dict[str, Any], dict[str, tuple[int, int]]]:
    """The mapping of a text of YAML, and where each of its keys stands in the page.

    Keys are paths with dots; lines are counted with that of the hyphens before the text.

    Raises one of :data:`UNREADABLE` when the text is none.
    """
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


def yaml_error(error: Exception) -> tuple[int, int, str]:
    """Line, column and message of an error of :func:`load_yaml`."""
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


def unlike_in_yaml(text: str, data: Mapping[str, Any]) -> Iterator[tuple[int, int, str]]:
    """Why readers with other loaders would show a text as text: line, column, message.

    ``data`` is what :func:`load_yaml` made of it.
    """
    if data and not PERHAPS_UNLIKE.search(text):
        return
    loader = _DatedLoader(text)
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
