"""What is drawn already stands on a page as it was drawn, with all other text read as ever."""

from __future__ import annotations

import pytest
from concord.site.render.markdown.drawn import DrawnHTML, drawn, ids_in
from markdown import Markdown
from markdown.extensions import Extension

PART = '<div id="a"><p>*b* &amp; <i title="c > d">[e](f)</i></p>\n\n    g\n</div>'


def made(text: str, own: bool = True) -> str:
    """The HTML of a text, with our extension or without it."""
    extensions: list[str | Extension] = ["md_in_html", "def_list"]
    extensions += [DrawnHTML()] if own else []
    return Markdown(extensions=extensions).convert(text)


@pytest.mark.parametrize(
    "text", ["{}", "# A\n\n{}\n\nb *c*\n", "a\n\n{}\n", "{}\n\n{}\n\na", "- a\n\n{}\n\n<p>b</p>"]
)
def test_a_part_that_stands_by_itself_becomes_what_it_would_without(text: str) -> None:
    with_marks = text.replace("{}", drawn(PART))
    assert made(with_marks) == made(text.replace("{}", PART), own=False)


@pytest.mark.parametrize("text", ["a {} b", "- a\n\n    {}\n", "> {}\n", "    {}"])
def test_elsewhere_it_is_read_like_all_html(text: str) -> None:
    part = "<b>a</b>"
    found = made(text.replace("{}", drawn(part)))
    assert found == made(text.replace("{}", part), own=False)


def test_ids_are_those_of_elements() -> None:
    assert ids_in(made(f'# A\n\n{drawn(PART)}\n\n`<b id="g">`')) == {"a"}
