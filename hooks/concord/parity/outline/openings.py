"""The heading over the first words of a page, which another language may leave out."""

from __future__ import annotations

import re

from ...late_pattern import LatePattern
from ...model import Block, Page

OPENING = LatePattern(
    r"(?:简介|介绍|概[述览况]|引言|前言|背景|关于|什么是|はじめに|概要|紹介|소개|개요"
    r"|(?:introduction|overview|about|background|what (?:is|are))\b).{0,40}", re.I,
)  # fmt: skip
"""How a heading is called under which a page says what it is about."""
SILENT = frozenset(("heading", "directive", "comment", "html", "image"))


def is_opening(index: int, page: Page, other: Page) -> bool:
    """Whether a heading stands over what the other page says without one, at its beginning."""
    heading = page.headings[index]
    first = next((i for i, one in enumerate(page.headings) if one.level > 1), -1)
    if index != first or not OPENING.fullmatch(heading.text.strip()):
        return False
    return _begins(other) and not _begins(page)


def _begins(page: Page) -> bool:
    """Whether a page says something before its first heading but the title."""
    return any(_speaks(block, page) for block in page.blocks)


def _speaks(block: Block, page: Page) -> bool:
    is_before = block.section < 0 or page.headings[block.section].level == 1
    return is_before and block.section <= 0 and block.kind not in SILENT
