"""Damages to front matter, to the encoding and to instructions to concord."""

from __future__ import annotations

from random import Random

from concord.model import Page

from .damage import Damage, Kind, Spot
from .docs import Docs
from .edits import change, key_lines, written
from .vocabulary import any_concept, entry

MISSPELT = {
    "title": "titel", "description": "descripton", "definition": "definiton", "kind": "kinds",
    "related": "relatd", "broader": "brooder", "labels": "lables", "when": "wen", "trust": "thrust",
}  # fmt: skip


def any_key(page: Page, random: Random) -> str | None:
    """A key at the top of a page's front matter."""
    found = [key for key in page.meta if key in MISSPELT]
    return random.choice(found) if found else None


def misspelt_key(docs: Docs, random: Random) -> Damage | None:
    """A key misspelt."""
    page = docs.any_page(random)
    key = any_key(page, random)
    if not key:
        return None
    line, column = page.meta_places[key]
    start = page.lines[line - 1] + column - 1
    return change(page, start, start + len(key), MISSPELT[key])


def misspelt_label_key(docs: Docs, random: Random) -> Damage | None:
    """A key of labels misspelt."""
    page = docs.any_page(random)
    path = random.choice([*page.meta_places, ""])
    key = path.rpartition(".")[2]
    if key not in ("also", "hidden", "avoid"):
        return None
    line, column = page.meta_places[path]
    start = page.lines[line - 1] + column - 1
    return change(page, start, start + len(key), key + "s")


def wrong_date(docs: Docs, random: Random) -> Damage | None:
    """A date in words."""
    concept = any_concept(docs, random)
    home = entry(docs, concept, "en")
    return written(*home, "when", "October 2015") if home else None


def wrong_list(docs: Docs, random: Random) -> Damage | None:
    """A text where a list belongs."""
    concept = any_concept(docs, random)
    home = entry(docs, concept, "en")
    return written(*home, "related", "openstack") if home else None


def wrong_kind(docs: Docs, random: Random) -> Damage | None:
    """A kind that there is none of."""
    page = docs.any_page(random, "en")
    return written(page, (), "kind", "tutorial")


def missing_title(docs: Docs, random: Random) -> Damage | None:
    """A page without a title; told at its top."""
    page = docs.any_page(random)
    span = key_lines(page, "title")
    headed = any(heading.level == 1 for heading in page.headings)
    return change(page, *span, "", Spot(page.path, 1)) if span and not headed else None


def term_without_title(docs: Docs, random: Random) -> Damage | None:
    """A term without a title; told at its id."""
    concept, locale = any_concept(docs, random), random.choice(("en", "zh"))
    home = entry(docs, concept, locale)
    if not concept.is_term or not home:
        return None
    page, path = home
    span = key_lines(page, *path, "title")
    line = page.meta_place(*path).line
    return change(page, *span, "", Spot(page.path, line)) if span else None


def neutral_key(docs: Docs, random: Random) -> Damage | None:
    """What is neutral to language written on the Chinese page too."""
    concept = any_concept(docs, random)
    home = entry(docs, concept, "zh")
    key, value = random.choice((("when", "2015"), ("related", "[openstack]"), ("kind", "project")))
    return written(*home, key, value) if home else None


def not_utf8(docs: Docs, random: Random) -> Damage | None:
    """A line in another encoding."""
    page = docs.any_page(random, "zh")
    line = random.randrange(len(page.lines))
    data = page.source[: page.lines[line]].encode() + "开放".encode("gb18030")
    rest = page.source[page.lines[line] :].encode()
    return Damage({page.path: data + rest}, Spot(page.path, line + 1), "wrote a line in GB 18030")


def key_twice(docs: Docs, random: Random) -> Damage | None:
    """A key that stands twice."""
    page = docs.any_page(random)
    key = any_key(page, random)
    span = key_lines(page, key) if key else None
    return change(page, span[1], span[1], f"{key}: again\n") if span else None


def colon_in_value(docs: Docs, random: Random) -> Damage | None:
    """A title with a colon and without quotation marks."""
    page = docs.any_page(random)
    span = key_lines(page, "title")
    return change(page, span[0], span[1], f"title: Guide: {page.title}\n") if span else None


def unclosed(docs: Docs, random: Random) -> Damage | None:
    """Front matter without its second line of hyphens."""
    page = docs.any_page(random)
    at = page.source.find("\n---\n")
    damage = change(page, at + 1, at + 5, "") if at >= 0 else None
    return Damage(damage.edits, Spot(page.path, 1), damage.said) if damage else None


def ignore(docs: Docs, random: Random, reason: str) -> Damage | None:
    """A comment that silences a rule before a paragraph."""
    page = docs.any_page(random)
    blocks = [block for block in page.blocks if block.kind == "paragraph" and not block.container]
    if not blocks:
        return None
    start = random.choice(blocks).start
    return change(page, start, start, f"<!-- concord: ignore REF107{reason} -->\n\n")


def ignore_without_reason(docs: Docs, random: Random) -> Damage | None:
    """A rule silenced without a reason."""
    return ignore(docs, random, "")


def ignore_without_effect(docs: Docs, random: Random) -> Damage | None:
    """A rule silenced where it finds nothing."""
    return ignore(docs, random, ": the image is made by another program")


KINDS = (
    Kind("neutral key on a translation", "PAR310", neutral_key),
    Kind("bytes that are not UTF-8", "PAG601", not_utf8),
    Kind("key that stands twice", "PAG601", key_twice),
    Kind("colon in a title", "PAG601", colon_in_value),
    Kind("front matter not closed", "PAG601", unclosed),
    Kind("misspelt key", "PAG602", misspelt_key),
    Kind("misspelt key of labels", "PAG602", misspelt_label_key),
    Kind("date in words", "PAG603", wrong_date),
    Kind("text for a list", "PAG603", wrong_list),
    Kind("unknown kind", "PAG603", wrong_kind),
    Kind("page without title", "PAG604", missing_title),
    Kind("term without title", "PAG604", term_without_title),
    Kind("ignore without a reason", "PAG605", ignore_without_reason),
    Kind("ignore without effect", "PAG605", ignore_without_effect),
)
