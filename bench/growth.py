"""How the work of reading, checking and building a page grows with what is repeated in it.

    python -m bench.growth [--sizes 6000 24000] [--kinds TEXT…]

Each kind of growth.yml is made of that many characters, as a page of a small site and as its
translation. Told is the exponent between the last two sizes: 1 is in proportion, 2 the square.
Processor time is measured, once; under 30 ms it says nothing. A size that a limit
stops is not measured, and the limit's message stands there instead. Status 1 where an exponent is
greater than 1.6.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from math import log
from pathlib import Path
from time import process_time
from typing import NamedTuple, TypeVar

import yaml
from concord.checking.check import check
from concord.hazards.as_built import EXTENSIONS
from concord.hazards.as_built import SETTINGS as OPTIONS
from concord.hazards.drawings import drawing_hazards
from concord.settings import parse_settings
from markdown import Markdown

HERE = Path(__file__).parent
LEAST, MOST = 0.03, 1.6
SITE = parse_settings({"locales": ["en", "zh"], "extend-select": ["PAG606"]}, "", "")
MARKDOWN = Markdown(extensions=list(EXTENSIONS), extension_configs=OPTIONS)
LIMITS = ("more than", "aliases", "nested")
FENCE = "---\n"
Made = TypeVar("Made")


class Grown(NamedTuple):
    """Seconds of work for one size, and the limit that stops it, "" if none does."""

    size: int
    checked: float
    built: float
    limit: str = ""


def text(kind: Mapping[str, str], size: int) -> str:
    """A page of about so many characters."""
    head, unit, tail = (kind.get(part, "") for part in ("head", "unit", "tail"))
    number = max(1, size // max(len(unit), 1))
    if "line" in kind:
        most = int(kind["line"]) // len(unit)
        lines = [unit * most] * (number // most) + [unit * (number % most)]
        return head + "\n\n".join(lines) + tail
    return head + "".join(unit.replace("@", str(one)) for one in range(number)) + tail


def grown(kind: Mapping[str, str], sizes: list[int], folder: Path) -> Iterator[Grown]:
    """What each size costs, until a limit stops one."""
    for size in sizes:
        whole = text(kind, size)
        if kind.get("kind") == "drawing":
            checked, told = _timed(partial(drawing_hazards, whole.encode()))
            yield Grown(size, checked, 0, _limit([message for _, message in told]))
        else:
            yield _page(whole, translated(kind, size) or whole, size, folder)


def translated(kind: Mapping[str, str], size: int) -> str:
    """The translation of a page, of as many units; "" where it is the page itself."""
    if "other" not in kind:
        return ""
    number = size // len(kind["unit"])
    return text({**kind, "unit": kind["other"]}, number * len(kind["other"]))


def _page(whole: str, other: str, size: int, folder: Path) -> Grown:
    begun, beside = map(_begun, (whole, other))
    for locale, written in (("en", begun), ("zh", beside)):
        page = folder / "docs" / locale / "index.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(written, "utf-8")
    checked, told = _timed(lambda: check(folder, SITE, cached=False))
    if limit := _limit([finding.message for finding in told.findings]):
        return Grown(size, 0, 0, limit)
    body = begun.split(f"\n{FENCE}", 1)[1]
    return Grown(size, checked, _timed(lambda: MARKDOWN.reset().convert(body))[0])


def _begun(whole: str) -> str:
    return whole if whole.startswith(FENCE) else f"{FENCE}title: A\n{FENCE}\n{whole}"


def _limit(found: list[str]) -> str:
    return next((one for one in found if any(part in one for part in LIMITS)), "")


def _timed(work: Callable[[], Made]) -> tuple[float, Made]:
    """The processor's seconds that work takes, and what it makes."""
    begun = process_time()
    made = work()
    return process_time() - begun, made


def exponent(before: float, after: float, times: float) -> float:
    """The power of the size with which work grows; 0 where it is too little to tell."""
    return log(after / before) / log(times) if min(before, after) > LEAST else 0.0


def line(name: str, steps: list[Grown]) -> tuple[str, bool]:
    """A line of the table, and whether something grows faster than it may."""
    measured = [step for step in steps if not step.limit]
    limit = next((step.limit for step in steps if step.limit), "")
    checked = _power(measured, [one.checked for one in measured])
    built = _power(measured, [one.built for one in measured])
    last = measured[-1] if measured else Grown(0, 0, 0)
    told = f"{checked:.2f} ({last.checked:.2f} s) | {built:.2f} ({last.built:.2f} s)"
    return f"| {name} | {told} | {limit} |", max(checked, built) > MOST


def _power(steps: list[Grown], seconds: list[float]) -> float:
    if len(steps) < 2:
        return 0.0
    return exponent(seconds[-2], seconds[-1], steps[-1].size / steps[-2].size)


def run_all() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", nargs="+", type=int, default=[6_000, 24_000])
    parser.add_argument("--kinds", nargs="+", default=[""])
    asked = parser.parse_args()
    kinds = yaml.safe_load((HERE / "growth.yml").read_text("utf-8"))
    print("| repeated | check | Python-Markdown | stopped by |\n|---|---|---|---|", flush=True)
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        _page("A", "A", 1, Path(folder))  # What is loaded once is not measured.
        for name, kind in kinds.items():
            if any(one in name for one in asked.kinds):
                row, bad = line(name, list(grown(kind, asked.sizes, Path(folder))))
                wrong += bad
                print(row, flush=True)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(run_all())
