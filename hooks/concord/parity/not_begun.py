"""Translations that are there and say nothing yet: a file with front matter alone."""

from __future__ import annotations

import re

from ..model import Block, Page

INCLUDING = re.compile(r"\{\{[<%]\s*include\b|<<<|[;\[]?-+8<-+|!include\b")
"""Lines that take in a text for readers."""


def says(block: Block) -> bool:
    """Whether a block says anything to readers: of lines for the generator, includes do.

    A paragraph of elements alone is what a program shows.
    """
    if block.kind == "paragraph":
        return bool(block.text.strip()) or any(mark.kind == "image" for mark in block.marks)
    return block.kind != "directive" or bool(INCLUDING.match(block.text))


def is_not_begun(page: Page, translation: Page) -> bool:
    """Whether a translation has no text at all, and its original more than a line."""
    return not _spoken(translation) and _spoken(page) > 1


def is_said_to_be_none(translation: Page) -> bool:
    """Whether a page says by itself that it is no translation, so that readers get the original.

    ``untranslated: true`` or ``translated: false`` in its front matter.
    """
    meta = translation.meta
    return bool(meta.get("untranslated")) or meta.get("translated") is False


def _spoken(page: Page) -> int:
    """How many blocks say something."""
    return sum(says(block) and not block.is_comment for block in page.blocks)
