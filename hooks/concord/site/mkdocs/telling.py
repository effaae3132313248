"""What MkDocs' events say, and how they end a build."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from mkdocs.exceptions import Abort

from ...errors import ConcordError
from ...findings import Finding
from ...model import Page
from ...rules.pages.unreadable_page import unreadable_page
from ..building import Building
from .config import log

HINT = "not taken along; put the file itself there"


def tell(building: Building) -> None:
    """Say what was found."""
    for finding in building.findings:
        log.warning(str(finding))


def tell_left_out(files: Iterable[tuple[str, str]]) -> None:
    """Say as errors which files a build leaves out, by their paths, and why; of each once."""
    for path, reason in dict(files).items():
        log.error(f"{path}:1:1: {reason}; {HINT}")


def refuse(found: Collection[Finding]) -> None:
    """End a build for what no page may hold.

    :raises Abort: each time.
    """
    for finding in found:
        log.error(str(finding))
    raise Abort(f"{len(found)} things that no page may hold; nothing was written")


def refuse_unread(page: Page | None) -> None:
    """End a build at a page that is no text or cannot be read: MkDocs would trace its own error.

    :raises Abort: for such a page.
    """
    for trouble in page.troubles if page and page.is_unread else ():
        if trouble.code == unreadable_page.code:
            raise Abort(f"{trouble.place}: {trouble.message}; {trouble.hint}")


@contextmanager
def said() -> Iterator[None]:
    """End the build with one line for what its writer can mend; MkDocs traces all else."""
    try:
        yield
    except ConcordError as error:
        raise Abort(f"concord: {error}") from error
