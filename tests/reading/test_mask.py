"""What of a page is prose: the mask of its blocks, and the stretches of its text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from concord.reading import read_page
from concord.reading.mask import FORMS, SIGNS, Prose, forms_of
from hypothesis import given
from hypothesis import strategies as st

from tests.expectations import load
from tests.reading.test_reader_properties import markdown

CASES = load(Path(__file__).parent / "masks" / "prose.yml")
DIRECTIVES = (
    '{{< tabs text=true >}} {{% tab Make %}}', "{* ../a.py hl[2] *}", "<<< @/snippets/one.js",
    '--8<-- "a.md"', "!include a.md", "(a-label)=", "import Tabs from '@theme/Tabs';",
    "export const a = 1;", "{% include 'a' %}", "[[toc]]",
)  # fmt: skip
PIECES = st.sampled_from(
    ("{{", "}}", "{%", "%}", "$", "$$", "\\(", "\\)", "[[", "]]", ":::", "::: tip a", "\n", "字",
     "a", "/", ".md", "://", "@", ":", "&amp;", "`", "<code>", "</code>", "{< x >}", " ")
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:20])
def test_prose(case: dict[str, Any]) -> None:
    (block,) = read_page(case["text"].encode(), "p.md", "en", "p.md").blocks
    shown = list(block.text)
    for start, end in block.mask:
        shown[start:end] = "·" * (end - start)
    assert "".join(shown) == case["prose"]


@pytest.mark.parametrize("line", DIRECTIVES)
def test_a_line_that_is_a_directive_is_no_text(line: str) -> None:
    """It stands alone, and parts what is around it."""
    page = read_page(f"Before\n{line}\nbehind".encode(), "p.md", "en", "p.md")
    assert [block.kind for block in page.blocks] == ["paragraph", "directive", "paragraph"]
    assert page.anchors - {"*"} == ({"a-label"} if line.endswith("=") else set())
    assert ("*" in page.anchors) == ("include" in line or "<" in line or "{*" in line)


def test_containers_are_boxes() -> None:
    """Containers nest, and end at their own sign."""
    text = "::: tip Title\na\n\n:::: note\nb\n::::\n\nc\n:::\n\nd\n\n/// box | T\ne\n///\n"
    page = read_page(text.encode(), "p.md", "en", "p.md")
    assert [(block.text, block.container) for block in page.blocks] == [
        ("Title", ("tip",)), ("a", ("tip",)), ("b", ("tip", "note")), ("c", ("tip",)), ("d", ()),
        ("T", ("box",)), ("e", ("box",)),
    ]  # fmt: skip


@given(markdown | st.lists(PIECES, max_size=30).map("".join))
def test_prose_lies_in_blocks_that_hold_text(text: str) -> None:
    """Stretches of prose are apart, in order, and say what the page says there."""
    page = read_page(text.encode("utf-8", "surrogatepass"), "p.md", "en", "p.md")
    prose = Prose(page)
    last = -1
    for start, end in prose.spans:
        assert last < start < end <= len(page.source)
        last = end
    for block in page.blocks:
        if block.kind in ("code", "html", "directive"):
            assert not prose.holds(block.start, block.end) or block.start == block.end


def test_what_a_link_shows_is_prose_and_its_target_is_none() -> None:
    source = 'A [link](a.md "title") and ![text](b.png){ .c } &amp; **c**.'
    prose = Prose(read_page(source.encode(), "p.md", "en", "p.md"))
    assert [source[start:end] for start, end in prose.spans] == [
        "A ", "link", " and ", "text", " ", " ", "c", ".",
    ]  # fmt: skip


@given(st.lists(PIECES | st.sampled_from((".", "@a.b", "www.", "%(a)s", "][", "~/")), max_size=12))
def test_no_form_is_missed_for_want_of_its_sign(pieces: list[str]) -> None:
    """A text holds the same of the forms that it can hold as of all forms."""
    text = "".join(pieces)
    able = tuple(number for number, sign in enumerate(SIGNS) if sign.search(text))
    found, whole = forms_of(able), forms_of(tuple(range(len(FORMS))))
    expected = [one.span() for one in whole.finditer(text)]
    assert expected == ([one.span() for one in found.finditer(text)] if able else [])
