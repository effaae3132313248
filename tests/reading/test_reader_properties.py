"""What holds of the reader whatever the text."""

from __future__ import annotations

import string

from concord.model import Page
from concord.reading import read_page
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

FRAGMENTS = (
    "\n", "\n\n", "    ", "\t", "  ", "- ", "1. ", "> ", "# ", "## a { #b }", "===", "---", "```",
    "~~~", "|", "|-|", ":   ", "!!! note", '??? tip "T"', '=== "Tab"', "[^a]", "[^a]: ",
    "[a](b.md)", "[", "]", "(", ")", "![", "`", "``", "*", "**", "_", "\\", "&amp;", "&", "<div>",
    "</div>",
    "<div markdown>", "<!--", "-->", "<a href='x'>", "</a>", "{", "}", "{ #id }", "text",
    "中文", "。", "\r\n", "\r", "\ufeff", "\0", "\u3000", "\u2028", "[x]: y.md", "[x]", "---\n",
    "title: x\n",
    "<!-- concord: ignore PAR306: why -->", "*[A]: b", '"', "'", "0", "a|b",
)  # fmt: skip
markdown = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), max_size=40).map("".join)


def _read(text: str) -> Page:
    return read_page(text.encode("utf-8", "surrogatepass"), "p.md", "en", "p.md")


@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    """Bytes are read, or give a trouble with a place."""
    page = read_page(data, "p.md", "en", "p.md")
    assert page.source or page.troubles or not data.decode("utf-8", "ignore").strip("\ufeff")
    assert all(t.place.line >= 1 and t.place.column >= 1 for t in page.troubles)


@given(markdown)
def test_places_lie_in_the_text(text: str) -> None:
    """Every heading, reference and block lies where the page has text."""
    page = _read(text)
    for block in page.blocks:
        assert 0 <= block.start <= block.end <= len(page.source)
        assert -1 <= block.section < len(page.headings)
    places = [reference.place for reference in page.references]
    places += [heading.place for heading in page.headings]
    lines = page.source.split("\n")
    for place in places:
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@given(markdown)
def test_characters_of_a_block_are_those_of_the_page(text: str) -> None:
    """Each character of a block's text stands at its offset, less what stands for another."""
    page = _read(text)
    for block in page.blocks:
        for index, character in enumerate(block.text):
            at = block.offset(index)
            if character != "\n" and "&" not in page.source[max(0, at - 6) : at + 6]:
                assert page.source[at] == character


@given(markdown)
def test_marks_are_written_where_they_say(text: str) -> None:
    """A mark lies in its block's text, and begins and ends in the page with its own signs."""
    first = {"image": "![<", "link": "[<", "citation": "[", "code": "`"}
    page = _read(text)
    for block in page.blocks:
        for mark in block.marks:
            assert 0 <= mark.start <= mark.end <= len(block.text)
            assert page.source[mark.offset] in first.get(mark.kind, "<")
            assert page.source[mark.stop - 1] in ")]>`"


@given(markdown)
def test_ids_that_are_made_are_unique(text: str) -> None:
    """No made id repeats one that was before it or is written anywhere."""
    page = _read(text)
    made = [heading.id for heading in page.headings if not heading.explicit]
    written = {heading.id for heading in page.headings if heading.explicit} | page.anchors
    assert len(set(made)) == len(made)
    assert not written & set(made)


word = st.text(string.ascii_letters + string.digits + "中文开放", min_size=1, max_size=6)
piece = word | st.sampled_from(("`c`", "*e*", "**s**", "\\]", "[x]"))
label = st.lists(piece, min_size=1, max_size=3)
target = st.text(string.ascii_lowercase + "./-#_", min_size=1, max_size=12)
title = st.sampled_from(("", ' "title"', " 'a (b)'", "  "))
link = st.builds(
    "{}[{}]({}{})".format, st.sampled_from(("", "!")), label.map(" ".join), target, title
)
stray = st.sampled_from(("[", "]", "(", ")", "!", "`", "\\", "<b>", "https://a.example", "。"))
sentences = st.lists(word | link | stray | link, min_size=1, max_size=12).map(" ".join)


@given(sentences)
def test_links_are_those_of_commonmark(text: str) -> None:
    """The links and images of a paragraph are those that markdown-it-py finds, in its order."""
    tokens = MarkdownIt("commonmark").parseInline(text.strip())[0].children or []
    found = [(r.kind, r.value) for r in _read(text).references]
    assert sorted(found) == sorted(_targets(tokens))


def _targets(tokens: list[Token]) -> list[tuple[str, str]]:
    out = []
    for token in tokens:
        if token.type == "link_open":
            out.append(("link", str(token.attrs["href"])))
        elif token.type == "image":
            out.append(("image", str(token.attrs["src"])))
            out += [t for t in _targets(token.children or []) if t[0] == "image"]
    return out
