"""A sentence of a text that its counterpart leaves out.

A sentence without a figure, a name or code of its own is lost unseen. Told are texts that have two
sentences less and half the length that others of the page have, in sections that surely belong
together. Where the rule is named, so are those of which the rest fits its counterpart much better
without one sentence, letter for letter as the page is translated otherwise, and what only the
translation says.

Bad:

    en:  Stop the server. What is not saved is lost. Then start the upgrade.
    zh:  停止服务器。然后开始升级。

Good:

    en:  Stop the server. What is not saved is lost. Then start the upgrade.
    zh:  停止服务器。未保存的内容会丢失。然后开始升级。
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from ...findings import Finding, Related
from ...languages import language
from ...model import Page
from ...parity.texts import Text, paired_cells
from ...parity.wording.sentences import (
    NEVER,
    USUAL,
    Sentence,
    are_several,
    count,
    left_out,
    sentences,
    weight,
)
from ...parity.wording.shortened import shortened
from ...registry import Registry
from ..rule import pair_rule

FEWEST = 5
"""From so many texts on a page tells how much longer one language is."""
ENOUGH = 40
"""So many tell it as well as more, and so many that are short are too many to tell."""
LONG = 60
"""A shorter text has no sentence to lose."""
MUCH = 20
"""So many letters tell how a page is translated, no fewer."""
SHORT = 0.8
"""From this part of the length on that is expected, a text is looked at."""
TOO_SHORT = 0.75
"""And at this part of the letters it has lost something."""
BETTER = 0.5
"""By how much the rest must fit better."""
A_SENTENCE = 8
"""So many letters of the translation a sentence has at least."""


@pair_rule("PAR315", "missing-sentence")
def missing_sentence(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look at texts that are short for what their counterparts say."""
    if registry.is_named(missing_sentence.code):
        yield from _by_sentence(page, translation)
        return
    for one, two in shortened(page, translation):
        there = page.place(one.start)
        yield missing_sentence.finding(
            translation.place(two.start),
            f"{count(two.text)} sentences, and {count(one.text)} in {there.path}:{there.line}",
            "say the same in both", (Related(there, "its counterpart"),),
        )  # fmt: skip


def _by_sentence(page: Page, translation: Page) -> Iterator[Finding]:
    """The sentences that one of two texts lacks for sure, as far as lengths can tell."""
    texts = list(paired_cells(page, translation))
    looked_at = _looked_at(texts)
    stretch = _stretch(texts[:ENOUGH], (page.locale, translation.locale)) if looked_at else 0.0
    for text in looked_at[:ENOUGH] if stretch else ():
        ours, theirs = sentences(text.ours, text.theirs)
        ours = [one._replace(weight=one.weight * stretch) for one in ours]
        lost = _lost(ours, theirs)
        added = None if lost else _lost(theirs, ours)
        there = page.place(text.one.start)
        for sentence, said in ((lost, "not here, it seems"), (added, "only here, it seems")):
            if sentence:
                yield missing_sentence.finding(
                    translation.place(text.two.start),
                    f"{said}: {_brief(sentence.text)} ({there.path}:{there.line})",
                    "say the same in both", (Related(there, "its counterpart"),),
                )  # fmt: skip


def _looked_at(texts: list[Text]) -> list[Text]:
    """The texts of several sentences that are long or short for theirs, or all if few tell."""
    if len(texts) < FEWEST:
        return [text for text in texts if are_several(text.ours)]
    usual = median(text.stretch for text in texts)
    return [text for text in texts if _is_short(text, usual) or _is_long(text, usual)]


def _is_short(text: Text, usual: float) -> bool:
    """Whether a text of several sentences is much longer than its counterpart."""
    short = len(text.ours) >= LONG and text.stretch < SHORT * usual
    return short and are_several(text.ours)


def _is_long(text: Text, usual: float) -> bool:
    """Whether it is the counterpart that has several sentences and is longer."""
    long = len(text.theirs) >= LONG * usual and text.stretch * SHORT > usual
    return long and are_several(text.theirs)


def _stretch(texts: list[Text], locales: tuple[str, str]) -> float:
    """How many letters of the translation stand for one of the original, 0 if nobody knows."""
    sides = [sentences(text.ours, text.theirs) for text in texts]
    weights = [(weight(ours), weight(theirs)) for ours, theirs in sides]
    ratios = [theirs / ours for ours, theirs in weights if ours >= MUCH]
    one, two = (language(locale).tag for locale in locales)
    return median(ratios) if len(ratios) >= FEWEST else USUAL.get((one, two), 0.0)


def _lost(ours: list[Sentence], theirs: list[Sentence]) -> Sentence | None:
    """The sentence of ours that theirs lack for sure."""
    if not A_SENTENCE <= weight(theirs) < TOO_SHORT * weight(ours):
        return None
    lost, gain = left_out(ours, theirs) or (None, 0.0)
    is_better = BETTER < gain < NEVER / 2
    return lost if lost and is_better and lost.weight >= A_SENTENCE else None


def _brief(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
