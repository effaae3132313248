"""How concepts are joined: the map of them, in a drawing and in words; what to read first."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace

import pytest
from concord.model import Concept, Names, Page
from concord.registry.page_urls import Addresses
from concord.site.render.links import Link
from concord.site.render.locale_facts import Edition
from concord.site.render.parts.concept_map import concept_map
from concord.site.render.parts.read_first import read_first
from concord.site.render.relations import Relation, joining, near, relations
from concord.site.render.view import View

from .conftest import View_, registry_of


def concepts(**relations_of: tuple[str, str, bool]) -> dict[str, Concept]:
    """Concepts by id: each with what it is broader, what it is related to, whether it is a term."""
    made = {}
    for name, (broader, related, is_term) in relations_of.items():
        home = ("glossary.md", name) if is_term else (f"{name}.md", "")
        names = {"en": Names(name)}
        made[name] = Concept(name, "concept", *home, names, broader, tuple(related.split()))
    return made


def test_relations_are_found_once_broader_first() -> None:
    known = concepts(a=("b", "c", False), b=("", "a", False), c=("", "a nowhere c", False))
    found = relations(known)
    assert found == (Relation("b", "a", "broader"), Relation("a", "c", "related"))


def test_terms_are_on_the_map_where_they_join_three_pages() -> None:
    known = concepts(
        a=("", "t u", False), b=("", "t u", False), c=("", "t", False), t=("", "", True),
        u=("", "", True),
    )  # fmt: skip
    assert joining(known, relations(known)) == {"a", "b", "c", "t"}


def test_order_brings_joined_concepts_together() -> None:
    joined = [Relation("a", "z", "related"), Relation("m", "n", "related")]
    found = near("zmna", joined)
    assert sorted(found) == list("amnz")
    assert [abs(found.index(r.first) - found.index(r.second)) for r in joined] == [1, 1]


ORDER = """
from concord.site.render.relations import Relation, near
names = [chr(97 + n) for n in range(20)]
pairs = [(a, b) for a in names for b in names if ord(a) % 7 < ord(b) % 5]
print(near(names, [Relation(a, b, "related") for a, b in pairs]))
"""


def test_order_is_the_same_in_every_run() -> None:
    found = {
        subprocess.run(
            [sys.executable, "-c", ORDER], capture_output=True, check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
        for seed in "12"
    }  # fmt: skip
    assert len(found) == 1


def test_map_places_every_concept_and_arc_inside_the_drawing(view: View_) -> None:
    drawn = concept_map(view("concepts/index.md"))
    nodes = [node for group in drawn.groups for node in group.nodes]
    assert [group.title for group in drawn.groups] == ["Ideas", "Projects"]
    assert [node.concept.text for node in nodes] == ["The big tent", "Zuul"]
    assert len({node.y for node in nodes}) == len(nodes)
    assert [(arc.first.text, arc.second.text, arc.kind) for arc in drawn.arcs] == [
        ("The big tent", "Zuul", "related")
    ]
    assert all(0 < node.y < drawn.height for node in nodes)
    assert all(node.x < drawn.axis for node in nodes)
    numbers = [float(n) for n in re.findall(r"[\d.]+", drawn.arcs[0].path)]
    assert max(numbers[0::2]) <= drawn.width * 4 / 3
    assert max(numbers[1::2]) < drawn.height


def test_map_in_words_says_what_the_arcs_say(view: View_) -> None:
    drawn = concept_map(view("concepts/index.md", "zh"))
    assert [(e.concept.text, e.definition, texts(e.related)) for e in drawn.entries] == [
        ("大帐篷", "2015 年的改革（Big Tent Reform）。", ["Zuul"]),
        ("Zuul", "持续集成系统。", ["大帐篷"]),
    ]


def test_map_in_words_tells_the_ends_of_a_relation_apart() -> None:
    known = concepts(a=("b", "c", False), b=("", "", False), c=("", "", False))
    registry = replace(registry_of({}), concepts=known)
    view = View(None, "en", registry, Addresses("", "en", True), Edition())
    assert [
        (e.concept.id, texts(e.broader), texts(e.narrower), texts(e.related))
        for e in concept_map(view).entries
    ] == [("a", ["b"], [], ["c"]), ("b", [], ["a"], []), ("c", [], [], ["a"])]


def texts(links: tuple[Link, ...]) -> list[str]:
    return [link.text for link in links]


ORDER_OF_READING = {f"{name}.md": number for number, name in enumerate("edcba")}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a", ["c", "b", "d"]),  # what it is part of, the widest first; then what comes before
        ("b", ["c"]),
        ("c", ["e"]),  # of those that it names only what comes before
        ("d", []),  # who names it stands behind it
        ("e", []),  # a circle leads nowhere
    ],
)
def test_what_to_read_first(name: str, expected: list[str]) -> None:
    known = concepts(
        a=("b", "t d", False), b=("c", "a", False), c=("", "e a", False), d=("", "", False),
        e=("t", "", False), t=("e", "", True),
    )  # fmt: skip
    page = Page(f"{name}.md", "en", f"{name}.md")
    by_target = {f"{one}.md": known[one] for one in "abcde"}
    registry = replace(registry_of({}), concepts=known, by_target=by_target)
    edition = Edition(ranks=ORDER_OF_READING)
    view = View(page, "en", registry, Addresses("", "en", True), edition)
    assert texts(read_first(view)) == expected
