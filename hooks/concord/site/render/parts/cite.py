"""How to cite a page, or a section of it.

Plain, GB/T 7714—2015 (the Chinese national standard), BibTeX, RIS and CSL-JSON: the partial has
the forms, here are the texts as each form escapes them. A section has a title and an address of
its own.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from posixpath import splitext
from typing import NamedTuple

from ....languages import language
from ....registry.page_urls import Addresses
from ..view import View
from ..wording.words import language_name

BIBTEX = {character: f"\\{character}" for character in "#$%&_{}"} | {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
DEEPEST = 3
"""The level of the lowest headings whose sections are offered, as in the contents of a page."""


class Named(NamedTuple):
    """A text as it is, as BibTeX writes it, and as JSON does between its quotation marks."""

    text: str
    bibtex: str
    json: str


class Section(NamedTuple):
    """A section that can be cited: its id, its heading, and how it is named."""

    id: str
    heading: str
    title: Named


@dataclass(frozen=True, slots=True)
class Reference:
    """A page as others cite it. ``changed`` is the day of its last change, "" if not known.

    ``words`` is that day in words, ``key`` a name for bibliographies, ``language`` BibTeX's.
    """

    title: Named
    site: Named
    url: str
    changed: str
    words: str
    key: str
    language: str
    sections: tuple[Section, ...]


def cite(view: View) -> Reference | None:
    """The page's data for a bibliography; None where the site has no address.

    A bundle, which has none of its own, is cited by the address at which the site is published.
    """
    base = view.addresses.base or str(view.registry.settings.publish.get("address", ""))
    if view.page is None or not base:
        return None
    changed = view.changed.date().isoformat() if view.changed else ""
    return Reference(
        title=_named(view.title(view.key)),
        site=_named(view.site_title),
        url=Addresses(base, view.default, True).absolute(view.locale, view.key),
        changed=changed,
        words=view.date(changed) if changed else "",
        key=splitext(view.key)[0].removesuffix("/index").replace("/", "-") + f"-{view.locale}",
        language=language_name(language(view.locale).tag, "en").lower(),
        sections=_sections(view),
    )


def _sections(view: View) -> tuple[Section, ...]:
    colon, title = str(view.words["colon"]), view.title(view.key)
    headings = view.page.headings if view.page else ()
    return tuple(
        Section(heading.id, text, _named(f"{title}{colon}{text}"))
        for heading in headings
        if heading.id and heading.level <= DEEPEST and (text := heading.text.strip())
    )


def _named(text: str) -> Named:
    escaped = re.sub(r"[#$%&_{}\\~^]", lambda found: BIBTEX[found[0]], text)
    return Named(text, escaped, json.dumps(text, ensure_ascii=False)[1:-1])
