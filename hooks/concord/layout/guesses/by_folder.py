"""Readings of a tree in which each language has a folder, or all but the original."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from ...languages.tags import IN_ENGLISH
from ..pattern import ENDING, PAGE
from .guess import HALF, Guess, Keys, guess
from .names import is_name, is_named

OF_ALL = frozenset(("en", "EN", "eng", "english", "English", "en-US", "en-us", "en_US", "en_us"))
"""What folders of English are called that are for readers everywhere."""
DEEPEST = 3
"""So many folders may lie between that of a language and its pages, as Docusaurus has two."""


def by_folder(stems: Collection[str]) -> Iterator[Guess]:
    """What folders tell that are called as languages; ``stems`` are paths without an ending."""
    forms: dict[str, dict[str, Keys]] = defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
    for stem in stems:
        for before, name, after, key in _cut(stem):
            forms[before][after][name].add(key)
    ends = _by_ends(stem for stem in stems if not is_named(stem))
    for before, by_after in forms.items():
        plain = _told(_unnamed(before, after, keys, ends) for after, keys in by_after.items())
        named = _told(
            guess(keys, _patterns(before, after, keys)) for after, keys in by_after.items()
        )
        most = max((one.paired for one in plain), default=0)
        # A translation is no original where there is one, though others may have more pages;
        # nor is English of one country, as en-GB.
        yield from plain
        yield from (x for x in named if x.original in OF_ALL or HALF * most < x.paired)


def _told(found: Iterable[Guess | None]) -> list[Guess]:
    return [one for one in found if one]


def _patterns(before: str, after: str, names: Iterable[str]) -> dict[str, str]:
    """The patterns of languages that have a folder each."""
    return {name: f"{before}{name}/{after}{PAGE}{ENDING}" for name in names}


def _unnamed(before: str, after: str, keys: Keys, ends: Mapping[str, list[str]]) -> Guess | None:
    """What pages of languages tell whose original lies in a folder of no language."""
    found = (folder for pages in keys.values() for key in pages for folder in ends.get(key, ()))
    is_sure = bool(before) or all(name.lower() in IN_ENGLISH for name in keys)
    counts = Counter(one for one in found if not (is_sure and _is_beside(one, before, after)))
    home = min(counts, key=lambda one: (-counts[one], len(one), one), default=None)
    if home is None:
        return None
    pages = {end for end, folders in ends.items() if home in folders}
    if _is_apart(home, before) and HALF * counts[home] < sum(map(len, keys.values())):
        return None
    patterns = {"": f"{home}{PAGE}{ENDING}", **_patterns(before, after, keys)}
    return guess({"": pages, **keys}, patterns)


def _is_apart(home: str, before: str) -> bool:
    """Whether a folder and that of the languages have nothing around them but the root.

    That a few names are alike there may be chance; translations have most pages of their original.
    """
    return bool(home and before) and home.partition("/")[0] != before.partition("/")[0]


def _is_beside(home: str, before: str, after: str) -> bool:
    """Whether a folder lies beside those of languages: it is one's, too, by a name unknown.

    At the root it may be any other; but what lies beside ``english/`` may be ``maths/``.
    """
    return home.startswith(before) and home not in (before, before + after)


def _cut(stem: str) -> Iterator[tuple[str, str, str, str]]:
    """A path cut at each folder that is called as a language: before, name, after, key."""
    parts = stem.split("/")
    for at, name in enumerate(parts[:-1]):
        if not is_name(name):
            continue
        before = "".join(f"{part}/" for part in parts[:at])
        for end in range(at + 1, min(len(parts), at + 2 + DEEPEST)):
            after = "".join(f"{part}/" for part in parts[at + 1 : end])
            yield before, name, after, "/".join(parts[end:])


def _by_ends(stems: Iterable[str]) -> Mapping[str, list[str]]:
    """By every end of a path, in which folders it stands: ``a/b`` in ``docs/`` and ``old/``."""
    ends: dict[str, list[str]] = defaultdict(list)
    for stem in stems:
        at = 0
        while at >= 0:
            ends[stem[at:]].append(stem[:at])
            at = stem.find("/", at) + 1 or -1
    return ends
