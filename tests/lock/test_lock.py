"""The translation lock: its text, what counts as a change, where the finding stands."""

from __future__ import annotations

import pytest
from concord.errors import LockError
from concord.lock.accepting import accept, every
from concord.lock.lockfile import Accepted, Lock, digest, lock_text, read_lock
from concord.lock.records import among
from concord.lock.staleness import Lag, counterpart, is_untouched, lags
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
    return accept(Lock(), [(page(text), page(translation, "zh"), every)])


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


LINKED = """Use the nearest [mirror](mirror.md) and read [why][r].[^talk#limits]

## Limits { #limits }

- ![A map](img/map.svg)
- See <a href="x.md">here</a>.

[r]: reasons.md
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("(mirror.md)", "(../servers/mirror.md#near)"),
        ("[mirror](mirror.md)", "mirror"),
        ("r]: reasons.md", "r]: ../reasons.md"),
        ("[^talk#limits]", "[^other]"),
        ("read", "<!-- why? --> read"),
        ("- ", "* "),
        ("- See", "1. See"),
        ("img/map", "../img/map"),
        ('href="x.md"', 'href="../y.md" id="here"'),
        ("here</a>.", "here</a>. { .wide }"),
        ("{ #limits }", "{ #bounds }"),
    ],
)
def test_what_leads_or_names_does_not_count(old: str, new: str) -> None:
    assert old in LINKED
    assert said(LINKED.replace(old, new), accepted(LINKED)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[mirror]", "[copy]"),
        ("[^talk#limits]", ""),
        ("map.svg", "chart.svg"),
        ("A map", "A chart"),
        ("here</a>", "there</a>"),
    ],
)
def test_what_is_read_counts(old: str, new: str) -> None:
    assert len(said(LINKED.replace(old, new), accepted(LINKED))) == 1


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


def test_a_new_id_is_no_new_section() -> None:
    renamed = ENGLISH.replace("#limits", "#bounds").replace("- One", "- An")
    there = CHINESE.replace("#limits", "#bounds")
    assert said(renamed, accepted(), there) == [("changed", "#bounds", 10)]


def test_one_block_is_accepted_and_no_other() -> None:
    changed = page(ENGLISH.replace("- One", "- An").replace("c | d", "c | e") + "\nNew.\n")
    there = page(CHINESE, "zh")

    def in_a_list(lag: Lag) -> bool:
        return bool(lag.piece and lag.piece.text.startswith("- "))

    lock = accept(accepted(), [(changed, there, in_a_list)])
    assert [lag.change for lag in lags(changed, there, lock) or ()] == ["changed", "added"]


@pytest.mark.parametrize(
    ("old", "new", "untouched"),
    [
        ("第一条", "第一条", True),
        ("第一条", "第一项", False),
        ("- 第一条", "*   第一条", True),
        ("第二条", "又一条", True),
    ],
)
def test_a_translation_that_says_what_it_said(old: str, new: str, untouched: bool) -> None:
    english, there = page(ENGLISH.replace("- One", "- An")), page(CHINESE.replace(old, new), "zh")
    (lag,) = lags(english, there, accepted()) or []
    assert is_untouched(lag, there, english) == untouched


@pytest.mark.parametrize(("written", "untouched"), [("", True), ("\n\n新的。", False)])
def test_a_new_block_wants_a_new_block(written: str, untouched: bool) -> None:
    english, there = page(ENGLISH + "\nNew.\n"), page(CHINESE + written, "zh")
    (lag,) = lags(english, there, accepted()) or []
    assert is_untouched(lag, there, english) == untouched


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


def _page_at(key: str, locale: str, text: str) -> Page:
    return read_page(text.encode(), f"docs/{locale}/{key}", locale, key)
