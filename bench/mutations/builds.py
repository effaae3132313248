"""What ``mkdocs build --strict`` says of damaged pages, without concord's hook.

The site's own settings are used, its strict validation of links included; the hook is left out,
and the theme, which says nothing of the pages and takes most of the time.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml

WARNING = re.compile(r"^(?:WARNING|ERROR)\s.*$", re.M)


class Builds:
    """A copy of the repository's docs in ``folder``, built again and again."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root, self.folder = root, folder
        shutil.copytree(root / "docs", folder / "docs")
        (folder / "theme").mkdir()
        for name in ("main.html", "404.html", "sitemap.xml"):
            (folder / "theme" / name).write_text("{{ page.content }}", "utf-8")
        settings = {
            "INHERIT": str(root / "mkdocs.yml"),
            "docs_dir": str(folder / "docs"),
            "site_dir": str(folder / "site"),
            "theme": {"name": None, "custom_dir": str(folder / "theme")},
            "hooks": [],
            "watch": [],
            "extra_css": [],
            "extra_javascript": [],
            "strict": True,
        }
        self.config = folder / "mkdocs.yml"
        self.config.write_text(yaml.safe_dump(settings), "utf-8")
        self.known = self.warnings()

    def warnings(self) -> frozenset[str]:
        """The warnings of one build; its last line of error if it fails without any."""
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(self.config)]
        done = subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=False)
        told = frozenset(WARNING.findall(done.stderr))
        if done.returncode and not told:
            return frozenset(done.stderr.strip().splitlines()[-1:])
        return told

    def finds(self, edits: Mapping[str, bytes | None]) -> bool:
        """Whether a damage gives a warning that the undamaged docs do not give."""
        before = {path: self._swap(path, data) for path, data in edits.items()}
        try:
            return bool(self.warnings() - self.known)
        finally:
            for path, data in before.items():
                self._swap(path, data)

    def _swap(self, path: str, data: bytes | None) -> bytes | None:
        """Put a file's contents in place, and give back those it had."""
        file = self.folder / path
        old = file.read_bytes() if file.is_file() else None
        if data is None:
            file.unlink(missing_ok=True)
        else:
            file.write_bytes(data)
        return old
