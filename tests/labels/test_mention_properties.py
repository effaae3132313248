"""What holds of mentions whatever the labels and the text."""

from __future__ import annotations

import string

from concord.labels.forms import label_forms
from concord.labels.index import LabelIndex
from concord.model import Block, Concept, Names
from hypothesis import given
from hypothesis import strategies as st

labels = st.lists(
    st.text(string.ascii_letters + " -'开放设计库ßİǅ", min_size=1, max_size=8),
    max_size=6,
    unique=True,
)
words = st.text(string.ascii_lowercase, min_size=1, max_size=8)
texts = st.text(string.ascii_letters + " -'.,（）“”[]开放设计数据库ßİǅ\n", max_size=60)
kinds = st.sampled_from(("concept", "project"))
locales = st.sampled_from(("en", "zh", "de"))


def _index(names: list[str], kind: str, locale: str) -> LabelIndex:
    concepts = (Concept(name, kind, f"{name}.md", "", {locale: Names(name)}) for name in names)
    forms = (form for concept in concepts for form in label_forms(concept.id, concept, locale))
    return LabelIndex(forms, ("数据库", "开放设计", "改革开放"))


@given(labels, texts, kinds, locales)
def test_mentions_are_in_order_and_apart(
    names: list[str], text: str, kind: str, locale: str
) -> None:
    """Mentions never overlap, lie in the text, and are forms of their label."""
    end = 0
    for mention in _index(names, kind, locale).find(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        stem = mention.label[:-1].lower()
        assert text[mention.start : mention.end].replace("\n", " ").lower().startswith(stem)


@given(words, texts, kinds)
def test_a_label_alone_between_spaces_is_found(name: str, text: str, kind: str) -> None:
    """Whatever stands around it, a label that is a word of its own is a mention."""
    around = text.replace("\n", " ")
    found = _index([name], kind, "en").find(f"{around} {name} {around}")
    assert (len(around) + 1, len(around) + 1 + len(name)) in [(m.start, m.end) for m in found]


@given(words, st.sampled_from(string.ascii_letters))
def test_a_label_inside_a_word_is_not_found(name: str, letter: str) -> None:
    """A letter before a label makes it part of a longer word."""
    assert not _index([name], "concept", "en").find(letter + name + letter)


@given(labels, texts, locales)
def test_quotations_are_silent(names: list[str], text: str, locale: str) -> None:
    """Nothing is a mention between quotation marks."""
    inside = text.replace("”", "").replace("“", "")
    block = Block("paragraph", 0, len(inside) + 2, -1, text=f"“{inside}”")
    assert not _index(names, "concept", locale).in_prose(block)
