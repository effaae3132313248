"""Notes gathered by source, from Markdown to HTML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from concord.registry import Registry
from concord.site.render.markdown.known_notes import APPENDED
from concord.site.render.markdown.notes import NotesBySource, notes_by_source
from concord.site.render.wording.words import words
from lxml import html
from markdown import Markdown

from tests.expectations import load

CASES = load(Path(__file__).with_name("notes.yml"))
TITLES = {"talk": "A talk", "paper": "A paper", "signs": "Q&A &#1; AT&T; &lt;"}


def titles(label: str) -> tuple[str, str]:
    name = label.partition(".")[0]
    return (name, TITLES[name]) if name in TITLES else (label, "")


def converted(text: str, notes: NotesBySource) -> str:
    """The HTML of a text, the list of notes in it."""
    return Markdown(extensions=["footnotes", "attr_list", notes]).convert(text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_notes_by_source(case: dict[str, Any]) -> None:
    made = converted(case["text"], NotesBySource(titles, words("en")))
    (tree,) = html.fragments_fromstring(f"<article>{made}</article>")
    if "html" in case:
        assert made == case["html"].rstrip("\n")
    if "backs" in case:
        backs = tree.xpath("//a[@class='footnote-backref']")
        assert [_back(link) for link in backs] == case["backs"].splitlines()
    if "numbers" in case:
        shown = tree.xpath("//a[@class='footnote-ref']")
        numbers = [f"({a.text})" if a.get("hidden") else a.text for a in shown]
        assert numbers == case["numbers"].split()
    if "notes" in case:
        entries = tree.xpath("//div[@class='footnote']/ol/li")
        said = [" ".join(" ".join(entry.itertext()).split()) for entry in entries]
        assert [line.replace(" .", ".") for line in said] == case["notes"].splitlines()
    if "boxes" in case:
        boxes = tree.xpath("//span[@class='footnote-refs']")
        assert [" ".join(box.itertext()) for box in boxes] == [case["boxes"]]


EACH_WITH_ANOTHER = [
    *(case["text"] for case in CASES),
    "a *b* [c](d) &amp; `e` \\* <f@g.h> ![i](j){ .k }", "a[^paper]", "a [b][b] [b]", "- a\n    - b",
    "a\n\n    b", "a{ .b }\n    {: .c }", "A & B &#42; <b>c</b>", "*[HTML]: a\nHTML", "",
]  # fmt: skip
"""Pages, and texts of notes to which on another page something else could become."""


@pytest.mark.parametrize("more", ["", "\n\n[b]: c.md", "\n\n*[HTML]: Markup"])
@pytest.mark.parametrize("others", [[], ["abbr"]])
@pytest.mark.parametrize("text", EACH_WITH_ANOTHER)
def test_on_further_pages_a_note_is_what_it_was(text: str, others: list[str], more: str) -> None:
    """A note that is known stands on another page as if nothing had been before."""
    page = text if "[^" in text and ":" in text else f"b[^talk] c[^talk.d]\n\n[^talk]: {text}"
    known = NotesBySource(titles, words("en"))
    pages = [page, f"Before it.[^paper]\n\n{page}\n\n[^paper]: A.{more}", page]
    for one in pages:
        extensions = ["footnotes", "attr_list", *others]
        alone = Markdown(extensions=[*extensions, NotesBySource(titles, words("en"))])
        assert Markdown(extensions=[*extensions, known]).convert(one) == alone.convert(one)


def test_a_note_is_read_once() -> None:
    known = NotesBySource(titles, words("en"))
    for before in ("a", "b"):
        converted(f"{before}[^talk] c[^paper]\n\n[^talk]: A talk.\n\n[^paper]: A.", known)
    assert [*known.known] == ["A talk.", "A."]


def test_the_sources_are_those_of_the_term_base(registry: Registry) -> None:
    text = "看见。[^talk-2018.limits]\n\n[^talk-2018.limits]: 一次演讲。"
    made = converted(text, notes_by_source(registry.sources.get, "zh", "en"))
    assert 'aria-label="资料 1：一次演讲"' in made
    assert 'aria-label="回到正文"' in made


def test_letters_go_on_behind_z() -> None:
    text = " ".join(["Here.[^talk]"] * 28) + "\n\n[^talk]: A talk."
    made = html.fromstring(converted(text, NotesBySource(titles, words("en"))))
    letters = [link.text for link in made.xpath("//a[@class='footnote-backref']")]
    assert letters[:2] + letters[25:] == ["a", "b", "z", "aa", "ab"]


def test_a_text_without_notes_stays_as_it_is() -> None:
    assert converted("Here.", NotesBySource(titles, words("en"))) == "<p>Here.</p>"


def _back(link: html.HtmlElement) -> str:
    (note,) = link.xpath("ancestor::li[@id][1]")
    return f"{note.get('id')} {link.text} {link.get('href')} {link.get('aria-label')}"


APPENDING = [
    "[^talk]: A [talk](a.md#b). <http://a.b/c?d=e&f>{ .a }\n[^paper]: &#91;A&#93; *b*",
    "[^talk.d]: D, 1 [d](a.md){ .concord-place }.\n\n[^paper]:A. \n",
    "[^talk]:  中文 `a` [^paper].",
    "[^talk]: A\n    b\n\n    c\n[^paper]: D", "[^talk]: A\nb", "",
]  # fmt: skip
PAGES = [
    "a[^talk] b[^paper] c[^talk.d]", "a[^own] b[^paper]\n\n[^own]: Own.\n[^paper]: Of the page.",
    "- a[^talk]\n- b", "> a[^talk]", "| a |\n|---|\n| b[^talk] |", "# A[^talk]", "    a", "```\na",
    f"a {APPENDED}\n\nb[^talk]",
]  # fmt: skip


@pytest.mark.parametrize("notes", APPENDING)
@pytest.mark.parametrize("page", PAGES)
def test_what_is_appended_becomes_what_it_would_as_text(page: str, notes: str) -> None:
    known = NotesBySource(titles, words("en"))
    for _ in range(2):
        made = converted(f"{page}\n\n{APPENDED}\n{notes}", known)
        assert made == converted(f"{page}\n\n{notes}", NotesBySource(titles, words("en")))


def test_what_is_appended_is_text_where_nobody_makes_notes() -> None:
    notes = NotesBySource(titles, words("en"))
    made = Markdown(extensions=[notes]).convert(f"a\n\n{APPENDED}\n[^talk]: b")
    assert made == Markdown().convert("a\n\n[^talk]: b")


def test_what_is_appended_to_one_page_is_not_on_the_next() -> None:
    md = Markdown(extensions=["footnotes", NotesBySource(titles, words("en"))])
    md.convert(f"a[^talk]\n\n{APPENDED}\n[^talk]: b")
    assert md.reset().convert("a[^talk]") == "<p>a[^talk]</p>"
