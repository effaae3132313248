"""What a store knows of answers: which rows are as they were, without asking all of theirs."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest
from concord.checking.noting_tables import Asked
from concord.site.kept.answered import KeptQuestions, is_behind
from concord.site.kept.noting import ENGLISH, LOST, OFFERED
from concord.site.kept.questions import Questions
from concord.site.kept.rows import Content, Kept
from concord.site.kept.saving import Today
from concord.site.kept.store import NAME, Store

ONE: Asked = ("sources", "=", "one")
TWO: Asked = ("sources", "=", "two")
IN_TEXT: Asked = (ENGLISH, "=", "Some text")
SAID = {ONE: "first", TWO: "second", IN_TEXT: "found"}
PAGE = Kept("a.html", "own", [ONE, TWO, IN_TEXT], "right", {}, "digest")


def are_right(asked: Sequence[Asked], answers: str) -> bool:
    """Whether a row is: those of these tests say so themselves."""
    return answers == "right"


def store_of(folder: Path, said: Mapping[Asked, str], head: str = "head") -> Store:
    """A store for a build that says something."""
    store = Store(folder)
    store.head, store.today = head, Today(said, lambda asked: said[asked], are_right)
    return store


def saved(folder: Path, said: Mapping[Asked, str], *pages: Kept, head: str = "head") -> None:
    """Save pages in a build that says something, and keep those that are there."""
    store = store_of(folder, said, head)
    there = {page.address for page in (*store.load().values(), *pages)}
    for page in pages:
        store.put(page)
    store.save(there)


def asked_of(folder: Path, address: str = "a.html", head: str = "head") -> KeptQuestions:
    """The questions of a page as they are kept."""
    asked = store_of(folder, {}, head).load()[address].asked
    assert isinstance(asked, KeptQuestions)
    return asked


def is_as_then(folder: Path, said: Mapping[Asked, str], head: str = "head") -> bool:
    return asked_of(folder, head=head).are_answered_as_then(lambda asked: said[asked])


def test_a_row_is_as_it_was_while_the_same_is_said(tmp_path: Path) -> None:
    saved(tmp_path, SAID, PAGE)
    assert is_as_then(tmp_path, SAID)
    assert is_as_then(tmp_path, {**SAID, IN_TEXT: "something else"})
    assert not is_as_then(tmp_path, {**SAID, TWO: "another"})
    asked = asked_of(tmp_path)
    assert (asked, len(asked), asked[0]) == (PAGE.asked, 3, ONE)
    assert asked.about_texts() == [IN_TEXT]


def test_what_was_said_otherwise_at_a_later_save_makes_a_row_doubtful(tmp_path: Path) -> None:
    """Though today the same is said as at that save: the row was right before."""
    saved(tmp_path, SAID, PAGE)
    other = {**SAID, TWO: "another"}
    saved(tmp_path, other, PAGE._replace(address="b.html"))
    assert not is_as_then(tmp_path, other)
    assert not is_as_then(tmp_path, SAID)
    assert asked_of(tmp_path, "b.html").are_answered_as_then(lambda asked: other[asked])


def test_a_row_of_which_all_was_asked_is_right_at_that_save(tmp_path: Path) -> None:
    saved(tmp_path, SAID, PAGE)
    other = {**SAID, TWO: "another"}
    store = store_of(tmp_path, other)
    asked = store.load()["a.html"].asked
    assert isinstance(asked, KeptQuestions)
    assert not is_behind(asked)
    assert not asked.are_answered_as_then(lambda one: other[one])
    assert is_behind(asked)
    store.answered("pages", "a.html", "right", "right as well")
    store.save(["a.html"])
    assert is_as_then(tmp_path, other)
    assert store_of(tmp_path, other).load()["a.html"].answers == "right as well"


@pytest.mark.parametrize("answers", ["wrong", "right|wrong"])
def test_a_row_whose_answers_are_not_what_is_said_is_asked(answers: str, tmp_path: Path) -> None:
    """Another process has made it of a file that was changed meanwhile."""
    saved(tmp_path, SAID, PAGE._replace(answers=answers, aside=[ONE]))
    assert not is_as_then(tmp_path, SAID)


@pytest.mark.parametrize("one", ["first", "another"])
def test_what_is_made_of_rows_is_asked_when_all_else_is_known(one: str, tmp_path: Path) -> None:
    """Of rows that ask for it themselves nothing is known meanwhile, and of none before."""
    offered: Asked = (OFFERED, "=", "en")
    said, known = {**SAID, offered: "a text"}, dict[str, list[bool]]()
    saved(tmp_path, said, PAGE, PAGE._replace(address="b.html", asked=[TWO, offered]))
    rows = [cast("KeptQuestions", row.asked) for row in store_of(tmp_path, {}).load().values()]
    now = {**said, ONE: one}

    def say(asked: Asked) -> str:
        known[asked[0]] = [row.are_answered_as_then(say) for row in rows]
        return now[asked]

    is_same = one == SAID[ONE]
    assert [row.are_answered_as_then(say) for row in rows] == [is_same, True]
    assert known == {"sources": [False, False], OFFERED: [is_same, False]}


def test_what_was_said_for_another_head_says_nothing(tmp_path: Path) -> None:
    saved(tmp_path, SAID, PAGE)
    assert not is_as_then(tmp_path, SAID, head="other")
    saved(tmp_path, SAID, PAGE._replace(address="b.html"), head="other")
    assert not is_as_then(tmp_path, SAID)
    assert not is_as_then(tmp_path, SAID, head="other")
    saved(tmp_path, SAID, PAGE._replace(address="b.html"))
    assert not is_as_then(tmp_path, SAID)


def test_a_build_that_saves_meanwhile_makes_rows_doubtful(tmp_path: Path) -> None:
    saved(tmp_path, SAID, PAGE)
    late = store_of(tmp_path, SAID)
    late.load()
    saved(tmp_path, {**SAID, TWO: "another"}, PAGE._replace(address="b.html"))
    late.put(PAGE._replace(address="c.html"))
    late.save(["a.html", "b.html", "c.html"])
    for address, right in {"a.html": False, "b.html": False, "c.html": True}.items():
        asked = asked_of(tmp_path, address)
        assert asked.are_answered_as_then(lambda one: SAID[one]) == right


def test_a_file_that_was_begun_anew_meanwhile_makes_rows_doubtful(tmp_path: Path) -> None:
    """Though it was saved as often, for the same head."""
    saved(tmp_path, SAID, PAGE)
    late, other = store_of(tmp_path, SAID), {**SAID, TWO: "another"}
    late.load()
    store_of(tmp_path, other).forget()
    saved(tmp_path, other, PAGE._replace(address="b.html"))
    late.put(PAGE._replace(address="c.html"))
    late.save(["b.html", "c.html"])
    assert asked_of(tmp_path, "c.html").are_answered_as_then(lambda one: SAID[one])
    assert not asked_of(tmp_path, "c.html").are_answered_as_then(lambda one: other[one])


class Asking(Questions):
    """Questions; whoever has them read tries to save something at that moment."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file, self.is_refused = file, False

    def take(self, texts: Mapping[bytes, str]) -> None:
        """Read them, and try."""
        super().take(texts)
        with closing(sqlite3.connect(self.file, timeout=0)) as base:
            try:
                base.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError:
                self.is_refused = True


def test_what_is_loaded_stood_there_at_one_moment(tmp_path: Path) -> None:
    saved(tmp_path, SAID, PAGE)
    store = store_of(tmp_path, SAID)
    store._questions = asking = Asking(tmp_path / NAME)
    assert store.load().keys() == {"a.html"}
    assert asking.is_refused


def test_contents_are_known_in_the_same_way(tmp_path: Path) -> None:
    store = store_of(tmp_path, SAID)
    store.put_content(Content("a.html", "own", [ONE], "right"))
    store.save(["a.html"])
    content = store_of(tmp_path, SAID).content("a.html")
    assert content
    assert isinstance(content.asked, KeptQuestions)
    assert content.asked.are_answered_as_then(lambda one: SAID[one])


def test_rows_of_a_part_are_asked_once_more(tmp_path: Path) -> None:
    part = Store(tmp_path, ["zh"])
    part.head, part.today = "head", Today(SAID, lambda asked: SAID[asked], are_right)
    part.put(PAGE)
    part.save(["a.html"])
    saved(tmp_path, SAID, PAGE._replace(address="b.html"))
    store_of(tmp_path, SAID).gather()
    assert not is_as_then(tmp_path, SAID)
    assert asked_of(tmp_path, "b.html").are_answered_as_then(lambda one: SAID[one])


def test_a_question_that_is_lost_stands_for_itself(tmp_path: Path) -> None:
    saved(tmp_path, SAID, PAGE)
    with sqlite3.connect(tmp_path / NAME) as base:
        base.execute("DELETE FROM texts WHERE text LIKE '%one%'")
    assert asked_of(tmp_path) == [LOST, TWO, IN_TEXT]
