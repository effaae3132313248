"""Where a generator puts a page, as MkDocs does it."""

from __future__ import annotations

import pytest
from concord.registry.page_urls import Addresses


@pytest.mark.parametrize(
    ("key", "folder", "file"),
    [
        ("tools/README.md", "zh/tools/", "zh/tools/index.html"),
        ("tools/index.md", "zh/tools/", "zh/tools/index.html"),
        ("tools/readme.md", "zh/tools/readme/", "zh/tools/readme.html"),
    ],
)
def test_a_readme_is_the_page_of_its_folder(key: str, folder: str, file: str) -> None:
    assert Addresses("", "en", directories=True).path("zh", key) == folder
    assert Addresses("", "en", directories=False).path("zh", key) == file
