"""Fact box, neighbours, backlinks, previews, reading time, breadcrumbs, stale notice."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from concord.findings import Finding
from concord.model import Place
from concord.reading import read_page
from concord.site.render.links import Link
from concord.site.render.parts.backlinks import backlinks
from concord.site.render.parts.breadcrumbs import breadcrumbs
from concord.site.render.parts.fact_box import ConceptFacts, SourceFacts, fact_box, same_name
from concord.site.render.parts.neighbourhood import neighbourhood
from concord.site.render.parts.previews import previews
from concord.site.render.parts.reading_time import minutes, reading_time
from concord.site.render.parts.stale import stale

from .conftest import View_, building_of, registry_of


def pairs(links: Iterable[Link | None]) -> list[tuple[str, str]]:
    return [(link.text, link.href) for link in links if link]


def test_facts_of_a_concept(view: View_) -> None:
    facts = fact_box(view("projects/zuul.md"))
    assert isinstance(facts, ConceptFacts)
    assert (facts.kind, facts.when, facts.is_inferred) == ("project", "21–24 May 2018", True)
    assert pairs(facts.narrower) == [("pipeline", "../../reference/glossary/#pipeline")]
    assert pairs(facts.related) == [("The big tent", "../../concepts/big-tent/")]
    assert pairs(facts.sources) == [("A talk", "../../sources/talk-2018/")]


def test_facts_are_in_the_language_of_the_page(view: View_) -> None:
    facts = fact_box(view("concepts/big-tent.md", "zh"))
    assert isinstance(facts, ConceptFacts)
    assert (facts.title, facts.kind, facts.when) == ("大帐篷", "概念", "2015 年")
    assert [(o.text, o.lang, o.href) for o in facts.others] == [
        ("The big tent", "en", "../../../concepts/big-tent/")
    ]


def test_names_that_say_nothing_new_are_left_out(view: View_) -> None:
    zuul, tent = fact_box(view("projects/zuul.md")), fact_box(view("concepts/big-tent.md"))
    assert isinstance(zuul, ConceptFacts)
    assert isinstance(tent, ConceptFacts)
    assert (zuul.others, tent.also) == ((), ())
    assert pairs(tent.others) == [("大帐篷", "../../zh/concepts/big-tent/")]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("big tent", "The big tent", True),
        ("Open Infrastructure", "Open infrastructure", True),
        ("the 4 Opens", "The 4 Opens", True),
        ("tent", "The big tent", False),
        ("theory", "ory", False),
    ],
)
def test_same_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other, "en") is same


def test_facts_of_a_source(view: View_) -> None:
    facts = fact_box(view("sources/talk-2018.md"))
    assert isinstance(facts, SourceFacts)
    assert (facts.author, facts.publisher, facts.date) == ("A. Speaker", "", "May 2018")
    assert (facts.original, facts.language, facts.trust) == (
        "一次演讲", "Simplified Chinese", "At second hand.",
    )  # fmt: skip


def test_original_title_equal_to_the_title_is_not_said_twice(view: View_) -> None:
    facts = fact_box(view("sources/talk-2018.md", "zh"))
    assert isinstance(facts, SourceFacts)
    assert facts.original == ""


@pytest.mark.parametrize("key", ["index.md", "sources/further-reading.md", "reference/glossary.md"])
def test_other_pages_have_no_facts(key: str, view: View_) -> None:
    assert fact_box(view(key)) is None


def test_backlinks_by_section_with_sentences(view: View_) -> None:
    groups = backlinks(view("concepts/big-tent.md"))
    assert [(g.title, pairs(link.page for link in g.links)) for g in groups] == [
        ("Projects", [("Zuul", "../../projects/zuul/")]),
        ("Concepts", [("All concepts", "../")]),
    ]
    assert groups[0].links[0].sentence == ("Inside ", "the big tent", ", it stayed unseen.")


def test_backlinks_of_a_source_count_citations(view: View_) -> None:
    groups = backlinks(view("sources/talk-2018.md", "zh"))
    found = {link.page.text: link.times for group in groups for link in group.links}
    assert found == {"Zuul": 2, "大帐篷": 1, "时间线": 1}


def test_previews_cover_links_terms_and_citations(view: View_) -> None:
    cards = {card.id: card for card in previews(view("concepts/big-tent.md"))}
    assert set(cards) == {
        "preview-zuul", "preview-pipeline", "preview-source-talk-2018",
        "preview-cite-talk-2018.limits", "preview-cite-paper",
    }  # fmt: skip
    assert cards["preview-zuul"].href == "../../projects/zuul/"
    assert cards["preview-pipeline"].href == "../../reference/glossary/#pipeline"
    assert cards["preview-pipeline"].text == "A path that changes take."
    noted, listed = cards["preview-cite-talk-2018.limits"], cards["preview-cite-paper"]
    assert (noted.href, noted.note) == ("#fn:talk-2018.limits", "A. Speaker, May 2018")
    assert pairs([noted.place]) == [("Limits", "../../sources/talk-2018/#limits")]
    assert (noted.said, listed.said) == ("On Zuul.", "")
    assert pairs([listed.place]) == [("Further reading", "../../sources/further-reading/#paper")]


def test_what_the_fact_box_links_to_has_a_preview(view: View_) -> None:
    """The pipeline and the source are neither linked nor named in the page's own text."""
    facts = fact_box(view("projects/zuul.md"))
    assert isinstance(facts, ConceptFacts)
    cards = {card.href for card in previews(view("projects/zuul.md"))}
    assert {link.href for link in (*facts.narrower, *facts.related, *facts.sources)} <= cards


def test_neighbourhood_draws_every_neighbour_once(view: View_) -> None:
    drawn = neighbourhood(view("projects/zuul.md"))
    assert drawn
    assert [(s.concept.text, s.kind) for s in drawn.spokes] == [
        ("pipeline", "narrower"), ("The big tent", "related"),
    ]  # fmt: skip
    assert len({spoke.y for spoke in drawn.spokes}) == 2
    assert all(0 < spoke.y < drawn.height for spoke in drawn.spokes)


def test_one_neighbour_is_no_map(view: View_) -> None:
    assert neighbourhood(view("concepts/big-tent.md")) is None


def test_a_translation_that_is_still_empty_has_a_map(files: dict[str, str], tmp_path: Path) -> None:
    empty = registry_of({**files, "docs/zh/projects/zuul.md": ""})
    drawn = neighbourhood(building_of(empty, tmp_path, "").view("docs/zh/projects/zuul.md"))
    assert drawn
    assert drawn.width > 0


def test_reading_time_by_script() -> None:
    english = read_page(b"word " * 477, "docs/en/a.md", "en", "a.md")
    chinese = read_page("字".encode() * 358, "docs/zh/a.md", "zh", "a.md")
    code = read_page(b"    code\n" * 2000, "docs/en/a.md", "en", "a.md")
    assert [minutes(page) for page in (english, chinese, code)] == [3, 2, 1]


def test_reading_time_in_words(view: View_) -> None:
    assert reading_time(view("index.md")) == "1 min read"
    assert reading_time(view("index.md", "zh")) == "阅读约需 1 分钟"


def test_pages_to_look_things_up_in_have_no_reading_time(view: View_) -> None:
    assert reading_time(view("reference/glossary.md")) is None


def test_breadcrumbs_lead_from_home_to_the_page(view: View_) -> None:
    assert pairs(breadcrumbs(view("concepts/big-tent.md"))) == [
        ("The Guide", "../../"), ("Concepts", "../"), ("Ways", ""), ("The big tent", "./"),
    ]  # fmt: skip


def test_a_section_page_stands_once_in_its_breadcrumbs(view: View_) -> None:
    assert pairs(breadcrumbs(view("concepts/index.md"))) == [
        ("The Guide", "../"), ("All concepts", "./"),
    ]  # fmt: skip


def test_the_home_page_has_no_breadcrumbs(view: View_) -> None:
    assert breadcrumbs(view("index.md")) == ()


def lag(line: int) -> Finding:
    place = Place("docs/zh/concepts/big-tent.md", line, 1)
    return Finding("PAR308", "stale-translation", place, "")


def test_stale_sections_are_named(view: View_) -> None:
    page = view("concepts/big-tent.md", "zh", findings=(lag(6), lag(10), lag(10)))
    assert pairs(stale(page)) == [("开头", "#"), ("原因", "#why")]


def test_other_findings_make_no_page_stale(view: View_) -> None:
    other = Finding("PAR306", "figure-mismatch", Place("docs/zh/concepts/big-tent.md", 6, 1), "")
    assert stale(view("concepts/big-tent.md", "zh", findings=(other,))) == ()
