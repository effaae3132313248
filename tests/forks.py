"""Commands of modules, each in a process of its own that is forked from one that stands ready.

    python forks.py PATH...

A command that builds a site loads some nine hundred modules, which takes longer than to build a
small one. Here one process has loaded them, along the folders of a PATH, and does nothing but fork.
Each command has its own folder, arguments, variables, output and exit status, as if Python had
begun anew. Whoever tests what is loaded, or code of a project's own, starts Python.

The words by which Chinese is cut, for Material's search, and those by which it is read are loaded
as well: for each small site that takes longer than to build it.
"""

from __future__ import annotations

import atexit
import gc
import json
import logging
import os
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import IO, NamedTuple

READY = (
    "concord.commands.accept", "concord.commands.check", "concord.commands.fix",
    "concord.quantities.lexer_en", "concord.quantities.lexer_zh", "concord.quantities.thorough",
    "concord.site.commands.build", "concord.site.commands.headers",
    "concord.site.commands.offline", "concord.site.commands.publish",
    "concord.site.commands.verify", "concord.site.making.build", "concord.site.making.verifying",
    "concord.site.mkdocs.plugin", "concord.site.finishing.compress", "concord.site.publish.epub",
    "html5lib.treebuilders.etree", "jieba.finalseg", "markdown.extensions.admonition",
    "markdown.extensions.codehilite", "markdown.extensions.def_list",
    "markdown.extensions.fenced_code", "markdown.extensions.md_in_html",
    "markdown.extensions.tables", "material.templates", "mkdocs.commands.build",
    "mkdocs_static_i18n.plugin", "pygments.formatters.html", "pymdownx.details",
    "pymdownx.highlight", "pymdownx.superfences", "pymdownx.tabbed", "pypinyin",
)  # fmt: skip
"""What those commands load, by the modules that load the rest; not what a site may do without."""


class End:
    """How a process ends: with ``status``; None where Python is to end it."""

    status: int | None = None


class Asked(NamedTuple):
    """A command: where, what, with which variables; and the file for what it says."""

    folder: str
    command: Sequence[str]
    variables: Mapping[str, str]
    said: str


def run_forked(
    folder: Path, command: Sequence[str], variables: Mapping[str, str], *path: Path
) -> tuple[int, str]:
    """Run a module's command in a folder: its exit status, and all that it said.

    ``variables`` are all that it has; along ``path`` the modules were loaded that it finds ready.
    """
    asked, answers = _server(path)
    with tempfile.TemporaryDirectory() as place:
        said = Path(place, "said")
        print(json.dumps(Asked(str(folder), command, variables, str(said))), file=asked, flush=True)
        answer = answers.readline()
        assert answer, "the process that forks has ended"
        return int(answer), said.read_text("utf-8", errors="replace")


@cache
def _server(path: tuple[Path, ...]) -> tuple[IO[str], IO[str]]:
    """Where to ask, and where the exit statuses come from; it ends when nobody can ask any more."""
    server = subprocess.Popen(
        [sys.executable, __file__, *map(str, path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        encoding="utf-8",
    )  # fmt: skip
    assert server.stdin
    assert server.stdout
    return server.stdin, server.stdout


def _forked() -> Asked:
    """Fork for each command, and say how it ended; only the processes forked come back from it."""
    for line in sys.stdin:
        child = os.fork()
        if not child:
            return Asked(*json.loads(line))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
    os._exit(0)


def _begin(asked: Asked, path: list[str]) -> None:
    """Stand where Python stands when it begins with a module."""
    os.chdir(asked.folder)
    os.environ.clear()
    os.environ.update(asked.variables)
    nothing = os.open(os.devnull, os.O_RDONLY)
    said = os.open(asked.said, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for number, file in enumerate((nothing, said, said)):
        os.dup2(file, number)
    own = asked.variables.get("PYTHONPATH", "").split(os.pathsep)
    sys.path[:] = [asked.folder, *(str(Path(name).resolve()) for name in own if name), *path]
    sys.argv = [*asked.command]


def _load() -> None:
    """Have ready what is the same in every process: modules, tables, and patterns of ours."""
    for name in READY:
        import_module(name)
    import jieba
    from concord.late_pattern import LatePattern
    from pypinyin import lazy_pinyin

    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    jieba.setLogLevel(logging.DEBUG)
    lazy_pinyin("重点")
    for module in [*sys.modules.values()]:
        for value in vars(module).values():
            if isinstance(value, LatePattern):
                assert value.compiled


def _leave(end: End) -> None:
    """End at once: that Python takes apart what stood ready takes a fifth of a second.

    It comes last: all else that Python does at its end has been done, but to write what was said.
    """
    if end.status is not None:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(end.status)


def _run(module: str, end: End) -> None:
    """Run a module, and note how it ended, as Python would say it."""
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as left:
        end.status = left.code if isinstance(left.code, int) else int(left.code is not None)
        raise
    end.status = 0


def main() -> None:
    """Load, fork, and in each process that was forked run its command."""
    end = End()
    # What is registered first comes last.
    atexit.register(_leave, end)
    path = sys.path[1:]
    sys.path[:] = [*sys.argv[1:], *path]
    _load()
    # What stands ready is no garbage: looked through, it would be copied into each process.
    gc.collect()
    gc.freeze()
    asked = _forked()
    _begin(asked, path)
    _run(asked.command[0], end)


if __name__ == "__main__":
    main()
