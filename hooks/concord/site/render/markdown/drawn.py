"""A Python-Markdown extension that leaves alone what is drawn already: parts and figures.

They are HTML as it is to stand on the page. Without it, two parsers read each of them tag by tag,
only to put it back as it was.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

BEFORE_HTML = 22
"""Behind ``normalize_whitespace`` (30) and code (25), before all that reads HTML (21, 20)."""
NEW_LINE = "\n"
"""What Python-Markdown itself keeps behind an element that stands by itself."""
BEGIN, END = "<!--concord/drawn-->", "<!--/concord/drawn-->"
BLOCK = re.compile(f"^{BEGIN}(.*?){END}$", re.M | re.S)
"""What is drawn and stands by itself; elsewhere it is read like all HTML."""
ID = re.compile(r'id(?<=\sid)="([^"]*)"')


class DrawnHTML(Extension):
    """Keeps HTML between marks out of all else that Markdown does."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register before everything that reads HTML."""
        md.preprocessors.register(_Stashing(md), "drawn-html", BEFORE_HTML)


class _Stashing(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if BEGIN not in text:
            return lines
        text = BLOCK.sub(self.stash, text)
        return text.replace(BEGIN, "").replace(END, "").split("\n")

    def stash(self, found: re.Match[str]) -> str:
        """A placeholder, which Python-Markdown fills in the end."""
        return f"\n\n{self.md.htmlStash.store(found[1].strip() + NEW_LINE)}\n\n"


def drawn(html: str) -> str:
    """HTML between marks, as it may be put into Markdown."""
    return f"{BEGIN}{html}{END}"


def ids_in(html: str) -> set[str]:
    """The ids of the elements of a page, those that are drawn included."""
    return {found[1] for found in ID.finditer(html) if _is_in_tag(html, found.start())}


def _is_in_tag(html: str, at: int) -> bool:
    """Whether a place is in a tag and not in a text, where no "<" is written as such."""
    return html.rfind("<", 0, at) > html.rfind(">", 0, at)
