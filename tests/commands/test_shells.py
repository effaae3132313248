"""``concord completion`` and ``concord check --watch``."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from tests.commands.ran import Run
from tests.sites import edit

HOOKS = Path(__file__).parents[2] / "hooks"
SECONDS = 60

ASK_BASH = """
source {script}
COMP_WORDS=({words}); COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
_shtab_concord; printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_is_offered_each_word(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert ran.status == 0
    for word in ("accept", "unchanged", "no-redirect"):
        assert word in ran.out


@pytest.mark.parametrize(
    ("words", "offered"),
    [("concord acc", "accept"), ("concord rm --dr", "--dry-run"), ("concord new c", "concept")],
)
def test_bash_completes(run: Run, tmp_path: Path, words: str, offered: str) -> None:
    script = tmp_path / "script"
    script.write_text(run("completion", "bash").out, "utf-8")
    asked = ASK_BASH.format(script=script, words=words)
    done = subprocess.run(
        ["bash", "-c", asked], capture_output=True, text=True, check=False, timeout=SECONDS
    )
    assert offered in done.stdout.split(), done.stderr


def test_no_other_shell(run: Run) -> None:
    assert run("completion", "cmd").status == 2


@pytest.fixture
def watched(site: Path) -> Iterator[tuple[subprocess.Popen[str], Queue[str]]]:
    """A check that watches a site, and the lines that it writes."""
    process = subprocess.Popen(
        [sys.executable, "-m", "concord", "check", "--watch"], cwd=site,
        env={**os.environ, "PYTHONPATH": str(HOOKS)},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
    )  # fmt: skip
    lines: Queue[str] = Queue()

    def listen() -> None:
        for line in process.stdout or ():
            lines.put(line)

    threading.Thread(target=listen, daemon=True).start()
    yield process, lines
    process.kill()
    process.wait(SECONDS)


def until(lines: Queue[str], wanted: str) -> None:
    while wanted not in lines.get(timeout=SECONDS):
        pass


def test_it_is_checked_again_when_something_changes(
    site: Path, watched: tuple[subprocess.Popen[str], Queue[str]]
) -> None:
    process, lines = watched
    until(lines, "No findings in 4 pages.")
    edit(site, "docs/en/index.md", "projects/zuul.md", "projects/zull.md")
    until(lines, "REF101")
    (site / "concord.toml").write_text("layuot = 1\n")
    until(lines, "concord.toml:1: layuot")
    (site / "concord.toml").unlink()
    edit(site, "docs/en/index.md", "projects/zull.md", "projects/zuul.md")
    until(lines, "No findings in 4 pages.")
    if sys.platform != "win32":
        process.send_signal(signal.SIGINT)
        assert process.wait(SECONDS) == 0


def test_watching_goes_with_text(run: Run) -> None:
    assert run("check", "--watch", "--format", "json").status == 2
