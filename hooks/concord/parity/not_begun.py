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
    """Whether a translation has no text at all, and its original some."""
    return not _speaks(translation) and _speaks(page)


def is_said_to_be_none(translation: Page) -> bool:
    """Whether a page says by itself that it is no translation, so that readers get the original.

    ``untranslated: true`` or ``translated: false`` in its front matter.
    """
    meta = translation.meta
    return bool(meta.get("untranslated")) or meta.get("translated") is False


def _speaks(page: Page) -> bool:
    return bool(page.headings) or any(says(block) and not block.is_comment for block in page.blocks)
