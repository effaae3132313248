"""Pages, concepts and sources, gathered and looked up; no files."""

from .entries import page_id
from .registry import Registry, linked_concepts
from .tables import gather

__all__ = ["Registry", "gather", "linked_concepts", "page_id"]
