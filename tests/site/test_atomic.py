"""A site is replaced whole: killed at any moment, with two at work at once."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from concord.site.publish import swap as exchange
from concord.site.publish.one_at_a_time import turn
from concord.site.publish.releases import list_releases, publish
from concord.site.publish.site_build import WORKSHOP, put_in_place, workshop

from tests.site.small_projects import HERE, ROOT, contents, start
from tests.site.swapping import FILES, generations, write

KILLS = 30
"""Of each kind."""


Killed = Callable[[str, Path, float], None]


@pytest.fixture(scope="module")
def killed() -> Iterator[Killed]:
    """Replaces or publishes for some seconds, then dies without notice."""
    program = subprocess.Popen(
        [sys.executable, str(HERE / "swapping.py"), str(FILES)],
        env={"PYTHONPATH": str(ROOT / "hooks")},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    asked, said = program.stdin, program.stdout
    assert asked
    assert said

    def kill(work: str, folder: Path, seconds: float) -> None:
        print(work, folder, file=asked, flush=True)
        ready, _, process = said.readline().partition(" ")
        assert ready == "ready"
        time.sleep(seconds)
        os.kill(int(process), signal.SIGKILL)
        assert said.readline() == "gone\n"

    yield kill
    program.communicate()


def moments() -> Iterator[float]:
    """Random moments of a replacement, which takes a few milliseconds; the same in every run."""
    chance = random.Random(7)
    yield from (chance.uniform(0, 0.03) for _ in range(KILLS))


def test_a_swap_that_is_killed_leaves_a_whole_site(killed: Killed, tmp_path: Path) -> None:
    for number, moment in enumerate(moments()):
        folder = tmp_path / str(number)
        killed("swap", folder, moment)
        assert len(generations(folder / "site")) == 1
        put_in_place(write(folder / "next", FILES, 0), folder / "site")
        assert generations(folder / "site") == {"0"}


def test_a_publication_that_is_killed_leaves_a_whole_release(
    killed: Killed, tmp_path: Path
) -> None:
    for moment in moments():
        killed("publish", tmp_path, moment)
        assert len(generations(tmp_path / "target" / "current")) == 1
        for release in list_releases(tmp_path / "target"):
            assert len(generations(release)) == 1
    made = publish(write(tmp_path / "last", FILES, 0), tmp_path / "target", "last")
    assert generations(tmp_path / "target" / "current") == {"0"}
    assert list_releases(tmp_path / "target")[-1] == made
    assert not list(tmp_path.glob("target/releases/.part-*"))
    assert not list(tmp_path.glob("target/.current-*"))


def test_where_folders_cannot_be_exchanged_they_are_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "other")
    site = write(tmp_path / "site", FILES, 1)
    put_in_place(write(tmp_path / "new", FILES, 2), site)
    assert generations(site) == {"2"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_move_that_is_killed_leaves_a_whole_site_to_the_next_start(
    killed: Killed, tmp_path: Path
) -> None:
    for number, moment in enumerate(moments()):
        root = tmp_path / str(number)
        killed("move", root, moment)
        with workshop(root):
            assert len(generations(root / "site")) == 1


@pytest.mark.parametrize("failure", [OSError("no"), KeyboardInterrupt()])
def test_who_is_stopped_between_two_moves_puts_the_old_site_back(
    failure: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "other")
    site, new = write(tmp_path / "site", FILES, 1), write(tmp_path / "new", FILES, 2)
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path == new:
            raise failure
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(type(failure)):
        exchange.replace_folder(new, site)
    assert generations(site) == {"1"}


@pytest.mark.parametrize("command", [("verify",), ("headers", "nginx"), ("publish", "target")])
def test_every_command_finds_the_site_that_was_moved_aside(
    command: tuple[str, ...], project: Path
) -> None:
    before = contents(project / "site")
    (project / "site").rename(project / "site.old")
    process = start(project, "concord", *command)
    output = process.communicate()[0]
    assert process.returncode == 0, output
    assert contents(project / "site") == before


def test_a_site_that_was_moved_aside_comes_back(tmp_path: Path) -> None:
    write(tmp_path / "site.old", FILES, 1)
    exchange.recover(tmp_path / "site")
    assert generations(tmp_path / "site") == {"1"}


def test_a_build_that_is_killed_leaves_the_old_site_and_a_second_one_waits_its_turn(
    project: Path,
) -> None:
    before = contents(project / "site")
    process = start(project, "concord", "build")
    while not (project / WORKSHOP / "site" / "index.html").is_file() and process.poll() is None:
        time.sleep(0.01)
    process.kill()
    process.communicate()
    assert contents(project / "site") == before
    with turn(project / WORKSHOP, "build"):
        second = start(project, "concord", "build")
        assert second.stdout
        assert second.stdout.readline() == "Another build is at work; waiting for it.\n"
        assert contents(project / "site") == before
    output = second.communicate()[0]
    assert second.returncode == 0, output
    assert contents(project / "site") == before


def test_who_has_waited_long_enough_says_so(tmp_path: Path) -> None:
    with (
        turn(tmp_path, "build"),
        pytest.raises(TimeoutError, match="still at work; try again later"),
        turn(tmp_path, "build", wait=0.01),
    ):
        pytest.fail("two had the turn")
