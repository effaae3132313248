"""In which texts names can stand that are others than before: elsewhere the same is found."""

from __future__ import annotations

import string
from types import SimpleNamespace
from typing import Any

import pytest
from concord.labels.index import label_index
from concord.model import Block, Concept, Names, Page
from concord.site.building.earlier import Earlier
from concord.site.kept.noting import ENGLISH, TERMS
from concord.site.making import names as module
from hypothesis import event, given
from hypothesis import strategies as st

PATH = "a.md"
Labels = dict[str, list[str]]
"""By the id of a concept what it is called."""


def concepts(labels: Labels) -> dict[str, Concept]:
    """Concepts with the same names in both languages."""
    found = {}
    for name, (title, *also) in labels.items():
        names = Names(title, tuple(also))
        found[name] = Concept(name, "concept", f"{name}.md", "", {"en": names, "zh": names})
    return found


def page_of(text: str, locale: str) -> Page:
    """A page with a paragraph."""
    block = Block("paragraph", 0, len(text), -1, text=text)
    return Page(PATH, locale, PATH, "digest", blocks=(block,), source=text)


def may_differ(
    before: Labels, now: Labels, text: str, locale: str = "zh", known: str = "before"
) -> tuple[bool, bool]:
    """Whether a build looks again: for English names in a text, for terms in a page of it."""
    earlier = Earlier()
    names: Any = None
    for digest, labels in (("before", before), ("now", now)):
        settings = SimpleNamespace(locales=sorted({"en", locale}))
        registry = SimpleNamespace(settings=settings, concepts=concepts(labels), pages={})
        site: Any = SimpleNamespace(
            registry=registry, earlier=earlier, page_at=lambda path: page_of(text, locale)
        )
        names = module.Names(site, digest)
    questions = (ENGLISH, "=", text), (TERMS, "=", PATH)
    found = [names.may_stand_in([question], known) for question in questions]
    return found[0], found[1]


def found_in(labels: Labels, text: str) -> list[Any]:
    """What is found: in an English text, and in a page of it."""
    index = label_index(concepts(labels).values(), "en")
    return [index.find(text), index.in_prose(page_of(text, "en").blocks[0])]


WORDS = st.sampled_from(("Gate", "gates", "City", "Cities", "big tent", "tent", "Tent x", "a-b"))
LABELS = st.dictionaries(
    st.sampled_from("abcd"), st.lists(WORDS, min_size=1, max_size=3, unique=True), max_size=4
)
TEXTS = st.lists(WORDS | st.text(string.ascii_lowercase + " -,", max_size=4), max_size=6)


@given(LABELS, LABELS, TEXTS)
def test_where_no_other_name_can_stand_the_same_is_found(
    before: Labels, now: Labels, words: list[str]
) -> None:
    text = " ".join(words)
    english, terms = may_differ(before, now, text, "en")
    then, today = found_in(before, text), found_in(now, text)
    event(f"looked for again: {english}, another found: {then != today}")
    assert english or then[0] == today[0]
    assert terms or then[1] == today[1]


@pytest.mark.parametrize(
    ("before", "now", "text", "looks"),
    [
        ({"a": ["Big tent"]}, {"a": ["Wide tent"]}, "a big tent", True),
        ({"a": ["Big tent"]}, {"a": ["Wide tent"]}, "a wide\ntent", True),
        ({"a": ["Big tent"]}, {"a": ["Wide tent"]}, "a tent and a gate", False),
        ({"a": ["Gate"]}, {"a": ["City"]}, "a city", True),
        ({"a": ["库"]}, {"a": ["门"]}, "一个数据库", True),
        ({"a": ["库"]}, {"a": ["门"]}, "一个数据", False),
        ({"a": ["Gate"], "b": ["Tent"]}, {"b": ["Tent"], "a": ["Gate"]}, "nothing", True),
        ({"a": ["Gate"]}, {"a": ["Gate"]}, "a gate", False),
    ],
)
def test_only_texts_with_other_names_are_looked_through(
    before: Labels, now: Labels, text: str, looks: bool
) -> None:
    assert may_differ(before, now, text)[1] is looks


def test_names_that_nobody_knows_any_more_can_be_any() -> None:
    same = {"a": ["Gate"]}
    assert may_differ(same, same, "nothing", known="long ago") == (True, True)
