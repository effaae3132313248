"""Build the hosted site into site/, beside the old one, which stands until the new one is whole.

Nothing is built where nothing has changed since the last time. With --locales pages of these are
checked, made and kept in the cache, and a build that finds them there puts the site together.
Exit status: 0 built, 1 something is wrong with the site, 2 it cannot be built.
"""

from __future__ import annotations

import argparse
from functools import partial

from ...commands.terminal.arguments import add_locales
from ..publish.offline import CONFIG as OFFLINE
from ..publish.site_build import HOSTED, SITE
from ..released.listing import DIST
from . import offline
from .builds import Work, add_build, run_builds, run_part

HELP = "build the hosted site into site/"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_build(parser)
    parser.add_argument(
        "--offline", action="store_true", help="build what is read offline as well, into dist/"
    )
    parser.add_argument(
        "--verify", action="store_true", help="have MkDocs build it all beside, and compare"
    )
    add_locales(parser, "check and make the pages of these alone, for a later build")


def run(options: argparse.Namespace) -> int:
    """Check and build; both forms of the site from one reading, where both are asked for.

    What is read offline comes first: the site offers it.
    """
    if options.locales:
        return run_part(options, [OFFLINE, HOSTED] if options.offline else [HOSTED])
    makers = {SITE: make}
    return run_builds(options, {DIST: offline.make, **makers} if options.offline else makers)


def make(work: Work) -> list[str]:
    """Build, verify and compress; put the new site in place of the old."""
    from ..finishing.compress import compress
    from ..kept.derived import derived
    from ..making.verifying import SAME, verify
    from ..publish.options import read_options
    from ..publish.site_build import build, check_site, put_in_place

    new, options = work.folder / SITE, read_options(work.place.settings.publish)
    build(work.root, new, site=work.site)
    if work.is_verified:
        verify(work.root / HOSTED, new, work.cache)
        print(SAME)
    with derived(work.cache, "pages") as pages, derived(work.cache, "packed") as packed:
        check_site(new, options, pages, partial(compress, new, work.bar.step, packed))
    put_in_place(new, work.root / SITE)
    return ["site/ is built: serve that folder, or open it with concord serve."]
