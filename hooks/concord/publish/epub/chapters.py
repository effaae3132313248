"""Chapters: the articles of the built pages, as the well-formed XHTML that EPUB asks for."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from xml.etree.ElementTree import Element, ParseError, SubElement, register_namespace, tostring

import html5lib

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "http://www.w3.org/2000/svg"
OPS = "{http://www.idpf.org/2007/ops}"
DROPPED_TAGS = frozenset(("script", "button", "template", "form", "input", "link", "style", "nav"))
DROPPED_CLASSES = frozenset(
    ("headerlink", "concord-previews", "concord-cite", "concord-offer", "concord-breadcrumbs")
)
NAMED = frozenset(("aria-hidden", "role", "hidden", "tabindex", "itemprop", "inert"))


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the book: its file in the book, its title, its document, what it holds."""

    name: str
    title: str
    text: str
    has_svg: bool


def read_chapters(folder: Path, pages: Iterable[tuple[str, str]], locale: str) -> list[Chapter]:
    """The chapters of a book: ``pages`` are (path of the built file, title) in their order.

    :raises ValueError: when a page has no article.
    """
    names = {path: posixpath.splitext(path)[0] + ".xhtml" for path, _ in pages}
    return [
        _chapter((folder / path).read_text("utf-8"), path, title, names, locale)
        for path, title in pages
    ]


def _chapter(page: str, path: str, title: str, names: Mapping[str, str], locale: str) -> Chapter:
    tree = html5lib.parse(page)
    article = tree.find(f".//{XHTML}article")
    if article is None:
        raise ValueError(f"{path} has no article")
    _clean(article)
    for element in article.iter():
        _mend(element, path, names)
    text = _document(article, title, path, locale)
    return Chapter(names[path], title, text, f"{{{SVG}}}svg" in {e.tag for e in article.iter()})


def _clean(element: Element) -> None:
    """Remove what needs a script or a site around it, but keep the text behind it."""
    before: Element | None = None
    for child in list(element):
        if not isinstance(child.tag, str) or _is_dropped(child):
            tail = child.tail or ""
            if before is None:
                element.text = (element.text or "") + tail
            else:
                before.tail = (before.tail or "") + tail
            element.remove(child)
        else:
            _clean(child)
            before = child


def _is_dropped(element: Element) -> bool:
    name = element.tag.rpartition("}")[2]
    classes = set((element.get("class") or "").split())
    is_navigation = name == "nav" and "concord-facts" not in classes
    return bool(classes & DROPPED_CLASSES) or is_navigation or name in DROPPED_TAGS


def _mend(element: Element, path: str, names: Mapping[str, str]) -> None:
    """Make an element one that a book can hold."""
    for name in [name for name in element.attrib if name.startswith("data-") or name in NAMED]:
        if name != "role" or element.tag.startswith(XHTML):
            del element.attrib[name]
    classes = (element.get("class") or "").split()
    if "footnote-ref" in classes:
        element.set(f"{OPS}type", "noteref")
    elif "footnote" in classes:
        element.set(f"{OPS}type", "endnotes")
    if href := element.get("href"):
        found = _target(href, path, names)
        if found:
            element.set("href", found)
        else:
            del element.attrib["href"]


def _target(href: str, path: str, names: Mapping[str, str]) -> str:
    """Where a link leads in the book, "" if nowhere."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not parts.path:
        return href
    page = posixpath.normpath(posixpath.join(posixpath.dirname(path), parts.path))
    if page not in names:
        return ""
    start = posixpath.dirname(names[path]) or "."
    return urlunsplit(("", "", posixpath.relpath(names[page], start), "", parts.fragment))


def _document(article: Element, title: str, path: str, locale: str) -> str:
    register_namespace("", XHTML.strip("{}"))
    register_namespace("epub", OPS.strip("{}"))
    register_namespace("svg", SVG)
    html = Element(f"{XHTML}html", {"lang": locale, "{http://www.w3.org/XML/1998/namespace}lang": locale})
    head = SubElement(html, f"{XHTML}head")
    SubElement(head, f"{XHTML}title").text = title
    up = posixpath.relpath(".", posixpath.dirname(path) or ".")
    SubElement(
        head, f"{XHTML}link", {"rel": "stylesheet", "href": posixpath.join(up, "book.css")}
    )
    SubElement(html, f"{XHTML}body").append(article)
    try:
        return '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n' + tostring(
            html, encoding="unicode"
        )
    except ParseError as error:  # pragma: no cover - html5lib gives well-formed trees
        raise ValueError(f"{path}: {error}") from error
