"""The translation lock: its text, what counts as a change, where the finding stands."""

from __future__ import annotations

import pytest
from concord.errors import LockError
from concord.lock.lockfile import Accepted, Lock, digest, lock_text, read_lock
from concord.lock.staleness import accept, counterpart, lags
from concord.model import Page
from concord.reading import read_page
from hypothesis import given
from hypothesis import strategies as st

ENGLISH = """---
title: Zuul
definition: A CI system.
---

Zuul tests changes
before they merge.

## Limits { #limits }

- One item
- Another item

| a | b |
|---|---|
| c | d |
"""
CHINESE = """---
title: Zuul
definition: 持续集成系统。
---

变更先测试，后合并。

## 极限 { #limits }

- 第一条
- 第二条

| 甲 | 乙 |
|---|---|
| 丙 | 丁 |
"""
GLOSSARY = (
    "---\ntitle: Glossary\nterms:\n  sdn:\n    title: SDN\n    definition: Networks in software.\n"
    "  nfv: {title: NFV, definition: Functions in software.}\n---\n\nTerms.\n"
)


def page(text: str, locale: str = "en") -> Page:
    return read_page(text.encode(), f"docs/{locale}/a.md", locale, "a.md")


def accepted(text: str = ENGLISH, translation: str = CHINESE) -> Lock:
    pair = page(text), page(translation, "zh")
    return accept(Lock(), [pair], pair)


def said(text: str, lock: Lock, translation: str = CHINESE) -> list[tuple[str, str, int]]:
    """What lags: change, part, line of the translation."""
    there = page(translation, "zh")
    found = lags(page(text), there, lock)
    assert found is not None
    return [(lag.change, lag.part, counterpart(lag, there).line) for lag in found]


def test_what_was_accepted_does_not_lag() -> None:
    assert said(ENGLISH, accepted()) == []


def test_what_was_never_accepted_is_known_as_that() -> None:
    assert lags(page(ENGLISH), page(CHINESE, "zh"), Lock(kept=True)) is None


@pytest.mark.parametrize(
    ("old", "new", "lag"),
    [
        ("tests changes", "gates changes", ("changed", "#", 6)),
        ("- Another", "- A new item\n- Another", ("added", "#limits", 11)),
        ("- One item\n", "", ("removed", "#limits", 10)),
        ("## Limits", "## Bounds", ("changed", "#limits", 8)),
        ("| c | d |", "| c | e |", ("changed", "#limits", 15)),
        ("title: Zuul", "title: Zuul CI", ("changed", "title", 2)),
        ("A CI system", "A gating system", ("changed", "definition", 3)),
        ("definition: A CI system.\n", "", ("removed", "definition", 3)),
        ("merge.", "merge.[^zuul-docs]", ("changed", "#", 6)),
        ("merge.", "*merge*.", ("changed", "#", 6)),
        ("| a | b |", "New.\n\n| a | b |", ("added", "#limits", 13)),
    ],
)
def test_a_change_stands_where_its_translation_stands(
    old: str, new: str, lag: tuple[str, str, int]
) -> None:
    assert said(ENGLISH.replace(old, new), accepted()) == [lag]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tests changes\nbefore", "tests\nchanges before"),
        ("tests changes", "tests   changes"),
        ("| c | d |", "|c|  d |"),
        ("Zuul tests", "\n\nZuul tests"),
        ("- One item", "-   One\n    item"),
        ("definition: A CI system.", "definition: >\n  A CI\n  system."),
        ("\n", "\r\n"),
    ],
)
def test_white_space_and_wrapping_do_not_count(old: str, new: str) -> None:
    assert old in ENGLISH
    assert said(ENGLISH.replace(old, new), accepted()) == []


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


def test_entries_of_the_glossary_are_pieces_of_their_own() -> None:
    changed = GLOSSARY.replace("Functions in", "Network functions in")
    assert said(changed, accepted(GLOSSARY, GLOSSARY), GLOSSARY) == [("changed", "terms.nfv", 7)]


KEYS = st.text(alphabet="ab -%/甲.#\u3000\u2028\t", min_size=1, max_size=8)
ROWS = st.lists(st.tuples(KEYS, st.text("0123456789abcdef", min_size=10, max_size=10)), min_size=1)


@given(st.dictionaries(st.tuples(KEYS.map("{}.md".format), st.sampled_from(["zh", "pt-BR"])), ROWS))
def test_a_lock_is_read_as_it_was_written(rows: dict[tuple[str, str], list]) -> None:
    found = {pair: tuple(Accepted(*row) for row in blocks) for pair, blocks in rows.items()}
    lock = Lock(found, True)
    text = lock_text(lock)
    assert read_lock(text, "lock") == lock
    assert lock_text(read_lock(text.replace("\n", "\r\n"), "lock")) == text


def test_a_line_a_block_sorted_by_page() -> None:
    lines = [line for line in lock_text(accepted()).splitlines() if not line.startswith("# ")]
    assert [line.rsplit(" ", 1)[0] for line in lines] == [
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
    pair = page(ENGLISH), page(CHINESE, "zh")
    known = [*pair, read_page(b"x", "docs/zh/b.md", "zh", "b.md")]
    after = accept(lock, [pair], known)
    assert after.accepted.keys() == {("a.md", "zh"), other}
    assert after.accepted[other] == row


BLOCKS = st.lists(st.sampled_from("abcdef"), max_size=8)


@given(BLOCKS, BLOCKS)
def test_as_many_lags_as_it_takes_to_get_from_one_text_to_the_other(
    then: list[str], now: list[str]
) -> None:
    before, after = ("\n\n".join(f"Block {name}." for name in names) for names in (then, now))
    found = lags(page(after), page("x", "zh"), accepted(before, "x"))
    assert found is not None
    assert bool(found) == (then != now)
    added = sum(lag.change == "added" for lag in found)
    removed = sum(lag.change == "removed" for lag in found)
    assert len(then) + added - removed == len(now)
