"""Which English a translation lags behind: a page's pieces against what was accepted."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from ..model import Page, Place
from ..parity.pairing import sections
from .lockfile import Accepted, Lock, digest

TEXTS = ("title", "description", "definition", "trust")
TABLES = ("terms", "sources")
SAID = ("paragraph", "item", "definition")
"""Blocks that say the same in other markup."""
COMMENT = re.compile(r"[ \t]*<!--.{0,2000}?-->", re.S)
LINK = re.compile(r"(?<!!)\[([^\[\]]*)\]\((?![\w+.-]+:|//)[^()\s]*\)")
MARK = re.compile(r"\A([ \t>]*)[-*+](?=[ \t])")
MOST_OF, FEWEST = 0.7, 3
"""So much of at least so many pieces must be found again where a page may have moved to."""


class Piece(NamedTuple):
    """What is translated in one go: a text of the front matter, an entry, a heading, a block.

    ``part`` names where it belongs, as in the lock: ``title``, ``terms.sdn``, ``#limits``.
    ``forms`` are the digests it had if its markup alone was another.
    """

    part: str
    digest: str
    place: Place
    text: str
    forms: frozenset[str] = frozenset()

    def as_accepted(self, then: Container[str]) -> str:
        """Its digest, or that by which the same text was accepted in other markup."""
        same = (form for form in sorted(self.forms) if form in then)
        return self.digest if self.digest in then else next(same, self.digest)


class Lag(NamedTuple):
    """A piece that was "changed", "added" or "removed" since the translation was accepted.

    ``number`` counts the pieces of the part, from 0; ``piece`` is None for a removed one.
    """

    change: str
    part: str
    number: int
    piece: Piece | None


def pieces(page: Page) -> list[Piece]:
    """The pieces of a page that has been read with its blocks, in order."""
    return [*_of_front_matter(page), *_of_sections(page)]


def accepted_pieces(page: Page) -> tuple[Accepted, ...]:
    """What the lock keeps of a page once a translation of it is accepted."""
    return tuple(Accepted(piece.part, piece.digest) for piece in pieces(page))


def accept(lock: Lock, pairs: Iterable[tuple[Page, Page]], known: Iterable[Page]) -> Lock:
    """The lock after the translations of ``pairs`` were accepted as they stand.

    Entries of translations that are not among the ``known`` pages any more are dropped.
    """
    pages = {(page.key, page.locale): page for page in known}
    rows = {pair: blocks for pair, blocks in lock.accepted.items() if pair in pages}
    rows |= _moved(lock, pages)
    for page, translation in pairs:
        rows[translation.key, translation.locale] = accepted_pieces(page)
    return Lock(rows, True)


def _moved(
    lock: Lock, pages: Mapping[tuple[str, str], Page]
) -> Iterator[tuple[tuple[str, str], tuple[Accepted, ...]]]:
    """What was accepted of translations that have moved with their pages, by the new key."""
    keys = {key for key, _ in pages}
    gone = {locale for key, locale in lock.accepted if key not in keys}
    for key, locale in pages if gone else ():
        if locale in gone and (key, locale) not in lock.accepted:
            for page in (one for (own, _), one in pages.items() if own == key):
                if page.locale != locale and (old := moved_from(page, locale, lock, keys)):
                    yield (key, locale), lock.accepted[old, locale]


def carried(lock: Lock, changes: Iterable[tuple[Page, Page]]) -> Lock:
    """The lock after pages were changed, before and after, in form but not in what they say.

    What was current stays so; what was stale is no more so than it was.
    """
    rows = dict(lock.accepted)
    for page, new in changes:
        before, after = accepted_pieces(page), accepted_pieces(new)
        if len(before) == len(after):
            became = {one: two for one, two in zip(before, after, strict=True) if one != two}
            for pair, accepted in lock.accepted.items():
                if pair[0] == page.key and became:
                    rows[pair] = tuple(became.get(one, one) for one in accepted)
    return replace(lock, accepted=rows)


def lags(
    page: Page, translation: Page, lock: Lock, keys: Container[str] | None = None
) -> list[Lag] | None:
    """Where a translation lags behind its page, None if it was never accepted.

    With the ``keys`` of all pages given, what was accepted of a page that has moved is found.
    """
    accepted = lock.of(translation)
    if accepted is None and keys is not None:
        old = moved_from(page, translation.locale, lock, keys)
        accepted = lock.accepted.get((old, translation.locale))
    if accepted is None:
        return None
    then: dict[str, list[str]] = {}
    for one in accepted:
        then.setdefault(one.part, []).append(one.digest)
    now: dict[str, list[Piece]] = {}
    for piece in pieces(page):
        now.setdefault(piece.part, []).append(piece)
    _rename(then, now)
    parts = dict.fromkeys([*now, *then])
    return [lag for part in parts for lag in _lags(part, then.get(part, []), now.get(part, []))]


def moved_from(page: Page, locale: str, lock: Lock, keys: Container[str]) -> str:
    """The key under which what a page says was accepted before it moved, "" where it was not.

    Most of what was accepted must still stand on it, and no page stand at the key any more.
    """
    forms = {form for piece in pieces(page) for form in (piece.digest, *piece.forms)}
    best, found = MOST_OF, ""
    for (key, own), rows in lock.accepted.items():
        if own == locale and key not in keys and len(rows) >= FEWEST:
            share = sum(row.digest in forms for row in rows) / len(rows)
            best, found = (share, key) if share > best else (best, found)
    return found


def _rename(then: dict[str, list[str]], now: Mapping[str, list[Piece]]) -> None:
    """Give what was accepted under an id that is gone to the section that has its text now."""
    gone = [part for part in then if part not in now and part.startswith("#")]
    fresh = [part for part in now if part not in then and part.startswith("#")]
    for old in gone:
        for new in fresh:
            same = sum(piece.as_accepted(then[old]) in then[old] for piece in now[new])
            if 2 * same > len(then[old]) and new not in then:
                then[new] = then.pop(old)
                break


def counterpart(lag: Lag, translation: Page) -> Place:
    """Where the translation of a lagging piece stands, or should."""
    there = [piece for piece in pieces(translation) if piece.part == lag.part]
    if there:
        return there[min(lag.number, len(there) - 1)].place
    return translation.meta_place(*lag.part.split("."))


def _lags(part: str, then: list[str], now: list[Piece]) -> Iterator[Lag]:
    digests = [piece.as_accepted(then) for piece in now]
    if then == digests:
        return
    matcher = SequenceMatcher(None, then, digests, autojunk=False)
    for _, i1, i2, j1, j2 in (code for code in matcher.get_opcodes() if code[0] != "equal"):
        both = min(i2 - i1, j2 - j1)
        for number in range(j1, j2):
            change = "changed" if number - j1 < both else "added"
            yield Lag(change, part, number, now[number])
        for number in range(i1 + both, i2):
            yield Lag("removed", part, number, None)


def _of_front_matter(page: Page) -> Iterator[Piece]:
    for name in TEXTS:
        if isinstance(value := page.meta.get(name), str):
            yield Piece(name, digest(value), page.meta_place(name), value)
    for table in TABLES:
        entries = page.meta.get(table)
        for name, entry in entries.items() if isinstance(entries, Mapping) else ():
            if text := _entry_text(entry):
                place = page.meta_place(table, str(name))
                yield Piece(f"{table}.{name}", digest(text), place, text)


def _entry_text(entry: Any) -> str:
    values = [entry.get(name) for name in TEXTS] if isinstance(entry, Mapping) else []
    return "\n".join(value for value in values if isinstance(value, str))


def _of_sections(page: Page) -> Iterator[Piece]:
    for section in sections(page):
        part = f"#{section.id}"
        if section.index >= 0:
            heading = page.headings[section.index]
            yield Piece(part, digest(heading.text), heading.place, heading.text)
        for block in section.blocks:
            written = page.source[block.start : block.end]
            place = page.place(block.start)
            forms = _forms(written) if block.kind in SAID else frozenset()
            yield Piece(part, digest(written), place, written, forms)


def _forms(written: str) -> frozenset[str]:
    """The digests of a block in other markup that says the same.

    Without its comments; as an item with each of the three marks; without its links into the site.
    """
    bare = COMMENT.sub("", written)
    texts = {bare, LINK.sub(r"\1", bare)}
    texts |= {MARK.sub(rf"\g<1>{mark}", text) for text in texts for mark in "-*+"}
    return frozenset(map(digest, texts - {written}))
