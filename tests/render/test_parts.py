"""Parts that writers put into pages: glossary, tables, lists."""

from __future__ import annotations

import pytest
from concord.registry.page_urls import Addresses
from concord.site.render.locale_facts import Edition
from concord.site.render.parts.glossary import glossary, order
from concord.site.render.parts.matrix import matrix
from concord.site.render.parts.source_lists import further_reading, sources
from concord.site.render.parts.terminology import terminology
from concord.site.render.text_width import lines
from concord.site.render.view import View

from .conftest import BASE, View_, registry_of

GLOSSARY, READING = "reference/glossary.md", "sources/further-reading.md"


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", [("B", ["The big tent"]), ("N", ["Nova"]), ("P", ["pipeline"]), ("Z", ["Zuul"])]),
        ("zh", [("D", ["大帐篷"]), ("L", ["流水线"]), ("N", ["Nova"]), ("Z", ["Zuul"])]),
    ],
)
def test_glossary_by_letter(locale: str, expected: list[object], view: View_) -> None:
    found = glossary(view(GLOSSARY, locale))
    assert [(g.letter, [e.facts.title for e in g.entries]) for g in found] == expected
    assert [group.id for group in found] == [f"letter-{group.letter.lower()}" for group in found]


def test_a_title_in_chinese_stands_under_no_letter_in_english(files: dict[str, str]) -> None:
    changed = {path: text.replace("title: Nova", "title: 新星") for path, text in files.items()}
    registry = registry_of(changed)
    page, where = registry.page("en", GLOSSARY), Addresses(BASE, "en", True)
    found = glossary(View(page, "en", registry, where, Edition()))
    assert [group.letter for group in found] == ["B", "P", "Z", "Others"]


def test_terms_have_anchors_and_concepts_addresses(view: View_) -> None:
    entries = {e.facts.title: e for g in glossary(view(GLOSSARY)) for e in g.entries}
    assert (entries["pipeline"].anchor, entries["pipeline"].href) == ("pipeline", "")
    assert (entries["Zuul"].anchor, entries["Zuul"].href) == ("", "../../projects/zuul/")
    assert entries["pipeline"].citations == (
        ("A talk", "../../sources/talk-2018/#limits"),
        ("A <paper>", "../../sources/further-reading/#paper"),
    )


@pytest.mark.parametrize(
    ("locale", "titles"),
    [
        ("en", ["The 4 Opens", "API", "An apple", "“Big”", "theory"]),
        ("zh", ["4 个", "API", "边缘", "“大”", "董事会", "OpenStack", "重点"]),
    ],
)
def test_order(locale: str, titles: list[str]) -> None:
    shuffled = titles[::-1]
    shuffled.sort(key=lambda title: order(title, locale))
    assert shuffled == titles


def test_terminology_holds_every_label_of_both_languages(view: View_) -> None:
    found = terminology(view("reference/terminology.md"))
    by_id = {row.id: row.cells for row in found.rows}
    english, chinese = by_id["big-tent"]
    assert (english.name.text, english.also, english.avoid) == ("The big tent", ("big tent",), ())
    assert (chinese.name.text, chinese.name.lang, chinese.avoid) == ("大帐篷", "zh", ("大账篷",))
    assert [row.id for row in found.rows] == ["big-tent", "nova", "pipeline", "zuul"]
    assert len(found.downloads) == 4


def test_a_site_without_an_address_offers_no_downloads(view: View_) -> None:
    assert terminology(view("index.md", base="")).downloads == ()


def test_matrix_of_sources_and_projects(view: View_) -> None:
    found = matrix(view("sources/talk-2018.md"))
    assert [source.text for source in found.sources] == ["A talk"]
    assert [(row.project.text, row.cells) for row in found.rows] == [
        ("Zuul", ((("Limits", "./#limits", "", ""),),))
    ]


def test_sources_and_further_documents_are_listed_apart(view: View_) -> None:
    assert [d.facts.title for d in sources(view(READING))] == ["A talk"]
    (paper,) = further_reading(view(READING, "zh"))
    assert (paper.id, paper.facts.title, paper.facts.author) == ("paper", "一篇论文", "B. Writer")
    assert (paper.facts.licence, paper.facts.date) == ("未注明", "2014 年 12 月 2 日")
    assert [(c.page.text, c.times) for c in paper.cited] == [("大帐篷", 1), ("时间线", 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The big tent", ("The big tent",)),
        ("A project-oriented way to it", ("A", "project-oriented", "way to it")),
        ("以项目为中心的模式", ("以项目为中心的", "模式")),
        ("", ()),
    ],
)
def test_lines(text: str, expected: tuple[str, ...]) -> None:
    assert lines(text, 110) == expected
