"""Watching files: who saves one is heard at once where the system tells, else within a second."""

from __future__ import annotations

import logging
import os
import threading
import warnings
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

QUIET = 0.01
"""So many seconds without news end a save: editors write beside and rename."""
POLLED = 0.5
log = logging.getLogger(__name__)
SILENT = frozenset(("opened", "closed_no_write"))

Heard = Callable[[set[Path]], None]


class Watch(FileSystemEventHandler):
    """Tells of files that were changed, made, moved or deleted, a set of whole paths at a time."""

    def __init__(self, heard: Heard) -> None:
        self.heard = heard
        self.paths: set[Path] = set()
        self.news = threading.Condition()
        self.ended = False
        self.observer: Any = None
        self.polls = False

    def start(self, folders: Iterable[Path], files: Iterable[Path] = (), poll: bool = False) -> str:
        """Watch folders with all below them, and single files; say how: "events", "polling"."""
        # It says so of each folder that is moved away and back.
        warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning, "watchdog")
        threading.Thread(target=self._tell, daemon=True).start()
        self.polls = poll
        return self.look(folders, files)

    def look(self, folders: Iterable[Path], files: Iterable[Path] = ()) -> str:
        """Watch these from now on, and nothing else; a folder that is not there is not watched.

        One that comes while the others are begun with is: nobody would hear of it later.
        """
        wanted, there, how = [*folders], None, ""
        while (now := [folder for folder in wanted if folder.is_dir()]) != there:
            there, how = now, self._look(now, files)
        return how

    def _look(self, folders: Iterable[Path], files: Iterable[Path]) -> str:
        """What was watched before is until these are: nothing is missed between."""
        before = self.observer
        places = [(folder, False) for folder in {file.parent for file in files}]
        places += [(folder, True) for folder in folders]
        try:
            return self._watched(places)
        finally:
            _end(before)

    def _watched(self, places: Iterable[tuple[Path, bool]]) -> str:
        if not self.polls:
            try:
                self._observe(Observer(), places)
                return "events"
            except OSError:  # The system allows no more watches.
                _end(self.observer)
        self._observe(PollingObserver(timeout=POLLED), places)
        return "polling"

    def _observe(self, observer: Any, places: Iterable[tuple[Path, bool]]) -> None:
        self.observer = observer
        observer.start()
        for folder, below in places:
            with suppress(FileNotFoundError):
                observer.schedule(self, str(folder), recursive=below)

    def stop(self) -> None:
        """Watch no more."""
        _end(self.observer)
        with self.news:
            self.ended = True
            self.news.notify_all()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note what an event is about."""
        if event.event_type in SILENT:
            return
        names = [event.src_path, event.dest_path]
        # A folder that is moved or deleted says nothing of the files in it.
        if event.is_directory and event.event_type == "modified":
            return
        found = {Path(os.fsdecode(name)) for name in names if name}
        kept = {path for path in found if not _is_scratch(path)}
        if kept:
            with self.news:
                self.paths |= kept
                self.news.notify_all()

    def _tell(self) -> None:
        while not self.ended:
            with self.news:
                self.news.wait_for(lambda: self.paths or self.ended)
                while self.news.wait(QUIET):
                    pass
                paths, self.paths = self.paths, set()
            if paths and not self.ended:
                try:
                    self.heard(paths)
                except Exception:
                    # Whatever it is: who saves next is to be heard as well.
                    log.exception("%s", ", ".join(sorted(map(str, paths))))


def _end(observer: Any) -> None:
    if observer and observer.is_alive():
        observer.stop()
        observer.join()


def _is_scratch(path: Path) -> bool:
    """Whether a file is an editor's own: a backup, a swap file."""
    name = path.name
    return name.endswith(("~", ".swp", ".tmp", ".pyc")) or "__pycache__" in path.parts
