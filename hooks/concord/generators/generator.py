"""What a generator of sites is to the checker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from posixpath import basename, dirname, join, normpath, splitext

from ..model import Heading
from .listing import Listing
from .slugs import SLUGS, made_ids


@dataclass(frozen=True, slots=True)
class Generator:
    """How a generator reads pages and links.

    ``others`` are endings of pages that are not read; ``names_objects`` tells whether a link
    without a slash may name an object of a program, which no file tells.
    ``files`` are patterns of the files by which it is known, from the root of a repository, and
    ``holds`` what one of them must say besides; ``endings`` those of its pages. ``indexes`` are the
    names of a folder's own page.
    ``loose`` tells whether a link may leave out a page's ending ("guide/", "./guide"), and
    ``by_address`` whether it may count from the page's address instead of its file.
    ``statics`` are folders whose files stand at the root of the site. ``is_python_markdown`` tells
    whether its Markdown is that of Python-Markdown, and not CommonMark's; ``slugs`` names the
    rules (:mod:`.slugs`) by which it may make the ids of headings, and ``makes_no_pages`` whether
    what is no file of the site is not there, either; ``shares_files`` whether a page shows the
    pictures of the default locale where its own has none; ``has_components`` whether pages hold
    elements of programs; ``folds`` whether ``zuul.md`` and ``zuul/index.md`` have one address;
    ``leaves_addresses`` whether a link without a file's ending is left as it is, an address
    beside the page's own; ``keys`` are those of its front matter that look like a slip of
    another, and ``folds_keys`` tells whether their case does not matter;
    ``remakes`` whether the fragments of links are made anew, as ids are;
    ``from_root`` whether the name of a file may count from the folder of all pages, too;
    ``names_folders`` whether a page named as its folder is the folder's own, whose links may count
    from the folder above: ``faq/faq.md`` is at ``faq``, as ``faq/index.md`` is;
    ``has_loose_emphasis`` whether ``**`` is a mark beside any punctuation, unlike CommonMark's, and
    ``has_loose_marks`` whether targets of links may hold blanks, and headings need none;
    ``home`` is the folder from which links count before that of their page, if there is one;
    ``asks_by_query`` tells whether a link may name a heading as ``?id=``, too; ``frame`` are the
    names of files that are shown beside pages, in no language's folder; ``fills_addresses`` tells
    whether ``statics`` hold what pages name beside their address: ``gate.png`` in ``guide.md`` may
    be ``static/guide/gate.png``; ``leaves_out_numbers`` whether addresses lack the numbers by
    which files and folders are sorted (:mod:`.numbers`); ``schemes`` are its own, by which pages
    name files; ``has_parts`` tells whether a file whose name begins with ``_`` is part of pages and
    none itself; ``makes_addresses`` whether a link to a file is made an address, without numbers,
    and ``puts_language`` whether an address from the root has the language of its
    page put before it. ``lies_with_pages`` tells whether its files stand in a folder of the pages,
    or in one around them: in another folder they are those of another site; ``formed`` are keys of
    front matter that others read in any form, and it in the one that Material wants;
    ``builds_apart`` tells that each language is a site of its own, with its own configuration.
    """

    name: str
    files: tuple[str, ...] = ()
    holds: bytes = b""
    endings: tuple[str, ...] = (".md", ".markdown")
    indexes: tuple[str, ...] = ("index",)
    loose: bool = False
    by_address: bool = False
    statics: tuple[str, ...] = ()
    is_python_markdown: bool = False
    slugs: tuple[str, ...] = ("github",)
    makes_no_pages: bool = False
    shares_files: bool = False
    has_components: bool = False
    others: tuple[str, ...] = ()
    names_objects: bool = False
    folds: bool = False
    leaves_addresses: bool = False
    keys: tuple[str, ...] = ()
    folds_keys: bool = False
    remakes: bool = False
    from_root: bool = False
    names_folders: bool = False
    has_loose_emphasis: bool = False
    has_loose_marks: bool = False
    home: str | None = None
    asks_by_query: bool = False
    frame: tuple[str, ...] = ()
    fills_addresses: bool = False
    leaves_out_numbers: bool = False
    schemes: tuple[str, ...] = ()
    has_parts: bool = False
    makes_addresses: bool = False
    puts_language: bool = False
    lies_with_pages: bool = False
    formed: tuple[str, ...] = ()
    builds_apart: bool = False

    def key(self, written: str) -> str:
        """A key of front matter as it is looked up."""
        return written.lower() if self.folds_keys else written

    def is_at(self, listing: Listing, place: str, around: Sequence[str] = ()) -> bool:
        """Whether a folder of a repository holds a file by which the generator is known.

        ``around`` are the folders of the pages and those around them, as far as they are known.
        """
        found = listing.found(place, self.files)
        return any(
            (not self.holds or _says(path, self.holds))
            and (not self.lies_with_pages or not around or _is_with(listing.way(path), around))
            for path in found
        )

    def ids(self, headings: Sequence[Heading]) -> list[frozenset[str]]:
        """For each heading of a page the ids by which a link can name it."""
        return made_ids(headings, self.slugs)

    def asked(self, anchor: str) -> frozenset[str]:
        """The ids that a link's fragment can ask for; some make it anew, as they make ids."""
        return frozenset((anchor, SLUGS["vitepress"][0](anchor) if self.remakes else anchor))

    def may_name_object(self, target: str) -> bool:
        """Whether a target that no file answers may name an object, as ``tool.Runner`` does."""
        is_file = splitext(target)[1] in (*self.endings, *self.others)
        return self.names_objects and "/" not in target and not is_file

    def address(self, key: str) -> str:
        """What two pages of a locale cannot share: the address by the key of one."""
        if not self.folds:
            return key
        stem = splitext(key)[0]
        folder, _, name = stem.rpartition("/")
        # A README is what people read on a code host; generators leave it out beside an index.
        is_own = (name in self.indexes and name != "README") or self._is_named_as_folder(stem)
        return folder if is_own else stem

    def readings(self, page: str, link: str) -> Iterator[str]:
        """The paths that a relative link on a page can mean, the likeliest first.

        ``page`` is the path of the page's file; ``link`` has no query and no fragment.
        """
        return self.readings_from(self.folders(page), link)

    def readings_from(self, folders: Iterable[str], link: str) -> Iterator[str]:
        """The same, for a page whose links count from folders."""
        for folder in folders:
            path = normpath(join(folder, link))
            yield path
            if self.loose:
                is_folder = basename(link) in ("", ".", "..")
                yield from self._pages(path, is_folder)

    def at_address(self, page: str, link: str) -> Iterator[str]:
        """The paths that a link can mean which is left as it is, an address beside a page's own."""
        name = basename(link)
        if self.leaves_addresses and ("." not in name or name in (".", "..")):
            stem = splitext(page)[0]
            is_index = basename(stem).partition(".")[0] in self.indexes
            beside = normpath(join(dirname(stem) if is_index else stem, link))
            yield from self._pages(beside, is_folder=True)

    def keys_at(self, path: str) -> Iterator[str]:
        """The keys that can stand at a path from the root of a locale's pages."""
        if path:
            yield path
            yield from self._pages(path, False)
        else:
            yield from (f"{name}.md" for name in self.indexes)

    def folders(self, page: str) -> Iterator[str]:
        """The folders from which links on a page may count, the likeliest first."""
        if self.home is not None:
            yield self.home
        yield dirname(page)
        stem = splitext(page)[0]
        is_index = basename(stem) in self.indexes
        if self.names_folders and dirname(page) and (is_index or self._is_named_as_folder(stem)):
            yield dirname(dirname(page))
        if self.by_address and not is_index:
            yield stem

    def _is_named_as_folder(self, stem: str) -> bool:
        return self.names_folders and basename(stem) == basename(dirname(stem))

    def _pages(self, path: str, is_folder: bool) -> Iterator[str]:
        stem = path.removesuffix(".html")
        alone = [stem + ending for ending in (".md", *self.others)]
        own = (basename(stem),) if self.names_folders else ()
        inside = [join(stem, f"{name}.md") for name in (*self.indexes, *own)]
        yield from (*inside, *alone) if is_folder else (*alone, *inside)


def _is_with(folder: str, around: Sequence[str]) -> bool:
    """Whether a folder is one of those around pages, or lies in one that is only there for them."""
    return not folder or any(folder == one or folder.startswith(f"{one}/") for one in around)


def _says(path: Path, word: bytes) -> bool:
    """Whether a file holds a word; none that cannot be read does."""
    try:
        return path.is_file() and word in path.read_bytes()
    except OSError:
        return False
