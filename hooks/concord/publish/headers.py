"""The headers of a site as the files that servers and hosts read."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from .policy import Headers

FORMS = {"netlify": "_headers", "nginx": "headers.nginx.conf", "caddy": "headers.caddy"}
"""By form: the file's name. Cloudflare Pages reads Netlify's."""


def render_headers(headers: Headers, form: str) -> str:
    """The text of the file of one form.

    :raises KeyError: for a form that is not in ``FORMS``.
    """
    env = Environment(
        loader=PackageLoader("concord", "templates"), undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    return env.get_template(f"headers/{FORMS[form]}").render(headers=headers)
