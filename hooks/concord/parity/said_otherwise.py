"""What a translator may say otherwise than literally, so that nothing is lost or added.

A rule that is not asked for speaks of the rest alone.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter

from ..languages import language
from ..model import Block, Page
from .literals import NAMED, Literal, Written, plain, rooted

A_WORD = re.compile(r"[.<]?/?(?:[A-Za-z]?[a-z]+|[A-Z]+s?)>?")
"""Code that is a word as well, which a translator may have put in the reader's language."""
HAN_OR_KANA = "[\u3040-\u9fff]"
QUOTED = rf"[“「][^“”「」\n]*{HAN_OR_KANA}[^“”「」\n]*[”」]|\"[^\"\n]*{HAN_OR_KANA}[^\"\n]*\""
"""Compiled where it is asked, as the next: so large sets of letters take long."""
IN_LETTERS = rf"[$%]\{{?\{{[^{{}}\n]*{HAN_OR_KANA}[^{{}}\n]*\}}"
"""A placeholder whose name is in the reader's letters."""
GAP = re.compile(
    r"<[^<>\s]+>|\{[\w -]+\}|\b[xX]{3,}\b|\b(?i:your)[-_]\w+|\.{3}|\[[A-Za-z_ -]+\](?=[ \n]|\Z)"
)
"""What a reader has to put something else for."""
LABEL = re.compile(r"[A-ZÀ-Ý][^\W\d_]*(?:(?:,| &)? [\w’']+)+")
"""Words as a button has them."""
REMARK = re.compile(r"\(([^()]*)\)\Z")
FEW = 3
"""So many words between brackets behind a name are a remark."""
PART = re.compile(r"[\w.-]+")
LONG = 5
"""The last part of a name is said by a word as long as this: ``spec.replicas`` by replicas."""
HOSTS = {
    "zh": r"(?:^|\.)(?:aliyun\.com|huaweicloud\.com|bilibili\.com|zhihu\.com|csdn\.net|gitee\.com"
    r"|baike\.baidu\.com|(?<!intl\.)cloud\.tencent\.com|weixin\.qq\.com|yuque\.com)\Z",
    "ja": r"(?:^|\.)(?:qiita\.com|zenn\.dev|hatenablog\.com)\Z",
    "ko": r"(?:^|\.)(?:velog\.io|tistory\.com|naver\.com)\Z",
}
"""Sites that are in one language and say so nowhere."""
OWN = {"zh": "zh|cn", "ja": "ja|jp", "ko": "ko|kr"}
"""How addresses name a language, where otherwise than by its tag."""

ASKED = "[?&](?:hl|lang|locale|language)"
"""How an address asks for a language."""

Lists = tuple[list[Literal], list[Literal]]
"""What is lost and what is added."""


def certain(apart: Lists, blocks: tuple[Block, Block], both: tuple[Written, Written]) -> Lists:
    """Of what two blocks do not both say, that which nobody says otherwise."""
    lost, added = _own_language(*apart, both[1].page.locale)
    if not both[0].page.locale.startswith("en"):
        added, lost = _own_language(added, lost, both[0].page.locale)
    lost, added = _of_other_form(lost, added)
    one, two = blocks
    if all(kind != "link" for kind, _ in lost):
        added = [entry for entry in added if not _is_named(entry, two, both[0])]
    lost = [entry for entry in lost if not _is_own_name(entry, both[0].page)]
    added = [entry for entry in added if not _is_own_name(entry, both[1].page)]
    lost, added = _untranslated(lost, one, two), _untranslated(added, two, one)
    told = [entry for entry in lost if not _is_said(entry, both[1], two, added)]
    extra = [entry for entry in added if not _is_said(entry, both[0], one, lost)]
    is_latin = not any(language(one.page.locale).script for one in both)
    return _sure(told, added, two, is_latin), _sure(extra, lost, one, is_latin)


def _own_language(lost: list[Literal], added: list[Literal], locale: str) -> Lists:
    """Without pages of other sites in the reader's language, and one that each stands for."""
    foreign = [entry for entry in added if not _is_in(entry, locale)]
    spare = len(added) - len(foreign)
    left = []
    for entry in lost:
        if entry[0] == "link" and spare:
            spare -= 1
        else:
            left.append(entry)
    return left, foreign


def _of_other_form(lost: list[Literal], added: list[Literal]) -> Lists:
    """Without what differs only in how it is said that something is to be put in."""
    ours, theirs = ({GAP.sub("…", text) for _, text in entries} for entries in (lost, added))
    shared = {form for form in ours & theirs if "…" in form}
    return (
        [entry for entry in lost if GAP.sub("…", entry[1]) not in shared],
        [entry for entry in added if GAP.sub("…", entry[1]) not in shared],
    )


def _is_named(entry: Literal, block: Block, there: Written) -> bool:
    """Whether an address stands behind a name that the counterpart of its section says, too."""
    labels = [
        plain(block.text[mark.start : mark.end])
        for mark in block.marks
        if mark.kind == "link" and mark.value.startswith(entry[1])
    ]
    return entry[0] == "link" and any(label and label in there.text for label in labels)


def _is_in(entry: Literal, locale: str) -> bool:
    """Whether an address names the reader's language."""
    tag = locale.partition("-")[0].lower()
    own = OWN.get(tag, re.escape(tag))
    host, _, path = entry[1].lower().partition("://")[2].partition("/")
    if tag in HOSTS and entry[0] == "link" and re.search(HOSTS[tag], host):
        return True
    in_host = re.search(rf"\A(?:{own})[.-]|\.(?:{own})(?::\d+)?\Z", host)
    in_path = re.search(
        rf"(?:\A|/|{ASKED}=)(?:{own})(?:[-_][a-z]+)?(?:[/&]|\Z)|[-_.](?:{own})\.\w+\Z", path
    )
    return entry[0] == "link" and (in_host or in_path) is not None


def _is_own_name(entry: Literal, page: Page) -> bool:
    """Whether code is what the page is about: there it is called this plugin, and not by name."""
    stem = posixpath.basename(page.key).partition(".")[0]
    names = (stem, page.meta.get("title"), *(one.text for one in page.headings[:1]))
    return entry[0] == "code" and entry[1].lower() in (str(name).lower() for name in names)


def _untranslated(entries: list[Literal], here: Block, there: Block) -> list[Literal]:
    """The entries less those of a kind of which as much stands there in the reader's letters."""
    names = [mark.value for mark in here.marks if mark.kind == "code" and NAMED.match(mark.value)]
    named = sum(name not in there.text for name in names)
    spoken = {
        "code": len(_in_letters(there)) - len(_in_letters(here)) - named,
        "placeholder": len(re.findall(IN_LETTERS, there.text)),
        "link": 0,
    }
    number = Counter(kind for kind, _ in entries)
    return [
        (kind, text)
        for kind, text in entries
        if number[kind] > spoken[kind] and (kind == "link" or text.isascii())
    ]


def _in_letters(block: Block) -> list[str]:
    """Code in the reader's own letters, and what stands in quotation marks instead of code."""
    code = [mark.value for mark in block.marks if mark.kind == "code" and not mark.value.isascii()]
    return code + re.findall(QUOTED, block.text)


def _is_said(entry: Literal, there: Written, block: Block, others: list[Literal]) -> bool:
    """Whether a section says all parts of some code, or need not: ids are made of headings.

    A longer name can stand in short in the counterpart ``block``.

    An address can stand from the root of the site, if it is the site's own, or elsewhere on the
    page, if nothing among the ``others`` has taken its place.
    """
    kind, text = entry
    if kind == "link":
        path = text.partition("://")[2].partition("/")[2]
        is_here = path.count("/") > 1 and rooted(path) in there.text
        is_kept = all(other != "link" for other, _ in others)
        return is_here or (is_kept and plain(text) in _linked(there.page))
    if kind == "code" and _is_label(text):
        return True
    parts = [part.strip("-._") for part in PART.findall(text.lower())]
    composed = len(parts) > 1 and all(part in there.text for part in map(plain, parts))
    return kind == "code" and (
        text.startswith("#") or composed or _is_in_short(text, block) or _is_inflected(text, block)
    )


def _is_label(text: str) -> bool:
    """Whether a program shows some code to its users in their language, or it holds a remark."""
    remark = REMARK.search(text)
    words = remark[1].split() if remark else []
    is_remark = sum(word.isalpha() and word.islower() for word in words) >= FEW
    return is_remark or LABEL.fullmatch(text) is not None


def _linked(page: Page) -> set[str]:
    """The addresses on other sites that a page leads to."""
    values = {reference.value.partition("#")[0] for reference in page.references}
    return {plain(value) for value in values if value.startswith(("http://", "https://"))}


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


def _sure(
    apart: list[Literal], others: list[Literal], there: Block, is_latin: bool
) -> list[Literal]:
    """Those that nobody writes otherwise.

    A word may stand there in another number or in the reader's language, unless another word of
    code stands in its place; which may be its translation where both are in Latin letters.
    """
    rivals = [text for kind, text in others if kind == "code"]
    spoken = any(mark.kind == "code" and not mark.value.isascii() for mark in there.marks)
    is_told = bool(rivals) and not is_latin and not spoken
    return [
        (kind, text)
        for kind, text in apart
        if kind != "code"
        or not A_WORD.fullmatch(text)
        or (is_told and not any(_are_forms(text, rival) for rival in rivals))
    ]


def _are_forms(one: str, two: str) -> bool:
    """Whether two words differ in their ending only: worker and workers."""
    return one.rstrip("s").lower() == two.rstrip("s").lower()
