"""The second step: pages from files; those that have not changed are taken as they are known."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import partial

from ..files.tree import PageFile, Tree
from ..hazards.attachments import Harmless
from ..labels.sieve import sieve
from ..layout.destinations import Ways
from ..layout.drawings import Drawings
from ..model import Page
from ..processes.spreading import spread
from .files import Files, file_of, read_file, read_front_of, unchanged
from .packed_page import Fetch, PackedPage, rest_of
from .packing import Packed, either, packed
from .part import Part
from .partly_read import PartlyRead
from .refused import refused
from .rests import Rests, keep_rests, known_rests, later_rests
from .stored_page import summary

Read = tuple[Page, Packed]
"""A page's summary and its rest."""
Step = Callable[[str, int, int], None]
"""Told what is going on: the name of the work, how much is done, how much there is."""


def silent(work: str, done: int, whole: int) -> None:
    """Nobody is watching."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Pages without blocks and source, and by path the rest of those that were read anew.

    ``keys`` are those of all files that a link can lead to, by locale, ``ways`` how links do.
    ``at_hand`` is the rest of others that was read before, ``recalled`` that of others which need
    not be read anew, shrunk; ``harmless`` are the digests of files in which nothing is refused.
    Pages that a part of the site can do without are
    :class:`~concord.checking.partly_read.PartlyRead`.
    """

    files: Files
    pages: tuple[Page, ...]
    keys: Mapping[str, frozenset[str]]
    ways: Ways
    drawings: Drawings
    rests: Mapping[str, Packed]
    at_hand: Mapping[str, Packed] = field(default_factory=dict)
    recalled: Mapping[str, bytes] = field(default_factory=dict)
    harmless: Set[str] = frozenset()

    def whole(self, page: Page) -> Page:
        """A page with its blocks and source, read anew where they are not at hand."""
        if not page.locale:
            return page
        if isinstance(page, PartlyRead):
            return read_file(self.files, file_of(page))
        known = self.rests.get(page.path) or self.at_hand.get(page.path)
        if rest := either(known, self.recalled.get(page.path)):
            blocks, source, lines = rest
            return replace(page, blocks=blocks, source=source, lines=lines, words="")
        return read_file(self.files, file_of(page))

    def recall(self, kept: Rests, pages: Iterable[Page]) -> Reading:
        """Have at hand what is kept of pages."""
        return replace(self, recalled=known_rests(kept, pages))

    def with_pages(self, read: Collection[Read]) -> Reading:
        """The same with other pages in place of some."""
        pages = {page.path: page for page in (*self.pages, *(page for page, _ in read))}
        rests = {page.path: rest for page, rest in read}
        return replace(self, pages=tuple(pages.values()), rests={**self.rests, **rests})

    def after(self, before: Reading) -> Reading:
        """Have at hand what was read before of pages that are what they were."""
        then = {page.path: page.digest for page in before.pages}
        rests = {**before.at_hand, **before.rests}
        same = [one.path for one in self.pages if one.digest and one.digest == then.get(one.path)]
        return replace(self, at_hand={path: rests[path] for path in same if path in rests})

    def all_whole(
        self, step: Step = silent, kept: Rests | None = None
    ) -> dict[tuple[str, str], Page]:
        """Every page with its blocks and source, by locale and key; ``kept`` ones are not read.

        They are fetched and unpacked where somebody asks for them.
        """
        known = later_rests(kept, self.pages) if kept is not None else {}
        absent = [
            file_of(page)
            for page in self.pages
            if (page.locale and page.path not in self.rests and page.path not in known)
            or isinstance(page, PartlyRead)
        ]
        anew, rests = _read_anew(self.files, absent, step, is_kept=False)
        pages = tuple(anew.get(page.path, page) for page in self.pages)
        read = replace(self, pages=pages, rests={**self.rests, **rests})
        if kept is not None:
            keep_rests(kept, pages, read.rests)
            known = later_rests(kept, pages)
        last = deque[PackedPage]()
        return {(page.locale, page.key): read._packed(page, known, last) for page in pages}

    def _packed(self, page: Page, known: Mapping[str, Fetch], last: deque[PackedPage]) -> Page:
        """A page that is unpacked later; it holds no more of the site than its own.

        What is kept of it is not held either.
        """
        if not page.locale:
            return page
        kept = known.get(page.path)
        rest = None if kept else self.rests.get(page.path)
        bare = replace(page, words="")
        return PackedPage(bare, partial(rest_of, self.files, bare, rest, kept), last)


def read(
    files: Files, known: Mapping[str, Page], step: Step = silent, part: Part | None = None,
    harmless: Set[str] | None = None,
) -> Reading:  # fmt: skip
    """Read the pages that are not ``known``, by path, as they stand.

    Of those that a ``part`` of the site can do without, their front matter. Other files are not
    looked into whose digests are among those that are ``harmless``; without such a set, which
    nobody wants to know the next time, none is taken.

    :raises UnusableError: when there is no docs folder.
    """
    tree = files.tree()
    pages = {file.path: unchanged(files, file, known.get(file.path)) for file in tree.pages}
    changed = [file for file in tree.pages if not pages[file.path]]
    needed = _needed(tree, part, files.settings.default) if part else {*tree.pages}
    due = [file for file in changed if file in needed]
    anew, rests = _read_anew(files, due, step, is_kept=harmless is not None)
    pages |= anew
    pages |= _read_partly(files, [file for file in changed if file not in needed])
    safe = None if harmless is None else Harmless(harmless)
    every = (*(page for page in pages.values() if page), *refused(files, tree, safe))
    return Reading(
        files, every, tree.files, tree.ways, tree.drawings, rests,
        harmless=frozenset(safe.met) if safe else frozenset(),
    )  # fmt: skip


def _needed(tree: Tree, part: Part, default: str) -> set[PageFile]:
    """The files that a part reads to their end: its own and their originals.

    Where it has the rules about the site, which look at every page, all there are.
    """
    own = {file.key for file in tree.pages if part.has(file.locale)}
    return {
        file
        for file in tree.pages
        if part.has_site or part.has(file.locale) or (file.locale == default and file.key in own)
    }


def _read_anew(
    files: Files, changed: list[PageFile], step: Step, *, is_kept: bool
) -> tuple[dict[str, Page], dict[str, Packed]]:
    work, pages, rests = read_to_keep if is_kept else read_packed, {}, {}
    for number, (_, (page, rest)) in enumerate(spread(work, files, changed), 1):
        pages[page.path], rests[page.path] = page, rest
        step("reading", number, len(changed))
    return pages, rests


def _read_partly(files: Files, changed: list[PageFile]) -> dict[str, Page]:
    fronts = (front for _, front in spread(read_front_of, files, changed))
    return {front.path: front if front.is_unread else PartlyRead(front, files) for front in fronts}


def read_packed(files: Files, file: PageFile) -> Read:
    """A page's summary and its rest."""
    page = read_file(files, file)
    return summary(page), packed(page)


def read_to_keep(files: Files, file: PageFile) -> Read:
    """The same, and which words stand in the page: only the next check asks for these."""
    return to_keep(read_file(files, file))


def to_keep(page: Page) -> Read:
    """The summary of a whole page and which words stand in it, and its rest."""
    return summary(replace(page, words=sieve(block.text for block in page.blocks))), packed(page)
