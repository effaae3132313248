"""On how many pages a theme's navigation is drawn alone: once, where nothing else decides it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from concord.site.mkdocs.navigation import NAVIGATION, Drawn
from concord.site.mkdocs.places import Places
from jinja2 import DictLoader, Environment
from mkdocs.utils.templates import url_filter

SET_AROUND = "{% set is_home = page == 'home' %}{% include 'partials/nav.html' %}"


@pytest.mark.parametrize(
    ("partial", "is_believed"),
    [
        ("{% for one in nav if one != page %}{{ one }}{% endfor %}", True),
        ("{{ nav | length }}{{ 'pruned' if 'navigation.prune' in features }}", True),
        ("{{ 'home' if is_home }}{{ nav }}", False),
        ("{% include 'partials/item.html' %}", False),
        ("{% include nav ~ '.html' ignore missing %}", False),
    ],
)
def test_what_asks_for_nothing_else_is_drawn_alone_once(partial: str, is_believed: bool) -> None:
    files = {NAVIGATION: partial, "partials/item.html": "{{ is_home }}", "main.html": SET_AROUND}
    env = Environment(loader=DictLoader(files))
    drawn, found = Drawn(env, []), []
    for page in ("zuul", "home"):
        context = {"nav": ["home", "zuul"], "page": page}
        piece = env.get_template("main.html").render(context, features=[])
        found.append((piece == drawn.html(context), drawn.is_same(piece, context)))
    assert all(same == said for same, said in found)
    drawn.was_same = True
    assert drawn.is_same("another", {"nav": [], "page": ""}) is is_believed


def test_what_differs_on_one_page_is_seen_on_the_next_as_well() -> None:
    drawn = Drawn(Environment(loader=DictLoader({NAVIGATION: "{{ page }}"})), [])
    assert not drawn.is_same("another", {"page": "one"})
    assert not drawn.is_same("another", {"page": "two"})
    assert drawn.is_same("three", {"page": "three"})


def test_a_theme_without_a_partial_has_drawn_nothing() -> None:
    drawn = Drawn(Environment(loader=DictLoader({})), [])
    assert drawn.html({}) == ""
    assert not drawn.is_same("some", {})


@pytest.mark.parametrize(
    ("partial", "is_shared"),
    [
        ("{% for one in nav if one != page %}{{ one | url }}{% endfor %}", True),
        ("{{ concord.words.menu }}{{ nav | length }}{{ 'pruned' in features }}", True),
        ("{% macro link(one) %}{{ one == page }}{% endmacro %}{{ link(nav) }}", True),
        ("{{ page.title }}{{ nav }}", False),
        ("{{ page in nav }}", False),
        ("{% if page %}{{ nav }}{% endif %}", False),
        ("{{ concord.key }}", False),
        ("{{ concord }}", False),
        ("{{ nav | own }}", False),
        ("{{ base_url }}", False),
        ("{% include 'partials/item.html' %}", False),
    ],
)
def test_what_asks_of_a_page_where_it_is_alone_is_drawn_once_for_a_place(
    partial: str, is_shared: bool
) -> None:
    env = Environment(loader=DictLoader({NAVIGATION: partial, "partials/item.html": ""}))
    env.filters |= {"url": url_filter, "own": str}
    drawn, contexts = Drawn(env, []), list[str]()

    def context() -> dict[str, object]:
        contexts.append("one")
        words = {"menu": "Menu"}
        return {"nav": [], "page": "", "concord": {"words": words}, "base_url": ""}

    first = drawn.at("concepts", context)
    assert drawn.at("concepts", context) == first
    assert len(contexts) == (1 if is_shared else 2)
    drawn.at("projects", context)
    drawn.at(None, context)
    drawn.at(None, context)
    assert len(contexts) == (4 if is_shared else 5)


PLACES = {
    "concepts/zuul/": "concepts", "concepts/kata/": "concepts", "index/": "", "a/b/c/": "a/b",
    "concepts/gating/": None, "concepts/": None, "": None, "a/": None, "a/gone/": None,
    "c.html": "", "concepts/kata.html": "concepts",
}  # fmt: skip


@pytest.mark.parametrize(("url", "place"), PLACES.items())
def test_pages_of_a_folder_that_stand_nowhere_in_the_navigation_are_of_one_place(
    url: str, place: str | None
) -> None:
    def page(url: str, **more: object) -> SimpleNamespace:
        return SimpleNamespace(
            url=url, file=SimpleNamespace(src_uri=f"{url}.md"), parent=None, children=None, **more
        )

    inside = [page("concepts/gating/"), page("")]
    link = SimpleNamespace(url="a/gone/", children=None)
    section = SimpleNamespace(children=[inside[0], link])
    nav: Any = SimpleNamespace(pages=inside, items=[section, inside[1]])
    one: Any = page(url)
    assert Places(nav).of(one) == place
    one.parent = section
    assert Places(nav).of(one) is None
