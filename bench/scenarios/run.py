"""Change three pages of Kubernetes in 47 ways, and count which changes are noticed.

    python -m bench.scenarios.run FOLDER [--locale ko]

FOLDER is a checkout of https://github.com/kubernetes/website; six of its files are copied into
a folder that is removed again. Which edits there are says scenarios.yml: 32 let the translation
lag behind, 15 do not. They are made after the descriptions of scenarios with which people on that
site try how to find what is out of date; the sentences are ours.

Printed are, without a lock and with one accepted before the change: of the 32 those with a
finding on the page, of the 15 those without; both again for what was not found before the change;
and each scenario that is missed, or named although it changes nothing. Pages that lag before
anything is changed have findings with reason, so they are named first.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import yaml
from concord.checking.check import Checked, check
from concord.checking.gathering import read_registry
from concord.findings import Finding
from concord.lock.accepting import accept, every
from concord.lock.lockfile import lock_text
from concord.settings import load_settings
from rich.console import Console
from rich.table import Table

from bench.scenarios import edits

DATA = Path(__file__).with_name("scenarios.yml")
TAGS = {"zh-cn": "zh-CN"}
"""Language tags of the site's folders that are named otherwise."""
SETTINGS = """\
locales = ["en", "{tag}"]
generator = "hugo"
ignore = ["REF", "PAG", "TYP", "SRC", "TRM"]
[pages]
en = "content/en/{{page}}.md"
{tag} = "content/{locale}/{{page}}.md"
"""
PLACE = re.compile(r" ?\([^()\s]*\.md:\d+\)|:\d+")
"""Where a message points to, which every line put in before it moves."""


class Scenario(NamedTuple):
    """A change: its name, the files it is made to, by path, and whether the translation lags."""

    name: str
    files: dict[str, str]
    lags: bool
    paths: frozenset[str]


def scenarios(root: Path, locale: str) -> Iterator[Scenario]:
    """All changes, with what they make of the pages below ``root``."""
    data: dict[str, Any] = yaml.safe_load(DATA.read_text("utf-8"))
    wanted = [(one, one["page"]) for one in data["once"]]
    wanted += [(one, page) for page in data["pages"] for one in data["every"]]
    for one, page in wanted:
        sides = {
            "original": f"content/en/docs/{data['pages'][page]}.md",
            "translation": f"content/{locale}/docs/{data['pages'][page]}.md",
        }
        files = {
            path: _edited((root / path).read_text("utf-8"), one[side], locale)
            for side, path in sides.items()
            if side in one
        }
        name = f"{page}, {one['name']}"
        yield Scenario(name, files, one.get("lags", False), frozenset(sides.values()))


def _edited(text: str, changes: list[dict[str, dict[str, Any]]], locale: str) -> str:
    lines = text.split("\n")
    for change in changes:
        for name, given in change.items():
            spoken = {key: value[locale] if isinstance(value, dict) else value
                      for key, value in given.items()}  # fmt: skip
            edit: Callable[..., list[str]] = getattr(edits, name)
            lines = edit(lines, **spoken)
    return "\n".join(lines)


class Named(NamedTuple):
    """Of a scenario: what is found on its pages, and of that what was not found before."""

    scenario: Scenario
    found: list[Finding]
    added: Counter[tuple[str, str, str]]


def named(before: Checked, every_one: list[Scenario]) -> Iterator[Named]:
    """What each scenario's pages are found to have."""
    for one in every_one:
        checked = before.again({path: text.encode() for path, text in one.files.items()})
        old, new = (
            [finding for finding in each.findings if finding.place.path in one.paths]
            for each in (before, checked)
        )
        yield Named(one, new, Counter(map(_what, new)) - Counter(map(_what, old)))


def _what(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.place.path, PLACE.sub("", finding.message)


def measured(root: Path, locale: str) -> None:
    """Count with and without a lock, and print both."""
    settings, changes = load_settings(root), list(scenarios(root, locale))
    table = Table("", "found", "left alone", "found by what is new", "left alone by that")
    for title in ("no lock", "a lock accepted before"):
        before = check(root, settings, cached=False)
        lagging = Counter(finding.place.path for finding in before.findings)
        for path, number in sorted(lagging.items()):
            print(f"{title}, before any change: {number} in {path}")
        results = list(named(before, changes))
        table.add_row(title, *map(str, _counts(results)))
        for one in results:
            if one.scenario.lags != bool(one.found):
                how = "missed" if one.scenario.lags else "named"
                print(f"{title}: {how}: {one.scenario.name}")
        registry = read_registry(root, settings)
        chosen = ((*pair, every) for pair in registry.pairs())
        lock = lock_text(accept(registry.lock, chosen, registry.pairs()))
        (root / settings.lock).write_text(lock, "utf-8")
    Console().print(table)


def _counts(results: list[Named]) -> Iterator[int]:
    for seen in ([bool(one.found) for one in results], [bool(one.added) for one in results]):
        pairs = list(zip(results, seen, strict=True))
        yield sum(one.scenario.lags and speaks for one, speaks in pairs)
        yield sum(not one.scenario.lags and not speaks for one, speaks in pairs)


def main() -> int:
    """Copy the pages, measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--locale", choices=("ko", "zh-cn"), default="ko")
    given = parser.parse_args()
    pages = yaml.safe_load(DATA.read_text("utf-8"))["pages"].values()
    with TemporaryDirectory() as folder:
        root = Path(folder)
        tag = TAGS.get(given.locale, given.locale)
        (root / "concord.toml").write_text(SETTINGS.format(tag=tag, locale=given.locale), "utf-8")
        for locale in ("en", given.locale):
            for page in pages:
                path = Path("content", locale, "docs", f"{page}.md")
                if not (given.folder / path).is_file():
                    parser.error(f"{given.folder / path} is not there")
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(given.folder / path, root / path)
        measured(root, given.locale)
    return 0


if __name__ == "__main__":
    sys.exit(main())
