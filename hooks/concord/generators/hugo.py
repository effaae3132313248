"""Hugo: a link is an address, counted from the page's own; a folder's page is ``_index.md``.

https://gohugo.io/content-management/page-resources/, https://gohugo.io/content-management/sections/
An older site may call its settings ``config.yaml``, as others do; its templates tell it apart:
https://gohugo.io/templates/lookup-order/
"""

from .generator import Generator

HUGO = Generator(
    "hugo", files=("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default/hugo.*",
    "config.toml", "config/_default/config.*", "archetypes/default.md", "layouts/index.html",
    "layouts/_default", "themes/*/layouts/_default"), indexes=("_index", "index"), loose=True,
    by_address=True, shares_files=True, has_components=True, folds=True,
    folds_keys=True, statics=("static", "assets"), fills_addresses=True,
)  # fmt: skip
