"""What concord knows of a site, as values: pages and their parts, concepts, sources, the lock.

Offsets are counted in characters of the page's text, from 0. Lines and columns are counted
from 1. Paths are relative to the root of the repository and use "/" on every system.
"""

from .acceptance import Accepted, Lock, Pair
from .page import (
    PROSE_KINDS,
    RUNNING_KINDS,
    SILENT_KINDS,
    Block,
    Heading,
    Ignore,
    Mark,
    Page,
    Reference,
    Trouble,
)  # fmt: skip
from .place import NOWHERE, Place
from .vocabulary import CONCEPT_KINDS, SOURCE_KIND, Concept, Names, Source

__all__ = [
    "CONCEPT_KINDS", "NOWHERE", "PROSE_KINDS", "RUNNING_KINDS", "SILENT_KINDS", "SOURCE_KIND",
    "Accepted", "Block", "Concept", "Heading", "Ignore", "Lock", "Mark", "Names", "Page", "Pair",
    "Place", "Reference", "Source", "Trouble",
]  # fmt: skip
