"""What is built is judged as a browser reads it, and PAG606 lets nothing through to the judge."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from concord.hazards.allowed import made
from concord.hazards.as_built import EXTENSIONS, SETTINGS
from concord.reading import read_page
from concord.registry import gather
from concord.rules.pages.unsafe_content import unsafe_content
from concord.settings import Settings
from concord.site.judge import judge_page, judge_part, judge_text
from concord.site.judge.parse import ABOVE, BELOW, FRAME, parse
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.utils.yaml import yaml_load
from playwright.sync_api import Browser

from tests.expectations import load
from tests.ways import plain_ways

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
KINDS: dict[str, list[str]] = load(HERE / "payloads.yml")
PAYLOADS = [payload for payloads in KINDS.values() for payload in payloads]
OWN = Settings(default="en", extend_select=("PAG606",))
SITE = gather([], {}, OWN, plain_ways(OWN))
MARKDOWN = Markdown(extensions=list(EXTENSIONS), extension_configs=SETTINGS)
READ = """html => {
  const document = new DOMParser().parseFromString(html, "text/html");
  return [...document.querySelectorAll("*")].map(e => [
    e.namespaceURI, e.localName, [...e.attributes].map(a => [a.name, a.value])]);
}"""
BEFORE = (
    "", "- ", "> ", "    ", "!!! note\n\n    ", "[^1]: ", "a\n: ", "<div markdown>\n\n", "```\n",
    "`", "| a<br>b | ", "| a |\n|---|\n| b<br>c\n",
)  # fmt: skip
HTML = "http://www.w3.org/1999/xhtml"
BEHIND = ("div", "i")
"""The elements behind a page that is judged."""


def built(text: str) -> str:
    """The HTML of a page, as the site builds it."""
    MARKDOWN.reset()
    return MARKDOWN.convert(text)


def warned(text: str) -> bool:
    """Whether PAG606 says something of a page of that text."""
    return bool(list(unsafe_content.look(read_page(text.encode(), "a.md", "en", "a.md"), SITE)))


def test_the_extensions_are_those_of_the_site() -> None:
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        listed = yaml_load(file)["markdown_extensions"]
    names = [next(iter(one)) if isinstance(one, dict) else one for one in listed]
    assert names == list(EXTENSIONS)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_is_judged_was_warned_of(payload: str) -> None:
    """Known payloads: of what the judge refuses, PAG606 passes nothing."""
    assert warned(payload) or judge_page(built(payload)) == []


@settings(max_examples=400)
@given(
    st.lists(st.sampled_from(PAYLOADS), min_size=1, max_size=2),
    st.sampled_from(BEFORE),
    st.sampled_from(("\n\n", "\n", " ", "")),
)
def test_what_is_judged_was_warned_of_wherever_it_stands(
    payloads: list[str], before: str, between: str
) -> None:
    text = before + between.join(payloads)
    assert warned(text) or judge_page(built(text)) == []


@settings(max_examples=400)
@given(st.lists(st.sampled_from(sorted(set("".join(PAYLOADS)))), max_size=30).map("".join))
def test_what_is_judged_was_warned_of_in_any_signs(text: str) -> None:
    assert warned(text) or judge_page(built(text)) == []


def test_the_judge_refuses_most_of_them_alone() -> None:
    """The comparisons above can fail: without PAG606, the judge has much to refuse."""
    refused = sum(bool(judge_page(built(payload))) for payload in PAYLOADS)
    assert refused > 90


@pytest.mark.parametrize("payload", PAYLOADS)
def test_cards_are_judged_as_they_are_together(payload: str) -> None:
    """What stands before them has the whole part judged at once."""
    cards = f'<template id="a"><p>a</p></template>\n<template id="b">{payload}</template>\n'
    assert bool(judge_part(cards)) == bool(judge_part(f"<p>a</p>{cards}"))


Node = tuple[str, str, list[list[str]]]
"""An element: its name space, its name, its attributes."""
Reader = Callable[[str], list[Node]]


@pytest.fixture(scope="module")
def read(chromium: Browser) -> Iterator[Reader]:
    """Reads HTML as Chromium does."""
    context = chromium.new_context(offline=True)
    page = context.new_page()
    yield lambda html: page.evaluate(READ, html)
    context.close()


def _refused_in_chromium(nodes: list[Node]) -> bool:
    """Whether the elements that Chromium finds are more than the list allows."""
    outer, inner = [node for node in nodes[: len(FRAME)] if node[2]], nodes[len(FRAME) :]
    return bool(outer) or any(
        space != HTML or made().element(name) or any(made().attribute(name, *a) for a in attributes)
        for space, name, attributes in inner
    )


@pytest.mark.parametrize("payload", [*PAYLOADS, *map(built, PAYLOADS)])
def test_the_judge_sees_what_chromium_sees(payload: str, read: Reader) -> None:
    """What Chromium would make of it, and the list does not allow, the judge refuses."""
    nodes = read(f"{ABOVE}{payload}{BELOW}")
    if _refused_in_chromium(nodes):
        assert judge_page(payload)
    elif not judge_page(payload):
        ours = [(n.space, n.name, [*map(list, n.attributes.items())]) for n in parse(payload).nodes]
        end: list[tuple[str, str, list[list[str]]]] = [(HTML, name, []) for name in BEHIND]
        assert [*ours, *end] == [tuple(node) for node in nodes[len(FRAME) :]]


@pytest.mark.parametrize("html", [
    '<p id="a" class="term" lang="zh">x</p><hr /><ul><li>a<ul><li>b</li></ul></li></ul>',
    '<table><thead><tr><th style="text-align: right;">a</th></tr></thead></table>',
    '<div class="tabbed-set" data-tabs="1:1"><input checked="checked" id="__tabbed_1_1"'
    ' name="__tabbed_1" type="radio" /><label for="__tabbed_1_1">a</label></div>',
    '<figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>a</title>'
    '<a href="../b/"><text x="1" text-anchor="end">b</text></a><path d="M0 0"/></svg></figure>',
    '<p>a<p>b', "<!-- a comment --><p>1 &lt; 2</p>",
])  # fmt: skip
def test_what_pages_hold_passes(html: str) -> None:
    assert judge_page(html) == []


def test_parts_may_hold_what_pages_may_not() -> None:
    part = '<template id="a" class="b" data-href="c"><p>a</p></template>'
    data = '<script type="application/ld+json">{"a": 1}</script>'
    assert judge_part(part) == judge_part(data) == []
    assert judge_page(part)
    assert judge_page(data)
    assert judge_part("<script>alert(1)</script>")
    assert judge_part('<script type="application/ld+json">x()</script>')


def test_texts_hold_no_element() -> None:
    assert judge_text("a &lt;b&gt; & c < d") == []
    assert judge_text("a <b>c</b>") == [("the element <b>", "<b")]
    assert judge_text("a <b")
    assert judge_text("a </div>")


def test_what_the_tree_has_no_place_for_is_refused() -> None:
    """A browser gives the attributes of a second body to the first, and drops a row outside."""
    assert ("the element <body>", "<body") in judge_page("<body onload=x>")
    assert judge_page("<frame>")
    assert judge_page("a</main>b<main>c")
