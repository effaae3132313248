"""What findings guess was meant, looked for when they are settled: it takes longer than all else.

What is found is kept for the next check, under the digest of the names it was chosen from.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from ..findings import Finding, Guess
from ..nearest import nearest
from ..registry import Registry
from ..registry.links.page_folders import is_page
from .answers import digest_of_value

NAMES: Mapping[str, Callable[..., Collection[str]]] = {
    "files": lambda registry, locale: registry.files.get(locale, frozenset()),
    "pages": lambda registry, locale: [k for k in registry.files.get(locale, ()) if is_page(k)],
    "anchors": lambda registry, locale, key: registry.anchors(locale, key),
    "concepts": lambda registry: registry.concepts,
    "sources": lambda registry: registry.sources,
    "places": lambda registry, source: registry.sources[source].places,
}
"""The names that a guess can be among."""


class Hints:
    """Turns guesses into hints; ``known`` are those of the last check."""

    def __init__(self, registry: Registry, known: Mapping[str, str]) -> None:
        self.registry, self.known = registry, dict(known)
        self.is_new = False
        self.pools: dict[tuple[str, ...], tuple[str, Collection[str]]] = {}

    def hinted(self, finding: Finding) -> Finding:
        """A finding whose hint says what its guess comes to."""
        if (guess := finding.guess) is None:
            return finding
        found = self._nearest(guess)
        hint = f"did you mean {guess.mark}{found}?" if found else finding.hint
        return replace(finding, hint=hint, guess=replace(guess, found=found))

    def _nearest(self, guess: Guess) -> str:
        digest, names = self._pool(guess.among)
        name = f"{digest} {guess.name}"
        if name not in self.known:
            self.known[name] = nearest(guess.name, names)
            self.is_new = True
        return self.known[name]

    def _pool(self, among: tuple[str, ...]) -> tuple[str, Collection[str]]:
        if among not in self.pools:
            table, *key = among
            names = sorted(NAMES[table](self.registry, *key))
            self.pools[among] = digest_of_value(names), names
        return self.pools[among]

    def kept(self) -> dict[str, str]:
        """What is worth keeping: what was chosen from names that are still the same."""
        digests = {digest for digest, _ in self.pools.values()}
        return {name: found for name, found in self.known.items() if name[:32] in digests}
