"""What other programs get: linked data, citations, lists of pages, files of the site."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from concord.registry import Registry
from concord.registry.page_urls import Addresses
from concord.site.render.listings import listed, newest, sections
from concord.site.render.partials import partials
from concord.site.render.parts.cite import cite
from concord.site.render.parts.linked_data import linked_data
from concord.site.render.view import View
from lxml import html

from .conftest import BASE, View_


def graph(view: View) -> dict[str, dict[str, Any]]:
    data = json.loads(str(linked_data(view)))
    assert data["@context"] == "https://schema.org"
    return {entry["@type"]: entry for entry in data["@graph"]}


def test_linked_data_of_a_concept(view: View_) -> None:
    found = graph(view("concepts/big-tent.md", "zh"))
    assert set(found) == {"Article", "BreadcrumbList", "DefinedTerm"}
    article = found["Article"]
    assert article["headline"] == "大帐篷"
    assert article["url"] == BASE + "zh/concepts/big-tent/"
    assert article["dateModified"] == "2020-01-02T03:04:05+00:00"
    assert article["workTranslation"] == [{"@id": BASE + "concepts/big-tent/"}]
    assert found["DefinedTerm"]["termCode"] == "big-tent"


def test_breadcrumbs_of_linked_data_have_whole_addresses(view: View_) -> None:
    items = graph(view("concepts/big-tent.md"))["BreadcrumbList"]["itemListElement"]
    assert [(item["position"], item["name"], item["item"]) for item in items] == [
        (1, "The Guide", BASE), (2, "Concepts", BASE + "concepts/"),
        (3, "The big tent", BASE + "concepts/big-tent/"),
    ]  # fmt: skip


def test_the_home_page_is_a_web_site(view: View_) -> None:
    assert set(graph(view("index.md"))) == {"WebSite"}


def test_the_glossary_holds_all_terms(view: View_) -> None:
    assert set(graph(view("reference/glossary.md"))) == {
        "Article", "BreadcrumbList", "DefinedTermSet",
    }  # fmt: skip


def test_nothing_can_end_the_script(view: View_) -> None:
    text = str(linked_data(view("index.md")))
    assert "<" not in text
    assert graph(view("index.md"))["WebSite"]["description"] == "A guide & its <parts>."


BIBTEX = """@online{concepts-big-tent-zh,
  title = {{大帐篷}},
  author = {{The Guide}},
  year = {2020},
  date = {2020-01-02},
  url = {https://example.org/guide/zh/concepts/big-tent/},
  langid = {chinese},
}"""
RIS = """TY  - ELEC
TI  - 大帐篷
AU  - The Guide
PY  - 2020
DA  - 2020/01/02
UR  - https://example.org/guide/zh/concepts/big-tent/
LA  - zh
ER  -"""
CSL = {
    "id": "concepts-big-tent-zh", "type": "webpage", "title": "大帐篷",
    "author": [{"literal": "The Guide"}], "issued": {"date-parts": [[2020, 1, 2]]},
    "URL": "https://example.org/guide/zh/concepts/big-tent/", "language": "zh",
}  # fmt: skip


def forms(view: View) -> dict[str, str]:
    """The text of each form in which a page is cited."""
    text = partials().get_template("concord/cite.html").render(concord=view, data=cite(view))
    found = html.fromstring(text).xpath("//div[starts-with(@id, 'cite-')]")
    return {form.get("id")[5:]: form.text_content().strip() for form in found}


def test_cited_in_five_forms(view: View_) -> None:
    found = forms(view("concepts/big-tent.md", "zh"))
    url = CSL["URL"]
    assert " ".join(found["plain"].split()) == f"The Guide：大帐篷，2020 年 1 月 2 日，{url}"
    assert found["gbt"] == f"The Guide. 大帐篷[EB/OL]. (2020-01-02)[访问日期]. {url}."
    assert (found["bibtex"], found["ris"], json.loads(found["csl"])) == (BIBTEX, RIS, [CSL])


def test_a_section_is_named_as_each_form_escapes_it(view: View_, registry: Registry) -> None:
    page = view("concepts/big-tent.md", "en")
    assert page.page
    heading = page.page.headings[0]._replace(text='50% of "all"')
    known = replace(page, page=replace(page.page, headings=(heading,)))
    reference = cite(known)
    assert reference
    assert [(one.id, one.heading, *one.title) for one in reference.sections] == [
        (heading.id, '50% of "all"', 'The big tent: 50% of "all"', r'The big tent: 50\% of "all"',
         r'The big tent: 50% of \"all\"'),
    ]  # fmt: skip


def test_a_bundle_is_cited_by_the_published_address(view: View_, registry: Registry) -> None:
    page = view("concepts/big-tent.md", base="")
    known = replace(registry.settings, publish={"address": "https://example.com/"})
    published = replace(page, registry=replace(registry, settings=known))
    reference = cite(published)
    assert reference
    assert reference.url == "https://example.com/concepts/big-tent/"


@pytest.mark.parametrize("maker", [cite, linked_data])
def test_without_an_address_there_is_nothing_to_cite(
    maker: Callable[[View], object], view: View_
) -> None:
    assert maker(view("concepts/big-tent.md", base="")) is None


def test_listed_pages_have_translations_and_a_summary(view: View_) -> None:
    page = listed(view("projects/zuul.md"))
    assert page.url == BASE + "projects/zuul/"
    assert page.summary == "A system for continuous integration."
    assert [(a.locale, a.absolute) for a in page.alternates] == [
        ("en", BASE + "projects/zuul/"), ("zh", BASE + "zh/projects/zuul/"),
    ]  # fmt: skip


def test_newest_are_in_a_settled_order(view: View_) -> None:
    views = [view("projects/zuul.md"), view("index.md")]
    assert [page.title for page in newest(views)] == ["Home", "Zuul"]


def test_sections_follow_the_navigation(view: View_) -> None:
    keys = ["sources/talk-2018.md", "concepts/big-tent.md", "index.md", "projects/zuul.md"]
    found = sections([view(key) for key in keys])
    assert [(s.title, [p.title for p in s.pages]) for s in found] == [
        ("The Guide", ["Home", "A talk"]), ("Projects", ["Zuul"]), ("Concepts", ["The big tent"]),
    ]  # fmt: skip


def test_feed_of_a_locale(view: View_) -> None:
    assert view("concepts/big-tent.md", "zh").feed == "../../feed.xml"
    assert view("index.md", base="").feed == ""


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (("en", "index.md"), ("en", "index.md"), "./"),
        (("en", "a/b.md"), ("en", "index.md"), "../../"),
        (("en", "a/b.md"), ("zh", "a/b.md"), "../../zh/a/b/"),
        (("zh", "a/index.md"), ("en", "a/c.md"), "../../a/c/"),
    ],
)
def test_relative_addresses(start: tuple[str, str], end: tuple[str, str], expected: str) -> None:
    assert Addresses(BASE, "en", True).relative(start, end) == expected
    assert Addresses("", "en", True).relative(start, end, "x") == expected + "#x"


def test_addresses_of_files() -> None:
    bundle = Addresses("", "en", False)
    assert bundle.relative(("zh", "a/b.md"), ("en", "index.md")) == "../../index.html"
    assert bundle.asset(("zh", "a/b.md"), "feed.xml") == "../../feed.xml"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("a b.md", "a%20b/"),
        ("50%.md", "50%25/"),
        ("a(b.md", "a%28b/"),
        ("中.md", "%E4%B8%AD/"),
        ("a-b_c.d~e.md", "a-b_c.d~e/"),
    ],
)
def test_whole_addresses_are_quoted(key: str, expected: str) -> None:
    addresses = Addresses(BASE, "en", True)
    assert addresses.absolute("en", key) == f"{BASE}{expected}"
    assert addresses.absolute("zh", key, "fn:a") == f"{BASE}zh/{expected}#fn:a"


def test_addresses_from_the_root_of_the_host() -> None:
    assert Addresses(BASE, "en", True).rooted("zh", "a.md") == "/guide/zh/a/"
    assert Addresses("", "en", True).rooted("zh", "a.md") == "/zh/a/"
