"""Which patterns can read one text in exponentially many ways, so that a page could stop a check.

A pattern is made into an automaton whose states are the characters in it. It is ambiguous where a
state leads back to itself in two ways on one text (EDA in Weber and Seidl, "On the degree of
ambiguity of finite automata", 1991): a text that repeats this, and does not match in the end, is
tried in all of them. Looking ahead and behind is left out, and a group that is named again is any
character, so that a pattern may be named which is safe, but none that is not.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations_with_replacement
from typing import Any, NamedTuple

import networkx as nx

if sys.version_info >= (3, 11):
    from re import _constants as ops
    from re import _parser as parser
else:
    import sre_constants as ops
    import sre_parse as parser

CHARACTERS = [*map(chr, range(128)), "\u00e9", "\u00d7", "\u200b", "\u3000", "中", "。", "５", "٣"]
ALL = frozenset(CHARACTERS)
CATEGORIES = {
    ops.CATEGORY_DIGIT: r"\d", ops.CATEGORY_NOT_DIGIT: r"\D", ops.CATEGORY_SPACE: r"\s",
    ops.CATEGORY_NOT_SPACE: r"\S", ops.CATEGORY_WORD: r"\w", ops.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


class Part(NamedTuple):
    """Whether a part of a pattern can be empty, and the states that it begins and ends with."""

    is_empty: bool
    first: frozenset[int]
    last: frozenset[int]


EMPTY = Part(True, frozenset(), frozenset())


@dataclass
class Automaton:
    """The characters of each state, and how many ways lead from one to another.

    ``depth`` is that of repeats without end, ``is_doubled`` whether one holds two ways to be empty.
    """

    flags: int
    depth: int = 0
    is_doubled: bool = False
    characters: list[frozenset[str]] = field(default_factory=list)
    ways: dict[tuple[int, int], int] = field(default_factory=dict)

    def state(self, characters: frozenset[str]) -> Part:
        """A new state."""
        self.characters.append(characters)
        one = frozenset((len(self.characters) - 1,))
        return Part(False, one, one)

    def joined(self, before: Part, behind: Part) -> Part:
        """One part behind another."""
        self._lead(before.last, behind.first)
        first = before.first | behind.first if before.is_empty else before.first
        last = before.last | behind.last if behind.is_empty else behind.last
        return Part(before.is_empty and behind.is_empty, first, last)

    def repeated(self, part: Part) -> Part:
        """A part any number of times."""
        self._lead(part.last, part.first)
        return part._replace(is_empty=True)

    def _lead(self, before: Iterable[int], behind: Iterable[int]) -> None:
        ends = list(behind)
        for one in before:
            for two in ends:
                self.ways[one, two] = self.ways.get((one, two), 0) + 1


def is_ambiguous(pattern: re.Pattern[str]) -> bool:
    """Whether a state of a pattern leads back to itself in two ways on one text."""
    automaton = Automaton(pattern.flags)
    tree: Any = parser.parse(pattern.pattern, pattern.flags)
    _sequence(automaton, tree)
    graph: nx.DiGraph[int] = nx.DiGraph(list(automaton.ways))
    circles = _circles(graph)
    return automaton.is_doubled or any(_is_ambiguous(automaton, graph, one) for one in circles)


def _circles(graph: nx.DiGraph[Any]) -> Iterable[set[Any]]:
    for circle in nx.strongly_connected_components(graph):
        if len(circle) > 1 or any(graph.has_edge(one, one) for one in circle):
            yield circle


def _is_ambiguous(automaton: Automaton, graph: nx.DiGraph[int], circle: set[int]) -> bool:
    """Whether two ways that part within a circle of states come together again."""
    inside = {(one, two) for one, two in graph.edges if one in circle and two in circle}
    if any(automaton.ways[way] > 1 for way in inside):
        return True
    pairs: nx.DiGraph[tuple[int, int]] = nx.DiGraph()
    for (one, one_next), (two, two_next) in combinations_with_replacement(sorted(inside), 2):
        if automaton.characters[one_next] & automaton.characters[two_next]:
            pairs.add_edge((one, two), (one_next, two_next))
            pairs.add_edge((two, one), (two_next, one_next))
    return any(
        any(one == two for one, two in group) and any(one != two for one, two in group)
        for group in _circles(pairs)
    )


def _sequence(automaton: Automaton, tree: Iterable[tuple[Any, Any]]) -> Part:
    whole = EMPTY
    for op, argument in tree:
        whole = automaton.joined(whole, _part(automaton, op, argument))
    return whole


def _part(automaton: Automaton, op: Any, argument: Any) -> Part:
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT):
        return _repeat(automaton, *argument)
    if op is ops.SUBPATTERN:
        return _sequence(automaton, argument[3])
    if op is ops.BRANCH:
        return _branches(automaton, [_sequence(automaton, branch) for branch in argument[1]])
    if (op, argument) == (ops.AT, ops.AT_END_STRING):
        return automaton.state(frozenset())
    if op in (ops.AT, ops.ASSERT, ops.ASSERT_NOT):
        return EMPTY
    return automaton.state(ALL if op is ops.GROUPREF else _characters(automaton, op, argument))


def _branches(automaton: Automaton, branches: Sequence[Part]) -> Part:
    empty = sum(part.is_empty for part in branches)
    automaton.is_doubled |= automaton.depth > 0 and empty > 1
    first = frozenset[int]().union(*(part.first for part in branches))
    return Part(empty > 0, first, frozenset[int]().union(*(part.last for part in branches)))


def _repeat(automaton: Automaton, least: int, most: int, tree: Sequence[tuple[Any, Any]]) -> Part:
    """As often as must be, and then once more or without end."""
    automaton.depth += most is ops.MAXREPEAT
    whole = EMPTY
    for _ in range(min(least, 2)):
        whole = automaton.joined(whole, _sequence(automaton, tree))
    if most > least:
        more = _sequence(automaton, tree)
        more = automaton.repeated(more) if most is ops.MAXREPEAT else more._replace(is_empty=True)
        whole = automaton.joined(whole, more)
    automaton.depth -= most is ops.MAXREPEAT
    return whole


def _characters(automaton: Automaton, op: Any, argument: Any) -> frozenset[str]:
    if op is ops.ANY:
        return ALL if automaton.flags & re.S else ALL - {"\n"}
    members = argument if op is ops.IN else [(op, argument)]
    is_not = members[0][0] in (ops.NEGATE, ops.NOT_LITERAL)
    found = frozenset[str]().union(*(_member(automaton.flags, *member) for member in members))
    return ALL - found if is_not else found


def _member(flags: int, op: Any, argument: Any) -> frozenset[str]:
    if op is ops.CATEGORY:
        pattern = CATEGORIES[argument]
    elif op in (ops.LITERAL, ops.NOT_LITERAL):
        pattern = re.escape(chr(argument))
    elif op is ops.RANGE:
        pattern = f"[{re.escape(chr(argument[0]))}-{re.escape(chr(argument[1]))}]"
    else:
        return frozenset()
    known = re.compile(pattern, flags & (re.I | re.A))
    # A character that is none of ours stands for itself.
    return frozenset(filter(known.fullmatch, CHARACTERS)) or frozenset((pattern,))
