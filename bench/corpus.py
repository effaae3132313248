"""Large trees made from the project's own text, for measurements.

Every page but sources, reference and indexes is copied as often as needed. A copy has its own
concepts: ids and labels carry its number, in front matter, links and running text, so that the
vocabulary grows with the tree and the rules find about as little as in the original.

    python -m bench.corpus DIRECTORY PAGES
"""

from __future__ import annotations

import argparse
import posixpath
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from concord.checking.gathering import read_registry
from concord.labels.index import LabelIndex, label_index
from concord.languages import HAN
from concord.model import Page
from concord.reading.front_matter import read_front_matter
from concord.registry import Registry, page_id
from concord.settings import load_settings

ROOT = Path(__file__).resolve().parent.parent
ONCE = re.compile(r"sources/|reference/|about/downloads|(.*/)?index\.md\Z")
"""What is not copied: everything else cites and explains itself by it, or is listed there."""
LINK = re.compile(r"(?<=\]\()([^()\s#]+)\.md(?=[)#])")
TARGET = re.compile(r"(\]\([^()\s]*|\[\^[^\]\s]*|\{ ?#[\w-]*)\Z")
FIRST_RARE = 0x3400
"""Han characters that no page uses; they number the copies in Chinese text."""


def make_corpus(target: Path, pages: int) -> int:
    """Fill ``target`` with a tree of about so many pages; return how many there are."""
    settings = load_settings(ROOT)
    registry = read_registry(ROOT, settings)
    shutil.copytree(ROOT / settings.docs, target / settings.docs)
    keys = sorted({key for _, key in registry.pages if not ONCE.match(key)})
    press = Press.of(registry, keys)
    made, copy = len(registry.pages), 0
    while made < pages:
        copy += 1
        wanted = max(1, (pages - made) // len(settings.locales))
        if wanted < len(keys):
            press = Press.of(registry, keys[:wanted])
        made += press.write(target, copy)
    return made


@dataclass(frozen=True, slots=True)
class Press:
    """Makes copies: ``keys`` and ``ids`` are those of copied pages and their concepts."""

    registry: Registry
    keys: frozenset[str]
    ids: frozenset[str]
    indexes: dict[str, LabelIndex]

    @classmethod
    def of(cls, registry: Registry, keys: list[str]) -> Press:
        """The press for some pages of a site."""
        concepts = [c for c in registry.concepts.values() if c.key in keys and not c.is_term]
        return cls(
            registry, frozenset(keys), frozenset(page_id(concept.key) for concept in concepts),
            {locale: label_index(concepts, locale) for locale in registry.settings.locales},
        )  # fmt: skip

    def write(self, target: Path, copy: int) -> int:
        """Write a copy of every page in every locale; return how many."""
        pages = [page for (_, key), page in self.registry.pages.items() if key in self.keys]
        for page in pages:
            path = target / f"{page.path.removesuffix('.md')}-{copy}.md"
            path.write_text(self.copied(page, copy), "utf-8")
        return len(pages)

    def copied(self, page: Page, copy: int) -> str:
        """The text of a page's copy."""
        body = page.source[read_front_matter(page.source).length :]
        meta = {
            name: self._value(name, value, page.locale, copy)
            for name, value in page.meta.items()
            if name != "moved_from"  # only one page can have stood at an address
        }  # fmt: skip
        front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=10_000)
        return f"---\n{front}---\n{self._relinked(self._text(body, page.locale, copy), page, copy)}"

    def _value(self, name: str, value: Any, locale: str, copy: int) -> Any:
        if name in ("broader", "related", "kind", "when", "when_basis", "hide"):
            return self._numbered(value, copy)
        if isinstance(value, dict):
            return {key: self._value(key, entry, locale, copy) for key, entry in value.items()}
        if isinstance(value, list):
            return [self._value(name, entry, locale, copy) for entry in value]
        return self._text(value, locale, copy) if isinstance(value, str) else value

    def _numbered(self, value: Any, copy: int) -> Any:
        if isinstance(value, list):
            return [self._numbered(entry, copy) for entry in value]
        return f"{value}-{copy}" if value in self.ids else value

    def _text(self, text: str, locale: str, copy: int) -> str:
        """The text with the copy's mark behind every label of a copied concept."""
        for mention in reversed(self.indexes[locale].find(text)):
            if not TARGET.search(text, max(0, mention.start - 120), mention.start):
                mark = _mark(text[mention.end - 1], copy)
                text = text[: mention.end] + mark + text[mention.end :]
        return text

    def _relinked(self, text: str, page: Page, copy: int) -> str:
        folder = posixpath.dirname(page.key)

        def numbered(found: re.Match[str]) -> str:
            key = posixpath.normpath(posixpath.join(folder, found[0]))
            return f"{found[1]}-{copy}.md" if key in self.keys else found[0]

        return LINK.sub(numbered, text)


def _mark(last: str, copy: int) -> str:
    """What follows a label that ends in ``last``: in its script, so that spacing stays right."""
    if HAN.match(last):
        return chr(FIRST_RARE + copy)
    return "".join(chr(ord("b") + int(digit)) for digit in str(copy)).capitalize()


def main() -> int:
    """Make a tree and say where it is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("pages", type=int)
    given = parser.parse_args()
    print(f"{make_corpus(given.directory, given.pages)} pages in {given.directory}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
