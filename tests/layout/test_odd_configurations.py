"""Odd configurations of MkDocs: what cannot be meant is not read, and nothing fails."""

from __future__ import annotations

import pytest
from concord.layout.navigation import docs_folder, navigation

MULTIPLIED = "a0: &a0 [x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
)


@pytest.mark.parametrize(
    "text", ["a: &a [*a]\nnav: [b.md]", "&a {nav: *a}", MULTIPLIED, "\0", "- a"]
)
def test_what_has_no_end_names_no_pages(text: str) -> None:
    assert navigation(text, "mkdocs.yml") is None
    assert docs_folder(text) == "docs"


@pytest.mark.parametrize("value", ["[a]", "{a: b}"])
def test_a_folder_that_is_no_text_is_none(value: str) -> None:
    found = navigation(f"docs_dir: {value}\nnav: [a.md]\n", "mkdocs.yml")
    assert found
    assert (found.docs, docs_folder(f"docs_dir: {value}")) == ("docs", "docs")
