"""The timeline: a table of events becomes a line to scale and a list, its citations kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from concord.errors import UnusableError
from concord.model import Page
from concord.reading import read_page
from concord.registry import Registry
from concord.registry.page_urls import Addresses
from concord.site.building import Building
from concord.site.offers.offers import Offers
from concord.site.render.parts.timeline import Drawing, timeline
from concord.site.render.timeline_events import events

from .conftest import BASE, View_

KEY = "timeline/index.md"
LIST = """
</div><!--/concord/drawn-->


<p class="concord-year" id="year-2013">2013</p>

- <time id="event-1" datetime="2013-05">May 2013</time> <small>project</small> \
[Zuul](../projects/zuul.md) begins[^talk-2018.limits]

<p class="concord-year" id="year-2014">2014</p>

- <time id="event-2" datetime="2014-12-02">2 December 2014</time> <small>decision</small> \
A reform[^paper]
- <time id="event-3" datetime="2014-12-18">18 December 2014</time> <small>project</small> \
It is merged

After it.
"""


def page_of(*rows: str, locale: str = "en") -> Page:
    table = "\n".join(["| a | b | c |", "|---|---|---|", *rows])
    text = f"---\ntitle: T\n---\n\n<!-- concord: timeline -->\n\n{table}\n"
    return read_page(text.encode(), "docs/en/t.md", locale, "t.md")


def test_the_rows_of_both_languages_are_the_same_events(view: View_) -> None:
    english, chinese = (view(KEY, locale).page for locale in ("en", "zh"))
    assert english
    assert chinese
    found = [(e.id, e.value, e.lane) for e in events(english)]
    assert found == [("event-1", "2013-05", 0), ("event-2", "2014-12-02", 1),
                     ("event-3", "2014-12-18", 0)]  # fmt: skip
    assert [(e.id, e.value, e.lane) for e in events(chinese)] == found
    assert [e.kind for e in events(chinese)] == ["项目", "决定", "项目"]


def test_the_table_becomes_a_list_by_year_with_its_citations(
    registry: Registry, tmp_path: Path
) -> None:
    made = Building(tmp_path, tmp_path, registry, Addresses(BASE, "en", True), [], Offers)
    page = registry.pages["en", KEY]
    text = made.markdown(page.path, page.source.split("---\n", 2)[2])
    assert LIST in text
    assert "| Date |" not in text


def test_in_plain_markdown_it_stays_a_table(registry: Registry, tmp_path: Path) -> None:
    made = Building(tmp_path, tmp_path, registry, Addresses(BASE, "en", True), [], Offers)
    row = f"| May 2013 | project | [Zuul]({BASE}projects/zuul/) begins[^talk-2018.limits] |"
    assert row in made.offers.texts("en")["timeline/index.md"]


def test_a_pipe_in_what_happened_stays_in_it() -> None:
    page = page_of(r"| 2015 | release | a \| b |")
    (event,) = events(page)
    assert page.source[event.text : event.stop] == r"a \| b"
    assert (event.value, event.year) == ("2015", "2015")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["| soon | release | x |"], "docs/en/t.md:9:1: a row of a timeline begins with one date"),
        (["| 2015 to 2016 | release | x |"], "docs/en/t.md:9:1: a row of a timeline begins"),
        (
            ["| May 2016 | a | x |", "| May 2015 | a | x |"],
            "docs/en/t.md:10:1: May 2015 stands behind May 2016",
        ),
    ],
)
def test_a_row_that_cannot_be_placed_is_named(rows: list[str], said: str) -> None:
    with pytest.raises(UnusableError) as error:
        events(page_of(*rows))
    assert str(error.value).startswith(said)


def drawings(view: View_, *rows: str) -> tuple[Drawing, Drawing]:
    line = timeline(replace(view("index.md"), page=page_of(*rows)))
    assert line
    return line.wide, line.narrow


def test_the_line_is_to_scale(view: View_) -> None:
    rows = ("| 1 January 2010 | a | x |", "| 2 July 2011 | a | x |", "| 1 January 2013 | b | x |")
    for drawn in drawings(view, *rows):
        first, second, third = (dot.x for dot in drawn.dots)
        assert (second - first) / (third - first) == pytest.approx(0.5, abs=0.01)
        assert [year.year for year in drawn.years] == ["2010", "2011", "2012", "2013", "2014"]
        assert drawn.years[0].x <= first < drawn.years[1].x
        assert drawn.years[3].x <= third < drawn.years[4].x <= drawn.form.width
        assert all(0 < dot.y < drawn.height for dot in drawn.dots)


def test_no_dot_covers_another_of_the_same_week(view: View_) -> None:
    rows = [f"| {day} May 2010 | a | x |" for day in (1, 3, 5)]
    for drawn in drawings(view, *rows, "| 1 May 2024 | b | x |"):
        dots = [(dot.x, dot.y) for dot in drawn.dots]
        for number, (x, y) in enumerate(dots):
            for other, above in dots[:number]:
                assert abs(x - other) + abs(y - above) >= 1.5 * drawn.form.dot


def test_a_page_without_events_has_no_line(view: View_) -> None:
    assert timeline(view("index.md")) is None
