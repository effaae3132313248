"""The words of the partials, by language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from concord.site.render.partials import TEMPLATES
from concord.site.render.wording.words import words

USED = re.compile(r"\bwords\.(\w+)")


def test_a_language_without_words_gets_the_english_ones() -> None:
    assert words("fr") == words("en")
    assert words("zh-Hans")["when"] == words("zh")["when"] != words("en")["when"]


def test_every_word_is_said_in_both_languages() -> None:
    unsaid = {name for name, text in words("en").items() if words("zh")[name] == text}
    assert unsaid == {"cite_bibtex", "cite_gbt"}


def test_no_word_hides_behind_a_method_of_mappings() -> None:
    # In a template words.copy would be the method.
    assert not set(words("en")) & set(dir(dict))


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("concord/*")), ids=lambda path: path.name)
def test_templates_use_words_that_there_are(path: Path) -> None:
    assert set(USED.findall(path.read_text("utf-8"))) <= set(words("en"))
