"""The environment of concord's own partials: HTML and XML escaped, a theme's files first.

Nobody escapes for the partials that are Markdown: they name the filters for it.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, Template, select_autoescape

from .markdown.escaping import (
    address_in_markdown,
    path_in_markdown,
    plain,
    text_in_markdown,
)

TEMPLATES = Path(__file__).parents[1] / "templates"


class Partial(Template):
    """A template whose globals are in one table: each time it is drawn they are copied.

    By default they stand in two, one over the other, which takes ten times as long to copy:
    https://github.com/pallets/jinja/blob/3.1.6/src/jinja2/environment.py#L1170
    """

    @classmethod
    def from_code(
        cls, environment: Environment, code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 (Jinja's name)
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:  # fmt: skip
        """As of any template."""
        return super().from_code(environment, code, {**globals}, uptodate)


def partials(host: Environment | None = None) -> Environment:
    """An environment over the host's templates and concord's; the host's own stays as it is.

    The host's environment (MkDocs') escapes nothing, so a partial of concord's is never
    included by a page template: it is asked for by :meth:`~concord.site.render.view.View.part`.
    """
    own = FileSystemLoader(TEMPLATES)
    loaders = [host.loader, own] if host and host.loader else [own]
    made = (host or Environment()).overlay(
        loader=ChoiceLoader(loaders),
        autoescape=select_autoescape(("html", "xml"), default_for_string=False),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.template_class = Partial
    own_filters = {
        one.__name__: one
        for one in (text_in_markdown, path_in_markdown, address_in_markdown, plain)
    }
    made.filters = {**made.filters, **own_filters}
    return made
