"""Side by side: for each page and its translation one page with both, block beside block.

Made of the two finished pages, whose texts the theme has put between marks, so that nothing is
rendered twice. Which blocks belong together the checker says (:mod:`concord.parity.pairing`).
"""

from .page import both, frames
from .pairs import Pair, pairs

__all__ = ["Pair", "both", "frames", "pairs"]
