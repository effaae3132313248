"""The headers of a site as the files that servers and hosts read."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import Environment, PackageLoader, StrictUndefined

from .policy import Headers

FORMS = {"netlify": "_headers", "nginx": "headers.nginx.conf", "caddy": "headers.caddy"}
"""By form: the file's name. Cloudflare Pages reads Netlify's."""
REDIRECTS = "_redirects"


def render_headers(headers: Headers, form: str) -> str:
    """The text of the file of one form.

    :raises KeyError: for a form that is not in ``FORMS``.
    """
    return _templates().get_template(f"headers/{FORMS[form]}").render(headers=headers)


def render_redirects(locales: Iterable[str]) -> str:
    """Netlify's rules by which each translation answers with its own page for what is not found.

    Cloudflare Pages takes the nearest such page without being told, and passes over these rules.
    """
    return _templates().get_template(f"headers/{REDIRECTS}").render(locales=locales)


def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("concord.site", "templates"), undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
