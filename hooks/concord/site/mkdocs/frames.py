"""What the theme puts around a page with two languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound
from mkdocs.commands.build import get_context

from ..building import BASE, Building
from .objects import holds_all, locale_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

FRAME = "side-by-side.html"
"""A theme's template for it."""


def take_frame(
    building: Building, navs: Mapping[str, Navigation], env: Environment, config: MkDocsConfig,
    files: Files,
) -> None:  # fmt: skip
    """Take it as it is in the locale that is built; ``navs`` are by locale."""
    if not holds_all(config, building):
        return
    locale = locale_of(config, building)
    try:
        template = env.get_template(FRAME)
    except TemplateNotFound:
        return
    context = get_context(navs[locale], files, config, base_url=BASE)
    context["concord"] = building.frame_view(locale)  # type: ignore[typeddict-unknown-key]
    frame = template.render(context)
    if locale == building.registry.settings.default:
        building.frame = frame
    else:
        building.frames_beside[locale] = frame
