"""The lines of code that a program reads, without what is for people: comments, shown words."""

from __future__ import annotations

import re
from functools import lru_cache

from ..languages.chinese import MIRROR
from ..languages.tags import LIKELY

REMARK = re.compile(r"/\*|<!--|\"\"\"|'''")
ENDS = {"/*": "*/", "<!--": "-->"}
"""What ends a remark of several lines, where it is not what begins it."""
COMMENT = re.compile(r"(?:^|(?<=\s))(?:#|//|--(?=\s)|;|%|(?<!\S )\*|REM\s)(?!\{).*$")
TAGGED = re.compile(r"^\s*@(?:brief|note|param|returns?|throws)\b.*$")
"""A line of a comment that explains an argument, where what opens the comment is not shown."""
SAID = re.compile(r"(['\"])[^\W\d_][^\W\d_' ,.!?-]*\1")
"""Words that a program shows or looks for, which Latin letters do not tell from names."""
WORDS = re.compile(r"[a-z]{2,}(?:[ ,][a-z]{2,}){2}")
MARKUP = frozenset(
    "astro ejs erb handlebars hbs html jinja jsx leaf liquid svelte tsx twig vue".split()
)
FREE = MARKUP | frozenset(
    """c c# c++ cpp cs csharp css go golang graphql java javascript js json json5 jsonc jsonl kotlin
    lua nix php proto protobuf py python rs rust scala scss sql swift ts typescript xml""".split()
)
"""Languages in which blanks beside signs mean nothing."""
SCRIPTS = frozenset("javascript js jsx mjs svelte ts tsx typescript vue".split())
"""Languages in which a line needs no end and a text either mark, as a formatter of code likes."""
PROMPT = re.compile(r"\A[$%>][ ]+(?=[a-z./])")
"""What a terminal shows before a command."""
FENCE = re.compile(r"`{3}|~{3}")
TAG = re.compile(
    rf"(?<=['\"./])(?:{LIKELY})(?:[-_][A-Za-z]{{2,4}})?(?=['\"./]|\Z)"
    rf"|(?<=--lang[= ])(?:{LIKELY})(?:[-_][A-Za-z]{{2,4}})?(?=\s|\Z)"
)
"""The tag of a language, as a value or as a part of a name."""
ZONE = re.compile(r"(?<=\bTZ=)[A-Z]\w+(?:/[A-Z]\w+)?")
"""The time where readers live."""
PIPE = re.compile(r" *\| *")
MESSAGE = re.compile(r"(['\"`])(?=[A-Za-z])[^'\"`]*[A-Za-z,.!?] [A-Za-z][^'\"`]*\1")
"""A text of several words that a program shows: its capitals are a matter of taste."""
NAMED = re.compile(r"<[A-Za-z][\w-]*>")
"""What a reader puts something else for, by its name: capitals are a matter of taste in it."""
BUILT = re.compile(r"\[\+\] Building |=> (?:=> |\[|CACHED )|#\d+ (?:\d+\.\d+|DONE|sha256:)")
"""How a line begins that a builder of images prints: the time and the steps of one day."""
HEREDOC = re.compile(r"<<-?\s*['\"]?([A-Z_]{2,})['\"]?\s*\Z")
TEXT = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
AROUND = re.compile(r"\s*([^\w\s])\s*")
BY_INDENTATION = ("py", "python")
BLANKS = re.compile(r"\s+")
TRAILING = re.compile(r",([)\]}])")
FLOWING = ("yaml", "yml", "toml")
AROUND_MARKUP = re.compile(r"\((?=<)|(?<=>)\)")
"""Brackets that a formatter puts around elements of several lines."""
INSIDE = re.compile(r"(?<=[{\[]) +| +(?=[}\]])")
"""Blanks within brackets, which mean nothing in data."""
SHELLS = ("bash", "cmd", "console", "powershell", "sh", "shell", "terminal", "zsh")
FILLED_IN = re.compile(r"(?<![\w$])\{([A-Za-z][\w .-]*)\}|(?<!<)<([A-Za-z][\w .-]*)>")
"""What a reader of a command puts something else for, in either brackets."""
COMMA = re.compile(r"\s*,\s*")
SLASHES = re.compile(r"(?<!:)//+")
END = re.compile(r"\s*;\Z")
"""What ends a command, which the end of its line does as well."""
ALIKE = 60
"""Of a hundred; so much alike are two forms of one line."""
MOST = 40_000
"""More pairs of lines are not compared: blocks so long without a line in common are other ones."""
SHOWN = re.compile(
    r"(?<=[>}])[^<>{}=;]*[^\W\d_][^<>{}=;]*(?=[<{])"
    r"|\b(?:alt|aria-label|label|placeholder|title)=(?:\"[^\"]*\"|'[^']*')"
    r"|\A[A-Z][A-Za-z’']*(?: [A-Za-z’',.!?-]+)*\Z"
)
"""Text between tags, in attributes and alone on its line, which users of the program see."""
LABEL = re.compile(
    r"\A[A-Z][\w’' -]{2,40}:(?=\s|\Z)|\A(?:[-*] )?[A-ZÀ-Ý][^\W\d_]+(?: [\w’',.!?-]+)*\Z"
)
"""What stands before a value that a program prints, and words alone on their line."""


def lines_of(text: str, name: str, is_spaced: bool) -> list[str]:
    """The lines of a block of code in the language ``name``; "" for those in the reader's own.

    In a language that is written in words, such as French, what the program shows is left out.
    """
    shown = (SHOWN if name in MARKUP else None if name else LABEL) if is_spaced else None
    out, heredoc = [], ""
    for line in _without_remarks(text).split("\n"):
        heredoc, is_inside = _within(line, heredoc)
        if is_inside and TEXT.fullmatch(line.strip()):
            out.append("")
            continue
        if BUILT.match(line.lstrip()):
            continue
        if code := " ".join(COMMENT.sub("", TAGGED.sub("", line)).split()):
            code = shown.sub("", code) if shown else code
            is_text = not code.isascii() or (is_spaced and WORDS.search(code))
            out.append("" if is_text else code)
    return out


def _without_remarks(text: str) -> str:
    """A text without remarks of several lines; one that nothing ends is code.

    Where none of a kind ends any more the rest is not looked through again for each that begins.
    """
    kept, at, endless = list[str](), 0, set[str]()
    for found in REMARK.finditer(text):
        kind = found[0]
        if found.start() < at or kind in endless:
            continue
        mark = ENDS.get(kind, kind)
        end = text.find(mark, found.end())
        if end < 0:
            endless.add(kind)
            continue
        kept.append(text[at : found.start()])
        at = end + len(mark)
    return "".join((*kept, text[at:]))


def _within(line: str, heredoc: str) -> tuple[str, bool]:
    """What ends the text that a shell is given, if a line is or begins one; whether it is one."""
    if heredoc:
        return ("", False) if line.strip() == heredoc else (heredoc, True)
    found = HEREDOC.search(line)
    return (found[1] if found else ""), False


def are_laid_out(one: str, two: str, name: str) -> bool:
    """Whether two texts in the language ``name`` differ in lines, blanks and shown words alone."""
    if name not in FREE or name in BY_INDENTATION:
        return False
    return _in_one(one, name) == _in_one(two, name)


def _in_one(text: str, name: str) -> str:
    code = "\n".join(COMMENT.sub("", line).strip() for line in _without_remarks(text).split("\n"))
    code = SHOWN.sub("", code) if name in MARKUP else code
    if name in SCRIPTS:
        lines = (END.sub("", line).replace('"', "'") for line in code.split("\n"))
        code = AROUND_MARKUP.sub("", BLANKS.sub("", "".join(lines)))
    return TRAILING.sub(r"\1", BLANKS.sub("", code))


def says_tag(line: str, locale: str) -> bool:
    """Whether a line has the tag of a page's own language, as a setting for its readers has."""
    return any(found[0][:2].lower() == locale[:2].lower() for found in TAG.finditer(line))


# Of two blocks that are compared, each line is asked about from both sides.
@lru_cache(maxsize=1 << 10)
def bare(line: str, name: str) -> str:
    """A line without the blanks that mean nothing in its language, and without a prompt.

    Nor does what ends a line of a script mean anything. A value that is the tag of a language, or
    the time of a place, is the reader's, and so are capitals in a message and in a ``<name>``.
    """
    line = SLASHES.sub("/", TAG.sub("", ZONE.sub("", PROMPT.sub("", line))))
    line = MESSAGE.sub(lambda found: found[0].lower(), line) if " " in line else line
    if name in SCRIPTS:
        line = END.sub("", line).replace('"', "'")
    if name in FREE:
        return AROUND.sub(r"\1", line).removesuffix(",")
    line = NAMED.sub(lambda found: found[0].lower(), line) if "<" in line else line
    line = INSIDE.sub("", line) if name in FLOWING else line
    line = FILLED_IN.sub(r"<\1\2>", line) if name in SHELLS else line
    return END.sub("", COMMA.sub(",", PIPE.sub("|", line)))


def are_same_commands(one: str, two: str) -> bool:
    """Whether one of two texts shows the commands of the other after a prompt, and answers."""
    first, second = ([line.strip() for line in text.split("\n")] for text in (one, two))
    for shown, plainly in ((first, second), (second, first)):
        commands = [PROMPT.sub("", line) for line in shown if PROMPT.match(line)]
        if commands and commands == [line for line in plainly if line and not FENCE.match(line)]:
            return True
    return False


def are_other(ours: list[str], theirs: list[str]) -> bool:
    """Whether two blocks have no line in common, nor two that are nearly one: other code.

    Counterparts by their place alone say nothing of each other.
    """
    one, two = ([line for line in lines if line] for lines in (ours, theirs))
    if not one or not two or set(one) & set(two):
        return False
    if len(one) * len(two) > MOST:
        return True
    # Loaded late: few blocks have nothing in common.
    from rapidfuzz import fuzz

    return not any(fuzz.ratio(a, b, score_cutoff=ALIKE) for a in one for b in two)


def without_said(missing: list[str], extra: list[str]) -> tuple[list[str], list[str]]:
    """Lines of both less those that differ in words between quotation marks alone."""
    ours, theirs = ({SAID.sub("", line) for line in lines} for lines in (missing, extra))
    both = ours & theirs
    one, two = ([x for x in lines if SAID.sub("", x) not in both] for lines in (missing, extra))
    return one, two


def is_by_a_mirror(one: str, two: str) -> bool:
    """Whether only one of two blocks takes from a mirror, which asks for more than its address."""
    return bool(MIRROR.search(one)) != bool(MIRROR.search(two))
