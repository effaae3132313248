"""What axe-core says of a page, in both schemes.

Most of its time goes into colours and the sizes of targets: for these it lays out each page by
itself. They are asked once of all texts on all pages that look the same, and of all targets that
lie the same (``asking.js``): axe can tell them by nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

HERE = Path(__file__).parent
STYLE = """*, ::before, ::after { animation: none !important; transition: none !important; }
[data-unasked] { display: none !important; }"""
TURNS = 3
"""On so many pages an element is asked about at which axe does not look: another may be hidden."""

Known = Counter[str]
"""How often it was asked about what looks or lies so; TURNS or more times when that is settled."""


@cache
def script() -> str:
    """axe-core, and what is asked of it."""
    return f"{Axe().axe_script}\n{(HERE / 'asking.js').read_text('utf-8')}"


def violations(page: Page, known: Known | None = None) -> Iterator[str]:
    """What axe says of the page as it is shown, in each scheme: one line for each element.

    Of what is settled in ``known`` it is not asked again; what it finds right is added.
    """
    known = Known() if known is None else known
    page.add_style_tag(content=STYLE)
    page.evaluate(script())
    faults = {"any": page.evaluate("asking.everywhere()")}
    for scheme in ("", "light", "dark"):
        kinds = page.evaluate("scheme => asking.kinds(scheme)", scheme)
        chosen = [at for at, kind in enumerate(kinds) if known[kind] < TURNS]
        if chosen:
            asked = "([scheme, chosen]) => asking.chosen(scheme, chosen)"
            found, seen = page.evaluate(asked, [scheme, chosen])
            faults.setdefault(scheme or "any", []).extend(found)
            known.update(kinds[at] for at in chosen if not found)
            known.update(dict.fromkeys(seen if not found else (), TURNS))
    for scheme, found in faults.items():
        for fault in found:
            yield f"{page.url} {scheme} {fault[:140]}"
