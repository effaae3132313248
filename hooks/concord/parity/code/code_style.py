"""How a line of code is written: what a formatter, a reader or a shell may have otherwise."""

from __future__ import annotations

import re
from functools import lru_cache

from ...languages.tags import IN_NAMES, LIKELY, SURE
from ...late_pattern import LatePattern
from .code_lines import MARKUP, SHOWN, without_comment, without_remarks

CALLED = frozenset("elixir ex exs iex rb ruby".split())
"""Languages in which a call needs no brackets, so that formatters put them or take them away."""
FREE = (
    MARKUP
    | CALLED
    | frozenset(
        """arkts c c# c++ cpp cs csharp css dart ets go golang graphql groovy hcl java javascript js
    json json5 jsonc jsonl kotlin kt lua move nix objc objective-c objectivec php proto protobuf py
    python rs rust scala scss sol solidity sql swift terraform tf ts typescript xml zig""".split()
    )
)
"""Languages in which blanks beside signs mean nothing."""
TEMPLATES = ("html", "vue")
"""Languages in which <KeepAlive> is <keep-alive>."""
SCRIPTS = frozenset("arkts ets javascript js jsx mjs svelte ts tsx typescript vue".split())
"""Languages in which a line needs no end and a text either mark, as a formatter of code likes."""
ARROW = re.compile(r"\((\w+)\)(?=\s*=>)")
"""The one argument of a function, around which a formatter puts brackets or none."""
SHORT = re.compile(r"(\A|[{,])(\s*)(\w+)\s*:\s*\3(?=\s*(?:[,}]|\Z))")
"""A value that is called like its key, which a script may leave out."""
PROMPT = re.compile(r"\A(?:[$%>][ ]+(?=[a-z./])|PM>[ ]*|PS(?: [A-Z]:[^>]*)?>[ ]*)")
"""What a terminal shows before a command."""
ASKED = re.compile(
    r"(?:iex|irb|julia|scala|ghci|mysql|sqlite|postgres|mongo|redis)[\w@():.=-]*[>#] "
    r"|(?:>>>|\.\.\.>?) "
)
"""How a line begins that is typed into a program which answers."""
TAG = LatePattern(
    rf"(?<=['\"./>])(?:{LIKELY})(?:[-_][A-Za-z]{{2,4}})?(?=['\"./<]|\Z)"
    rf"|[-_](?:{SURE})(?=\.[a-z]{{2,4}}(?:\s|['\"]|\Z))"
    rf"|(?<=--lang[= ])(?:{LIKELY})(?:[-_][A-Za-z]{{2,4}})?(?=\s|\Z)"
    rf"|{IN_NAMES}"
)
"""The tag of a language, as a value or as a part of a name."""
ZONE = re.compile(r"(?<=\bTZ=)[A-Z]\w+(?:/[A-Z]\w+)?")
"""The time where readers live."""
SOMEBODY = re.compile(r"\b[\w.-]+@(?=(?:[\w-]+\.)*example\.(?:com|net|org)\b)")
"""A reader's own name at a host that stands for theirs (RFC 2606)."""
PIPE = re.compile(r" *\| *")
MESSAGE = re.compile(r"(['\"`])(?=[A-Za-z])[^'\"`]*\1")
WORDS = re.compile(r"[A-Za-z,.!?] [A-Za-z]")
"""A text of several words that a program shows: its capitals are a matter of taste."""
NAMED = re.compile(r"<[A-Za-z][\w-]*>")
"""What a reader puts something else for, by its name: capitals are a matter of taste in it."""
AROUND = re.compile(r"\s*([^\w\s])\s*")
BY_INDENTATION = ("py", "python")
BLANKS = re.compile(r"\s+")
TRAILING = re.compile(r",([)\]}])")
FLOWING = ("yaml", "yml", "toml")
AROUND_MARKUP = re.compile(r"\((?=<)|(?<=>)\)")
"""Brackets that a formatter puts around elements of several lines."""
INSIDE = re.compile(r"(?<=[{\[]) +| +(?=[}\]])")
"""Blanks within brackets, which mean nothing in data."""
SHELLS = ("bash", "cmd", "console", "powershell", "sh", "shell", "shellscript", "terminal", "zsh")
FILLED_IN = re.compile(r"(?<![\w$])\{([A-Za-z][\w .-]*)\}|(?<!<)<([A-Za-z][\w .-]*)>")
"""What a reader of a command puts something else for, in either brackets."""
LEFT_OUT = re.compile(r"(?<=[{(\[])\s*(?:\.\.\.|…)\s*(?=[})\]])")
"""Dots between brackets, where one language has nothing."""
CLOSED = re.compile(r"\s*/?></[\w-]+>|\s*/>")
"""How an element ends that holds nothing."""
VOID = re.compile(
    r"(<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b[^<>]*?)\s*/>", re.I
)
"""An element of HTML that holds nothing, which needs no slash to end."""
DOCTYPE = re.compile(r"<!doctype html>", re.I)
COMPONENT = re.compile(r"(?<=[</])[A-Z][a-z]+(?:[A-Z][a-z]+)+(?=[\s/>]|\Z)")
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""The parts of a component's name, between which others write a dash."""
SAVED = re.compile(r"(?<=npm )(?:i|install) (.*?) ?(?:--save|-S)(?=\s|\Z)")
"""What npm does without being told, too."""
SHOWN_TEXT = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|`[^`]*`")
COMMA = re.compile(r"\s*,\s*")
SLASHES = re.compile(r"(?<!:)//+")
FOLDER = re.compile(r"(?:sudo )?(?:cd|chmod|chown|du|ls|mkdir|rm|rmdir|tree)\s")
"""How a command begins to which a folder is the same with a slash at its end."""
LAST_SLASH = re.compile(r"(?<=[\w.~}])/(?=\s|\Z)")
END = re.compile(r"\s*;\Z")
"""What ends a command, which the end of its line does as well."""


def are_laid_out(one: str, two: str, name: str) -> bool:
    """Whether two texts in the language ``name`` differ in lines, blanks and shown words alone.

    A text in quotation marks may be in the reader's letters in the second.
    """
    if name not in FREE or name in BY_INDENTATION:
        return False
    one, two = _in_one(one, name), _in_one(two, name)
    if one == two or SHOWN_TEXT.split(one) != SHOWN_TEXT.split(two):
        return one == two
    pairs = zip(SHOWN_TEXT.findall(one), SHOWN_TEXT.findall(two), strict=True)
    return all(ours == theirs or not theirs.isascii() for ours, theirs in pairs)


def _in_one(text: str, name: str) -> str:
    lines = without_remarks(text).split("\n")
    code = "\n".join(without_comment(line, name).strip() for line in lines)
    code = SHOWN.sub("", code) if name in MARKUP else code
    if name in SCRIPTS:
        ended = (END.sub("", line).replace('"', "'") for line in code.split("\n"))
        code = AROUND_MARKUP.sub("", BLANKS.sub("", ARROW.sub(r"\1", "".join(ended))))
    code = _without_brackets(code) if name in CALLED else code
    code = LEFT_OUT.sub("", BLANKS.sub("", code))
    return TRAILING.sub(r"\1", _closed(code) if name in MARKUP else code)


def _closed(code: str) -> str:
    """Markup in which elements that hold nothing end in one way, whatever its type's letters."""
    return VOID.sub(r"\1>", CLOSED.sub("/>", DOCTYPE.sub("<!doctype html>", code)))


def _without_brackets(code: str) -> str:
    """Code with a blank for each bracket, as where a call has none."""
    return code.replace("(", " ").replace(")", " ")


def says_tag(line: str, locale: str) -> bool:
    """Whether a line has the tag of a page's own language, as a setting for its readers has."""
    return any(found[0][:2].lower() == locale[:2].lower() for found in TAG.finditer(line))


def _message(text: re.Match[str]) -> str:
    return text[0].lower() if WORDS.search(text[0]) else text[0]


def _dashed(component: re.Match[str]) -> str:
    return HUMP.sub("-", component[0]).lower()


# Of two blocks that are compared, each line is asked about from both sides.
@lru_cache(maxsize=1 << 10)
def bare(line: str, name: str) -> str:
    """A line without the blanks that mean nothing in its language, and without a prompt.

    Nor does what ends a line of a script mean anything. A value that is the tag of a language, or
    the time of a place, is the reader's, and so are capitals in a message and in a ``<name>``.
    """
    line = SLASHES.sub("/", TAG.sub("", ZONE.sub("", PROMPT.sub("", line))))
    line = ASKED.sub("", line) if "> " in line else line
    line = SOMEBODY.sub("", line) if "@" in line else line
    line = MESSAGE.sub(_message, line) if " " in line else line
    if name in SCRIPTS:
        line = ARROW.sub(r"\1", SHORT.sub(r"\1\2\3", END.sub("", line))).replace('"', "'")
    line = _closed(line) if name in MARKUP else line
    line = COMPONENT.sub(_dashed, line) if name in TEMPLATES else line
    line = " ".join(_without_brackets(line).split()) if name in CALLED else line
    line = LEFT_OUT.sub("", SAVED.sub(r"install \1", line))
    if name in FREE:
        return AROUND.sub(r"\1", line).removesuffix(",")
    line = NAMED.sub(lambda found: found[0].lower(), line) if "<" in line else line
    line = INSIDE.sub("", line) if name in FLOWING else line
    line = FILLED_IN.sub(r"<\1\2>", line) if name in SHELLS else line
    line = LAST_SLASH.sub("", line) if FOLDER.match(line) else line
    return END.sub("", COMMA.sub(",", PIPE.sub("|", line)))
