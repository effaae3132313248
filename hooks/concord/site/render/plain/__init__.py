"""Pages as plain Markdown that stands by itself: for other programs, and for whoever takes it."""

from .page import Resolved, plain_page, resolved

__all__ = ["Resolved", "plain_page", "resolved"]
