"""The site's address and name stand once: in MkDocs' configuration, or in the environment."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.errors import SettingsError
from concord.settings import parse_settings
from concord.site.publish.naming import published_as

NAMED = "site_name: A guide\nsite_url: !ENV [SITE_URL, 'https://guide.example']\n"
EMOJI = "markdown_extensions:\n  - x:\n      y: !!python/name:os.getcwd\n"


def named(root: Path, config: str, **publish: str) -> tuple[str, str]:
    (root / "mkdocs.yml").write_text(config, "utf-8")
    options = published_as(root, parse_settings({"publish": publish}, "concord.toml", ""))
    return options.address, options.title


def test_both_are_taken_from_mkdocs(tmp_path: Path) -> None:
    assert named(tmp_path, NAMED + EMOJI) == ("https://guide.example/", "A guide")


def test_the_environment_goes_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://copy.example/docs/")
    assert named(tmp_path, NAMED)[0] == "https://copy.example/docs/"


def test_what_is_set_for_publishing_stays(tmp_path: Path) -> None:
    given = {"address": "https://other.example/", "title": "Another"}
    assert named(tmp_path, NAMED, **given) == ("https://other.example/", "Another")


def test_a_name_too_long_for_libraries_is_left_out(tmp_path: Path) -> None:
    assert named(tmp_path, f"site_name: {'long ' * 10}\n") == ("", "")


def test_a_configuration_that_is_none_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"mkdocs\.yml"):
        named(tmp_path, "site_name: [\n")
