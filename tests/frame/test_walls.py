"""The walls of the house, and its floors: what each room may know."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterable, Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

from tests.frame.imports import imported

PACKAGE = Path(__file__).parents[2] / "hooks" / "concord"
SITE = PACKAGE / "site"
OF_THE_SITE = {
    "babel", "brotli", "filelock", "html5lib", "langcodes", "libzim", "mkdocs", "networkx",
    "pypinyin", "watchdog",
}  # fmt: skip
"""What the extra named ``site`` brings."""
FLOORS = """
__main__
editor
commands
fixing
checking report
rules history moving
lock exports
parity reading
registry files
labels hazards settings
layout
generators quantities findings disk processes
model languages errors nearest own_files
typography
late_pattern
""".split("\n")
"""The rooms of the checker from the top floor down: each may know those on the floors below it."""
SITE_FLOORS = """
commands
publish
live making
mkdocs
assembling finishing
offers side_by_side
building
search
kept offering
render
dates errors forks judge laid_aside passing released
""".split("\n")
"""The same of the site, all of which is above the checker."""


def test_the_checker_imports_nothing_of_the_site() -> None:
    arrows = {
        path.relative_to(PACKAGE).as_posix()
        for path in _checker()
        if any(name.startswith("concord.site") for name in _modules(path))
    }
    assert arrows == set()


def test_only_the_site_needs_what_its_extra_brings() -> None:
    assert imported(_checker()) & OF_THE_SITE == set()
    assert imported(SITE.rglob("*.py")) >= OF_THE_SITE


def test_every_arrow_of_the_checker_leads_down() -> None:
    known = {"__version__"}
    arrows = [a for a in _arrows(_checker(), PACKAGE, "concord.") if a[1] not in known]
    assert _upward(arrows, FLOORS) == []


def test_every_arrow_of_the_site_leads_down() -> None:
    arrows = _arrows(SITE.rglob("*.py"), SITE, "concord.site.")
    assert _upward(arrows, SITE_FLOORS) == []


def test_one_room_alone_knows_mkdocs() -> None:
    importing = {path.parent for path in PACKAGE.rglob("*.py") if "mkdocs" in imported([path])}
    assert importing == {SITE / "mkdocs"}


def test_modules_form_no_circle() -> None:
    modules = {_name(path): path for path in PACKAGE.rglob("*.py")}
    known = {
        own: {other for name in _modules(path) if (other := _module(name, modules)) != own}
        for own, path in modules.items()
    }
    TopologicalSorter(known).prepare()


def _name(path: Path) -> str:
    parts = ("concord", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _module(name: str, modules: Container[str]) -> str:
    """The module of a name that is imported: itself, or the one that holds it."""
    return name if name in modules else name.rpartition(".")[0]


def _arrows(modules: Iterable[Path], house: Path, prefix: str) -> list[tuple[str, str]]:
    """Which room of a house knows which; a room is a folder or a module at its root."""
    found = {
        (path.relative_to(house).parts[0].removesuffix(".py"), name.removeprefix(prefix))
        for path in modules
        for name in _modules(path)
        if name.startswith(prefix)
    }
    return sorted({(own, other.split(".")[0]) for own, other in found})


def _upward(arrows: list[tuple[str, str]], floors: list[str]) -> list[tuple[str, str]]:
    floor = {room: number for number, rooms in enumerate(floors) for room in rooms.split()}
    assert {own for own, _ in arrows} <= floor.keys(), "a room without a floor"
    return [(own, other) for own, other in arrows if own != other and floor[own] >= floor[other]]


def _checker() -> Iterator[Path]:
    return (path for path in PACKAGE.rglob("*.py") if SITE not in path.parents)


@cache
def _modules(path: Path) -> tuple[str, ...]:
    """The whole names of what a module imports from this package, names in modules included."""
    return tuple(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    package = ("concord", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join((*above, *filter(None, [node.module])))
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
