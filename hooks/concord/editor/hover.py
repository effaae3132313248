"""What is shown of a thing under the pointer, as Markdown."""

from __future__ import annotations

from ..model import Concept, Source
from ..registry import Registry
from .things import Thing, place_of


def hover_text(thing: Thing, locale: str, registry: Registry) -> str:
    """What there is to say of a thing in a locale, "" where nothing is."""
    if thing.source:
        return _of_source(thing.source, thing.anchor, locale, registry)
    if thing.concept:
        return _of_concept(thing.concept, locale, registry)
    if thing.destination:
        page = registry.page(thing.destination.locale or locale, thing.destination.key)
        return f"**{page.title}**\n\n{page.meta.get('description') or page.path}" if page else ""
    return ""


def _of_concept(concept: Concept, locale: str, registry: Registry) -> str:
    """Its definition, its name in other languages, where it is explained."""
    own = concept.names.get(locale)
    lines = [f"**{own.title if own else concept.id}** · {concept.kind}"]
    if own and own.definition:
        lines.append(own.definition)
    others = [f"{name}: {names.title}" for name, names in concept.names.items() if name != locale]
    lines += [" · ".join(others)] if others else []
    place = place_of(registry, locale, concept.key, concept.anchor)
    lines += [f"`{place.path}:{place.line}`"] if place else []
    return "\n\n".join(lines)


def _of_source(source: Source, anchor: str, locale: str, registry: Registry) -> str:
    """What is cited, and the heading at which it says so."""
    default = registry.settings.default
    said = [source.field(name, locale, default) for name in ("author", "publisher", "date", "url")]
    lines = [f"**{source.field('title', locale, default) or source.id}**"]
    lines.append(" · ".join(str(one) for one in said if one))
    page = registry.page(locale, source.key)
    lines += [
        f"§ {heading.text} — `{heading.place.path}:{heading.place.line}`"
        for heading in (page.headings if page and anchor else ())
        if heading.id == anchor
    ]
    return "\n\n".join(line for line in lines if line)
