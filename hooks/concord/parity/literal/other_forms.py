"""Forms in which a block can have some code: bare, in another number, its end alone, as words."""

from __future__ import annotations

import re

from ...model import Block
from .literals import Written, plain

LABEL = re.compile(r"[A-ZÀ-Ý][^\W\d_]*(?:(?:,| &)? [\w’']+)+")
"""Words as a button has them."""
REMARK = re.compile(r"\(([^()]*)\)\Z")
FEW = 3
"""So many words between brackets behind a name are a remark."""
REMARKED = re.compile(r" \([^\W\d_]+(?: [^\W\d_]+)*\)\Z")
"""Words in brackets behind code, which one language explains."""
BEHIND = re.compile(r"(?:\(\)|[:;,]|(?<!\s)\s*=\s*(?:\"\"|'')?)\Z")
"""What makes a call, a key or a setting of a name."""
BRACKETED = re.compile(r"\A</?(?=\w)|(?<=\w) ?/?>\Z")
"""What makes an element of a name."""
PART = re.compile(r"[\w.-]+")
LONG = 5
"""The last part of a name is said by a word as long as this: ``spec.replicas`` by replicas."""


def is_in_another_form(text: str, there: Written, block: Block) -> bool:
    """Whether a section has all parts of some code, or its counterpart ``block`` a form of it."""
    parts = [part.strip("-._") for part in PART.findall(text.lower())]
    composed = len(parts) > 1 and all(part in there.text for part in map(plain, parts))
    return (
        composed
        or _is_label(text)
        or _is_bare_there(text, block)
        or _is_in_short(text, block)
        or _is_inflected(text, block)
    )


def _is_bare_there(text: str, block: Block) -> bool:
    """Whether a block has some code without the signs around it, or without a remark behind it."""
    bare = REMARKED.sub("", BRACKETED.sub("", BEHIND.sub("", text)))
    return len(bare) > 1 and bare != text and _stands(bare, block.text)


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", text, re.ASCII) is not None


def _is_label(text: str) -> bool:
    """Whether a program shows some code to its users in their language, or it holds a remark."""
    remark = REMARK.search(text)
    words = remark[1].split() if remark else []
    is_remark = sum(word.isalpha() and word.islower() for word in words) >= FEW
    return is_remark or LABEL.fullmatch(text) is not None


def _is_inflected(text: str, block: Block) -> bool:
    """Whether a block has some code without its marks, in another number, or as words."""
    said = plain(block.text)
    bare = re.sub(r"\Av(?=\d)", "", text.strip("\"'").lstrip("-"))
    numbers = {bare, bare[:-1], re.sub(r"ies\Z", "y", bare)} if bare.endswith("s") else {bare}
    forms = numbers | {re.sub(r"(?<=\w)[-.](?=\w)", " ", form) for form in numbers}
    return any(len(form) > 1 and plain(form) in said for form in forms - {text})


def _is_in_short(text: str, block: Block) -> bool:
    """Whether a block says only the end of a name, or more of it: ``spec.replicas``, replicas."""
    name = text.lower().lstrip(".")
    for mark in block.marks:
        other = mark.value.lower().lstrip(".")
        if mark.kind == "code" and other and (_ends_in(name, other) or _ends_in(other, name)):
            return True
    last = re.split(r"[./]", name)[-1]
    is_part = last != name and len(last) >= LONG and last.isalnum()
    return is_part and re.search(rf"(?<![a-z]){last}(?![a-z])", block.text.lower()) is not None


def _ends_in(name: str, end: str) -> bool:
    return name == end or name.endswith((f".{end}", f"/{end}"))
