"""Linked data of a page: schema.org Article, DefinedTerm and BreadcrumbList as JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from ....exports import defined_term, defined_term_set
from ..addressed import HOME
from ..view import View
from .breadcrumbs import breadcrumbs

CONTEXT = "https://schema.org"


def linked_data(view: View) -> Markup | None:
    """The JSON of the page, safe inside a script element; None where the site has no address."""
    if view.page is None or not view.addresses.base:
        return None
    graph = [entry for entry in (article(view), trail(view), *terms(view)) if entry]
    return Markup(_safe(json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False)))


def _safe(text: str) -> str:
    """JSON in which nothing can end the script (HTML Standard, restrictions for contents)."""
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def article(view: View) -> dict[str, Any]:
    """The page as an article, or the site where it is the home page."""
    base = view.addresses
    url = base.absolute(view.locale, view.key)
    meta = view.page.meta if view.page else {}
    home = view.key == HOME
    entry: dict[str, Any] = {
        "@type": "WebSite" if home else "Article",
        "@id": url,
        "name" if home else "headline": view.title(view.key),
        "description": str(meta.get("definition") or meta.get("description") or ""),
        "url": url,
        "inLanguage": view.locale,
        "dateModified": view.changed.isoformat() if view.changed else "",
        "license": str(view.registry.settings.publish.get("licence", "")),
        "workTranslation": _translations(view),
    }
    if not home:
        entry["isPartOf"] = {"@id": base.absolute(view.locale, HOME)}
        entry["publisher"] = {"@type": "Organization", "name": view.site_title}
    return {name: value for name, value in entry.items() if value}


def _translations(view: View) -> list[dict[str, str]]:
    """The same page in the other languages that have it."""
    return [
        {"@id": view.addresses.absolute(locale, view.key)}
        for locale in view.registry.settings.locales
        if locale != view.locale and view.registry.page(locale, view.key)
    ]


def trail(view: View) -> dict[str, Any]:
    """The breadcrumbs; sections without a page have no address."""
    crumbs = [crumb for crumb in breadcrumbs(view) if crumb.href]
    own = view.edition.outline.get(view.key, ())
    keys = [HOME, *(c.key for c in own if c.key and c.key != view.key), view.key]
    items = [
        {
            "@type": "ListItem",
            "position": number,
            "name": crumb.text,
            "item": view.addresses.absolute(view.locale, key),
        }
        for number, (crumb, key) in enumerate(zip(crumbs, keys, strict=True), 1)
    ] if crumbs else []  # fmt: skip
    return {"@type": "BreadcrumbList", "itemListElement": items} if items else {}


def terms(view: View) -> list[dict[str, Any]]:
    """The page's concept as a defined term; on the glossary's page, all of them."""
    registry, base = view.registry, view.addresses.base
    found = []
    if view.concept and view.locale in view.concept.names:
        found.append(defined_term(registry, view.concept, view.locale, base))
    if view.key == registry.settings.glossary:
        found.append(defined_term_set(registry, view.locale, base))
    return [{k: v for k, v in entry.items() if k != "@context"} for entry in found]
