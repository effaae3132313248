"""Which findings a check is asked for: those of a change, and those that are not known yet."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from ..checking.baseline import Lines, read_baseline, unknown
from ..disk.regular_file import content
from ..errors import UnusableError
from ..findings import Finding
from ..reading import page_text
from ..registry import Registry
from .git import git
from .terminal.workspace import Workspace


def lines_in(root: Path) -> Lines:
    """Gives the lines of files below a folder, each read once; what is no file has none.

    To open a pipe would wait for somebody to write into it.
    """

    @lru_cache(maxsize=64)
    def lines(path: str) -> list[str]:
        try:
            file = root / path
            return page_text(file.read_bytes()).split("\n") if file.is_file() else []
        except (OSError, UnicodeDecodeError):
            return []

    return lines


def not_known(findings: list[Finding], work: Workspace) -> list[Finding]:
    """The findings less those of the baseline, where there is one.

    :raises UnusableError: when the file is no baseline.
    """
    file = work.root / work.settings.baseline
    try:
        entries = read_baseline(content(file).decode("utf-8"), work.settings.baseline)
    except FileNotFoundError:
        return findings
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableError(f"{work.settings.baseline} cannot be read: {error}") from error
    return unknown(findings, entries, lines_in(work.root))


def touched(
    findings: Iterable[Finding], reference: str, registry: Registry, root: Path
) -> list[Finding]:
    """The findings about files that differ from those of a commit, and about their translations.

    :raises UnusableError: when git knows no such commit, or this is no repository.
    """
    changed = set(git(root, "diff", "--name-only", "--relative", "-z", reference, "--").split("\0"))
    changed |= set(git(root, "ls-files", "--others", "--exclude-standard", "-z").split("\0"))
    keys = {page.key for page in registry.pages.values() if page.path in changed}
    paths = changed | {page.path for page in registry.pages.values() if page.key in keys}
    return [finding for finding in findings if finding.place.path in paths]
