"""TBX in both editions: well-formed, of the right structure, and whole when read back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from concord.exports import EXPORTS
from concord.registry import Registry
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from translate.storage.tbx import tbxfile

BASE = "https://example.org/"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
EDITION_2 = "{urn:iso:std:iso:30042:ed-2}"
by_toolkit = pytest.mark.skipif(
    sys.version_info < (3, 11),
    reason="the release of translate-toolkit for Python 3.10 reads one term in a language",
)
SCHEMA = etree.RelaxNG(etree.parse(str(Path(__file__).with_name("tbx_core.rng"))))


def tree(name: str, registry: Registry) -> Any:
    """An export as lxml reads it."""
    return etree.fromstring(EXPORTS[name].text(registry, BASE).encode())


def offered(registry: Registry, locale: str) -> list[list[str]]:
    """The labels of each concept in a locale, without those that are hidden."""
    found = [registry.concepts[name].names.get(locale) for name in sorted(registry.concepts)]
    return [list(dict.fromkeys((names.title, *names.also))) for names in found if names]


def test_core_has_the_structure_of_the_standard(real: Registry) -> None:
    root = tree("tbx", real)
    assert SCHEMA.validate(root), SCHEMA.error_log


def test_core_holds_every_term_of_both_languages(real: Registry) -> None:
    root = tree("tbx", real)
    for locale in ("en", "zh"):
        sections = [s for s in root.iter(f"{EDITION_2}langSec") if s.get(LANG) == locale]
        read = [[term.text for term in s.iter(f"{EDITION_2}term")] for s in sections]
        assert read == offered(real, locale)


def parsed(text: str) -> Any:
    """The first edition as translate-toolkit, which has no types, reads it."""
    read: Any = tbxfile.parsestring
    return read(text, sourcelanguage="en", targetlanguage="zh")


@by_toolkit
def test_first_edition_is_read_back_whole_by_translate_toolkit(real: Registry) -> None:
    file = parsed(EXPORTS["tbx-2008"].text(real, BASE))
    living = [
        [[term.text for term in terms if not term.deprecated] for terms in both]
        for both in ((unit.get_source_terms(), unit.get_target_terms()) for unit in file.units)
    ]
    assert [source for source, _ in living] == offered(real, "en")
    assert [target for _, target in living] == offered(real, "zh")
    assert [unit.getnotes("definition") for unit in file.units] == [
        "\n".join(names.definition for _, names in sorted(concept.names.items()))
        for _, concept in sorted(real.concepts.items())
    ]


@by_toolkit
def test_wordings_to_avoid_are_deprecated_and_nowhere_else(real: Registry) -> None:
    file = parsed(EXPORTS["tbx-2008"].text(real, BASE))
    read = {term.text for unit in file.units for term in unit.get_target_terms() if term.deprecated}
    avoided = {text for c in real.concepts.values() for text in c.names["zh"].avoid}
    assert read == avoided != set()
    core = {term.text for term in tree("tbx", real).iter(f"{EDITION_2}term")}
    labels = {text for locale in ("en", "zh") for entry in offered(real, locale) for text in entry}
    assert core == labels


def test_concept_without_a_term_has_no_entry(small: Any) -> None:
    registry = small({"zuul": {"title": "Zuul"}, "mute": {"definition": "Has no name."}})
    assert len(list(tree("tbx", registry).iter(f"{EDITION_2}conceptEntry"))) == 1
    assert len(list(tree("tbx-2008", registry).iter("termEntry"))) == 1


@given(st.dictionaries(st.text(min_size=1), st.text().filter(str.strip), min_size=1, max_size=4))
def test_any_text_gives_sound_files(small: Any, titles: dict[str, str]) -> None:
    registry = small({name: {"title": text, "definition": text} for name, text in titles.items()})
    core = tree("tbx", registry)
    entries = list(core.iter(f"{EDITION_2}conceptEntry"))
    assert SCHEMA.validate(core) or not entries
    assert len({entry.get("id") for entry in entries}) == len(entries)
    assert len(list(tree("tbx-2008", registry).iter("termEntry"))) == len(entries)
