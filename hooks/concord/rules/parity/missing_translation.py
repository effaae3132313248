"""A page that another locale lacks.

Sites with a fallback show a page in the wrong language there; without one, the language switch
leads nowhere. Unless the rule is named, a language that lacks many pages, 20 and a tenth of all, is
told once, and so is a folder that lacks five, be it in those below it where there is nothing of it;
so is a page that lies in another folder there, or that each language names in its own letters.
Nothing is said of ``x.md`` where the other language has ``x/index.md``, nor, with Docusaurus, of
``01-x.md`` where it has ``x.md``, nor of posts in a folder such as ``blog/`` of which fewer than
three in four are in both languages, nor of what gives a term of Hugo its title, nor of a file of
code alone, which pages take in, nor of one in Latin letters that pages of the other language take
in from where it is. What the original lacks is missing in no other translation, and what several
translations lack is told once.

Bad:

    docs/en/concepts/zuul.md        without docs/zh/concepts/zuul.md

Good:

    docs/en/concepts/zuul.md  and  docs/zh/concepts/zuul.md
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from posixpath import commonpath, dirname

from ...findings import Finding, Related
from ...model import Page, Place
from ...parity.pages.misnamed_files import misnamed_files
from ...parity.pages.missing_pages import missing_pages
from ...parity.pages.moved_pages import OF_FOLDERS, moved_pages
from ...parity.pages.renamed_pages import are_in_two_scripts
from ...parity.pages.shared_files import SharedFiles
from ...reading import digest_of
from ...reading.ids import SNIPPET
from ...registry import Registry
from ...registry.begun import is_begun
from ..rule import site_rule

EMPTY = digest_of(b"")
"""Of a file without a sign, of which no language lacks anything."""
SEVERAL = 5
"""From so many pages of a folder on it was left out as a whole, and is told once."""


@site_rule("PAR301", "missing-translation")
def missing_translation(registry: Registry) -> Iterator[Finding]:
    """Compare the keys of all locales; one that lacks many is told once."""
    whole = {key for locale, key in registry.pages if locale}
    is_named = registry.is_named(missing_translation.code)
    missing = missing_pages(registry, is_named)
    if not is_named:
        missing = _to_translate(missing, SharedFiles(registry))
    for other in () if is_named else registry.settings.translations:
        yield from _moved(missing, other, registry)
    alone: list[tuple[Page, str]] = []
    for other, pages in missing.items():
        if is_begun(len(pages), len(whole)):
            first = min(pages, key=lambda page: page.path)
            yield _many(first, _lacks(other, len(pages), len(whole), registry))
            continue
        for group in [[page] for page in pages] if is_named else _by_folder(pages, other, registry):
            if len(group) > 1:
                yield _many(group[0], f"{other} lacks {len(group)} pages of {_folder(group)}")
            else:
                alone.append((group[0], other))
    yield from _each(alone, registry)


def _to_translate(missing: Mapping[str, list[Page]], shared: SharedFiles) -> dict[str, list[Page]]:
    """Of the pages that each locale lacks those with words, which it does not take in as is."""
    return {
        other: [page for page in pages if _has_words(page) and not shared.is_shared(page, other)]
        for other, pages in missing.items()
    }


def _has_words(page: Page) -> bool:
    """Whether a file has anything to translate."""
    return page.digest != EMPTY and SNIPPET not in page.anchors


def _each(alone: list[tuple[Page, str]], registry: Registry) -> Iterator[Finding]:
    """Pages with a locale that lacks them; all translations that lack one are told together."""
    misnamed = misnamed_files(registry) if alone else {}
    is_named, default = registry.is_named(missing_translation.code), registry.settings.default
    groups: dict[tuple[str, str], list[tuple[Page, str]]] = {}
    for page, other in alone:
        is_apart = is_named or other == default or (other, page.key) in misnamed
        groups.setdefault((page.path, other if is_apart else ""), []).append((page, other))
    for entries in groups.values():
        yield _one(entries[0][0], [other for _, other in entries], misnamed, registry)


def _one(
    page: Page, others: list[str], misnamed: Mapping[tuple[str, str], str], registry: Registry
) -> Finding:
    """A page that some languages lack."""
    there = registry.layout.path(others[0], page.key)
    hint = "translate the page, or remove it in every locale"
    if meant := misnamed.get((others[0], page.key)):
        hint = f"rename {meant}, which is probably meant"
    if others == [registry.settings.default]:
        said = f"no original in {others[0]}: {there} is not there"
        hint = hint if meant else "write the original, or remove the page"
    elif len(others) == 1:
        said = f"no translation in {others[0]}: {there} is not there"
    else:
        said = f"no translation in {', '.join(others)}: no {there}, nor the others"
    return missing_translation.finding(Place(page.path), said, hint)


def _lacks(other: str, number: int, whole: int, registry: Registry) -> str:
    if other == registry.settings.default:
        return f"{number} translations have no original in {other}"
    return f"{other} lacks {number} of {whole} pages"


def _many(first: Page, said: str) -> Finding:
    return missing_translation.finding(
        Place(first.path), f"{said}, of which this is the first", "concord status names them"
    )


def _folder(group: list[Page]) -> str:
    """How the folder of several pages is told: by its name, where that is not the first one's."""
    folders = [dirname(page.key) for page in group]
    return "this folder" if len(set(folders)) == 1 else f"the folder {commonpath(folders)}"


def _by_folder(pages: list[Page], other: str, registry: Registry) -> Iterator[list[Page]]:
    """Pages that are missing, those of a folder that lacks several together.

    A folder of which the other language has nothing counts as one with all that lie in it.
    """
    begun = {
        str(one) for page in registry.of_locale(other) for one in PurePosixPath(page.key).parents
    }
    folders: dict[str, list[Page]] = {}
    for page in pages:
        around = [str(one) for one in PurePosixPath(page.key).parents if str(one) != "."]
        whole = [one for one in around if one not in begun]
        folders.setdefault(whole[-1] if whole else dirname(page.key), []).append(page)
    for folder, members in folders.items():
        if folder and len(members) >= SEVERAL:
            yield members
        else:
            yield from ([page] for page in members)


def _take_along(
    groups: dict[tuple[str, str], list[tuple[Page, Page]]], ours: list[Page], theirs: list[Page]
) -> None:
    """Put the pages of folders themselves with the several that were moved between them."""
    here, there = ({page.key: page for page in side} for side in (ours, theirs))
    for (folder, other), members in groups.items():
        for name in OF_FOLDERS if len(members) > 1 and folder != other else ():
            one, two = here.get(f"{folder}/{name}.md"), there.get(f"{other}/{name}.md")
            if one and two and (one, two) not in members:
                members.append((one, two))


def _moved(missing: dict[str, list[Page]], other: str, registry: Registry) -> Iterator[Finding]:
    """Pages that one language has at another place: told there, and missing in neither."""
    default = registry.settings.default
    ours = [page for page in missing[other] if page.locale == default]
    theirs = [page for page in missing[default] if page.locale == other]
    moved = moved_pages(ours, theirs, registry.ways.generator)
    groups: dict[tuple[str, str], list[tuple[Page, Page]]] = {}
    for one in ours:
        if two := moved.get(one.key):
            groups.setdefault((dirname(one.key), dirname(two.key)), []).append((one, two))
    _take_along(groups, ours, theirs)
    told = {page.path for members in groups.values() for pair in members for page in pair}
    for locale in (other, default):
        missing[locale] = [page for page in missing[locale] if page.path not in told]
    for members in groups.values():
        # Which page is whose, their headings may leave open.
        is_habit = len(members) > 1 and all(are_in_two_scripts(*pair) for pair in members)
        is_once = len(members) >= SEVERAL or is_habit
        for one, two in members[:1] if is_once else members:
            more = f"; so do {len(members)} pages of this folder" * is_once
            yield missing_translation.finding(
                Place(two.path),
                f"stands at another place than {'its original' if is_habit else one.path}{more}",
                "move it to the same place",
                () if is_habit else (Related(Place(one.path), "its original"),),
            )
