"""From concord's places and findings to those of the protocol, and back.

The protocol counts lines from 0, and columns in units of UTF-16 unless the editor says otherwise.
"""

from __future__ import annotations

import re
from pathlib import Path

from lsprotocol import types
from pygls import uris
from pygls.workspace import PositionCodec

from ..findings import Finding
from ..model import Page, Place
from ..report.text import one_line
from ..rules import by_code

WORD = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)|[\w.-]+|.")


class Wire:
    """Speaks for one site to one editor."""

    def __init__(self, root: Path, codec: PositionCodec) -> None:
        self.root = root
        self.codec = codec

    def uri(self, path: str) -> str:
        """The address of a file of the site."""
        return uris.from_fs_path(str(self.root / path)) or ""

    def path(self, uri: str) -> str:
        """The path of an address from the root; "" for a file elsewhere."""
        try:
            return Path(uris.to_fs_path(uri) or "").relative_to(self.root).as_posix()
        except ValueError:
            return ""

    def offset(self, page: Page, position: types.Position) -> int:
        """The offset in a page's text of a position."""
        lines = page.source.split("\n")
        line = min(position.line, len(lines) - 1)
        inside = types.Position(0, position.character)
        found = self.codec.position_from_client_units([lines[line]], inside)
        return page.lines[line] + min(found.character, len(lines[line]))

    def position(self, page: Page, offset: int) -> types.Position:
        """The position of an offset in a page's text."""
        place = page.place(min(offset, len(page.source)))
        start = page.lines[place.line - 1]
        units = self.codec.client_num_units(page.source[start:offset])
        return types.Position(place.line - 1, units)

    def range(self, page: Page, start: int, end: int) -> types.Range:
        """The range between two offsets."""
        return types.Range(self.position(page, start), self.position(page, end))

    def location(self, place: Place, page: Page | None) -> types.Location:
        """A place of the site; its column is exact where the page is known."""
        at = types.Position(place.line - 1, place.column - 1)
        if page and page.source:
            at = self.position(page, page.lines[place.line - 1] + place.column - 1)
        return types.Location(self.uri(place.path), types.Range(at, at))

    def diagnostic(self, finding: Finding, page: Page | None) -> types.Diagnostic:
        """A finding as the editor shows it, at a word where the page is known."""
        hint = f"; {finding.hint}" if finding.hint else ""
        rule = by_code(finding.code)
        return types.Diagnostic(
            self._word(page, finding.place) if page else self.location(finding.place, None).range,
            one_line(finding.message + hint),
            severity=types.DiagnosticSeverity.Warning, code=finding.code, source="concord",
            related_information=[
                types.DiagnosticRelatedInformation(
                    self.location(one.place, None), one.message or (rule.summary if rule else "")
                )
                for one in finding.related
            ],
        )  # fmt: skip

    def _word(self, page: Page, place: Place) -> types.Range:
        start = page.lines[min(place.line, len(page.lines)) - 1] + place.column - 1
        found = WORD.match(page.source, min(start, len(page.source)))
        return self.range(page, start, found.end() if found else start)

    def edits(self, finding: Finding, page: Page) -> list[types.TextEdit]:
        """The repairs of a finding."""
        return [
            types.TextEdit(self.range(page, one.start, one.end), one.text)
            for one in finding.repairs
        ]
