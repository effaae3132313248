"""The translation lock: its text, and which records it keeps."""

from __future__ import annotations

import pytest
from concord.errors import LockError
from concord.lock.accepting import accept, every
from concord.lock.lockfile import digest, lock_text, read_lock
from concord.lock.records import among
from concord.lock.staleness import lags
from concord.model import Accepted, Lock, Page
from concord.reading import read_page
from hypothesis import given
from hypothesis import strategies as st

from tests.lock.pages import CHINESE, ENGLISH, accepted, page, said


def former(lock: Lock) -> Lock:
    """A lock as it was written when links and ids still counted."""
    rows = [
        ("title", "Zuul"), ("definition", "A CI system."),
        ("#", "Zuul tests changes\nbefore they merge."), ("#limits", "Limits"),
        ("#limits", "- One item"), ("#limits", "- Another item"),
        ("#limits", "| a | b |"), ("#limits", "| c | d |"),
    ]  # fmt: skip
    assert len(rows) == len(lock.accepted["a.md", "zh"])
    return Lock({("a.md", "zh"): tuple(Accepted(part, digest(text)) for part, text in rows)}, True)


def test_a_lock_of_the_former_kind_holds_until_its_text_changes() -> None:
    lock = former(accepted())
    assert said(ENGLISH, lock) == []
    changed = ENGLISH.replace("- One", "- An")
    assert said(changed, lock) == [("changed", "#limits", 10)]
    after = accept(lock, [(page(ENGLISH), page(CHINESE, "zh"), every)])
    assert after == accepted()


def moved(text: str, key: str, locale: str = "en") -> Page:
    return read_page(text.encode(), f"docs/{locale}/{key}", locale, key)


def test_the_record_of_a_page_goes_with_it() -> None:
    lock = among(accepted(), [("en", "new/a.md"), ("zh", "new/a.md")])
    pair = moved(ENGLISH, "new/a.md"), moved(CHINESE, "new/a.md", "zh")
    assert lags(*pair, lock) == []
    changed = moved(ENGLISH.replace("- One", "- An"), "new/a.md")
    assert [lag.change for lag in lags(changed, pair[1], lock) or ()] == ["changed"]
    other = "# Other\n\nText.\n"
    assert lags(moved(other, "new/a.md"), moved(other, "new/a.md", "zh"), lock) is None
    assert len(lags(moved(other, "new/a.md"), pair[1], lock) or ()) > 1
    after = accept(lock, [], [pair])
    assert after.accepted == {("new/a.md", "zh"): accepted().accepted["a.md", "zh"]}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("> a b", "> a\n> b"),
        ("中文\n字", "中文字"),
        ("Zuul 是", "Zuul是"),
        (" a ", "a"),
        ("a\tb", "a b"),
    ],
)
def test_texts_with_one_digest(one: str, two: str) -> None:
    assert digest(one) == digest(two)


@pytest.mark.parametrize(("one", "two"), [("a b", "ab"), ("a", "b"), ("a-b", "a b"), ("`a`", "a")])
def test_texts_with_two_digests(one: str, two: str) -> None:
    assert digest(one) != digest(two)


KEYS = st.text(alphabet="ab -%/甲.#\u3000\u2028\t", min_size=1, max_size=8)
ROWS = st.lists(st.tuples(KEYS, st.text("0123456789abcdef", min_size=10, max_size=10)), min_size=1)


@given(st.dictionaries(st.tuples(KEYS.map("{}.md".format), st.sampled_from(["zh", "pt-BR"])), ROWS))
def test_a_lock_is_read_as_it_was_written(
    rows: dict[tuple[str, str], list[tuple[str, str]]],
) -> None:
    found = {pair: tuple(Accepted(*row) for row in blocks) for pair, blocks in rows.items()}
    lock = Lock(found, True)
    text = lock_text(lock)
    assert read_lock(text, "lock") == lock
    assert lock_text(read_lock(text.replace("\n", "\r\n"), "lock")) == text


def test_a_line_a_block_sorted_by_page() -> None:
    lines = [line for line in lock_text(accepted()).splitlines() if not line.startswith("# ")]
    assert [line.rsplit(" ", 2)[0] for line in lines] == [
        "a.md zh title", "a.md zh definition", "a.md zh #",
        *["a.md zh #limits"] * 5,
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "a.md zh title", "a.md zh # 12345", "x"])
def test_what_is_no_line_of_a_lock_is_named(line: str) -> None:
    text = lock_text(accepted()) + line + "\n"
    with pytest.raises(LockError, match=rf"^locks:{text.count(chr(10))}: "):
        read_lock(text, "locks")


def test_accepting_one_pair_keeps_the_others_and_drops_what_is_gone() -> None:
    other, gone = ("b.md", "zh"), ("c.md", "zh")
    row = (Accepted("title", "0123456789"),)
    lock = Lock({other: row, gone: row}, True)
    known = [("en", "a.md"), ("zh", "a.md"), ("zh", "b.md")]
    pair = page(ENGLISH), page(CHINESE, "zh")
    after = accept(among(lock, known), [(*pair, every)], [pair])
    assert after.accepted.keys() == {("a.md", "zh"), other}
    assert after.accepted[other] == row
