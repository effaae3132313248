"""How to cite a page: plain, BibTeX, and GB/T 7714—2015 (the Chinese national standard)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from posixpath import splitext

from ....languages import language
from ....registry.page_urls import Addresses
from ..view import View
from ..wording.words import language_name

BIBTEX = {character: f"\\{character}" for character in "#$%&_{}"} | {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reference:
    """A page as others cite it. ``changed`` is the day of its last change, "" if not known."""

    title: str
    site: str
    url: str
    changed: str
    words: str
    bibtex: str


def cite(view: View) -> Reference | None:
    """The page's data for a bibliography; None where the site has no address.

    A bundle, which has none of its own, is cited by the address at which the site is published.
    """
    base = view.addresses.base or str(view.registry.settings.publish.get("address", ""))
    if view.page is None or not base:
        return None
    url = Addresses(base, view.default, True).absolute(view.locale, view.key)
    changed = view.changed.date().isoformat() if view.changed else ""
    title = view.title(view.key)
    spoken = view.date(changed) if changed else ""
    return Reference(title, view.site_title, url, changed, spoken, _bibtex(view, url, changed))


def _bibtex(view: View, url: str, changed: str) -> str:
    stem = splitext(view.key)[0].removesuffix("/index").replace("/", "-")
    fields = {
        "title": f"{{{_escaped(view.title(view.key))}}}",
        "author": f"{{{_escaped(view.site_title)}}}",
        "year": changed[:4],
        "date": changed,
        "url": url,
        "langid": language_name(language(view.locale).tag, "en").lower(),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{stem}-{view.locale},", *lines, "}"])


def _escaped(text: str) -> str:
    return re.sub(r"[#$%&_{}\\~^]", lambda found: BIBTEX[found[0]], text)
