"""Pages of other sites in the reader's language, which stand for those of the original."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote

from ...languages import language
from ...languages.tags import IN_NAMES, IN_PATHS, tag_of
from ...late_pattern import LatePattern
from ...model import Block
from .literals import Literal, without_locale

ENDING = re.compile(r"(?:\.(?:com?|net|org))?\.[a-z]+\Z")
"""What stands behind the name of a site."""
FORMS = re.compile(
    r"://(?:[\w-]+\.)*(?:hsforms\.com|forms\.gle|typeform\.com|jinshuju\.net|wjx\.cn|tally\.so)/"
    r"|://docs\.google\.com/forms/|://wj\.qq\.com/|://[\w-]+\.(?:feishu\.cn|larksuite\.com)/share/"
)
"""What a reader is asked to fill in, which has an address of its own for each language."""
IN_CODE = LatePattern(IN_NAMES)
"""The tag of a language within a name."""
ENCYCLOPEDIA = re.compile(r"://([a-z]{2,3})\.(?:m\.)?wiki(?:pedia|tionary)\.org/")
"""Where readers of one language look words up."""
ASKED = "[?&](?:hl|lang|locale|language)"
"""How an address asks for a language."""


def without_own_language(
    lost: list[Literal], added: list[Literal], locale: str
) -> tuple[list[Literal], list[Literal]]:
    """Without pages and names that are for readers of a language, and one that each stands for."""
    foreign = [entry for entry in added if not _is_in(entry, locale)]
    spare = Counter(kind for kind, _ in added) - Counter(kind for kind, _ in foreign)
    left = []
    for entry in lost:
        kind, text = entry
        if spare[kind] and (kind == "link" or IN_CODE.search(text)):
            spare[kind] -= 1
        else:
            left.append(entry)
    return left, foreign


def without_editions(
    lost: list[Literal], added: list[Literal], locales: tuple[str, str]
) -> tuple[list[Literal], list[Literal]]:
    """Without addresses of one site that has a host for each language, or forms, one for one."""
    left = list(added)
    kept = []
    for entry in lost:
        twin = next((one for one in left if _are_editions(entry[1], one[1], locales)), None)
        if twin:
            left.remove(twin)
        else:
            kept.append(entry)
    return kept, left


def _are_editions(one: str, two: str, locales: tuple[str, str]) -> bool:
    """Whether two addresses are of one site, and the host of one is for a language or country."""
    if FORMS.search(one) and FORMS.search(two):
        return True
    ours, theirs = _host_of(one), _host_of(two)
    if not ours or not theirs or ours == theirs or _site(ours) != _site(theirs):
        return False
    return any(
        _names_language(host, locale) for host, locale in zip((ours, theirs), locales, strict=True)
    )


def _host_of(address: str) -> str:
    return address.lower().partition("://")[2].partition("/")[0].partition(":")[0]


def _site(host: str) -> str:
    """The name of a site, as ``pumps`` of ``docs.pumps.com.cn``."""
    return ENDING.sub("", host).rpartition(".")[2]


def _names_language(host: str, locale: str) -> bool:
    """Whether a host is of a country of a language, or begins with the language's tag."""
    own = language(locale).tags
    return re.search(rf"\A(?:{own})[.-]|\.(?:{own})\Z", host) is not None


def is_read_at_home(entry: Literal, block: Block, locale: str) -> bool:
    """Whether a page of a site stands for that of its edition in the reader's language.

    Or is of an encyclopedia in another one, which a translator may leave out.
    """
    found = ENCYCLOPEDIA.search(entry[1]) if entry[0] == "link" else None
    if found and found[1] != tag_of(locale).partition("-")[0].lower():
        return True
    targets = (mark.value for mark in block.marks if mark.kind == "link")
    own = [target for target in targets if _is_in(("link", target), locale)]
    return entry[0] == "link" and _host(entry[1]) in map(_host, own)


def _host(address: str) -> str:
    """The host of an address without the language in its name."""
    return without_locale(address.lower()).partition("://")[2].partition("/")[0]


def _is_in(entry: Literal, locale: str) -> bool:
    """Whether an address, or a name in code, names the reader's language."""
    known = language(locale)
    if entry[0] == "code":
        return any(found[0][:2].lower() == locale[:2] for found in IN_CODE.finditer(entry[1]))
    own = known.tags
    host, _, path = entry[1].lower().partition("://")[2].partition("/")
    if known.hosts and entry[0] == "link" and re.search(known.hosts, host):
        return True
    in_host = re.search(rf"\A(?:{own})[.-]|\.(?:{own})(?::\d+)?\Z", host)
    in_path = re.search(
        rf"(?:\A|/|{ASKED}=)(?:{own})(?:[-_][a-z]+)?(?:[/&]|\Z)"
        rf"|[-_./](?:{own})(?:[-_][a-z]+)?\.\w+\Z|(?:\A|/)[a-z][a-z\d-]*-(?:{own})/?\Z"
        rf"|\.(?:{own})/?\Z",
        path,
    )
    in_letters = known.own_letters and known.own_letters.search(unquote(path))
    return entry[0] == "link" and (in_host or in_path or in_letters) is not None


def without_tags(text: str) -> str:
    """Some code in which several languages are listed, without their tags."""
    tag = rf"(?<![A-Za-z])(?:{IN_PATHS})(?![A-Za-z])"
    return re.sub(tag, "…", text) if len(re.findall(tag, text)) > 1 else text
