"""What can be written at a place: targets of links, ids, concepts, citations, keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, relpath
from typing import NamedTuple

from ..model import CONCEPT_KINDS, Page
from ..reading.front_matter_keys import PAGE_KINDS, entries
from ..registry import Registry

LINK = re.compile(r"\]\((?P<written>[^()\s#]*)\Z")
ANCHOR = re.compile(r"\]\((?P<target>[^()\s#]*)#(?P<written>[^()\s]*)\Z")
CITATION = re.compile(r"\[\^(?P<written>[^\[\]\s#]*)\Z")
CITED_PLACE = re.compile(r"\[\^(?P<source>[^\[\]\s#]+)#(?P<written>[^\[\]\s]*)\Z")
CONCEPT = re.compile(r"\[(?P<written>[^\[\]^]*)\Z")
KEY = re.compile(r"(?P<written>[\w-]*)\Z")
VALUE = re.compile(r"(?P<key>kind|broader|related|citations):(?:.*[^\w#-])?(?P<written>[\w#-]*)\Z")
ITEM = re.compile(r"[ \t]+- (?P<written>[\w#-]*)\Z")


class Offer(NamedTuple):
    """What can be put in place of the last ``written`` characters before the cursor."""

    text: str
    detail: str
    written: str
    kind: str


def offers(page: Page, offset: int, registry: Registry) -> list[Offer]:
    """What can be written at an offset of a page's text, all that is possible there."""
    start = page.source.rfind("\n", 0, offset) + 1
    line = page.source[start:offset]
    if _in_front_matter(page, offset):
        return list(_in_meta(page, line, start, registry))
    for form, make in FORMS:
        if found := form.search(line):
            return list(make(page, found, registry))
    return []


def _links(page: Page, found: re.Match[str], registry: Registry) -> Iterator[Offer]:
    for other in registry.of_locale(page.locale):
        if other is not page:
            yield Offer(_relative(page, other.path), other.title, found["written"], "file")


def _anchors(page: Page, found: re.Match[str], registry: Registry) -> Iterator[Offer]:
    target = registry.destination(page, found["target"] or "#")
    other = registry.page(target.locale, target.key) if target else None
    if target and other:
        titles = {heading.id: heading.text for heading in other.headings}
        for name in sorted(registry.anchors(target.locale, target.key)):
            yield Offer(name, titles.get(name, ""), found["written"], "id")


def _citations(page: Page, found: re.Match[str], registry: Registry) -> Iterator[Offer]:
    for source in registry.sources.values():
        title = source.field("title", page.locale, registry.settings.default)
        yield Offer(source.id, str(title), found["written"], "source")


def _cited_places(page: Page, found: re.Match[str], registry: Registry) -> Iterator[Offer]:
    source = registry.sources.get(found["source"])
    other = registry.page(page.locale, source.key) if source else None
    for heading in other.headings if other else ():
        yield Offer(heading.id, heading.text, found["written"], "id")


def _concepts(page: Page, found: re.Match[str], registry: Registry) -> Iterator[Offer]:
    """Links to concepts, behind an opening bracket."""
    for concept in registry.concepts.values():
        names, other = concept.names.get(page.locale), registry.page(page.locale, concept.key)
        if names and other and other is not page:
            anchor = f"#{concept.anchor}" if concept.anchor else ""
            text = f"{names.title}]({_relative(page, other.path)}{anchor})"
            yield Offer(text, names.definition, found["written"], "concept")


FORMS = (
    (ANCHOR, _anchors), (LINK, _links), (CITED_PLACE, _cited_places), (CITATION, _citations),
    (CONCEPT, _concepts),
)  # fmt: skip


def _in_meta(page: Page, line: str, start: int, registry: Registry) -> Iterator[Offer]:
    value = VALUE.match(line.lstrip())
    item = ITEM.match(line)
    if value:
        yield from _values(value["key"], value["written"], page, registry)
    elif item:
        yield from _values(_key_above(page, start), item["written"], page, registry)
    elif found := KEY.fullmatch(line):
        kind = registry.kind(page)
        top = next(entries(page, registry.settings, kind))
        neutral = page.locale != registry.settings.default
        for name, one in top.keys.items():
            if name not in page.meta and not (one.neutral and neutral):
                yield Offer(f"{name}: ", one.form.words, found["written"], "key")


def _values(key: str, written: str, page: Page, registry: Registry) -> Iterator[Offer]:
    if key == "kind":
        kinds = CONCEPT_KINDS if page.key == registry.settings.glossary else PAGE_KINDS
        yield from (Offer(kind, "", written, "value") for kind in kinds)
    elif key in ("broader", "related"):
        for concept in registry.concepts.values():
            names = concept.names.get(page.locale)
            yield Offer(concept.id, names.title if names else "", written, "concept")
    elif key == "citations":
        yield from (Offer(name, "", written, "source") for name in registry.sources)


def _key_above(page: Page, start: int) -> str:
    """The key whose list an item belongs to."""
    for line in reversed(page.source[:start].splitlines()):
        if found := re.match(r"\s*(\w+):\s*$", line):
            return found[1]
        if not line.lstrip().startswith("- "):
            break
    return ""


def _in_front_matter(page: Page, offset: int) -> bool:
    if not page.source.startswith("---\n") or offset < 4:
        return False
    end = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M).search(page.source, 4)
    return offset <= (end.start() if end else len(page.source))


def _relative(page: Page, path: str) -> str:
    return relpath(path, dirname(page.path) or ".")
