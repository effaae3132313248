"""Figures compared one by one: what languages say otherwise is no difference, by tables."""

from __future__ import annotations

import pytest
from concord.quantities import find
from concord.quantities.sure import Text
from concord.quantities.thorough import Read, unmatched

from tests.quantities.test_quantities import table
from tests.slope import grows_slower


def lost(english: str, chinese: str) -> list[str]:
    """The figures of both that the other does not say."""
    ours, theirs = unmatched(
        Read(Text(english, "en"), find(english, "en")),
        Read(Text(chinese, "zh"), find(chinese, "zh")),
    )
    return [figure.text for figure in (*ours, *theirs)]


@pytest.mark.parametrize(("english", "chinese"), table("thorough_agree"))
def test_good_translations_need_not_count_alike(english: str, chinese: str) -> None:
    assert lost(english, chinese) == []


@pytest.mark.parametrize(("english", "chinese"), table("thorough_differ"))
def test_another_figure_is_told(english: str, chinese: str) -> None:
    assert lost(english, chinese)


def test_time_grows_with_figures_that_are_all_other_ones() -> None:
    """Four times the figures take about four times as long; squares would take sixteen."""

    def look(number: int) -> None:
        ours = " ".join(f"it has {100 + one} nodes," for one in range(number))
        theirs = "".join(f"有 {20000 + one} 个节点，" for one in range(number))
        assert len(lost(ours, theirs)) == 2 * number

    assert grows_slower(look, lambda number: number, (250, 1000), most=10)
