"""Where a command works: the root of the repository, its settings, the paths it is about."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from ...disk.journal import take_back
from ...errors import UnusableError
from ...findings import Finding
from ...model import Page
from ...report.summary import counted
from ...settings import Settings, load_settings


@dataclass(frozen=True, slots=True)
class Workspace:
    """A repository; ``within`` are the paths from its root that findings are wanted of."""

    root: Path
    settings: Settings
    within: tuple[str, ...] = ()

    def wants(self, path: str) -> bool:
        """Whether a path is one of those asked for, or below one."""
        if not self.within or "." in self.within:
            return True
        return any(path == one or path.startswith(one + "/") for one in self.within)

    def wanted(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings of the paths asked for."""
        return [finding for finding in findings if self.wants(finding.place.path)]

    def number(self, pages: Iterable[Page]) -> int:
        """How many pages are asked for; what is refused outside of the locales is no page."""
        return sum(bool(page.locale) and self.wants(page.path) for page in pages)


def workspace(options: argparse.Namespace) -> Workspace:
    """The workspace that the arguments name.

    :raises SettingsError: when the settings cannot be used.
    :raises UnusableError: when there is no such folder or path.
    """
    root: Path = options.root
    if not root.is_dir():
        raise UnusableError(f"{root}: no such folder")
    if number := take_back(root):
        what = f"{counted(number, 'file')} put back as before a change that was cut off"
        print(f"concord: {what}; make it again", file=sys.stderr)
    settings = load_settings(root, options.config)
    settings = replace(
        settings,
        select=tuple(getattr(options, "select", ())) or settings.select,
        extend_select=settings.extend_select + tuple(getattr(options, "extend_select", ())),
        ignore=settings.ignore + tuple(getattr(options, "ignore", ())),
    )
    within = tuple(inside(path, root) for path in getattr(options, "paths", ()))
    return Workspace(root, settings, within)


def inside(path: Path, root: Path) -> str:
    """A path as it is written in findings: from the root, with "/".

    :raises UnusableError: when there is nothing, or it stands elsewhere.
    """
    if not path.exists():
        raise UnusableError(f"{path}: no such file or folder")
    try:
        return path.absolute().relative_to(root.absolute()).as_posix()
    except ValueError:
        pass
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        raise UnusableError(f"{path}: not inside {root}") from None
