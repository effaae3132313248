"""What a store writes of questions: what is said to them, since which save."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from secrets import randbits
from typing import NamedTuple

from ...checking.noting_tables import Asked
from .answered import Said
from .noting import FOUND
from .questions import Questions

BEGINNING = 48
"""The number of a file's first save is one of so many bits."""
SAY = "UPDATE texts SET said = ?, since = ? WHERE key = ?"


class Today(NamedTuple):
    """What a build says to questions: what it ``knows`` it has said, ``say`` says it to any.

    ``are_said`` tells whether digests of answers are those of what it says.
    """

    knows: Collection[Asked] = ()
    say: Callable[[Asked], str] = str
    are_said: Callable[[Sequence[Asked], str], bool] = lambda asked, answers: False


class Saved(NamedTuple):
    """How a file was saved last: for the how manyth time, and for which ``head``."""

    number: int = 0
    head: str = ""


def last_save(base: sqlite3.Connection) -> Saved:
    """How a file was saved last."""
    found = base.execute("SELECT number, head FROM saves").fetchone()
    return Saved(*found) if found else Saved()


def said_for(base: sqlite3.Connection, questions: Questions, head: str) -> tuple[Said, Saved]:
    """What was said in saves for a head; nothing where the last was for another."""
    last = last_save(base)
    rows = base.execute("SELECT key, said, since FROM texts WHERE said != ''")
    said = {key: (said, since) for key, said, since in rows} if last.head == head else {}
    return Said(questions, said), last


def begin_save(base: sqlite3.Connection, head: str, today: Today, told: Said, loaded: Saved) -> int:
    """Begin to save for a head, with what is said today; the number of this save.

    ``told`` is what was said when the file was ``loaded``.
    """
    base.execute("BEGIN IMMEDIATE")
    last = last_save(base)
    if last.head != head:
        _forget_said(base)
    # A file that was begun anew, while somebody was at work, counts from elsewhere.
    number = (last.number or randbits(BEGINNING)) + 1
    base.execute("DELETE FROM saves")
    base.execute("INSERT INTO saves VALUES (?, ?)", (number, head))
    # Where another build has saved meanwhile, what was told then may not be said any more.
    before = {key: said for key, (said, _) in told.said.items()} if last == loaded else {}
    base.executemany("INSERT OR IGNORE INTO texts (key, text) VALUES (?, ?)", told.questions.new())
    others = ((key, one) for key, one in _said(told.questions, today) if before.get(key) != one)
    base.executemany(SAY, ((one, number, key) for key, one in others))
    return number


def _forget_said(base: sqlite3.Connection) -> None:
    """Let what was said for another head say nothing any more."""
    base.execute("UPDATE texts SET said = '', since = 0")
    base.execute("UPDATE pages SET known_at = 0")
    base.execute("UPDATE contents SET known_at = 0")


def _said(questions: Questions, today: Today) -> Iterator[tuple[bytes, str]]:
    """What is said today to all questions that were put, and to those that somebody has asked."""
    for key, asked in questions.kept():
        if asked[0] not in FOUND and asked in today.knows:
            yield key, today.say(asked)
    for key, asked in questions.put() if today.knows else ():
        if asked[0] not in FOUND:
            yield key, today.say(asked)
