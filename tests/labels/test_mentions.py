"""Mentions against tables: which labels are found in which text.

A case gives ``concepts`` (by id: kind and labels), a ``text`` in Markdown, and the ``mentions``
found in its prose or the wordings to avoid found in all its text, as ``words: concept``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from concord.labels.index import LabelIndex, avoid_index, label_index
from concord.model import Block, Concept, Names
from concord.reading import read_page

from tests.expectations import load, save

TABLE = Path(__file__).with_name("mentions.yml")


def concepts_of(case: dict[str, Any]) -> list[Concept]:
    """The concepts of a case."""
    out = []
    for name, (kind, title, *also) in case["concepts"].items():
        avoid = case.get("avoid", {}).get(name, ())
        names = Names(title, tuple(also), avoid=tuple(avoid))
        out.append(Concept(name, kind, f"{name}.md", "", {case["locale"]: names}))
    return out


def _said(index: LabelIndex, block: Block, method: str) -> list[str]:
    mentions = getattr(index, method)(block)
    return [f"{block.text[m.start : m.end]}: {m.concept}".replace("\n", " ") for m in mentions]


@pytest.mark.parametrize(
    "number", [pytest.param(n, id=case["name"]) for n, case in enumerate(load(TABLE))]
)
def test_mentions(number: int, update_expected: bool) -> None:
    """Each case's text holds its mentions, in order, and no others."""
    cases = load(TABLE)
    case = cases[number]
    page = read_page(case["text"].encode(), "p.md", case["locale"], "p.md")
    concepts = concepts_of(case)
    got: dict[str, list[str]] = {}
    if "mentions" in case:
        index = label_index(concepts, case["locale"])
        got["mentions"] = [said for b in page.blocks for said in _said(index, b, "in_prose")]
    if "avoided" in case:
        index = avoid_index(concepts, case["locale"])
        got["avoided"] = [said for b in page.blocks for said in _said(index, b, "in_text")]
    if update_expected:
        cases[number] = {**case, **got}
        save(TABLE, cases)
    else:
        assert got == {name: case[name] for name in got}
