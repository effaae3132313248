"""concord as a process: pipes that break, interrupts, terminals, code pages."""

from __future__ import annotations

import contextlib
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from concord.errors import UnusableError
from concord.processes.spreading import spread

from tests.planting import Plant
from tests.sites import UNLINKED, UNLINKED_ZH, write_site

HOOKS = Path(__file__).parents[2] / "hooks"
ENDLESS = '''
import multiprocessing
import os
import signal


@page_rule("XYZ401", "endless")
def endless(page: Page, registry: Registry) -> Iterator[Finding]:
    """It tells which process it is in, and looks for ever, but at what is looked at before any."""
    if multiprocessing.parent_process():
        print(os.getpid(), flush=True)
        signal.pause()
    yield from ()
'''
COMMAND = [sys.executable, "-m", "concord", "check"]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(HOOKS), **more}


def crowd(root: Path, pages: int) -> Path:
    """A site with so many further pages, each with a finding, in each language."""
    for number in range(pages):
        write_site(
            root, (f"docs/en/p{number}.md", UNLINKED[1]), (f"docs/zh/p{number}.md", UNLINKED_ZH[1])
        )
    return root


def test_a_broken_pipe(site: Path) -> None:
    crowd(site, 100)
    with subprocess.Popen(
        COMMAND, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 2


WITHOUT = """
import sys
sys.modules["filelock"] = None
from concord.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--help"], 0, b'with pip install "concord-docs[site]"'),
        (["--version"], 0, b"concord 1"),
        (["completion", "bash"], 0, b"_concord"),
        (["chekc"], 2, b"concord: chekc is no command; did you mean check?\n"),
        (["build"], 2, b'concord: build needs filelock; pip install "concord-docs[site]"\n'),
    ],
)
def test_without_the_packages_of_the_site(arguments: list[str], status: int, said: bytes) -> None:
    """What ``pip install concord-docs`` brings is enough for all that checks."""
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT, *arguments], check=False, env=environment(),
        capture_output=True,
    )  # fmt: skip
    assert (ran.returncode, said in ran.stdout + ran.stderr) == (status, True)


def test_an_interrupt(site: Path, plant: Plant) -> None:
    """While several processes are at work, which a rule without an end sees to."""
    crowd(site, 120)
    plant({"endless": ENDLESS})
    with subprocess.Popen(
        COMMAND, env=environment(PYTHONPATH=os.pathsep.join((*sys.path, str(HOOKS)))),
        stderr=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout
        at_work = process.stdout.readline().strip()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
    assert at_work.isdigit(), said
    assert at_work != b"%d" % process.pid
    assert said == b"concord: interrupted\n"
    assert process.returncode == 2


MUCH = """
from concord.processes.spreading import spread
for done in spread(lambda context, item: bytes(10_000), None, range(1_000_000), forked=True):
    print(done[0], flush=True)
"""


def test_processes_end_with_one_that_is_killed() -> None:
    """Whatever they are about to say: they would keep a lock, and the next build would wait."""
    with subprocess.Popen(
        [sys.executable, "-c", MUCH], env=environment(), stdout=subprocess.PIPE,
        start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stdout.readline()
        process.kill()
        try:
            process.communicate(timeout=60)  # Nobody has its output open any more.
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise


def _ends(how: int, _: int) -> None:
    os.kill(os.getpid(), how) if how else os._exit(3)


@pytest.mark.parametrize(
    ("how", "error", "said"),
    [(signal.SIGKILL, UnusableError, "from outside"), (0, RuntimeError, "before its work")],
)
def test_a_process_that_ends_before_its_work_is_done(
    how: int, error: type[Exception], said: str
) -> None:
    """One that the system has ended is no fault of ours."""
    with pytest.raises(error, match=said):
        list(spread(_ends, how, range(1000), forked=True))


def test_what_is_no_file_is_not_read(site: Path) -> None:
    """A pipe would never come to its end."""
    os.mkfifo(site / "docs/en/pipe.md")
    os.mkfifo(site / "docs/en/pipe.svg")
    done = subprocess.run(
        [*COMMAND, "--select", "PAG601"], check=False, env=environment(), capture_output=True,
        timeout=60,
    )  # fmt: skip
    written = subprocess.run(
        [*COMMAND[:-1], "baseline"], check=False, env=environment(), capture_output=True, timeout=60
    )
    assert written.returncode == 0
    lines = [line for line in done.stdout.decode().splitlines() if "PAG601" in line]
    assert [line.partition(":")[0] for line in lines] == ["docs/en/pipe.md", "docs/en/pipe.svg"]


@pytest.mark.parametrize("variables", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "cp1252"}])
def test_chinese_goes_through_any_pipe(site: Path, variables: dict[str, str]) -> None:
    write_site(site, ("docs/zh/index.md", "---\ntitle: 首页\n---\n\n中文,标点.\n"))
    done = subprocess.run(
        COMMAND, check=False, env=environment(PYTHONUTF8="0", **variables), capture_output=True
    )
    assert "中文" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def _all_of(terminal: int) -> bytes:
    """What was written into a terminal that is closed: it comes in pieces, some of them later."""
    read = b""
    with contextlib.suppress(OSError), open(terminal, "rb", buffering=0) as file:
        while piece := file.read(100_000):
            read += piece
    return read


def test_a_terminal_shows_lines_and_carets(site: Path) -> None:
    write_site(site, UNLINKED, UNLINKED_ZH)
    ours, theirs = pty.openpty()
    done = subprocess.run(
        COMMAND, check=False, env=environment(TERM="xterm", COLUMNS="80"), stdout=theirs,
        stderr=theirs,
    )  # fmt: skip
    os.close(theirs)
    shown = _all_of(ours).decode()
    assert done.returncode == 1
    assert "Made with Zuul." in shown
    assert "\x1b[" in shown
    assert shown.rstrip().endswith("2 findings in 2 files (2 fixable)")


STEERING = "\x1b]0;title\x07\x9b31m\u202e"


def test_a_diff_is_as_it_is_for_a_program_and_steers_no_terminal(site: Path) -> None:
    """Whoever looks at what would be repaired may look at what anybody has written."""
    write_site(site, (UNLINKED[0], f"{UNLINKED[1]}\tIt {STEERING} too.\n"), UNLINKED_ZH)
    command = [*COMMAND[:-1], "fix", "--diff"]
    piped = subprocess.run(command, check=False, env=environment(), capture_output=True)
    ours, theirs = pty.openpty()
    subprocess.run(
        command, check=False, env=environment(), stdout=theirs, stderr=subprocess.DEVNULL
    )
    os.close(theirs)
    assert f"\tIt {STEERING} too." in piped.stdout.decode()
    shown = _all_of(ours).decode()
    assert "\tIt \ufffd]0;title\ufffd\ufffd31m\ufffd too." in shown


@pytest.mark.parametrize(
    ("arguments", "settings"),
    [
        (["check"], '"\\u001b]0;title\\u0007" = 1\n'),
        (["explain", STEERING], ""),
        (["rm", STEERING], ""),
    ],
)
def test_what_is_wrong_is_said_without_steering_a_terminal(
    arguments: list[str], settings: str, site: Path
) -> None:
    (site / "concord.toml").write_text(settings)
    ran = subprocess.run(
        [*COMMAND[:-1], *arguments], check=False, env=environment(), capture_output=True
    )
    said = ran.stderr.decode()
    assert ran.returncode == 2
    assert "\ufffd]0;title\ufffd" in said
    assert said == said.translate(dict.fromkeys(map(ord, "\x1b\x07\x9b\u202e")))
