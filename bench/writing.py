"""A minute of writing in the live server: what was saved, and when an open page showed it.

    python -m bench.writing [--pages 132]

Every few seconds something is saved, as a writer would; a page that shows it is open meanwhile.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from bench.live import Live, served
from bench.trees import make_tree

PAGE, CHINESE = "docs/en/concepts/big-tent.md", "docs/zh/concepts/big-tent.md"
NEW, RENAMED = "docs/en/concepts/new-words.md", "docs/en/concepts/newer-words.md"
GLOSSARY, STYLE = "docs/en/reference/glossary.md", "overrides/assets/css/notes.css"
BESIDE = "concepts/why-nobody-could-say/"
SECONDS = 60.0
AROUND = 24
TAGS = re.compile(r"<script.*?</script>|<style.*?</style>|<svg.*?</svg>|<[^>]*>", re.S)


class Step(NamedTuple):
    """What somebody does, the page that is open, and what it shows then, as it stands in HTML."""

    what: str
    save: Callable[[Path], object]
    address: str
    shows: str


def replaced(file: str, old: str, new: str) -> Callable[[Path], object]:
    """Save a file with one text in the place of another."""

    def save(root: Path) -> None:
        text = (root / file).read_text("utf-8")
        if old not in text:
            raise SystemExit(f"{file}: {old} is not there")
        (root / file).write_text(text.replace(old, new, 1), "utf-8")

    return save


def written(file: str, text: str) -> Callable[[Path], object]:
    """Save a new file."""
    return lambda root: (root / file).write_text(text, "utf-8")


NEW_TEXT = "---\ntitle: New words\n---\n\nA page begun a moment ago.\n"
STEPS = (
    Step("a word in a page", replaced(PAGE, "was the nickname", "was long the nickname"),
         "concepts/big-tent/", "was long the nickname"),
    Step("a word in its Chinese page", replaced(CHINESE, "一次改革的俗称", "一次大改革的俗称"),
         "zh/concepts/big-tent/", "一次大改革的俗称"),
    Step("its title, seen on another page", replaced(PAGE, "The big tent", "The wide tent"),
         BESIDE, "The wide tent"),
    Step("its definition, seen there as well", replaced(PAGE, "The reform,", "A wide step,"),
         BESIDE, "A wide step,"),
    Step("the definition of a term", replaced(GLOSSARY, "A Chinese OpenStack", "A cloudy Chinese"),
         "reference/glossary/", "(?<=>)A cloudy Chinese"),
    Step("a new page", written(NEW, NEW_TEXT), "concepts/new-words/", "begun a moment ago"),
    Step("a link in it that leads nowhere", replaced(NEW, "A page", "A [page](nowhere.md)"),
         "concepts/new-words/", "unknown-page"),
    Step("the link mended", replaced(NEW, "[page](nowhere.md)", "[page](big-tent.md)"),
         "concepts/new-words/", "A <a [^>]*>page</a>"),
    Step("its name", lambda root: (root / NEW).rename(root / RENAMED),
         "concepts/newer-words/", "begun a moment ago"),
    Step("a style", lambda root: _append(root / STYLE, "\n.none { color: red; }\n"),
         "concepts/big-tent/", r"own/guide\.[0-9a-f]+\.css"),
    Step("a section of the navigation", replaced("mkdocs.yml", "- The story:", "- The tale:"),
         "concepts/big-tent/", "The tale"),
    Step("the new page, deleted", lambda root: (root / RENAMED).unlink(),
         "concepts/newer-words/", "This page is not here"),
)  # fmt: skip


def _append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def around(html: str, begin: int, end: int) -> str:
    """What a reader sees around a piece of a page; of an attribute, that."""
    if html.rfind("<", 0, begin) > html.rfind(">", 0, begin):
        return html[begin:end]
    text = TAGS.sub("", html[html.rfind(">", 0, begin) + 1 : html.find("<", end)])
    near = TAGS.sub("", html[begin:end])
    at = max(0, text.find(near) - AROUND)
    return " ".join(text[at : at + len(near) + 2 * AROUND].split())


def recorded(live: Live, step: Step) -> tuple[float, str]:
    """Seconds from a save to the page that shows it, and what that says."""
    sign = re.compile(step.shows)

    def said(html: str) -> str:
        found = sign.search(html)
        return found[0] if found else ""

    before = said(live.get(step.address))
    seen = live.seen(
        step.address, lambda: step.save(live.root), lambda html: said(html) not in ("", before)
    )
    found = sign.search(seen.html)
    assert found
    return seen.seconds, around(seen.html, *found.span())


def main() -> int:
    """Write for a minute, and print what was seen of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pages", type=int, default=132)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch) / "site"
        print(f"{make_tree(root, given.pages)} pages; seconds from the first save")
        print("| saved | what was written | seen | after | what the page showed |", flush=True)
        print("|---|---|---|---|---|")
        with served(root) as live:
            live.rest()
            begun = time.perf_counter()
            for number, step in enumerate(STEPS):
                time.sleep(max(0, begun + number * SECONDS / len(STEPS) - time.perf_counter()))
                at = time.perf_counter() - begun
                after, text = recorded(live, step)
                cells = f"{at:.1f}", step.what, f"{at + after:.1f}", f"{after:.2f} s", text
                print(f"| {' | '.join(cells)} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
