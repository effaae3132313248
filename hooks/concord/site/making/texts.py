"""The plain texts of pages that are made, in processes beside where there are many of them.

They come before pages, of which one shows how large they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from ...model import Page
from ...processes import spreading
from .apart import made_apart
from .contents import Contents
from .gathered import Gathered


def make_texts(contents: Contents, paths: Iterable[str]) -> None:
    """Make the texts of the pages at paths, for those who ask for them later in this build.

    What is drawn in a text and on its page is left to this process, which draws it once for both.
    """
    building = contents.building
    pages = [building.by_path[path] for path in paths if path in building.by_path]
    alone = [page for page in pages if building.offers.has_text_alone(page)]
    if len(alone) > spreading.ALONE:
        contents.store.close()
        for gathered in made_apart(partial(_made, contents), alone):
            contents.take_ahead(gathered)


def _made(contents: Contents, page: Page) -> Gathered:
    with contents.apart() as gathered:
        contents.building.offers.make_text(page)
    return gathered
