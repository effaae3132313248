"""The walls of the house, and its floors: what each room may know."""

from __future__ import annotations

import ast
from collections.abc import Iterator
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
generators quantities findings journal
model languages errors nearest own_tables processes atomic_write typography
""".split("\n")
"""The rooms of the checker from the top floor down: each may know those on the floors below it."""


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
    floor = {room: number for number, rooms in enumerate(FLOORS) for room in rooms.split()}
    arrows = {
        (_room(path.relative_to(PACKAGE).parts[0]), name.split(".")[1])
        for path in _checker()
        for name in _modules(path)
        if name.startswith("concord.") and name != "concord.__version__"
    }
    assert {own for own, _ in arrows} <= floor.keys(), "a room without a floor"
    assert [a for a in sorted(arrows) if a[0] != a[1] and floor[a[0]] >= floor[a[1]]] == []


def test_eight_modules_alone_know_mkdocs() -> None:
    importing = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if "mkdocs" in imported([path])
    }
    own = {f"site/mkdocs_{name}.py" for name in ("config", "events", "objects", "plugin")}
    assert importing == own | {
        f"site/live/mkdocs_{name}.py" for name in ("content", "plugins", "site", "templates")
    }


def _checker() -> Iterator[Path]:
    return (path for path in PACKAGE.rglob("*.py") if SITE not in path.parents)


def _room(name: str) -> str:
    """The room that a folder or a module at the root of the package is."""
    return name.removesuffix(".py")


def _modules(path: Path) -> Iterator[str]:
    """The whole names of what a module imports from this package, names in modules included."""
    package = ("concord", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join((*above, *filter(None, [node.module])))
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
