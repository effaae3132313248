"""Spacing or punctuation against Chinese usage.

A space stands between Chinese and Latin letters or digits, Chinese text takes full-width
punctuation. The rules and the repair are AutoCorrect's. Of front matter, only what readers
read is looked at. Sites differ in this: unless the rule is named, it speaks of pages that keep
the usage nine times of ten. Labels are written as they are looked for.

Bad:

    Zuul是CI系统,很有名.

Good:

    Zuul 是 CI 系统，很有名。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import autocorrect_py

from ...findings import Finding, Repair
from ...languages import language
from ...model import SILENT_KINDS, Page
from ...reading.front_matter import FENCE
from ...reading.front_matter_keys import PROSE_KEYS
from ...reading.mask import Prose
from ...registry import Registry
from ...typography.commas import behind_chinese, behind_latin, full_width
from ..rule import page_rule

FULL = re.compile(r"[，。；：！？（）【】「」『』《》、“”‘’…—．]")
FULL_NUMBER = re.compile(r"[０-９][．，：／][０-９]")
FEW = 2
"""So few slips show no other usage."""
KEPT = 9
"""So many times as often as it slips must a page keep a usage to be held to it unasked."""
SPACED = re.compile(r"[\u3400-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u3400-\u9fff]")
MARKED = re.compile(r"[\u3400-\u9fff][，。；：！？、]")
UNSURE = re.compile(r"[()（）“”‘’\[\]、]")
"""Marks beside which a blank is a matter of taste, or of what stands between them."""
Change = tuple[int, int, str]
"""What to replace in a line, from where to where, and by what."""
AROUND = 6
"""So many characters on both sides of a change are shown with it; nearer changes are one."""


@page_rule("TYP501", "cjk-typography", fixable=True)
def cjk_typography(page: Page, registry: Registry) -> Iterator[Finding]:
    """Ask AutoCorrect about the prose of a page in Chinese."""
    if language(page.locale).typography != "zh" or not page.source:
        return
    slips = list(_slips(page))
    if registry.is_named(cjk_typography.code):
        yield from (slip.finding for slip in slips)
        return
    kept = _keeping(page) if slips else {}
    for slip in slips:
        number = sum(one.form == slip.form for one in slips)
        if slip.form and (number <= FEW or kept[slip.form] >= KEPT * number):
            yield slip.finding


class _Slip(NamedTuple):
    """A finding, and whether of blanks, marks or further ones; "" where usage is divided."""

    form: str
    finding: Finding


def _keeping(page: Page) -> dict[str, int]:
    """How often a page keeps each of the two usages."""
    text = "\n".join(block.prose for block in page.blocks if block.kind not in SILENT_KINDS)
    marks = len(MARKED.findall(text))
    return {"blank": len(SPACED.findall(text)), "mark": marks, "comma": marks}


def _form(old: str, edits: Sequence[Change]) -> str:
    """What a cluster of changes mends, "" where good writers differ."""
    for start, end, text in edits:
        around = old[max(0, start - 1) : end + 1]
        if not (text + old[start:end]).strip() and UNSURE.search(around):
            return ""
    return "blank" if any(text == " " for *_, text in edits) else "mark"


def _slips(page: Page) -> Iterator[_Slip]:
    starts = sorted({page.place(block.start).line - 1 for block in page.blocks})
    values = _prose_lines(page)
    linted = list(_linted(_flattened(page, values), starts, 0))
    marks = [*behind_latin(page.source), *behind_chinese(page.source)]
    if not linted and not marks:
        return
    prose = Prose(page, ((page.lines[n], page.lines[n + 1]) for n in values))
    mended = set[int]()
    for number, old, new in linted:
        begin = page.lines[min(number, len(page.lines)) - 1]
        at = page.source.find(old, begin)
        if at >= 0 and page.place(at).line == number:
            kept = _kept(prose, at, old, new)
            mended |= {at + start for start, *_ in kept}
            yield from _changes(page, at, old, kept)
    for at in marks:
        if at not in mended and prose.holds(at, at + 1):
            begin = page.lines[page.place(at).line - 1]
            line = page.source[begin:].partition("\n")[0]
            for slip in _changes(page, begin, line, list(full_width(line, at - begin))):
                yield slip._replace(form="comma")


def _kept(prose: Prose, start: int, old: str, new: str) -> list[Change]:
    """The changes of a line that are meant for it: in prose, and by Chinese usage."""
    return [
        (first, last, text)
        for first, last, text in edits(old, new)
        if prose.holds(start + first, start + last)
        and not _is_wanted_as_it_is(old, first, last, text)
    ]


def edits(old: str, new: str) -> Iterator[Change]:
    """What makes one line of the other: blanks that come or go, and one character for another.

    AutoCorrect does nothing else; where it did, the rest of the line is one change.
    """
    i = j = 0
    while i < len(old) or j < len(new):
        if old[i : i + 1] == new[j : j + 1]:
            i, j = i + 1, j + 1
        elif new[j : j + 1] == " " and new[j + 1 : j + 2] == old[i : i + 1]:
            yield i, i, " "
            j += 1
        elif old[i : i + 1] == " " and old[i + 1 : i + 2] == new[j : j + 1]:
            yield i, i + 1, ""
            i += 1
        elif old[i + 1 : i + 2] in (new[j + 1 : j + 2], " ") or new[j + 1 : j + 2] == " ":
            yield i, i + 1, new[j : j + 1]
            i, j = i + 1, j + 1
        else:
            yield i, len(old), new[j:]
            return


def _is_wanted_as_it_is(old: str, start: int, end: int, new: str) -> bool:
    """Whether Chinese usage keeps what AutoCorrect would change.

    Full-width marks stay in a sentence of Latin letters, a hyphen between two words stays as it
    is, and a number in full-width digits is not mended in part.
    """
    if FULL.search(old[start:end]) and not FULL.search(new):
        return True
    around = old[max(0, start - 1) : end + 1]
    if "-" in around and not new.strip(" -"):
        return True
    return bool(FULL_NUMBER.search(old[max(0, start - 8) : end + 8]))


def _linted(lines: list[str], starts: list[int], first: int) -> Iterator[tuple[int, str, str]]:
    """The number, text and better text of each line to be changed.

    ``lines`` are those from the ``first`` on, counted from 0, ``starts`` those on which blocks
    begin. AutoCorrect's parser gives up on a text with very many links and marks ("call limit
    reached"): such a text is halved between blocks, until there is nothing left to halve.
    """
    try:
        found = autocorrect_py.lint_for("\n".join(lines), "markdown").lines
    except ValueError:
        inner = [start for start in starts if first < start < first + len(lines)]
        if inner:
            cut = inner[len(inner) // 2]
            yield from _linted(lines[: cut - first], inner, first)
            yield from _linted(lines[cut - first :], inner, cut)
        return
    yield from ((first + line.line, line.old, line.new) for line in found)


def _flattened(page: Page, prose: set[int]) -> list[str]:
    """The lines of the page as AutoCorrect should see them.

    The contents of boxes stand at the margin, where it sees no code in them; blocks without prose
    and front matter are blank, but for its lines in ``prose`` (from 0).
    """
    lines = page.source.split("\n")
    fence = FENCE.match(page.source)
    for number in range(fence[0].count("\n") if fence else 0):
        lines[number] = lines[number].strip() if number in prose else ""
    for block in page.blocks:
        first, last = page.place(block.start).line - 1, page.place(block.end).line
        if block.kind in SILENT_KINDS:
            lines[first:last] = [""] * (last - first)
        elif block.container:
            lines[first:last] = [line.lstrip(" ") for line in lines[first:last]]
    return lines


def _prose_lines(page: Page) -> set[int]:
    """The lines of front matter, from 0, that hold the value of a key meant for readers."""
    places = sorted((line, key) for key, (line, _) in page.meta_places.items())
    fence = FENCE.match(page.source)
    ends = [line for line, _ in places[1:]] + [fence[0].count("\n") if fence else 0]
    return {
        number - 1
        for (line, key), end in zip(places, ends, strict=False)
        if key.rpartition(".")[2] in PROSE_KEYS
        for number in range(line, end)
    }


def _changes(page: Page, start: int, old: str, edits: list[Change]) -> Iterator[_Slip]:
    """One slip for each cluster of changes in a line."""
    while edits:
        apart = (n for n in range(1, len(edits)) if edits[n][0] - edits[n - 1][1] > AROUND)
        size = next(apart, len(edits))
        yield _Slip(_form(old, edits[:size]), _finding(page, start, old, edits[:size]))
        edits = edits[size:]


def _finding(page: Page, start: int, old: str, edits: Sequence[Change]) -> Finding:
    first, last = edits[0][0], edits[-1][1]
    before, after = old[max(0, first - AROUND) : first], old[last : last + AROUND]
    parts, at = [], first
    for begin, end, text in edits:
        parts += [old[at:begin], text]
        at = end
    return cjk_typography.finding(
        page.place(start + first), f"typography: {before}{old[first:last]}{after}",
        f"write {before}{''.join(parts)}{after}",
        repairs=tuple(Repair(start + a, start + b, text) for a, b, text in edits),
    )  # fmt: skip
