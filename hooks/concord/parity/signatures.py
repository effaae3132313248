"""What of a block must be the same in its counterpart, whatever it says."""

from __future__ import annotations

import re

from ..languages.tags import COUNTRIES, SURE
from ..model import Block

CALLED = {tag: country for country, tag in COUNTRIES.items()}
"""Countries that stand for a language in names of files, by its tag."""
SURE_TAG = re.compile(SURE).fullmatch


def signature(block: Block, locale: str) -> tuple[str, ...]:
    """What must be equal in a block and its counterpart: kind, boxes, image."""
    shown = _hostless(untagged(image(block), locale)) if block.kind == "image" else ""
    return (block.kind, *block.container, shown)


def _hostless(target: str) -> str:
    """The path of a picture on another site: each language may take it from a host of its own."""
    if "://" not in target:
        return target
    path = target.partition("://")[2].partition("?")[0].partition("/")[2]
    return path or target


def untagged(target: str, locale: str) -> str:
    """The name of a picture without its locale's tag: ``shot.zh.png`` is ``shot.png``.

    A site may name its Chinese pages zh, and their pictures zh-cn or cn; several are numbered. In
    front a tag stands that is no word: ``zh-shot.png``.
    """
    if not target or not locale:
        return target
    language = locale.partition("-")[0].lower()
    names = "|".join((re.escape(language), *filter(None, (CALLED.get(language),))))
    tag = rf"(?:{names})(?:[-_][a-z]{{2,4}})*"
    end = r"(?=(?:[._-]?\d+)?\.\w+\Z)"
    front = rf"|(?<=/){language}[-_](?=[^/]+\Z)" if SURE_TAG(language) else ""
    form = rf"[._-](?:{tag}){end}|(?<![\w.-])(?:{tag})/{front}"
    return re.sub(form, "", target, flags=re.I)


def image(block: Block) -> str:
    """The target of a block that is an image, "" for others."""
    return next((mark.value for mark in block.marks if block.kind == mark.kind == "image"), "")
