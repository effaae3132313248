"""A heading or title in the words of the original, which the site translates elsewhere.

Short ones may be names, so that nothing is said of them by themselves; where other pages have the
same words in their own language, they are none. Unless the rule is named, these have to be twice as
many, three times for a word alone, and the words may not stand in what they say.

Bad:

    docs/zh/a.md:  ## Prerequisites      docs/zh/b.md and c.md:  ## 前提条件

Good:

    docs/zh/a.md, b.md and c.md:  ## 前提条件
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...findings import Finding, Related
from ...languages import language
from ...late_pattern import LatePattern
from ...model import Page, Place
from ...registry import Registry
from ..rule import site_rule
from ..settled import settled

ELSEWHERE = 2
"""At so many places at least the words are translated, and at more than they are not; one word
alone, which may be the name of something, at one place more."""
WORD = re.compile(r"[a-z]{2}")
"""What only abbreviations do without."""
MANY = 4
"""A page with so many headings in the original's words, if they are half, is not translated yet."""

TIMES = 2
"""So often at least, for one time that they are not, words are translated for sure; a word alone,
which may be the name of something, once more."""

Pair = tuple[str, str, Place, Place]
"""The text of a heading and of its counterpart, and their places."""


@site_rule("PAR317", "untranslated-heading")
def untranslated_heading(registry: Registry) -> Iterator[Finding]:
    """Compare the headings of each translation with those of all others."""
    eager = registry.is_named(untranslated_heading.code)
    for locale in registry.settings.translations:
        script = language(locale).script
        if script is None:
            continue
        both_pages = [pair for pair in registry.pairs() if pair[1].locale == locale]
        pages = [list(_pairs(*pair)) for pair in both_pages]
        both = [pair for pairs in pages for pair in pairs if not script.search(pair[0])]
        usual = _usual(both, script, eager)
        for (_, translation), pairs in zip(both_pages, pages, strict=True):
            if not _is_untouched(translation, pairs, script):
                yield from settled(_found(pairs, usual), registry)


def _usual(both: list[Pair], script: LatePattern, eager: bool) -> dict[str, str]:
    """The headings of the original that are translated by rule, each as it mostly is."""
    said = [(one, two) for one, two, *_ in both if script.search(two)]
    done = Counter(one for one, _ in said)
    left = Counter(one for one, two, *_ in both if one == two)
    return {
        one: two
        for (one, two), _ in reversed(Counter(said).most_common())
        if WORD.search(one) and done[one] >= ELSEWHERE + (" " not in one)
        if done[one] > left[one] and (eager or _is_sure(one, two, (done[one], left[one])))
    }


def _is_sure(one: str, two: str, times: tuple[int, int]) -> bool:
    """Whether words are hardly ever left, and not said in what is their translation, too."""
    return times[0] >= (TIMES + (" " not in one)) * times[1] and one.lower() not in two.lower()


def _is_untouched(page: Page, pairs: list[Pair], script: LatePattern) -> bool:
    """Whether no heading of a page is translated, nor its front matter, as a program writes it."""
    values = (value for value in page.meta.values() if isinstance(value, str))
    is_left = all(one == two for one, two, *_ in pairs)
    return len(pairs) > 1 and is_left and not any(script.search(value) for value in values)


def _found(pairs: list[Pair], usual: dict[str, str]) -> Iterator[Finding]:
    """The headings of a page that are left, less those that the page itself translates."""
    left = [pair for pair in pairs if pair[0] == pair[1]]
    if len(left) >= MANY and 2 * len(left) >= len(pairs):
        return
    own = {one for one, two, *_ in pairs if one != two}
    for one, two, there, here in left:
        if one in usual and one not in own:
            yield untranslated_heading.finding(
                here, f"not translated: {two}, elsewhere {usual[one]}",
                "write it in the language of the page", (Related(there, "the original"),),
            )  # fmt: skip


def _pairs(page: Page, translation: Page) -> Iterator[Pair]:
    """The title and the headings with their counterparts, where both have headings of a kind."""
    titles = [one.meta.get("title") for one in (page, translation)]
    if all(isinstance(title, str) for title in titles):
        places = page.meta_place("title"), translation.meta_place("title")
        yield str(titles[0]).strip(), str(titles[1]).strip(), *places
    ours, theirs = page.headings, translation.headings
    if [one.level for one in ours] == [two.level for two in theirs]:
        for one, two in zip(ours, theirs, strict=True):
            yield one.text.strip(), two.text.strip(), one.place, two.place
