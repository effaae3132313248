"""What axe-core says of a page, in both schemes.

Most of its time goes into colours and the sizes of targets: for these it lays out each page by
itself. They are asked once of all texts on all pages that look the same, and of all targets that
lie the same (``kinds.js``): axe can tell them by nothing else. So it is with sheets of styles.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

HERE = Path(__file__).parent
OWN = ("dressed", "drawn", "kinds", "asking")
TURNS = 3
"""On so many pages it is asked about what it is not sure of: another may be hidden, or short."""
SCHEMES = ("light", "dark")

Known = Counter[str]
"""How often it was asked about what looks or lies so; TURNS or more times when that is settled."""


def remember(known: Known, file: Path) -> None:
    """Write what is settled into a file, which is there whole or not at all."""
    part = file.with_suffix(".part")
    part.write_text(json.dumps(known), "utf-8")
    part.replace(file)


def remembered(file: Path) -> Known:
    """What is settled by a file; nothing where it is not there yet."""
    return Known(json.loads(file.read_text("utf-8"))) if file.exists() else Known()


@cache
def script() -> str:
    """axe-core, and what is asked of it: once on each page."""
    own = ((HERE / f"{name}.js").read_text("utf-8") for name in OWN)
    return "\n".join([Axe().axe_script, *own])


def violations(page: Page, known: Known | None = None, turns: int = 1) -> Iterator[str]:
    """What axe says of the page as it is shown, in each scheme: one line for each element.

    Of what is settled in ``known`` it is not asked again; what it finds right is added. After
    TURNS ``turns`` all of a page without a fault is settled.
    """
    known = Known() if known is None else known
    if not page.evaluate("'asking' in window"):
        page.evaluate(script())
    found, kinds = page.evaluate("asking.page()")
    yield from _lines(page, "any", found)
    for _ in range(turns):
        yield from _of_kinds(page, kinds, known)


def _of_kinds(page: Page, kinds: dict[str, list[str]], known: Known) -> Iterator[str]:
    """What axe says of those kinds on a page that are not settled."""
    chosen = {
        about: at
        for about, all_kinds in kinds.items()
        if (at := [place for place, kind in enumerate(all_kinds) if known[kind] < TURNS])
    }
    if not chosen:
        return
    for about, (found, sure) in page.evaluate("chosen => asking.chosen(chosen)", chosen).items():
        yield from _lines(page, about if about in SCHEMES else "any", found)
        if not found:
            known.update(kinds[about][place] for place in chosen[about])
            known.update(dict.fromkeys(sure, TURNS))


def _lines(page: Page, scheme: str, faults: list[str]) -> Iterator[str]:
    return (f"{page.url} {scheme} {fault[:140]}" for fault in faults)
