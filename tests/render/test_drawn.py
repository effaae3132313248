"""The HTML of the parts: escaped, well-formed, with languages marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import html5lib
from concord.findings import Finding
from concord.model import Place
from concord.registry import Registry
from concord.site.building import Building
from concord.site.render.markdown.drawn import BEGIN
from concord.site.render.markdown.known_notes import APPENDED
from concord.site.render.markdown.notes import notes_by_source
from concord.site.render.parts import AROUND_PAGES, PARTS
from markdown import Markdown

from .conftest import BASE, building_of, registry_of


def drawn(building: Building) -> Iterator[tuple[str, str, str]]:
    """Every part on every page where it has something to say: its name, locale and HTML."""
    for page in building.registry.pages.values():
        for name in PARTS:
            if html := building.view(page.path).part(name):
                yield name, page.locale, str(html)


def test_every_part_is_drawn_somewhere(building: Building) -> None:
    assert {name for name, _, _ in drawn(building)} == set(PARTS) - {"stale"}


def test_parts_are_html_without_errors(building: Building) -> None:
    parser = html5lib.HTMLParser(strict=True)
    for name, _, html in drawn(building):
        assert len(parser.parseFragment(html)), name


def test_markup_in_data_is_text(building: Building) -> None:
    for name, _, html in drawn(building):
        assert "<paper>" not in html, name
        assert "<Guide>" not in html, name
    listed = building.view("docs/en/sources/further-reading.md").part("further-reading")
    assert "A &lt;paper&gt;" in listed


def test_a_part_begins_with_an_element_so_that_markdown_leaves_it_alone(building: Building) -> None:
    for name, _, html in drawn(building):
        assert name in AROUND_PAGES or html.startswith("<"), name


def test_other_languages_are_marked(building: Building) -> None:
    english = building.view("docs/en/reference/glossary.md").part("glossary")
    assert '<span class="concord-other" lang="zh">大帐篷</span>' in english
    assert 'in Chinese <span lang="zh">大帐篷</span>.' in english
    chinese = building.view("docs/zh/reference/glossary.md").part("glossary")
    assert '（<span lang="en">Big Tent Reform</span>）' in chinese


def test_every_map_says_what_its_lines_mean(building: Building) -> None:
    legends = {"en": ("one is part of the other", "related"), "zh": ("从属", "相关")}
    maps = [one for one in drawn(building) if one[0] in ("concept-map", "neighbours")]
    assert len(maps) > 4
    for name, locale, html in maps:
        assert re.findall(r"</svg> (.+)</li>", html) == list(legends[locale]), name


def test_a_part_without_data_is_nothing(building: Building) -> None:
    view = building.view("docs/en/index.md")
    assert [name for name in AROUND_PAGES if name != "previews" and view.part(name)] == [
        "changed", "cite", "linked-data", "reading-time",
    ]  # fmt: skip


def test_a_stale_page_says_which_sections_lag(registry: Registry, tmp_path: Path) -> None:
    made = building_of(registry, tmp_path, BASE)
    place = Place("docs/zh/concepts/big-tent.md", 10, 1)
    made.findings.append(Finding("PAR308", "stale-translation", place, "changed"))
    assert '<a href="#why">原因</a>' in made.view(place.path).part("stale")
    assert made.view("docs/zh/projects/zuul.md").part("stale") == ""


def test_the_day_of_the_last_change_is_in_words(building: Building) -> None:
    html = building.view("docs/zh/index.md").part("changed")
    assert '<time datetime="2020-01-02">2020 年 1 月 2 日</time>' in html


def test_markers_become_parts(building: Building) -> None:
    text = building.registry.pages["en", "reference/glossary.md"].source
    body = text.split("---\n", 2)[2]
    made = building.markdown("docs/en/reference/glossary.md", body)
    assert made.lstrip().startswith(f'{BEGIN}<div class="concord-glossary">')
    assert "concord: glossary" not in made


def test_citations_become_footnotes_in_the_language_of_the_page(building: Building) -> None:
    text = building.registry.pages["zh", "projects/zuul.md"].source.split("---\n", 2)[2]
    made = building.markdown("docs/zh/projects/zuul.md", text)
    assert "没有人看见它[^talk-2018]" in made
    note = "A. Speaker：[一次演讲](../sources/talk-2018.md)，2018 年 5 月（日期为推断）。"
    assert f"[^talk-2018.limits]: {note}" in made


def test_what_looks_like_a_reference_in_an_address_is_none(
    files: dict[str, str], tmp_path: Path
) -> None:
    """Python-Markdown leaves it alone, and XML cannot hold the character with the number 1."""
    address = "https://example.org/?a=1&b=2&#1;"
    texts = {
        name: text.replace("https://example.org/paper", address) for name, text in files.items()
    }
    made = building_of(registry_of(texts), tmp_path, BASE).markdown("docs/en/index.md", "a[^paper]")
    assert "example.org" in made
    html = Markdown(extensions=["attr_list", "footnotes"]).convert(made)
    assert html.count("https://example.org/?a=1&amp;b=2&amp;#1;") == 2


def test_the_mark_of_our_own_notes_may_stand_in_the_code_of_a_page(building: Building) -> None:
    text = f"```html\n{APPENDED}\n```\n\na[^b]\n\n[^b]: c\n"
    made = building.markdown("docs/en/index.md", text)
    notes = notes_by_source(building.source, "en", "en")
    html = Markdown(extensions=["fenced_code", "footnotes", notes]).convert(made)
    plain = Markdown(extensions=["fenced_code", "footnotes"]).convert(text)
    assert "&lt;!--concord/notes--&gt;" in html
    assert html == plain


def test_a_picture_stands_in_the_page_with_its_alternative_text(
    registry: Registry, tmp_path: Path
) -> None:
    made = building_of(registry, tmp_path, BASE)
    svg = tmp_path / "docs/en/a.svg"
    svg.parent.mkdir(parents=True)
    drawn = '<svg xmlns="http://www.w3.org/2000/svg">{}<text class="ink">A &amp; B</text></svg>'
    svg.write_text(drawn.format("<style>.ink { fill: red }</style>"))
    html = made.markdown("docs/en/index.md", '![A "turn"](a.svg)')
    assert html.startswith(f'{BEGIN}<figure class="figure" data-figure="a">')
    assert '<div role="img" aria-label="A &#34;turn&#34;">' in html
    assert '<text class="ink">A &amp; B</text>' in html
    assert "style" not in html
    svg.write_text(drawn.format("<script>x</script>"))
    assert made.markdown("docs/en/index.md", "![A](a.svg)").startswith("![A](a.svg)")


def test_an_upright_drawing_stands_beside_the_wide_one(registry: Registry, tmp_path: Path) -> None:
    made = building_of(registry, tmp_path, BASE)
    folder = tmp_path / "docs/en"
    folder.mkdir(parents=True)
    for name in ("a.svg", "a.narrow.svg"):
        (folder / name).write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg"><desc id="{name[:3]}">{name}</desc></svg>'
        )
    html = made.markdown("docs/en/index.md", "![A turn](a.svg)")
    shown = re.findall(r'<div class="figure-(\w+)"><svg[^>]*><desc[^>]*>([a-z.]+)<', html)
    assert shown == [("wide", "a.svg"), ("narrow", "a.narrow.svg")]
    assert html.count('role="img"') == 1, "one picture, named once"
    assert ' aria-describedby="a.s"' in html
