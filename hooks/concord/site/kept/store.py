"""Pages as they were made, and what Markdown made of their texts, in one file of SQLite.

A page is kept with what it was made of: a digest of itself and of all that stands in every page,
the questions it asked, a digest of the answers; its content likewise, of its text. Each question
stands once, under a key that is made of it. Each row stands for itself, so that builds at the same
time only replace each other's rows, and one that is killed leaves none. A file that is damaged, or
cannot be written, counts for nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import brotli

from .answered import KeptQuestions, Said
from .pending import Pending
from .queries import CONTENT, CONTENTS, HTML, PAGES
from .questions import Questions
from .rows import ASIDE, Content, Kept, unpacked
from .saving import Saved, Today, begin_save, said_for
from .tables import connected, forget_gone, forget_unused, take_in

NAME = "pages.sqlite"
PART = "pages.{}.sqlite"
"""What a build of some locales keeps, for the one that puts them together to take."""
MANY = 50
"""After so many new pages it is looked which texts nobody needs any more."""


class Store:
    """The pages that earlier builds kept below a folder."""

    def __init__(self, folder: Path, locales: Collection[str] = ()) -> None:
        self.file = folder / (PART.format("-".join(sorted(locales))) if locales else NAME)
        self.is_part = bool(locales)
        self.head = ""
        """For what is kept what was said: with another one nothing of that counts."""
        self.today = Today()
        self._base: sqlite3.Connection | None = None
        self._questions, self._is_loaded = Questions(), False
        self._told, self._last = Said(self._questions, {}), Saved()
        self._contents: dict[str, tuple[str, bytes, str, int]] = {}
        self._pending = Pending(folder)

    def gather(self) -> None:
        """Take what builds of some locales have kept; a file that is damaged counts for nothing."""
        parts = () if self.is_part else sorted(self.file.parent.glob(PART.format("*")))
        for part in parts:
            with suppress(sqlite3.Error, OSError), self._open() as base:
                take_in(base, part)
            with suppress(OSError):
                part.unlink()

    def load(self) -> dict[str, Kept]:
        """What is kept, by address, without its HTML."""
        self._is_loaded = True
        try:
            with self._open() as base:
                base.execute("BEGIN")  # All as it stands at one moment.
                self._questions.take(dict(base.execute("SELECT key, text FROM texts")))
                self._told, self._last = said_for(base, self._questions, self.head)
                self._contents = {one: head for one, *head in base.execute(CONTENTS)}
                return {row[0]: self._kept(row) for row in base.execute(PAGES)}
        except (sqlite3.Error, OSError, ValueError, KeyError, TypeError):
            self.forget()
            return {}

    def _kept(self, row: tuple[str, str, bytes, str, bytes, str, str, bytes, int]) -> Kept:
        address, own, asked, answers, assets, digest, taken, aside, at = row
        known, apart = self._asked(asked, at), self._asked(aside, at)
        stood = self._questions.value(assets)
        return Kept(address, own, known, answers, stood, digest, taken=taken, aside=apart)

    def _asked(self, keys: bytes, at: int) -> KeptQuestions:
        return KeptQuestions(keys, at if self._last.head == self.head else 0, self._told)

    def html(self, address: str, own: str, answers: str) -> str | None:
        """The HTML of a page that is still what it was; None if it is another by now."""
        try:
            row = self._reading().execute(HTML, (address, own, answers)).fetchone()
            return unpacked(row[0]) if row else None
        except (sqlite3.Error, OSError, ValueError, brotli.error):
            return None

    def content(self, address: str) -> Content | None:
        """What is known of what was made of the texts of the page at an address, without that.

        None where it is not kept.
        """
        if not self._is_loaded:
            self.load()
        try:
            own, asked, answers, at = self._contents[address]
        except KeyError:
            return None
        return Content(address, own, self._asked(asked, at), answers)

    def whole(self, one: Content) -> Content | None:
        """A content with what was made; None if another is kept by now."""
        if one.packed:
            return one
        try:
            row = self._pending.content(one.address, one.own)
            row = row or self._reading().execute(CONTENT, (one.address, one.own)).fetchone()
        except (sqlite3.Error, OSError):
            return None
        found = row and one._replace(answers=row[0], packed=row[1])
        return found if found and found.made_of == one.made_of else None

    def new_content(self, address: str, own: str) -> Content | None:
        """A content that was put here, without what was made and asked; None where none was."""
        put = self._pending.content(address, own)
        return Content(address, own, (), put[0]) if put else None

    def put(self, page: Kept) -> None:
        """Keep a page from the next :meth:`save` on."""
        questions = self._questions
        row = (
            page.address, page.own, questions.keys(page.asked), page.answers,
            questions.key(page.assets), page.digest, page.packed, page.taken,
            questions.keys(page.aside),
        )  # fmt: skip
        own, _, of_cards = page.answers.partition(ASIDE)
        are_said = self.today.are_said
        is_right = are_said(page.asked, own) and (not of_cards or are_said(page.aside, of_cards))
        self._pending.put("pages", row, is_right)

    def put_content(self, one: Content) -> None:
        """Keep a content from the next :meth:`save` on."""
        keys = self._questions.keys(one.asked)
        row = one.address, one.own, keys, one.answers, one.packed
        self._pending.put("contents", row, self.today.are_said(one.asked, one.answers))

    def answered(self, table: str, address: str, before: str, now: str) -> None:
        """Let what is known of the answers be said in another way from the next :meth:`save` on.

        They are what they were, whatever was ``before`` said of them.
        """
        self._pending.said.append((table, (now, address, before)))

    def known_by(self, page: Kept, own: str, digest: str) -> None:
        """Let a page be known by another digest of what it is made of, and of what it is.

        From the next :meth:`save` on; its HTML stays as it is kept.
        """
        self._pending.known_by.append((own, digest, page.address, page.own, page.digest))

    def save(self, there: Collection[str]) -> None:
        """Keep what was put here, and nothing but what is at the addresses that are ``there``.

        A part keeps what it has.
        """
        self.close()
        with suppress(sqlite3.Error, OSError), self._open() as base:
            number = begin_save(base, self.head, self.today, self._told, self._last)
            if not self.is_part:
                forget_gone(base, there)
            self._pending.write(base, number)
            if self._pending.number("pages") > MANY and not self.is_part:
                forget_unused(base)
        self._drop()

    def _drop(self) -> None:
        """Know nothing any more of what the file holds."""
        self._questions, self._is_loaded = Questions(), False
        self._told, self._last = Said(self._questions, {}), Saved()
        self._contents, self._pending = {}, Pending(self.file.parent)

    def forget(self) -> None:
        """Keep nothing."""
        self.close()
        self._drop()
        with suppress(OSError):
            self.file.unlink(missing_ok=True)

    def close(self) -> None:
        """Read no more until something is asked for: what is open must not be doubled by a fork."""
        if self._base is not None:
            self._base.close()
        self._base = None

    def _reading(self) -> sqlite3.Connection:
        """What rows are read from one by one."""
        if self._base is None:
            self._base = connected(self.file)
        return self._base

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        base = connected(self.file)
        try:
            with base:
                yield base
        finally:
            base.close()
