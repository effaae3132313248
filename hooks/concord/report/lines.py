"""The lines that findings stand on, read again from the files when a report shows them."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import Path

from ..reading import page_text


class Lines:
    """Looks up lines of files below ``root``; a file that cannot be read has none."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.texts: dict[str, list[str]] = {}
        self.starts: dict[str, list[int]] = {}

    def lines(self, path: str) -> list[str]:
        """The lines of a file, as concord counts them."""
        if path not in self.texts:
            try:
                file = self.root / path
                text = page_text(file.read_bytes()) if file.is_file() else ""
            except (OSError, UnicodeDecodeError):
                text = ""
            self.texts[path] = text.split("\n")
        return self.texts[path]

    def line(self, path: str, number: int) -> str:
        """One line, counted from 1; "" where there is none."""
        lines = self.lines(path)
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def position(self, path: str, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset in the file's text."""
        if path not in self.starts:
            starts = [0]
            for line in self.lines(path):
                starts.append(starts[-1] + len(line) + 1)
            self.starts[path] = starts
        number = bisect_right(self.starts[path], offset)
        return number, offset - self.starts[path][number - 1] + 1
