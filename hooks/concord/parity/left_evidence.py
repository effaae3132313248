"""Which text that is still the original's was left for sure, and is no name, slogan or grammar.

A sentence has words that only join others, and names of columns are left for sure in a head that
has others in the reader's letters.
"""

from __future__ import annotations

from ..languages import language
from ..languages.english import SMALL
from ..model import Block

FEWEST = 2
"""So many words that join others make a sentence; below a picture one is enough."""


def is_left_for_sure(block: Block, original: str) -> bool:
    """Whether a text in English says something; of another original language nothing is known."""
    if block.kind == "heading" or not original.lower().startswith("en"):
        return True
    return len(SMALL.findall(block.prose)) >= (1 if block.kind == "image" else FEWEST)


def is_head_in_part(block: Block, locale: str) -> bool:
    """Whether a row has anything in the letters of its locale."""
    script = language(locale).script
    return script is not None and bool(script.search(block.text))
