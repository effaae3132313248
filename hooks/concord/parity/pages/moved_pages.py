"""Pages that stand at another place in another language: ``x.md`` for ``x/index.md``, or moved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from posixpath import basename, dirname, join

from ...generators import Generator
from ...generators.numbers import unnumbered
from ...languages.file_marks import without_mark
from ...late_pattern import LatePattern
from ...model import Page
from .renamed_pages import renamed_pages

GENERAL = LatePattern(
    r"(?:about|basics?|changelog|config(?:uration)?|examples?|faq|features?|get(?:ting)?-started|guide"
    r"|install(?:ation)?|intro(?:duction)?|overview|quick-?start|reference|setup|start|usage)\Z",
    re.I,
)  # fmt: skip
"""File names that stand in many folders."""
JOINED = re.compile(r"(?<=[^\W\d_])[-_ ](?=[^\W_])")
"""What joins the words of a name."""
APART = 3
"""Of so many headings one may be more or less in a page that was moved."""
OF_FOLDERS = ("index", "README")
"""How a folder's own page is called, whatever generator there is."""


def forms(key: str, generator: Generator) -> Iterator[str]:
    """The other keys that a page of the same address can have."""
    names = dict.fromkeys((*generator.indexes, *OF_FOLDERS))
    stem = key.removesuffix(".md")
    if basename(stem) in names:
        folder = dirname(stem)
        if folder:
            yield f"{folder}.md"
        yield from (join(folder, f"{name}.md") for name in names if name != basename(stem))
    else:
        yield from (f"{stem}/{name}.md" for name in names)


def moved_pages(
    ours: Sequence[Page], theirs: Sequence[Page], generator: Generator
) -> Mapping[str, Page]:
    """Of the pages that another language lacks those that it has in another folder, by key.

    ours, theirs: the pages of each language that the other has not. Two are one where no other of
    them has the same file name, where they are written to have one address, or where they are alone
    in their folder and say the same.
    """
    same = renamed_pages(ours, theirs)
    taken = {page.path for page in same.values()}
    here = _by_name([page for page in ours if page.key not in same], generator)
    there = _by_name([page for page in theirs if page.path not in taken], generator)
    return dict(same) | {
        here[name].key: there[name]
        for name in here.keys() & there.keys()
        if _are_beside(here[name], there[name]) or _are_alike(here[name], there[name])
    }


def _are_beside(one: Page, two: Page) -> bool:
    """Whether two pages stand in one folder, so that a name of the same words tells enough."""
    return dirname(one.key) == dirname(two.key)


def _are_alike(one: Page, two: Page) -> bool:
    """Whether two pages have about as many headings."""
    few, many = sorted((len(one.headings), len(two.headings)))
    return many - few <= max(1, many // APART)


def _by_name(pages: Sequence[Page], generator: Generator) -> dict[str, Page]:
    names = [(name, page) for page in pages if (name := _name(page, generator))]
    number = Counter(name for name, _ in names)
    return {name: page for name, page in names if number[name] == 1}


def _name(page: Page, generator: Generator) -> str:
    """The address that a page writes of itself, or its file name, however its words are joined.

    One that many have counts in its own folder alone; "" for that of a folder's page.
    """
    slug = page.meta.get("slug") or page.meta.get("permalink")
    if isinstance(slug, str) and "/" in slug.strip("/"):
        return slug.strip("/")
    # What says the language of a page says nothing in the folder of that language.
    stem = without_mark(unnumbered(basename(page.key).removesuffix(".md")))
    if stem in (*generator.indexes, *OF_FOLDERS):
        return ""
    plain = JOINED.sub("", stem).lower()
    return f"{dirname(page.key)}/{plain}" if GENERAL.match(stem) or GENERAL.match(plain) else plain
