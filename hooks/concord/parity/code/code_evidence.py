"""Whether two blocks of code are one program but for something that readers type.

Much of what differs between two blocks tells nothing: one of them is another program, shows
another run, wraps the same in a statement, or has words for its readers beside. Evidence stands in
a program that is the same for the rest, at a place where nothing is in the reader's letters, is no
answer of a program, and is more than a matter of style.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ...late_pattern import LatePattern
from .code_commands import is_from_nearer, ordered
from .code_lines import MARKUP
from .code_style import BY_INDENTATION, FLOWING, SCRIPTS, SHELLS, bare

SAME = 0.5
"""So much of the lines of both must be equal, unless each line that differs is nearly the other."""
NEAR = 70
"""Of a hundred; so much alike are two forms of one line."""
MOST = 1_000
"""Blocks with more lines show a program that nobody types, and are not aligned."""
WORD = re.compile(r"[A-Za-z]{2}|\d")
STYLE = re.compile(r"[;,()\[\]{}\\]|\.{3}|[.!?](?=<)")
"""What may be left out of code that does the same."""
BLANKS = re.compile(r"(?<!\w)\s+|\s+(?!\w)")
"""Blanks beside signs, which mean something to a shell alone."""
CLONED = re.compile(r"(?<=://)(\S+?)\.git(?=[\s'\"]|\Z)")
"""The ending of a repository's address, which a code host does not ask for."""
DECLARED = re.compile(r"\b(?:let|var)\s+(?=\w)")
"""How a name is declared, which tells no reader anything."""
QUOTES = re.compile(r"['\"]")
EITHER_QUOTES = (*BY_INDENTATION, *FLOWING, *MARKUP)
"""Languages in which a text has either mark."""
FILLED_IN = re.compile(r"(?<=://)[^\s/@:'\"]*:[^\s/@'\"]*@[\w.-]+")
"""A name, a password and a host in an address: a reader has others."""
ENCODED = re.compile(r"%2[fF]")
GAP = LatePattern(
    r"<[A-Za-z][^<>]*>|\{[A-Za-z][\w .-]*\}|\[[A-Za-z_ -]+\]|\b(?:your|my)[-_]?\w+", re.I
)
"""What readers put something else for."""
OWN = re.compile(r"\byour\b|\bpath/to\b|(?<!/)\bxx+\b|[\[({]\s*(?:\.\.\.|…)\s*[\])}]", re.I)
"""What is the reader's own in a line, or left out of it: nobody types it as it stands."""
TITLE = re.compile(r"[A-Z][a-z]+(?: \w+)+")
"""Words alone, as above the rest; in a language they may be a statement."""
OPENED = re.compile(r"[{(\[]\Z")
ANSWER = LatePattern(
    r"\A\W*(?:\d{4}[-/]\d\d[-/]\d\d|\d\d:\d\d:\d\d|[A-Z][a-z]{2} +\d+ \d\d:\d\d)"
    r"|\A[|+]|\|\Z|\A\d+ rows? in set|\A(?:Query OK|OK\b)|\A\(\d+ rows?\)"
    r"|\A[A-Z][A-Z_()-]+(?: [A-Z][A-Z_()/-]+){2,}\Z|\A(?:thread '.*' )?panic(?:ked)? at\b"
    r"|(?:\A|\[)(?:INFO|DEBUG|WARN(?:ING)?|ERROR|TRACE)\b|\s\d+[dhms](?:\d+[hms])*\Z"
    r"|\b\d+(?:\.\d+)?(?: ?ms|%)(?=\W|\Z)"
)
"""What programs answer: a time, a row of a table, a head of columns, a level, an age, a share."""
DATA = re.compile(r"[\[{]+\s*\"[^\"]*\"\s*[:,\]}]")
"""Data that a terminal shows: nobody types it as a command."""
OF_A_RUN = re.compile(
    r"\b(?=[a-f]*\d)[\da-f]{10,}\b|\d{4}-\d\d-\d\d[T ]?|\d\d:\d\d(?::\d\d)?(?:\.\d+)?"
    r"|\b\d+(?:\.\d+){3}\b|\b\d+(?:\.\d+)? ?m?s\b"
)
"""What no two runs have alike: digests, numbers of ten digits, days, hours, addresses, times."""
PROMPT = re.compile(
    r"(?:\[[^\]]*\] ?|\w+@\S+ ?)?[$#%>] ?(?=\S)|(?:iex|irb)\S*> |(?:>>>|\.\.\.+>?) "
)
"""What stands before that which is typed."""
TEXT = re.compile(r"(['\"`])[^'\"`]*\1")
WORDS = re.compile(r"[a-z] [A-Za-z]")
"""What a text of a program holds that says something in several words."""


class Hunk(NamedTuple):
    """The lines of each of two blocks that stand at one place and differ."""

    ours: list[str]
    theirs: list[str]


def evidence(ours: list[str], theirs: list[str], name: str) -> list[Hunk]:
    """Where two blocks in the language ``name`` differ in something that is typed for sure.

    Of their lines are left those that are typed.
    """
    if max(len(ours), len(theirs)) > MOST:
        return []
    equal, hunks = _aligned(ours, theirs, name)
    if any(_are_of_two_runs(hunk) for hunk in hunks):
        return []
    has_prompts = (not name or name in SHELLS) and any(map(PROMPT.match, (*ours, *theirs)))
    told = [hunk for hunk in hunks if _is_told(hunk, name, has_prompts)]
    if ours.count("") != theirs.count(""):
        # Words that only one has may stand for a line in the readers' letters that is not beside.
        told = [one for one in told if all(one) or not all(map(_says_words, one.ours + one.theirs))]
    is_same = 2 * equal >= SAME * sum(map(_said, (ours, theirs)))
    if not is_same and not all(map(_are_near, told)):
        return []
    return [_typed(hunk, name, has_prompts) for hunk in told]


def _typed(hunk: Hunk, name: str, has_prompts: bool) -> Hunk:
    ours, theirs = ([x for x in side if _is_typed(x, name, has_prompts)] for side in hunk)
    return Hunk(ours, theirs)


def _said(lines: list[str]) -> int:
    """How many lines say something."""
    return sum(bool(WORD.search(line)) for line in lines)


def _aligned(ours: list[str], theirs: list[str], name: str) -> tuple[int, list[Hunk]]:
    """How many lines that say something are equal, and the places where the blocks differ."""
    # Loaded late: few blocks differ.
    from rapidfuzz.distance import Indel

    one, two = ([bare(line, name) for line in lines] for lines in (ours, theirs))
    equal, hunks, is_open = 0, list[Hunk](), False
    for step in Indel.opcodes(one, two):
        here, there = (
            ours[step.src_start : step.src_end],
            theirs[step.dest_start : step.dest_end],
        )
        if step.tag == "equal":
            equal, is_open = equal + _said(here), False
            continue
        if not is_open:
            hunks.append(Hunk([], []))
        is_open = True
        hunks[-1].ours.extend(here)
        hunks[-1].theirs.extend(there)
    return equal, hunks


def _are_of_two_runs(hunk: Hunk) -> bool:
    """Whether a line differs in nothing but what no two runs of a program have alike."""
    return any(
        one != two and OF_A_RUN.sub("", one) == OF_A_RUN.sub("", two)
        for one, two in zip(*hunk, strict=False)
    )


def _is_told(hunk: Hunk, name: str, has_prompts: bool) -> bool:
    """Whether what differs at a place is typed, and neither words for readers nor style."""
    if any(not line or OWN.search(line) for line in (*hunk.ours, *hunk.theirs)):
        return False
    one, two = _typed(hunk, name, has_prompts)
    if not (one and two) and not name:
        return False
    if _plain(one, name) == _plain(two, name) or (
        (not name or name in SHELLS) and is_from_nearer(" ".join(one), " ".join(two))
    ):
        return False
    return bool(one and two) or not all(OPENED.search(line) for line in (*one, *two))


def _is_typed(line: str, name: str, has_prompts: bool) -> bool:
    """Whether a line says something that readers type as it stands."""
    if not WORD.search(line) or (not name and TITLE.fullmatch(line)):
        return False
    if has_prompts:
        return bool(PROMPT.match(line))
    return not (ANSWER.search(line) or ((not name or name in SHELLS) and DATA.match(line)))


def _plain(lines: list[str], name: str) -> str:
    """What some lines say, without style, gaps and the words that a program shows."""
    shown = ENCODED.sub("/", FILLED_IN.sub("", " ".join(lines)))
    said = TEXT.sub(_without_words, GAP.sub("", shown))
    if name in SHELLS:
        said = ordered(said)
        said = STYLE.sub("", CLONED.sub(r"\1", said)).strip()
    else:
        # A sign parts words as a blank does, and there may be blanks beside it as well.
        said = BLANKS.sub("", " ".join(STYLE.sub(" ", said).split()))
    if name in SCRIPTS:
        said = DECLARED.sub("const ", said)
    if name in EITHER_QUOTES:
        said = QUOTES.sub("", said)
    return said.lower() if name == "sql" else said


def _without_words(text: re.Match[str]) -> str:
    return "" if WORDS.search(text[0]) else text[0]


def _says_words(line: str) -> bool:
    return any(WORDS.search(text[0]) for text in TEXT.finditer(line))


def _are_near(hunk: Hunk) -> bool:
    """Whether each line of one side is nearly that of the other."""
    return len(hunk.ours) == len(hunk.theirs) and all(map(_is_near, *hunk))


def _is_near(one: str, two: str) -> bool:
    """Whether two lines are nearly the same, or one has all words of the other and more."""
    from rapidfuzz import fuzz

    fewer, more = sorted((one.split(), two.split()), key=len)
    return (len(fewer) > 1 and set(fewer) <= set(more)) or fuzz.ratio(one, two) >= NEAR
