"""Messages of a program that a page lists or explains, each as the program says it.

People look for them by their words, in any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...late_pattern import LatePattern
from ...model import Block, Page

KINDS = "警告|报错|错误|异常|エラー|경고|오류"
LISTED = LatePattern(rf"(?:{KINDS}|日志|ログ).{{0,12}}[:：]\s*\Z", re.S)
"""How a text ends behind which messages are listed."""
EXPLAINED = re.compile(
    rf"(?:常见|已知|よくある).{{0,6}}(?:{KINDS})|(?:{KINDS})(?:信息|说明|消息|提示|列表|メッセージ)"
)
"""How the title of a page is called whose headings are messages."""


def announced_messages(page: Page) -> frozenset[int]:
    """Where items and headings begin that a page announces as messages."""
    return frozenset(block.start for block in (*_listed(page), *_explained(page)))


def _listed(page: Page) -> Iterator[Block]:
    """The items of lists behind a text that announces messages."""
    is_list = False
    for before, block in pairwise(page.blocks):
        is_list = block.kind == "item" and (
            is_list or (before.kind == "paragraph" and bool(LISTED.search(before.text)))
        )
        if is_list:
            yield block


def _explained(page: Page) -> Iterator[Block]:
    """The headings below the title of a page that explains messages."""
    headings = [block for block in page.blocks if block.kind == "heading"]
    title = page.meta.get("title")
    if EXPLAINED.search(title if isinstance(title, str) else ""):
        yield from headings
    elif headings and EXPLAINED.search(headings[0].text):
        yield from headings[1:]
