"""Odd configurations of MkDocs: what cannot be meant is not read, and nothing fails."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from concord.hazards.configuration import unsafe_configuration
from concord.layout.mkdocs_files import written
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


@pytest.mark.parametrize(
    "parent", ["a\0b", "a" * 300, "pipe", "/dev/zero", ".", "self", "gone.yml"]
)
def test_what_cannot_be_a_file_is_not_inherited(tmp_path: Path, parent: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "mkdocs.yml").write_text(f"INHERIT: {parent}\nsite_name: x\n")
    own, (_, text) = written(tmp_path)
    assert (own[0], text) == ("mkdocs.yml", "")
    assert [page.path for page in unsafe_configuration(tmp_path)] == ["mkdocs.yml"] * (
        "\0" in parent
    )
