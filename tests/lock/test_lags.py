"""What counts as a change of a page, and where the finding stands."""

from __future__ import annotations

import pytest
from concord.lock.accepting import accept
from concord.lock.staleness import Lag, counterpart, is_untouched, lags
from concord.model import Lock
from hypothesis import given
from hypothesis import strategies as st

from tests.lock.pages import CHINESE, ENGLISH, GLOSSARY, accepted, page, said
from tests.slope import grows_slower


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


LINKED = """Use the *nearest* [mirror](mirror.md) and read [why][r].[^talk#limits]

## Limits { #limits }

- ![A map](img/map.svg)
- See <a href="x.md">here</a>.

{{< show file="a.yaml" >}}

{{< toc >}}

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
        ("*nearest*", "_nearest_"),
        ('{{< show file="a.yaml" >}}', '{{% sample file="a.yaml" %}}'),
        ("{{< toc >}}", "{{% toc %}}"),
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
        ("*nearest*", "**nearest**"),
        ('"a.yaml"', '"b.yaml"'),
        ("{{< toc >}}", "{{< search >}}"),
        ("A map", "A chart"),
        ("here</a>", "there</a>"),
    ],
)
def test_what_is_read_counts(old: str, new: str) -> None:
    assert len(said(LINKED.replace(old, new), accepted(LINKED))) == 1


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


def test_entries_of_the_glossary_are_pieces_of_their_own() -> None:
    changed = GLOSSARY.replace("Functions in", "Network functions in")
    assert said(changed, accepted(GLOSSARY, GLOSSARY), GLOSSARY) == [("changed", "terms.nfv", 7)]


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


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Text {n}.\n\n", "Another text {n}.\n\n"),
        ("## A {n} {{ #a{n} }}\n\nText {n}.\n\n", "## A {n} {{ #b{n} }}\n\nText {n}.\n\n"),
        ("## A {n} {{ #a{n} }}\n\nText {n}.\n\n", "## A {n} {{ #b{n} }}\n\nAnother text {n}.\n\n"),
    ],
    ids=["blocks", "ids", "ids and blocks"],
)
def test_time_grows_with_what_lags(old: str, new: str) -> None:
    def look(number: int) -> None:
        before, after = ("".join(one.format(n=n) for n in range(number)) for one in (old, new))
        both = page(after), page(before, "zh")
        lock = accept(Lock(), [(page(before), both[1], lambda _: True)])
        for lag in lags(*both, lock) or ():
            counterpart(lag, both[1])
            is_untouched(lag, both[1], both[0])

    assert grows_slower(look, lambda number: number, (150, 750), most=12)
