"""Building a site beside the old one, verifying it, and putting it in place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ...disk.own_folders import strange_link
from ...errors import ConcordError
from ..dates.epoch import epoch
from ..errors import BuildError
from ..kept.derived import Derived
from ..kept.whole import Whole, stands
from ..making.telling import telling
from ..offers.downloads import verify_downloads
from ..released.listing import DIST
from .built_pages import built_pages
from .one_at_a_time import turn
from .options import Options
from .swap import recover, replace_folder
from .verify import verify
from .verify_hosting import verify_headers, verify_sizes
from .verify_search import verify_search

if TYPE_CHECKING:
    from ..assembling import Read

WORKSHOP = ".cache/build"
SITE = "site"
MADE = (SITE, "site.old", DIST, "dist.old")
HOSTED = "mkdocs.yml"
MOST = 20


@contextmanager
def workshop(root: Path) -> Iterator[Path]:
    """The folder in which one build at a time does its work; a second one waits.

    :raises BuildError: when another build is still at work after ten minutes, or a link leads out.
    """
    folder = root / WORKSHOP
    _refuse_links(root)
    try:
        with turn(folder, "build"):
            recover(root / "site")
            recover(root / "dist")
            yield folder
    except TimeoutError as error:
        raise BuildError(str(error)) from error


def _refuse_links(root: Path) -> None:
    """Refuse links where builds clear folders away, and put new ones in place."""
    links = [strange_link(root, WORKSHOP), *(one for one in MADE if (root / one).is_symlink())]
    if found := next(filter(None, links), ""):
        raise BuildError(f"{found}: a symbolic link where a build puts its folders; remove it")


def replaced(root: Path) -> list[Path]:
    """The folders in a root that builds empty, and put others in the place of."""
    return [root / one for one in (*MADE, WORKSHOP)]


def hosted(root: Path) -> Path:
    """The hosted site in a root.

    :raises BuildError: when none has been built.
    """
    if not (root / SITE / "index.html").is_file():
        raise BuildError(f"there is no {SITE}/ yet; run concord build first")
    return root / SITE


def prepare(root: Path) -> None:
    """From here on date builds as :func:`~concord.site.dates.epoch.epoch` says."""
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch(root))
    # Material advertises its successor on every build otherwise.
    os.environ["NO_MKDOCS_2_WARNING"] = "1"


def last_build(root: Path, cache: Path, name: str) -> Whole:
    """The record of the last build that was put in place under a name in the root."""
    made = [root / one for one in (*MADE, ".cache")]
    # The hosted site offers what is read offline.
    beside = partial(stands, root / DIST) if name == SITE else str
    return Whole(root, root / name, cache, made, name, beside)


def build(
    root: Path, out: Path, config: str = HOSTED, site: Read | None = None,
    only: Collection[str] = (),
) -> None:  # fmt: skip
    """Build, strictly, into a folder of its own; pages that have not changed are not made again.

    ``site`` is what was read of it, where that has been done. Of ``only`` some locales pages are
    made, to be kept.

    :raises BuildError: when that fails; it says why.
    """
    from ..making.build import build as build_kept

    shutil.rmtree(out, ignore_errors=True)
    try:
        with telling():
            built = build_kept(root / config, out, strict=True, site=site, only=only)
    except ConcordError as error:
        shutil.rmtree(out, ignore_errors=True)
        end = "The site was not built; mend what is named above and try again."
        raise BuildError(f"{error}\n{end}") from error
    print(built, flush=True)


def check_site(
    site: Path, options: Options, known: Derived | None = None, compress: Callable[[], object] = int
) -> None:  # fmt: skip
    """Verify a hosted site; of pages that are ``known``, what they hold is not found out again.

    What has no other fault is compressed before it is seen how large its pages are.

    :raises BuildError: with the first problems, when there are any.
    """
    pages = built_pages(site, known)
    _refuse(
        [
            *verify(site, options.address, pages), *verify_search(site, pages),
            *verify_headers(site, pages), *verify_downloads(site),
        ]
    )  # fmt: skip
    compress()
    _refuse(verify_sizes(site, options.page_kilobytes, pages))


def check_bundle(folder: Path, known: Derived | None = None) -> None:
    """Verify the files of a bundle.

    :raises BuildError: with the first problems, when there are any.
    """
    pages = built_pages(folder, known)
    _refuse([*verify(folder, "", pages), *verify_search(folder, pages)])


def _refuse(problems: Iterable[str]) -> None:
    found = list(problems)
    if found:
        more = [f"and {len(found) - MOST} more"] if len(found) > MOST else []
        end = "What was built has faults; the old one stands."
        raise BuildError("\n".join([*found[:MOST], *more, end]))


def put_in_place(new: Path, site: Path) -> None:
    """Replace a site by a new one.

    :raises BuildError: when the file system does not let us; the old site stands.
    """
    try:
        recover(site)
        replace_folder(new, site)
    except OSError as error:
        raise BuildError(f"Cannot replace {site.name}: {error.strerror or error}") from error
