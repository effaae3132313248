"""Chapters: the articles of the built pages, as the well-formed XHTML that EPUB asks for."""

from __future__ import annotations

import copy
import hashlib
import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from urllib.parse import unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from ...kept.derived import Derived
from .pictures import shown
from .plain_document import XHTML
from .reading_order import BuiltPage

SVG = "http://www.w3.org/2000/svg"
OPS = "{http://www.idpf.org/2007/ops}"
XMLNS = "{http://www.w3.org/2000/xmlns/}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DROPPED_TAGS = frozenset("script button template form input link style nav iframe".split())
DROPPED_CLASSES = frozenset(
    """headerlink concord-previews concord-cite concord-offer concord-breadcrumbs guide-onpage
    guide-byline""".split()
)
DROPPED_ATTRIBUTES = frozenset("hidden tabindex itemprop inert".split())


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the book: its file in the book, its title, its document, what it holds.

    ``pictures`` are the paths of those that it shows.
    """

    name: str
    title: str
    text: str
    has_svg: bool
    pictures: Sequence[str] = ()


def make_chapters(pages: Sequence[BuiltPage], locale: str, known: Derived) -> list[Chapter]:
    """The chapters of a book, in the order of its pages; ``known`` ones are not made again.

    :raises BuildError: when a page has no article.
    """
    names = {page.path: posixpath.splitext(page.path)[0] + ".xhtml" for page in pages}
    book = hashlib.sha256("\n".join(sorted(names)).encode()).hexdigest()

    def chapter(page: BuiltPage) -> Chapter:
        given = ["chapter", book, locale, page.path, page.html]
        return Chapter(*known.made(given, lambda: astuple(_chapter(page, names, locale))))

    return [chapter(page) for page in pages]


def _chapter(page: BuiltPage, names: Mapping[str, str], locale: str) -> Chapter:
    title, article = page.title, copy.deepcopy(page.article)
    _clean(article)
    pictures = tuple(shown(article, page.path))
    for element in list(article.iter()):
        _mend(element, page.path, names)
    has_svg = any(element.tag == f"{{{SVG}}}svg" for element in article.iter())
    name = names[page.path]
    return Chapter(name, title, _document(article, title, name, locale), has_svg, pictures)


def _clean(element: Element) -> None:
    """Remove what needs a script or a site around it, but keep the text behind it."""
    before: Element | None = None
    for child in list(element):
        if isinstance(child.tag, str) and not _is_dropped(child):
            _clean(child)
            before = child
            continue
        if before is None:
            element.text = (element.text or "") + (child.tail or "")
        else:
            before.tail = (before.tail or "") + (child.tail or "")
        element.remove(child)


def _is_dropped(element: Element) -> bool:
    classes = set((element.get("class") or "").split())
    return bool(classes & DROPPED_CLASSES) or element.tag.rpartition("}")[2] in DROPPED_TAGS


def _mend(element: Element, path: str, names: Mapping[str, str]) -> None:
    """Make an element one that a book can hold."""
    for name in [name for name in element.attrib if _is_foreign(name)]:
        del element.attrib[name]
    _note(element)
    if href := element.get("href"):
        element.set("href", _target(href, path, names))
        if not element.get("href"):
            _unlink(element)
    if element.tag == f"{{{SVG}}}a":
        _entitle(element)
    if element.tag.startswith(f"{{{SVG}}}") and element.get("role") not in (None, "img"):
        del element.attrib["role"]


def _note(element: Element) -> None:
    """Tell reading systems which elements are notes."""
    classes = (element.get("class") or "").split()
    if "footnote-ref" in classes:
        element.set(f"{OPS}type", "noteref")
    elif "footnote" in classes:
        element.set(f"{OPS}type", "footnotes")
    elif element.tag == f"{XHTML}li" and (element.get("id") or "").startswith("fn:"):
        element.set(f"{OPS}type", "footnote")


def _entitle(element: Element) -> None:
    """Give a link in a drawing the title that reading systems say."""
    if element.find(f"{{{SVG}}}title") is None:
        title = Element(f"{{{SVG}}}title")
        title.text = " ".join("".join(element.itertext()).split())
        element.insert(0, title)


def _unlink(element: Element) -> None:
    """Make a link that leads nowhere in the book plain text."""
    element.tag = f"{{{SVG}}}g" if element.tag.startswith(f"{{{SVG}}}") else f"{XHTML}span"
    for name in ("href", "hreflang", "rel", "target", "download", "type"):
        element.attrib.pop(name, None)


def _is_foreign(name: str) -> bool:
    return name.startswith(("data-", "on", XMLNS)) or name in DROPPED_ATTRIBUTES


def _target(href: str, path: str, names: Mapping[str, str]) -> str:
    """Where a link leads in the book, "" if nowhere: to a page that the book does not hold."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not parts.path:
        return href
    page = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    if page not in names:
        return ""
    found = posixpath.relpath(names[page], posixpath.dirname(names[path]) or ".")
    return urlunsplit(("", "", found, "", parts.fragment))


def _document(article: Element, title: str, name: str, locale: str) -> str:
    for prefix, namespace in (("", XHTML), ("epub", OPS), ("svg", f"{{{SVG}}}")):
        register_namespace(prefix, namespace.strip("{}"))
    html = Element(f"{XHTML}html", {"lang": locale, XML_LANG: locale})
    head = SubElement(html, f"{XHTML}head")
    SubElement(head, f"{XHTML}title").text = title
    style = posixpath.relpath("book.css", posixpath.dirname(name) or ".")
    SubElement(head, f"{XHTML}link", {"rel": "stylesheet", "href": style})
    SubElement(html, f"{XHTML}body").append(article)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n{tostring(html, "unicode")}\n'
