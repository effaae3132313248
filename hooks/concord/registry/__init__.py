"""Pages, concepts and sources, gathered and looked up; no files."""

from .entries import page_id
from .linked import linked_concepts
from .registry import Registry
from .tables import gather

__all__ = ["Registry", "gather", "linked_concepts", "page_id"]
