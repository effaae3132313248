"""What a page shows while it is written, beyond what a build makes: findings, and a script."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from ...errors import ConcordError
from ...findings import Finding
from ...model import Page
from ..render.wording.words import words

BEGIN, END = "<!--concord-live-->", "<!--/concord-live-->"
EDITOR = "vscode://file{path}:{line}:{column}"
"""How editors that take part in it are told to open a file at a place."""


class Told(NamedTuple):
    """A finding for readers: ``href`` opens its place, ``section`` is the heading it is under."""

    finding: Finding
    href: str
    section: str


def told(findings: Iterable[Finding], page: Page | None, root: Path, editor: str) -> list[Told]:
    """Findings with the addresses at which an editor opens them."""
    return [Told(one, opening(one, root, editor), _section(one, page)) for one in findings]


def opening(finding: Finding, root: Path, editor: str) -> str:
    """The address that opens a finding's place in an editor."""
    path, line, column = finding.place
    whole = (root / path).absolute().as_posix()
    return editor.format(path=quote("/" + whole.lstrip("/")), line=line, column=column)


def _section(finding: Finding, page: Page | None) -> str:
    """The id of the heading above a finding, "" before the first."""
    headings = page.headings if page and page.path == finding.place.path else ()
    above = [one.id for one in headings if one.place.line <= finding.place.line]
    return above[-1] if above else ""


def troubled(error: BaseException) -> str:
    """What is said of an error: its text, behind its kind unless concord has written it."""
    return str(error) if isinstance(error, ConcordError) else f"{type(error).__name__}: {error}"


def digest(text: str) -> str:
    """What tells two versions of a text apart."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def list_html(entries: Sequence[Told]) -> str:
    """The list of findings, "" where there are none."""
    return _templates().get_template("findings.html").render(entries=entries) if entries else ""


def with_findings(html: str, address: str, entries: Sequence[Told], locale: str) -> str:
    """A page with its findings and the script that keeps it fresh, at the end of its body."""
    shown = list_html(entries)
    block = _templates().get_template("live.html").render(
        begin=BEGIN, end=END, address=address, findings=shown, page=digest(html),
        list=digest(shown), locale=locale, words=words(locale)["live"],
    )  # fmt: skip
    head, body, rest = html.rpartition("</body>")
    return f"{head}{block}{body}{rest}" if body else html + block


def trouble_html(
    title: str, reasons: Sequence[str], locale: str, entries: Sequence[Told] = ()
) -> str:
    """A page in the place of one that cannot be shown, which says why.

    ``title`` is a name among the words for the site while it is written.
    """
    return _templates().get_template("trouble.html").render(
        title=title, reasons=reasons, entries=entries, locale=locale, words=words(locale)["live"]
    )  # fmt: skip


def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("concord.site", "templates/live"), undefined=StrictUndefined,
        autoescape=select_autoescape(["html"]), trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
