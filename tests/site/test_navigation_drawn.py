"""On how many pages a theme's navigation is drawn alone: once, where nothing else decides it."""

from __future__ import annotations

import pytest
from concord.site.mkdocs.navigation import NAVIGATION, Drawn
from jinja2 import DictLoader, Environment

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
