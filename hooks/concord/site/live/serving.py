"""Serving: the session, its watch, its checks and its server put together."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from ...findings import Finding
from ...settings import FILES
from ..kept.versions import PACKAGE
from .server import LiveServer
from .session import Session
from .shown import troubled
from .watching import Watch

PAUSE = 0.3
"""The whole site is checked once nobody has saved for so many seconds."""

Report = Callable[[list[Finding]], None]


class Serving:
    """A site being served, from :meth:`start` to :meth:`stop`."""

    def __init__(self, server: LiveServer, session: Session, report: Report) -> None:
        self.server, self.session, self.report = server, session, report
        self.watch = Watch(self._heard)
        self.ended = threading.Event()
        self.restart = False
        server.session = session

    def start(self, poll: bool = False) -> str:
        """Watch and check from now on; say how files are watched."""
        threading.Thread(target=self._check, daemon=True).start()
        return self.watch.start(self._folders(), self._files(), poll)

    def stop(self) -> None:
        """End all that was started."""
        self.ended.set()
        self.watch.stop()
        with self.session.news:
            self.session.news.notify_all()
        self.server.shutdown()

    def _folders(self) -> list[Path]:
        """What is watched with all below it; one that was taken away as well."""
        config, root = self.session.locales[0].config, self.session.root
        watched: list[Any] = [config.docs_dir, *config.watch, config.theme.custom_dir, PACKAGE]
        places = [Path(place) for place in watched if place]
        found = {real(root / place) for place in places if not (root / place).is_file()}
        return sorted(one for one in found if not any(two in one.parents for two in found))

    def _files(self) -> list[Path]:
        names = [self.session.config.name, self.session.settings.lock, *FILES]
        return [self.session.root / name for name in names]

    def _heard(self, paths: set[Path]) -> None:
        folders, files = self._folders(), {real(file) for file in self._files()}
        known = {
            path
            for path in paths
            if real(path) in files or any(one in real(path).parents for one in folders)
        }
        known |= self._made_anew(paths, folders)
        if any(is_code(path) for path in known):
            self.restart = all(map(_can_be_read, known))
            if self.restart:
                threading.Thread(target=self.stop, daemon=True).start()
                return
        known = {path for path in known if not is_code(path)}
        if known:
            self.session.change(known)

    def _made_anew(self, paths: Iterable[Path], folders: list[Path]) -> set[Path]:
        """Those of the paths at which watched folders, or folders that hold one, come or go.

        To the system they are others than those of that name before: they are watched anew.
        """
        found = {path for path in paths for one in folders if real(path) in (one, *one.parents)}
        if found:
            self.watch.look(folders, self._files())
        return found

    def _check(self) -> None:
        """Check the site whenever nobody has saved for a moment."""
        session, seen = self.session, -1
        while not self.ended.is_set():
            with session.news:
                session.news.wait_for(lambda: session.changes != seen or self.ended.is_set())  # noqa: B023
                seen = session.changes
            if self.ended.wait(PAUSE) or session.changes != seen:
                continue
            try:
                self.report(session.check())
            except Exception as error:
                # With this process the one that checks is ended as well.
                if not self.ended.is_set():
                    print(f"concord: {troubled(error)}", file=sys.stderr)


def is_code(path: Path) -> bool:
    """Whether a file is part of what runs: Python, and the data of this package."""
    return path.suffix == ".py" or PACKAGE in real(path).parents


def real(path: Path) -> Path:
    """Where a path leads; that of a link to itself is its own, and no error."""
    return Path(os.path.realpath(path))


def _can_be_read(path: Path) -> bool:
    """Whether Python can read a file; one that is being written may be half there."""
    if path.suffix != ".py" or not path.is_file():
        return True
    try:
        compile(path.read_bytes(), str(path), "exec")
    except (SyntaxError, ValueError, OSError) as error:
        print(f"concord: {path.name} is not run: {error}", file=sys.stderr)
        return False
    return True


def run_anew(arguments: Iterable[str]) -> None:
    """Replace this process by a new one, whose code is that of the disk."""
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, [sys.executable, *arguments])
