"""Where the pages of each locale lie, as a value: from a path to locale and key, and back.

A *key* is a page's path inside its locale, the same in all of them; its ending is ``.md``
whatever the file's own. Paths are relative to the root of the repository.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from posixpath import basename, commonpath, dirname, splitext

from ..languages.file_marks import TAG
from .inside import inside, is_in
from .pattern import ENDING, ENDINGS, INDEX, PAGE, Pattern, pattern_of


@dataclass(frozen=True, eq=False, slots=True)
class Layout:
    """The patterns of each locale, the most exact first, and the folder they lie in.

    Where one pattern lies inside another (``docs/zh/`` in ``docs/``), or has a mark and the
    other none, its files are its own.
    """

    root: str
    patterns: tuple[tuple[str, Pattern], ...]
    homes_of_pages: Mapping[str, Pattern]
    """The pattern by which a locale's new pages are named."""
    marked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The locales that share a folder with one whose files carry no mark, by that folder."""

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders to look through, none inside another."""
        found = sorted({self.root or dirname(p.before) for _, p in self.patterns})
        return tuple(one for one in found if not any(is_in(one, two) for two in found))

    def is_looked_through(self, key: str) -> bool:
        """Whether the files of the folder are known in which a path from ``root`` lies.

        Pages of two folders may share pictures in a third, in which nobody has looked.
        """
        path = f"{self.root}/{key}" if self.root else key
        return any(is_in(path, folder) for folder in self.folders)

    @property
    def endings(self) -> frozenset[str]:
        """Every ending of a page."""
        return frozenset(ending for _, pattern in self.patterns for ending in pattern.endings)

    def page(self, path: str) -> tuple[str, str] | None:
        """The locale and key of the page at ``path``, None if it belongs to no locale."""
        for locale, pattern in self.patterns:
            if (key := pattern.page(path)) is not None:
                return locale, key
        return None

    def homes(self, path: str) -> Iterator[tuple[str, str]]:
        """The locales that a file at ``path`` belongs to, with its key in each.

        A file without a mark, in a folder of several locales, belongs to all of them.
        """
        if found := self.page(path):
            yield found
            return
        for locale, pattern in self.patterns:
            if (key := pattern.file(path)) is not None:
                yield locale, key
                if not pattern.mark:
                    yield from ((other, key) for other in self.marked.get(pattern.before, ()))
                return

    def in_folder(self, name: str) -> str:
        """The locale whose pages lie in a folder of that name, a language's; "" for none."""
        if not TAG.match(name):
            return ""
        homes = ((locale, pattern.before.rstrip("/")) for locale, pattern in self.patterns)
        return next((one for one, home in homes if basename(home).lower() == name != ""), "")

    def unmarked(self, locale: str, path: str) -> tuple[str, str] | None:
        """The locale and key that a path means which lacks the mark of the locale's files."""
        for found, pattern in self.patterns:
            if found == locale and pattern.mark and path.startswith(pattern.before):
                stem, ending = splitext(path)
                key = stem[len(pattern.before) :] + (ENDING if ending in ENDINGS else ending)
                return locale, key
        return None

    def path(self, locale: str, key: str) -> str:
        """The path at which a locale's page of that key stands, or would stand."""
        return self.homes_of_pages[locale].path(key)

    def seen_from(self, locale: str, path: str) -> tuple[str, str]:
        """The locale and key that a link on a page of ``locale`` means by a path.

        "" stands for no locale; the key is then the path in ``root``, and begins with "../" out
        of it. Where locales share a folder, a name without a mark means the page's own locale.
        """
        own = {pattern.before for name, pattern in self.patterns if name == locale}
        for found, pattern in self.patterns:
            key = pattern.page(path) or pattern.file(path)
            if key is None and not pattern.mark and path == dirname(pattern.before) != self.root:
                key = INDEX
            if key is not None:
                shared = not pattern.mark and pattern.before in own
                return (locale if shared else found), key
        if path == self.root or is_in(path, self.root):
            return "", inside(path, self.root)
        return "", "../" + path


def layout_of(
    patterns: Mapping[str, Iterable[str]], endings: Iterable[str] = ENDINGS, docs: str = ""
) -> Layout:
    """The layout of patterns by locale, such as ``{"zh": ["docs/{page}.zh.md"]}``.

    ``docs`` is the folder in which all of them lie, where there is one.
    """
    taken = [
        (locale, pattern_of(text, tuple(endings)))
        for locale, texts in patterns.items()
        for text in texts
    ]
    ordered = sorted(taken, key=lambda one: (-len(one[1].before), -len(one[1].mark)))
    bare = {(locale, pattern.before) for locale, pattern in taken if not pattern.mark}
    marked: dict[str, tuple[str, ...]] = {}
    for locale, pattern in taken:
        if pattern.mark and (locale, pattern.before) not in bare:
            marked[pattern.before] = (*marked.get(pattern.before, ()), locale)
    root = commonpath([dirname(pattern.before) or "." for _, pattern in taken])
    first = dict(reversed(taken))
    return Layout(docs or ("" if root == "." else root), tuple(ordered), first, marked)


def shorthand(layout: str, docs: str, locales: Sequence[str], default: str) -> dict[str, list[str]]:
    """The patterns of a shorthand: "folder" (``docs/zh/page.md``) or "suffix" (``page.zh.md``)."""
    if layout == "folder":
        return {locale: [f"{docs}/{locale}/{PAGE}{ENDING}"] for locale in locales}
    marks = {locale: [f".{locale}"] for locale in locales}
    marks[default].insert(0, "")
    return {
        locale: [
            f"{docs}/{PAGE}{form}{ENDING}"
            for mark in forms
            for form in dict.fromkeys((mark, mark.replace("-", "_")))
        ]
        for locale, forms in marks.items()
    }
