"""What can be found in texts, or hides what is found, because of names that are others now."""

from __future__ import annotations

from collections.abc import Sequence

from .forms import Named, lowered
from .index import forms_of


def other_forms(
    before: Sequence[Named], now: Sequence[Named], locale: str
) -> frozenset[str] | None:
    """The forms, in small letters, of names that are not in both; None where it can be any.

    Where none of them stands, the same labels and the same wordings to avoid are found as before.
    """
    if not _is_same_order(before, now):
        return None
    others = {*before} ^ {*now}
    avoided = (lowered(text) for one in others for text in one.avoid if text.strip())
    return forms_of(others, locale).union(avoided)


def _is_same_order(before: Sequence[Named], now: Sequence[Named]) -> bool:
    """Whether those that are in both stand one behind the other as before.

    Of two with the same label the first is found.
    """
    both = {*before} & {*now}
    return [one for one in before if one in both] == [one for one in now if one in both]
