"""What is known of languages, and how a locale finds its own."""

from __future__ import annotations

import pytest
from concord.languages import LANGUAGES, language


@pytest.mark.parametrize(
    ("locale", "tag"),
    [("zh", "zh"), ("zh-Hans", "zh"), ("zh_CN", "zh"), ("ZH-tw", "zh"), ("pt-BR", "pt"),
     ("yue", "yue"), ("fr", "fr")],
)  # fmt: skip
def test_a_locale_finds_its_language(locale: str, tag: str) -> None:
    assert language(locale).tag == tag


def test_a_language_that_is_not_known_is_set_with_spaces() -> None:
    unknown = language("sw")
    assert (unknown.is_spaced, unknown.script, list(unknown.plurals("term"))) == (True, None, [])


@pytest.mark.parametrize(
    ("tag", "label", "forms"),
    [("en", "policy", ["policies"]), ("en", "patch", ["patches"]), ("en", "test", ["tests"]),
     ("en", "API", ["APIs"]), ("en", "tests", []), ("fr", "réseau", ["réseaux"]),
     ("fr", "projet", ["projets"]), ("fr", "bras", []), ("zh", "项目", [])],
)  # fmt: skip
def test_regular_plurals(tag: str, label: str, forms: list[str]) -> None:
    assert list(language(tag).plurals(label)) == forms


@pytest.mark.parametrize(
    ("tag", "title", "bare"),
    [("en", "The big tent", "big tent"), ("en", "Theme", "Theme"), ("fr", "L’usager", "usager"),
     ("fr", "Lesage", "Lesage"), ("zh", "大帐篷", "大帐篷")],
)  # fmt: skip
def test_titles_without_their_article(tag: str, title: str, bare: str) -> None:
    assert language(tag).bare(title) == bare


@pytest.mark.parametrize(
    ("tag", "text"), [("zh", "项目"), ("ja", "かな"), ("ja", "漢字"), ("ko", "한글")]
)
def test_scripts_find_their_letters(tag: str, text: str) -> None:
    script = LANGUAGES[tag].script
    assert script is not None
    assert script.search(text)
    assert not script.search("plain")
