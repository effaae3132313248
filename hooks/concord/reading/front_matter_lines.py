"""Lines of front matter that readers read."""

from __future__ import annotations

from ..model import Page
from .front_matter import FENCE
from .front_matter_keys import PROSE_KEYS


def prose_lines(page: Page) -> set[int]:
    """The lines of front matter, from 0, that hold the value of a key meant for readers.

    None of JSON, whose marks are not those of a text.
    """
    if page.source.startswith("{"):
        return set()
    places = sorted((line, key) for key, (line, _) in page.meta_places.items())
    fence = FENCE.match(page.source)
    ends = [line for line, _ in places[1:]] + [fence[0].count("\n") if fence else 0]
    return {
        number - 1
        for (line, key), end in zip(places, ends, strict=False)
        if key.rpartition(".")[2] in PROSE_KEYS
        for number in range(line, end)
    }
