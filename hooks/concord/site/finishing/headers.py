"""The headers of a site as the files that servers and hosts read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

from .moved import Redirect
from .policy import Headers

FORMS = {"netlify": "_headers", "nginx": "headers.nginx.conf", "caddy": "headers.caddy"}
"""By form: the file's name. Cloudflare Pages reads Netlify's."""
REDIRECTS = "_redirects"
MOVED = "301"


def render_headers(headers: Headers, form: str, rules: Iterable[tuple[str, str]] = ()) -> str:
    """The text of the file of one form, which for servers holds the rules of moved pages too.

    :raises KeyError: for a form that is not in ``FORMS``.
    """
    return _templates().get_template(f"headers/{FORMS[form]}").render(headers=headers, rules=rules)


def render_redirects(locales: Iterable[str], root: str, moved: Iterable[Redirect]) -> str:
    """Netlify's rules: old addresses, and each translation's own page for what is not found.

    ``root`` is the path of the site on its host. Cloudflare Pages takes the nearest page for what
    is not found without being told, and passes over the rules about it.
    """
    rules = [(quote(root + one.old), quote(root + one.new, safe="/#")) for one in moved]
    template = _templates().get_template(f"headers/{REDIRECTS}")
    return template.render(locales=locales, root=root, rules=rules)


def read_rules(site: Path) -> list[tuple[str, str]]:
    """The old and new addresses of moved pages, from the rules of a built site."""
    file = site / REDIRECTS
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    found = (line.split() for line in lines)
    return [(rule[0], rule[1]) for rule in found if len(rule) == 3 and rule[2] == MOVED]


def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("concord.site", "templates"), undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
