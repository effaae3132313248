"""What a translator may say otherwise than literally, so that nothing is lost or added.

A rule that is not asked for speaks of the rest alone.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from ...model import Block, Page, Reference
from ..wording.own_words import are_in_one_script
from .described import without_added, without_described
from .gaps import without_gaps
from .in_their_words import is_in_their_words, is_spelt_out
from .literal_evidence import evident
from .literals import NAMED, Literal, Written, plain, rooted
from .other_forms import is_in_another_form
from .own_language import (
    is_read_at_home,
    without_editions,
    without_own_language,
)
from .translated_code import without_translated

A_WORD = re.compile(r"[.<]?/?(?:[A-Za-z]?[a-z]+|[A-Z]+s?)>?")
"""Code that is a word as well, which a translator may have put in the reader's language."""
HAN_OR_KANA = "[\u3040-\u9fff]"
QUOTED = rf"[“「][^“”「」\n]*{HAN_OR_KANA}[^“”「」\n]*[”」]|\"[^\"\n]*{HAN_OR_KANA}[^\"\n]*\""
"""Compiled where it is asked, as the next: so large sets of letters take long."""
IN_LETTERS = rf"[$%]\{{?\{{[^{{}}\n]*{HAN_OR_KANA}[^{{}}\n]*\}}"
"""A placeholder whose name is in the reader's letters."""
SEARCH = re.compile(r"://[^/]+/(?:search|s)\?(?:\w+=[^&]*&)*(?:q|wd|query)=")
"""What a reader is told to look for, in words of the language."""
OF_KIT = re.compile(r"\A<?[a-z]{1,4}-|>\Z")
"""What a library puts before the names of its elements."""
LOCAL = re.compile(r"(?:localhost|127\.0\.0\.1|0\.0\.0\.0):\d+")
"""An address on the reader's machine, which many write without how it is asked for."""
PATH_UP = re.compile(r"\A(?:\.{0,2}/)+")
IN_REPOSITORY = re.compile(r"[^/]+/[^/]+/(?:-/)?(?:blob|tree|raw)/[^/]+/(.*[^/].*)")
"""A file on a code host, to which a page in the same repository leads by its path alone."""

Lists = tuple[list[Literal], list[Literal]]
"""What is lost and what is added."""


def certain(apart: Lists, blocks: tuple[Block, Block], both: tuple[Written, Written]) -> Lists:
    """Of what two blocks do not both say, that which nobody says otherwise."""
    lost, added = without_own_language(*apart, both[1].page.locale)
    if not both[0].page.locale.startswith("en"):
        added, lost = without_own_language(added, lost, both[0].page.locale)
    locales = both[0].page.locale, both[1].page.locale
    lost, added = without_editions(*without_gaps(*_without_searches(lost, added)), locales)
    one, two = blocks
    lost = [entry for entry in lost if not is_read_at_home(entry, two, both[1].page.locale)]
    if all(kind != "link" for kind, _ in lost):
        added = [entry for entry in added if not _is_named(entry, two, both[0])]
    lost = [entry for entry in lost if not _is_own_name(entry, both[0].page)]
    added = [entry for entry in added if not _is_own_name(entry, both[1].page)]
    lost, added = _untranslated(lost, one, two), _untranslated(added, two, one)
    pages = both[0].page, both[1].page
    is_latin = are_in_one_script(pages)
    lost, added = without_translated(lost, added, blocks, pages)
    told = [entry for entry in lost if not _is_said(entry, both[1], two, added)]
    extra = [entry for entry in added if not _is_said(entry, both[0], one, lost)]
    told, extra = _sure(told, added, two, is_latin), _sure(extra, lost, one, is_latin)
    lost, added = without_described(told, extra, two, both[1].page), without_added(extra, told, one)
    return evident(lost, added, blocks)


def _without_searches(lost: list[Literal], added: list[Literal]) -> Lists:
    """Without searches, where either language has one in its own words."""
    ours, theirs = ([one for one in side if SEARCH.search(one[1])] for side in (lost, added))
    if not (ours and theirs):
        return lost, added
    return [one for one in lost if one not in ours], [one for one in added if one not in theirs]


def _is_named(entry: Literal, block: Block, there: Written) -> bool:
    """Whether an address stands behind a name that the counterpart of its section says, too."""
    labels = [
        plain(block.text[mark.start : mark.end])
        for mark in block.marks
        if mark.kind == "link" and mark.value.startswith(entry[1])
    ]
    return entry[0] == "link" and any(label and label in there.text for label in labels)


def _is_own_name(entry: Literal, page: Page) -> bool:
    """Whether code is what the page is about: there it is called this plugin, and not by name."""
    stem = posixpath.basename(page.key).partition(".")[0]
    names = (stem, page.meta.get("title"), *(one.text for one in page.headings[:1]))
    said = {str(name).lower() for name in names}
    return entry[0] == "code" and not said.isdisjoint(
        (low := entry[1].lower(), OF_KIT.sub("", low))
    )


def _untranslated(entries: list[Literal], here: Block, there: Block) -> list[Literal]:
    """The entries less those of a kind of which as much stands there in the reader's letters."""
    names = [mark.value for mark in here.marks if mark.kind == "code" and NAMED.match(mark.value)]
    named = sum(name not in there.text for name in names)
    spoken = {
        "code": len(_in_letters(there)) - len(_in_letters(here)) - named,
        "placeholder": len(re.findall(IN_LETTERS, there.text)),
        "link": 0,
    }
    theirs = [mark.value for mark in there.marks if mark.kind == "code"]
    theirs = [value for value in theirs if not value.isascii()]
    left = [one for one in entries if not (theirs and is_in_their_words(one[1], theirs))]
    left = [one for one in left if one[0] != "code" or not is_spelt_out(one[1], there.text)]
    # What stands there for one of them stands for no other.
    spoken["code"] -= min(len(theirs), len(entries) - len(left))
    entries = left
    number = Counter(kind for kind, _ in entries)
    return [
        (kind, text)
        for kind, text in entries
        if number[kind] > spoken[kind] and (kind == "link" or text.isascii())
    ]


def _in_letters(block: Block) -> list[str]:
    """Code in the reader's own letters, and what stands in quotation marks instead of code."""
    code = [mark.value for mark in block.marks if mark.kind == "code" and not mark.value.isascii()]
    return code + re.findall(QUOTED, block.text)


def _is_said(entry: Literal, there: Written, block: Block, others: list[Literal]) -> bool:
    """Whether a section says all parts of some code, or need not: ids are made of headings.

    A longer name can stand in short in the counterpart ``block``.

    An address can stand from the root of the site, if it is the site's own, or elsewhere on the
    page, if nothing among the ``others`` has taken its place.
    """
    kind, text = entry
    if kind == "link":
        address = text.partition("://")[2]
        path = address.partition("/")[2]
        may_be_bare = LOCAL.match(address) or address.startswith("www.")
        if (
            _is_beside(path, there.page)
            or _is_led_to(path, block)
            or (may_be_bare and plain(address) in there.text)
        ):
            return True
        is_here = path.count("/") > 1 and rooted(path) in there.text
        is_kept = all(other != "link" for other, _ in others)
        return is_here or (is_kept and plain(text) in _led(there.page.references).addresses)
    return kind == "code" and (text.startswith("#") or is_in_another_form(text, there, block))


def _is_beside(path: str, page: Page) -> bool:
    """Whether a page leads by its path alone to a file that an address on a code host names."""
    file = IN_REPOSITORY.match(path)
    return file is not None and f"/{plain(file[1])}".endswith(_led(page.references).paths)


def _is_led_to(path: str, block: Block) -> bool:
    """Whether a block leads by a path alone to what an address of the site itself names."""
    whole = f"/{plain(path).rstrip('/')}"
    paths = (
        PATH_UP.sub("", mark.value.partition("#")[0]).removesuffix(".md").rstrip("/")
        for mark in block.marks
        if mark.kind == "link" and "://" not in mark.value
    )
    return any(one and whole.endswith(f"/{plain(one)}") for one in paths)


class _Led(NamedTuple):
    """Where a page leads: by paths, as they may end an address, and by addresses of other sites."""

    paths: tuple[str, ...]
    addresses: frozenset[str]


# Each address of a page that its counterpart lacks asks for the same.
@lru_cache(maxsize=4)
def _led(references: tuple[Reference, ...]) -> _Led:
    values = {reference.value.partition("#")[0] for reference in references} - {""}
    paths = {f"/{plain(value).lstrip('./')}" for value in values if "://" not in value}
    addresses = {plain(one) for one in values if one.startswith(("http://", "https://"))}
    return _Led(tuple(sorted(paths)), frozenset(addresses))


def _sure(
    apart: list[Literal], others: list[Literal], there: Block, is_latin: bool
) -> list[Literal]:
    """Those that nobody writes otherwise.

    A word may stand there in another number or in the reader's language, unless another word of
    code stands in its place; which may be its translation where both are in Latin letters.
    """
    rivals = [text for kind, text in others if kind == "code"]
    spoken = any(mark.kind == "code" and not mark.value.isascii() for mark in there.marks)
    is_told = bool(rivals) and not is_latin and not spoken
    return [
        (kind, text)
        for kind, text in apart
        if kind != "code"
        or not A_WORD.fullmatch(text)
        or (is_told and not any(_are_forms(text, rival) for rival in rivals))
    ]


def _are_forms(one: str, two: str) -> bool:
    """Whether two words differ in their ending only: worker and workers."""
    return one.rstrip("s").lower() == two.rstrip("s").lower()
