"""Spacing or punctuation against Chinese usage.

A space stands between Chinese and Latin letters or digits, Chinese text takes full-width
punctuation. The rules and the repair are AutoCorrect's. Of front matter, only what readers
read is looked at. Sites differ in this: unless the rule is named, it speaks of pages that keep
the usage nine times of ten, or hardly show one, of blanks there only where headings of the site
have them; where one of six has none, only if the page itself has them. Labels are written as they
are looked for.

Bad:

    Zuul是CI系统,很有名.

Good:

    Zuul 是 CI 系统，很有名。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...findings import Finding, Repair
from ...languages import language
from ...model import SILENT_KINDS, Page
from ...reading.front_matter import FENCE
from ...reading.front_matter_lines import prose_lines
from ...reading.mask import Prose
from ...registry import Registry
from ...registry.blanks import DIVIDED, LEFT_OUT
from ...typography.autocorrect import Change, edits, is_wanted_as_it_is, linted
from ...typography.commas import behind_chinese, behind_latin, full_width, semicolons
from ...typography.usage import kept, slipped, usage_of
from ..rule import page_rule

FEW = 2
"""So few slips show no other usage."""
SHOWN = 3
"""So many times as often it must do so on a site that is divided, were it by a slip or two."""
KEPT = 9
"""So many times as often as it slips must a page keep a usage to be held to it unasked."""
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
    prose = _prose(page) if slips else ""
    keeps = kept(prose)
    clusters = Counter(slip.form for slip in slips)
    numbers = {form: max(times, slipped(form, prose)) for form, times in clusters.items()}
    held = {form for form, times in numbers.items() if form and _is_held_to(form, times, keeps)}
    if "blank" in held and _leaves_out_blanks(numbers["blank"], keeps, page, registry):
        held.remove("blank")
    yield from (slip.finding for slip in slips if slip.form in held)


def _is_held_to(form: str, slips: int, keeps: Mapping[str, int]) -> bool:
    """Whether a page keeps a usage that it leaves so often, or leaves it so seldom by a slip.

    A blank behind a stop is the way of a page that has one behind most; a semicolon is told only
    where the page shows that it keeps marks of full width.
    """
    if form == "semicolon":
        return keeps[form] >= KEPT * slips
    if form == "stop":
        return keeps["stop"] >= slips and (slips <= FEW or keeps["mark"] >= KEPT * slips)
    return slips <= FEW or keeps[form] >= KEPT * slips


def _leaves_out_blanks(
    slips: int, keeps: Mapping[str, int], page: Page, registry: Registry
) -> bool:
    """Whether a page that shows no usage of its own is of a site that writes without blanks.

    Of a site that writes now so, now so, a page may be written either way.
    """
    if keeps["blank"] >= KEPT * slips:
        return False
    habit = registry.habit_of_blanks(page.locale)
    return habit == LEFT_OUT or (habit == DIVIDED and keeps["blank"] < SHOWN * slips)


class _Slip(NamedTuple):
    """A finding, and whether of blanks, marks or further ones; "" where usage is divided."""

    form: str
    finding: Finding


def _prose(page: Page) -> str:
    return "\n".join(block.prose for block in page.blocks if block.kind not in SILENT_KINDS)


def _slips(page: Page) -> Iterator[_Slip]:
    starts = sorted({page.line(block.start) - 1 for block in page.blocks})
    values = prose_lines(page)
    lines = list(linted(_flattened(page, values), starts, 0))
    text = page.source
    marks = [(at, "comma") for at in (*behind_latin(text), *behind_chinese(text))]
    marks += [(at, "semicolon") for at in semicolons(text)]
    if not lines and not marks:
        return
    prose = Prose(page, ((page.lines[n], page.lines[n + 1]) for n in values))
    mended = set[int]()
    for number, old, new in lines:
        begin = page.lines[min(number, len(page.lines)) - 1]
        at = page.source.find(old, begin)
        if at >= 0 and page.place(at).line == number:
            wanted = _wanted(prose, at, old, new)
            mended |= {at + start for start, *_ in wanted}
            yield from _changes(page, at, old, wanted)
    for at, form in marks:
        if at not in mended and prose.holds(at, at + 1):
            begin = page.lines[page.place(at).line - 1]
            line = page.source[begin:].partition("\n")[0]
            for slip in _changes(page, begin, line, list(full_width(line, at - begin))):
                yield slip._replace(form=form)


def _wanted(prose: Prose, start: int, old: str, new: str) -> list[Change]:
    """The changes of a line that are meant for it: in prose, and by Chinese usage."""
    return [
        (first, last, text)
        for first, last, text in edits(old, new)
        if prose.holds(start + first, start + last)
        and not is_wanted_as_it_is(old, first, last, text)
    ]


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
        if not (block.container or block.kind in SILENT_KINDS):
            continue
        first, last = page.line(block.start) - 1, page.line(block.end)
        if block.kind in SILENT_KINDS:
            lines[first:last] = [""] * (last - first)
        else:
            lines[first:last] = [line.lstrip(" ") for line in lines[first:last]]
    return lines


def _changes(page: Page, start: int, old: str, changes: list[Change]) -> Iterator[_Slip]:
    """One slip for each cluster of changes in a line."""
    while changes:
        apart = (n for n in range(1, len(changes)) if changes[n][0] - changes[n - 1][1] > AROUND)
        size = next(apart, len(changes))
        yield _Slip(usage_of(old, changes[:size]), _finding(page, start, old, changes[:size]))
        changes = changes[size:]


def _finding(page: Page, start: int, old: str, changes: Sequence[Change]) -> Finding:
    first, last = changes[0][0], changes[-1][1]
    before, after = old[max(0, first - AROUND) : first], old[last : last + AROUND]
    parts, at = [], first
    for begin, end, text in changes:
        parts += [old[at:begin], text]
        at = end
    return cjk_typography.finding(
        page.place(start + first), f"typography: {before}{old[first:last]}{after}",
        f"write {before}{''.join(parts)}{after}",
        repairs=tuple(Repair(start + a, start + b, text) for a, b, text in changes),
    )  # fmt: skip
