"""Pages, concepts and sources, gathered and looked up; no files."""

from .registry import Registry, gather, linked_concepts, page_id

__all__ = ["Registry", "gather", "linked_concepts", "page_id"]
