"""What a piece of work asks, opens and warns of while it makes something that may be kept."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ...checking.noting_tables import Notes
from ..kept.elsewhere import Elsewhere, noting
from ..kept.noting import DISK

if TYPE_CHECKING:
    from ..building import Building


class Told(logging.Handler):
    """Counts what is logged: what somebody was warned of is not kept."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self.count += 1


@dataclass
class Watched:
    """What was asked, how often somebody was warned; whether it can be made of that again."""

    asked: Notes = field(default_factory=set)
    warnings: int = 0
    is_unsure: bool = False

    @property
    def is_keepable(self) -> bool:
        """Whether what was made may be taken again while the answers are the same."""
        return not self.warnings and not self.is_unsure


@contextmanager
def counted() -> Iterator[Told]:
    """Count meanwhile what somebody is warned of."""
    told, log = Told(), logging.getLogger("mkdocs")
    log.addHandler(told)
    try:
        yield told
    finally:
        log.removeHandler(told)


@contextmanager
def watched(building: Building, known: Iterable[Path], own: str) -> Iterator[Watched]:
    """Watch meanwhile, within what is watched already; complete once it is over.

    ``known`` are folders whose files decide everything, ``own`` is the path of the file that it
    is made of, from the root of the repository.
    """
    found, opened = Watched(), Elsewhere(known, ())
    with counted() as told, building.noting.into(found.asked), noting(opened):
        yield found
    files = opened.found - {str(building.root / own)}
    found.asked |= {(DISK, "=", _from_root(name, building.root)) for name in files}
    found.warnings, found.is_unsure = told.count, opened.is_unsure


def _from_root(name: str, root: Path) -> str:
    """A path from the root of the repository if it is below it: elsewhere it is another file."""
    path = Path(name)
    return path.relative_to(root).as_posix() if root in path.parents else name
