"""Give the templates what the site's own hook gives them."""

from __future__ import annotations

from concord.site.render.wording.words import words
from jinja2 import Environment


def on_env(env: Environment, **_: object) -> Environment:
    places = {"index": ["search/index.js"], "other": ["zh/search/index.js"]}
    env.globals["concord"] = {"search": places, "words": words("en")}
    return env
