"""From text to tokens.

Most words of a text have nothing to do with figures. A first pass therefore only splits it
into units (words, signs; in Chinese single characters), looks each up in a table, and keeps
the clusters in which one stands that figures are made of. Only those are read, each unit by
the one expression that knows the words beginning with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from . import digits
from .alternation import alternation
from .digits import Read
from .tokens import Token

Cluster = Sequence[tuple[int, str]]
"""Places and keys of units that stand near each other, a seed among them."""

DIGITS = "0123456789"
UNIT = (
    r"[0-9](?<![0-9][0-9])|['’](?=[0-9])|[%+~≈–—～−]|-(?=[0-9])|(?<=[0-9])-"
    r"|,(?=\s(?:[12][0-9]{3}|[a-z]+(?:,|\sand)\s))"
)
"""Units of every language: the first digit of a run, and signs that can stand in a figure."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One kind of token: the units it can begin with, its pattern, its reader."""

    name: str
    keys: frozenset[str]
    pattern: str
    read: Read


@dataclass(frozen=True, slots=True)
class Lexer:
    """The words of figures in a language.

    unit: what the text is split into; seeds: the units of which every figure has one; seed:
    finds any of them;
    expressions: what may begin with a unit; read: the readers of their named branches;
    reach: how many characters may part the units of a cluster; bridge: whether a gap in
    front of a token still joins it to the token before.
    """

    unit: re.Pattern[str]
    seed: re.Pattern[str]
    seeds: frozenset[str]
    expressions: Mapping[str, Sequence[re.Pattern[str]]]
    read: Mapping[str, Read]
    reach: int
    bridge: Callable[[str, Token], bool]

    def clusters(self, folded: str) -> list[Cluster]:
        """The places where figures can be; none in most texts."""
        if not self.seed.search(folded):
            return []
        found: list[Cluster] = []
        cluster: list[tuple[int, str]] = []
        seeded, end = False, 0
        for match in self.unit.finditer(folded):
            key = match.group()
            if key not in self.expressions:
                continue
            start = match.start()
            if start - end > self.reach:
                if seeded:
                    found.append(cluster)
                cluster, seeded = [], False
            cluster.append((start, key))
            seeded = seeded or key in self.seeds
            end = match.end()
        return [*found, cluster] if seeded else found

    def tokens(self, clusters: Iterable[Cluster], folded: str, text: str) -> list[Token]:
        """The tokens of the clusters, with "." where other words stand between them."""
        found: list[Token] = []
        end = 0
        for start, key in (unit for cluster in clusters for unit in cluster):
            token = self._token(key, folded, text, start) if start >= end else None
            if token is None:
                continue
            if found and end < start and not self.bridge(folded[end:start], token):
                found.append(Token(".", end, start))
            found.append(token)
            end = token.end
        return found

    def _token(self, key: str, folded: str, text: str, start: int) -> Token | None:
        for expression in self.expressions[key]:
            match = expression.match(folded, start)
            if match:
                return self.read[match.lastgroup or ""](match, text)
        return None


def lexer(
    branches: Sequence[Branch],
    unit: str,
    seeds: Iterable[str],
    reach: int,
    bridge: Callable[[str, Token], bool],
) -> Lexer:
    """Compiles the branches; those that begin alike and stand together become one expression."""
    expressions: dict[str, list[re.Pattern[str]]] = {seed: [] for seed in seeds}
    for keys, group in groupby(branches, key=lambda branch: branch.keys):
        either = "|".join(f"(?P<{branch.name}>{branch.pattern})" for branch in group)
        expression = re.compile(either)
        for key in keys:
            expressions.setdefault(key, []).append(expression)
    read = {branch.name: branch.read for branch in branches}
    seed = re.compile(alternation(seeds))
    return Lexer(re.compile(unit), seed, frozenset(seeds), expressions, read, reach, bridge)


def number_branches(patterns: Mapping[str, str]) -> list[Branch]:
    """The branches of figures in digits, and of signs."""
    first = frozenset(digits.FIRST)
    figures = [
        Branch(name, first, pattern, digits.reader(name)) for name, pattern in patterns.items()
    ]
    return [*figures, Branch("sign", frozenset("%+,~≈–—～−-"), _SIGNS, _sign)]


_SIGNS = r"[%+,]|(?<![\d%])(?<!\d\s)[~≈](?=\s?\d)|[-–~～−](?![->])|—(?=\d)"


def _sign(match: re.Match[str], text: str) -> Token:
    sign = match.group()
    if sign == "+":
        return Token("S", match.start(), match.end(), modifier=">")
    if sign in "~≈" and not text[match.start() - 1 : match.start()].isdigit():
        return Token("P", match.start(), match.end(), modifier="~")
    return Token(sign if sign in "%," else "-", match.start(), match.end())


def only_space(gap: str, token: Token) -> bool:
    """Bridge of languages without a grammar of their own: emphasis marks join as well."""
    return gap == " " or not gap.strip("*_ \n\t\u00a0")


PLAIN = lexer(number_branches(digits.MARKED_PATTERNS), UNIT, DIGITS, 3, only_space)
"""Digits only, for languages without words here."""
