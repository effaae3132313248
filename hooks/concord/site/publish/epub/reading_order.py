"""The spine: the built pages in the order in which a reader turns them."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from ....checking.reading import Step
from ...errors import BuildError
from ...kept.derived import Derived
from .plain_document import XHTML, plain_document

HOME = "index.html"


@dataclass(frozen=True)
class BuiltPage:
    """A page of the bundle: its path from the bundle's folder, and its HTML."""

    path: str
    html: str

    @cached_property
    def tree(self) -> Element:
        """Its tree of XHTML, which takes long to read: only where it is asked for."""
        tree = plain_document(self.html)
        return _parsed(self.html) if tree is None else tree

    @property
    def article(self) -> Element:
        """What the page says.

        :raises BuildError: when it has no article.
        """
        found = self.tree.find(f".//{XHTML}article")
        if found is None:
            raise BuildError("a page without an article, as the theme makes it", self.path)
        return found

    @property
    def title(self) -> str:
        """The text of its first heading, its path where it has none."""
        heading = self.article.find(f".//{XHTML}h1")
        return " ".join("".join(heading.itertext()).split()) if heading is not None else self.path

    @property
    def name(self) -> str:
        """What its head calls it: of a home page, the name of the site."""
        found = self.tree.find(f".//{XHTML}head/{XHTML}title")
        return " ".join("".join(found.itertext()).split()) if found is not None else self.path

    def meta(self, name: str) -> str:
        """A value of its ``<meta>``, "" if it has none."""
        found = self.tree.find(f".//{XHTML}meta[@name='{name}']")
        return found.get("content", "") if found is not None else ""


def _parsed(html: str) -> Element:
    """The tree that the whole parser makes, which is loaded only where HTML is not plain."""
    import html5lib

    tree: Element = html5lib.parse(html)
    return tree


def home_path(locale: str, default: str) -> str:
    """Where the home page of a locale stands in the bundle."""
    return HOME if locale == default else f"{locale}/{HOME}"


def read_built(folder: Path, path: str) -> BuiltPage:
    """A page of the bundle."""
    return BuiltPage(path, (folder / path).read_text("utf-8"))


def read_spine(folder: Path, start: str, known: Derived, step: Step) -> list[BuiltPage]:
    """The page ``start`` and those that follow it by ``<link rel="next">``, each once."""
    pages: dict[str, BuiltPage] = {}
    path = start
    while path and path not in pages:
        step("reading pages of the book", len(pages) + 1, len(pages) + 2)
        page = pages[path] = read_built(folder, path)
        href = known.made(["next", page.html], partial(_next, page))
        path = posixpath.normpath(posixpath.join(posixpath.dirname(path), href)) if href else ""
    step("reading pages of the book", len(pages), len(pages))
    return list(pages.values())


def _next(page: BuiltPage) -> str:
    """What a page names as the next one, from where it stands; "" for none."""
    link = page.tree.find(f".//{XHTML}head/{XHTML}link[@rel='next']")
    return unquote(urlsplit(link.get("href", "")).path) if link is not None else ""
