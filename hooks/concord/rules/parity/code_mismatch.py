"""A code block that differs from its counterpart in more than comments.

A command is the same in every language: who follows the translation gets another result.

Bad:

    en:  pip install tool==1.2      zh:  pip install tool==1.3

Good:

    en:  pip install tool==1.2  # the last      zh:  pip install tool==1.2  # 最新
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...findings import Finding, Related
from ...languages import language
from ...model import Block, Page
from ...parity.pairing import paired_blocks
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled

HEADING = re.compile(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*\{?\.?([\w+-]*)")
WHOLE = re.compile(r"/\*.*?\*/|<!--.*?-->|\"\"\"(?:.|\n)*?\"\"\"|'''(?:.|\n)*?'''", re.S)
COMMENT = re.compile(r"(?:^|(?<=\s))(?:#|//|--(?=\s)|;|%|\*|REM\s)(?!\{).*$")
WORDS = re.compile(r"[a-z]{2,}(?:[ ,][a-z]{2,}){2}")
TEXT = re.compile(r"[A-Za-z][A-Za-z'’,.:!?-]*(?: [A-Za-z'’,.:!?-]+){2,}")
"""A line of words alone, which a translation may have put in its own language."""
FREE = frozenset(
    """c c# c++ cpp cs csharp css go golang graphql html java javascript js json json5 jsonc jsonl
    jsx kotlin php proto protobuf py python rs rust scala scss sql svelte swift ts tsx typescript
    vue xml""".split()
)
"""Languages in which blanks beside signs mean nothing."""
AROUND = re.compile(r"\s*([^\w\s])\s*")
COMMA = re.compile(r"\s*,\s*")
SHOWN = re.compile(
    r"(?<=[>}])[^<>{}=;]*[A-Za-z][^<>{}=;]*(?=[<{])"
    r"|\b(?:alt|aria-label|label|placeholder|title)=(?:\"[^\"]*\"|'[^']*')"
    r"|\"[^\"]*\.\.\.\"|'[^']*\.\.\.'"
    r"|\A[A-Z][A-Za-z’']*(?: [A-Za-z’',.!?-]+)*\Z"
)
"""Text between tags, in attributes and alone on its line, which users of the program see."""
LABEL = re.compile(r"\A[A-Z][\w’' -]{2,40}:(?=\s)")
"""What stands before a value that a program prints."""
PROSE = ("md", "markdown", "mdx", "mermaid", "text", "txt", "plaintext", "plain", "note", "warning")
"""Languages of blocks that hold text for readers."""


@pair_rule("PAR311", "code-mismatch")
def code_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare code line by line, less comments and lines that are in the reader's language."""
    yield from settled(_found(page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    spaced = not language(translation.locale).has_han
    for one, two in paired_blocks(page, translation):
        if one.kind != "code" or one.text == two.text or _language(page, one) in PROSE:
            continue
        ours, theirs = _lines(one.text, spaced), _lines(two.text, spaced)
        name = _language(page, one)
        missing, extra = _apart(ours, theirs, name, spaced), _apart(theirs, ours, name, spaced)
        spoken = theirs.count("") - ours.count("")
        if spoken > 0 and not spaced:
            missing = [line for line in missing if not TEXT.fullmatch(line)]
        if len(missing) <= max(0, spoken) and len(extra) <= max(0, -spoken):
            continue
        here, there = translation.place(two.start), page.place(one.start)
        said = f"{missing[0]!r} is not in it" if missing else f"{extra[0]!r} is only in it"
        yield code_mismatch.finding(
            here, f"code differs from {there.path}:{there.line}: {said}",
            "write the same code in both, comments aside", (Related(there, "its counterpart"),),
        )  # fmt: skip


def _language(page: Page, block: Block) -> str:
    found = HEADING.match(page.source, block.start)
    return found[1].lower() if found else ""


def _lines(text: str, spaced: bool) -> list[str]:
    """The lines without comments and what is between words; "" for those in a language."""
    out = []
    for line in WHOLE.sub("", text).split("\n"):
        bare = " ".join(COMMENT.sub("", line).split())
        if bare:
            translated = not bare.isascii() or (spaced and WORDS.search(bare))
            out.append("" if translated else bare)
    return out


def _said(line: str, name: str, spaced: bool) -> str:
    """What a line says to a program, without what is only set or shown otherwise."""
    if spaced:
        line = SHOWN.sub("", line) if name in FREE else line if name else LABEL.sub("", line)
    return AROUND.sub(r"\1", line) if name in FREE else COMMA.sub(",", line)


def _apart(ours: list[str], theirs: list[str], name: str, spaced: bool) -> list[str]:
    """Our lines that are not in theirs, in order; ``name`` is that of their language."""
    left = Counter(_said(line, name, spaced) for line in theirs)
    out = []
    for line in ours:
        said = _said(line, name, spaced)
        if line and left[said] > 0:
            left[said] -= 1
        elif line:
            out.append(line)
    return out
