"""Code, a placeholder, an outside link or a version that only one of two counterparts has.

What is written as code, filled in by the generator or lies on another site is the same in every
language; a lost one is mostly a lost step. So are a version, a page's place among others
(`weight`) and its former addresses (`aliases`) that both have in their front matter.

Bad:

    en:  Set `quota` in {{ file }}.      zh:  在文件中设置它。

Good:

    en:  Set `quota` in {{ file }}.      zh:  在 {{ file }} 中设置 `quota`。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from ...findings import Finding, Related
from ...model import Block, Page
from ...parity.pairing import Section, blocks_of, paired_headings, paired_sections
from ...parity.shared_values import differing_values
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled

PLACEHOLDER = re.compile(r"\{\{(?![<%#/])[^{}\n]{1,80}\}\}|\$\{\w{1,60}\}|%\(\w{1,60}\)s")
LOCALE = re.compile(
    r"(?<=/)[a-z]{2}(?:[-_][a-z]{2,4})?(?=/|$)|\b(?:en|zh|ja|www|cn)\.(?=[\w-]+\.)"
    r"|[-_.](?:en|zh|ch|cn|ja|jp|ko|fr|de)(?:[-_](?:cn|tw|hans|hant))?(?=\.\w+(?:[#?/)]|$))"
)
NAMED = re.compile(r"\s*\Z|[A-Z]?[a-z]+(?: [A-Za-z]+)+[.?!]?\Z|.*\[[^\]]* [^\]]*\]\Z")
"""What is written as code and may be in the reader's language: names of buttons, titles."""
A_WORD = re.compile(r"[.<]?/?(?:[A-Za-z]?[a-z]+|[A-Z]+s?)>?")
"""Code that is a word as well, which a translator may have put in the reader's language."""
QUOTED = re.compile("[“「][^“”「」\n]*[\u3040-\u9fff][^“”「」\n]*[”」]")
PART = re.compile(r"[\w.-]+")
MADE = re.compile(r"(?:/index)?\.html?(?![\w.])")
"""The ending of a page's address, which most servers let go."""
REVISION = re.compile(r"(?<=/)(blob|tree|raw)/[^/\s()]+(?=/)")
"""Which state of a file a code host shows."""
LONG = 5
"""The last part of a name is said by a word as long as this: ``spec.replicas`` by replicas."""
UNWRITTEN = re.compile(r"[\s`*_\\]+")


@pair_rule("PAR312", "literal-mismatch")
def literal_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look for what each block says literally in the counterpart of its section."""
    yield from settled(_found(page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    eager = registry.is_named(literal_mismatch.code)
    for path, ours, theirs in differing_values(page, translation):
        there = page.meta_place(*path)
        yield literal_mismatch.finding(
            translation.meta_place(*path),
            f"{'.'.join(map(str, path))} is {theirs}, but {ours} in {there.path}:{there.line}",
            "write the same in both", (Related(there, ours),),
        )  # fmt: skip
    for section, counterpart in paired_sections(page, translation):
        apart = [pair for pair in blocks_of(section, counterpart) if _differ(*pair)]
        if not apart:
            continue
        both = _written(page, section), _written(translation, counterpart)
        for one, two in apart:
            yield from _compared(page, one, translation, two, both, eager)
    for one, two in paired_headings(page, translation):
        if not _differ(one, two):
            continue
        both = (
            _plain(page.source[one.start : one.end]),
            _plain(translation.source[two.start : two.end]),
        )
        yield from _compared(page, one, translation, two, both, eager)


def _differ(one: Block, two: Block) -> bool:
    """Whether two blocks of text do not write the same literally."""
    silent = one.kind in ("code", "html") or one.text == two.text
    return not silent and set(_literals(one)) != set(_literals(two))


def _compared(
    page: Page, one: Block, translation: Page, two: Block, both: tuple[str, str], eager: bool
) -> Iterator[Finding]:
    here, there = translation.place(two.start), page.place(one.start)
    lost = [entry for entry in _literals(one) if _plain(entry[1]) not in both[1]]
    added = [entry for entry in _literals(two) if _plain(entry[1]) not in both[0]]
    if not eager:
        lost, added = _untranslated(lost, one, two), _untranslated(added, two, one)
        told = [entry for entry in lost if not _is_said(entry, both[1], two)]
        lost, added = (
            _sure(told, added, two),
            _sure([entry for entry in added if not _is_said(entry, both[0], one)], lost, one),
        )
    for kind, text in lost:
        yield literal_mismatch.finding(
                here, f"{kind} {text} ({there.path}:{there.line}) is not here",
                "write it in both", (Related(there, text),),
            )  # fmt: skip
    for kind, text in added:
        yield literal_mismatch.finding(
                here, f"{kind} {text} is not in {there.path}:{there.line}",
                "write it in both or in neither", (Related(there, "its counterpart"),),
            )  # fmt: skip


def _untranslated(
    entries: list[tuple[str, str]], here: Block, there: Block
) -> list[tuple[str, str]]:
    """The entries less code, where as much stands there in the reader's own letters."""
    code = sum(kind == "code" for kind, _ in entries)
    spoken = len(_in_letters(there)) - len(_in_letters(here))
    return [entry for entry in entries if entry[0] != "code" or code > max(0, spoken)]


def _in_letters(block: Block) -> list[str]:
    """Code in the reader's own letters, and what stands in quotation marks instead of code."""
    code = [mark.value for mark in block.marks if mark.kind == "code" and not mark.value.isascii()]
    return code + QUOTED.findall(block.text)


def _is_said(entry: tuple[str, str], there: str, block: Block) -> bool:
    """Whether a section says all parts of some code, or need not: ids are made of headings.

    A longer name can stand in short in the counterpart ``block``.

    An address can stand there from the root of the site, if it is the site's own.
    """
    kind, text = entry
    if kind == "link":
        path = text.partition("://")[2].partition("/")[2]
        return path.count("/") > 1 and _rooted(path) in there
    parts = [part.strip("-._") for part in PART.findall(text.lower())]
    composed = len(parts) > 1 and all(part in there for part in map(_plain, parts))
    return kind == "code" and (text.startswith("#") or composed or _is_in_short(text, block))


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
    apart: list[tuple[str, str]], others: list[tuple[str, str]], there: Block
) -> list[tuple[str, str]]:
    """Those that nobody writes otherwise.

    A word may stand there in another number or in the reader's language, unless another word of
    code stands in its place.
    """
    rivals = [text for kind, text in others if kind == "code"]
    spoken = any(mark.kind == "code" and not mark.value.isascii() for mark in there.marks)
    return [
        (kind, text)
        for kind, text in apart
        if kind != "code"
        or not A_WORD.fullmatch(text)
        or (rivals and not spoken and not any(_are_forms(text, rival) for rival in rivals))
    ]


def _are_forms(one: str, two: str) -> bool:
    """Whether two words differ in their ending only: worker and workers."""
    return one.rstrip("s").lower() == two.rstrip("s").lower()


def _literals(block: Block) -> Iterator[tuple[str, str]]:
    """What a block says literally: the kind, and the text, each once."""
    seen: dict[str, str] = {}
    for mark in block.marks:
        if mark.kind == "code" and mark.value.isascii() and not NAMED.match(mark.value):
            seen.setdefault(mark.value, "code")
        elif mark.kind == "link" and mark.value.startswith(("http://", "https://")):
            seen.setdefault(mark.value.partition("#")[0], "link")
    for found in PLACEHOLDER.findall(block.text):
        seen.setdefault(found, "placeholder")
    yield from ((kind, text) for text, kind in seen.items())


def _written(page: Page, section: Section) -> str:
    """All that a section writes, as :func:`_plain` has it."""
    blocks = (*section.heads, *section.blocks)
    sources = [page.source[block.start : block.end] for block in blocks]
    targets = [mark.value for block in blocks for mark in block.marks if mark.kind == "link"]
    rooted = [_rooted(target[1:]) for target in targets if target.startswith("/")]
    return "".join((_plain("\n".join((*sources, *targets))), *rooted))


def _rooted(path: str) -> str:
    """A path from the root of the site, so that it is told from a part of another address."""
    return f"<{_plain('/' + path.partition('#')[0])}>"


def _plain(text: str) -> str:
    """A text without case, spaces, marks, and the locale in an address."""
    low = MADE.sub("", normalize("NFKC", text).lower().replace("https://", "http://"))
    if "/blob/" in low or "/tree/" in low or "/raw/" in low:
        low = REVISION.sub(r"\1", low)
    return UNWRITTEN.sub("", LOCALE.sub("", low).replace("//", "/")).rstrip("/")
