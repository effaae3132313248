"""Spacing or punctuation against Chinese usage.

A space stands between Chinese and Latin letters or digits, Chinese text takes full-width
punctuation. The rules and the repair are AutoCorrect's. Of front matter, only what readers read
is looked at; labels are written as they are looked for.

Bad:

    Zuul是CI系统,很有名.

Good:

    Zuul 是 CI 系统，很有名。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import autocorrect_py

from ...findings import Finding, Repair
from ...model import Page
from ...reading.front_matter import FENCE
from ...reading.front_matter_keys import PROSE_KEYS
from ...registry import Registry
from ..rule import page_rule

SOLID = re.compile(r"\w")
ALIGNED = 500
"""Longer lines are not aligned character by character."""
Edit = tuple[int, int, int, int]
"""Old from and to, new from and to."""
AROUND = 6
"""So many characters on both sides of a change are shown with it; nearer changes are one."""


@page_rule("TYP501", "cjk-typography", fixable=True)
def cjk_typography(page: Page, registry: Registry) -> Iterator[Finding]:
    """Ask AutoCorrect about a page in a language of Han characters."""
    if page.locale.partition("-")[0] not in ("zh", "ja", "yue") or not page.source:
        return
    starts = sorted({page.place(block.start).line - 1 for block in page.blocks})
    for number, old, new in _linted(_flattened(page), starts, 0):
        begin = page.lines[min(number, len(page.lines)) - 1]
        at = page.source.find(old, begin)
        if at >= 0 and page.place(at).line == number:
            yield from _changes(page, at, old, new)


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


def _flattened(page: Page) -> list[str]:
    """The lines of the page as AutoCorrect should see them.

    The contents of boxes stand at the margin, where it sees no code in them; comments and front
    matter are blank, but for prose.
    """
    lines = page.source.split("\n")
    fence, prose = FENCE.match(page.source), _prose_lines(page)
    for number in range(fence[0].count("\n") if fence else 0):
        lines[number] = lines[number].strip() if number in prose else ""
    for block in page.blocks:
        first, last = page.place(block.start).line - 1, page.place(block.end).line
        if block.is_comment:
            lines[first:last] = [""] * (last - first)
        elif block.container and block.kind not in ("code", "html"):
            lines[first:last] = [line.lstrip(" ") for line in lines[first:last]]
    return lines


def _prose_lines(page: Page) -> set[int]:
    """The lines of front matter, from 0, that hold the value of a key meant for readers."""
    places = sorted((line, key) for key, (line, _) in page.meta_places.items())
    ends = [line for line, _ in places[1:]] + [len(page.lines)]
    return {
        number - 1
        for (line, key), end in zip(places, ends, strict=False)
        if key.rpartition(".")[2] in PROSE_KEYS
        for number in range(line, end)
    }


def _changes(page: Page, start: int, old: str, new: str) -> Iterator[Finding]:
    """One finding for each cluster of changes in a line."""
    cluster: list[Edit] = []
    for edit in edits(old, new):
        if cluster and edit[0] - cluster[-1][1] > AROUND:
            yield _finding(page, start, old, new, cluster)
            cluster = []
        cluster.append(edit)
    if cluster:
        yield _finding(page, start, old, new, cluster)


def edits(old: str, new: str) -> Iterator[Edit]:
    """What changes between two lines, in proportion to their length.

    Mostly AutoCorrect leaves letters, digits and Han alone: then they are compared one by one,
    and what stands between them changes. Else both are aligned, which costs the square.
    """
    solid, others = list(SOLID.finditer(old)), list(SOLID.finditer(new))
    if [found[0] for found in solid] == [found[0] for found in others]:
        olds = _between(old, solid)
        news = _between(new, others)
        for (a, b), (c, d) in zip(olds, news, strict=True):
            if old[a:b] != new[c:d]:
                yield _trimmed(old, new, (a, b, c, d))
    elif len(old) <= ALIGNED:
        for opcode, *edit in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if opcode != "equal":
                yield edit[0], edit[1], edit[2], edit[3]
    else:
        yield _trimmed(old, new, (0, len(old), 0, len(new)))


def _between(text: str, solid: list[re.Match[str]]) -> list[tuple[int, int]]:
    ends = [0, *(found.end() for found in solid)]
    starts = [*(found.start() for found in solid), len(text)]
    return list(zip(ends, starts, strict=True))


def _trimmed(old: str, new: str, edit: Edit) -> Edit:
    """A change without what is the same at its beginning and its end."""
    a, b, c, d = edit
    while a < b and c < d and old[a] == new[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
    return a, b, c, d


def _finding(page: Page, start: int, old: str, new: str, cluster: Sequence[Edit]) -> Finding:
    i1, _, j1, _ = cluster[0]
    _, i2, _, j2 = cluster[-1]
    before, after = old[max(0, i1 - AROUND) : i1], old[i2 : i2 + AROUND]
    return cjk_typography.finding(
        page.place(start + i1), f"typography: {before}{old[i1:i2]}{after}",
        f"write {before}{new[j1:j2]}{after}",
        repairs=tuple(Repair(start + a, start + b, new[c:d]) for a, b, c, d in cluster),
    )  # fmt: skip
