"""Pages as plain Markdown that stands by itself: for other programs, and for whoever takes it."""

from .from_html import as_markdown
from .page import Resolved, plain_page, resolved

__all__ = ["Resolved", "as_markdown", "plain_page", "resolved"]
