"""The site's address and name stand once: in MkDocs' configuration, or in the environment."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.settings import load_settings

NAMED = "site_name: A guide\nsite_url: !ENV [SITE_URL, 'https://guide.example']\n"
EMOJI = "markdown_extensions:\n  - x:\n      y: !!python/name:os.getcwd\n"


def named(root: Path, config: str, publish: str = 'name = "x"') -> tuple[str, str]:
    (root / "mkdocs.yml").write_text(config, "utf-8")
    (root / "concord.toml").write_text(f"[publish]\n{publish}\n", "utf-8")
    found = load_settings(root).publish
    return found.get("address", ""), found.get("title", "")


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)


def test_both_are_taken_from_mkdocs(tmp_path: Path) -> None:
    assert named(tmp_path, NAMED + EMOJI) == ("https://guide.example/", "A guide")


def test_what_is_inherited_counts(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text(NAMED, "utf-8")
    config = "INHERIT: base.yml\nsite_name: Another\n"
    assert named(tmp_path, config) == ("https://guide.example/", "Another")


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("!ENV SITE_URL", "https://copy.example/docs/"),
        ("!ENV [SITE_URL]", "https://copy.example/docs/"),
        ("!ENV [OTHER, SITE_URL, x]", "https://copy.example/docs/"),
        ("!ENV [OTHER, 'https://x.example/']", "https://x.example/"),
        ("!ENV OTHER", ""),
        ("[1]", ""),
    ],
)
def test_the_environment_goes_before(
    value: str, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://copy.example/docs")
    assert named(tmp_path, f"site_url: {value}\n")[0] == address


def test_what_is_set_for_publishing_stays(tmp_path: Path) -> None:
    given = 'address = "https://other.example/"\ntitle = "Another"'
    assert named(tmp_path, NAMED, given) == ("https://other.example/", "Another")


def test_a_name_too_long_for_libraries_is_left_out(tmp_path: Path) -> None:
    assert named(tmp_path, f"site_name: {'long ' * 10}\n") == ("", "")


def test_who_publishes_nothing_is_not_asked(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(NAMED, "utf-8")
    assert load_settings(tmp_path).publish == {}
