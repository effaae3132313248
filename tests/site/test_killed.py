"""What is killed while it serves or compares: its processes end, and the next one clears up."""

from __future__ import annotations

import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from concord.site import passing
from concord.site.errors import BuildError
from concord.site.making import verifying
from concord.site.mkdocs.by_itself import Ended, run_mkdocs
from concord.site.passing import PLACE, passing_folder

from tests.site.small_projects import make_project, run, start

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such locks, nor these signals"
)
WAIT = 60
HOOKS = Path(passing.__file__).parents[2]


def test_a_folder_is_there_for_as_long_as_the_work(tmp_path: Path) -> None:
    with passing_folder(tmp_path) as folder, passing_folder(tmp_path) as other:
        (folder / "file").write_text("A")
        assert folder.parent == other.parent == tmp_path / PLACE
        assert other != folder
    assert [*(tmp_path / PLACE).iterdir()] == []
    assert (tmp_path / ".gitignore").is_file()


def test_what_a_killed_process_left_goes_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passing, "FRESH", 0)
    left = tmp_path / PLACE / "concord-left"
    (left / "below").mkdir(parents=True)
    with passing_folder(tmp_path) as held, passing_folder(tmp_path) as last:
        assert {*(tmp_path / PLACE).iterdir()} == {held, last}


def test_a_build_clears_up_behind_a_comparison_that_was_killed(tmp_path: Path) -> None:
    project = make_project(tmp_path / "guide")
    left = project / ".cache/concord" / PLACE / "concord-left"
    (left / "site").mkdir(parents=True)
    os.utime(left, (0, 0))
    status, said = run(project, "concord", "build")
    assert (status, left.exists()) == (0, False), said


def test_mkdocs_comes_with_this_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.chdir(HOOKS)
    monkeypatch.setattr(sys, "path", [".", *sys.path])
    (tmp_path / "hook.py").write_text("import concord\nprint(concord.__file__)\n", "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: A\nhooks: [hook.py]\n", "utf-8")
    assert run_mkdocs("build", "-q", cwd=tmp_path).status == 0
    assert Path(capfd.readouterr().out.strip()).parents[1] == HOOKS


def test_mkdocs_that_is_ended_from_outside_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifying, "run_mkdocs", lambda *_, **__: Ended(-signal.SIGTERM, ""))
    with pytest.raises(BuildError, match="ended from outside"):
        verifying.verify(tmp_path / "mkdocs.yml", tmp_path / "site", tmp_path / "cache")


def test_why_mkdocs_does_not_build_is_told(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: A\nplugins: [nowhere]\n", "utf-8")
    with pytest.raises(BuildError, match=r'does not build the site: .*"nowhere" plugin'):
        verifying.verify(tmp_path / "mkdocs.yml", tmp_path / "site", tmp_path / "cache")


def test_where_nothing_can_be_written_it_lies_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder")
    with passing_folder(tmp_path / "cache") as folder:
        assert folder.is_dir()
    assert not folder.exists()


def test_a_server_that_is_killed_leaves_nothing_to_the_next(tmp_path: Path) -> None:
    project, scratch = make_project(tmp_path / "guide"), tmp_path / "scratch"
    scratch.mkdir()
    place = project / ".cache/concord" / PLACE
    for told in (signal.SIGKILL, signal.SIGTERM):
        serving = start(project, "concord", "serve", "--port", "0", TMPDIR=str(scratch))
        assert serving.stdout
        assert "shows the site" in serving.stdout.readline()
        _until(lambda: len([*place.iterdir()]) == 1)
        serving.send_signal(told)
        serving.communicate(timeout=WAIT)
        for left in place.iterdir():
            # As if the next one came later: a folder that is fresh may be about to be locked.
            os.utime(left, (0, 0))
    assert [*place.iterdir(), *scratch.iterdir()] == []


@pytest.mark.parametrize("told", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_mkdocs_ends_with_the_server_that_began_it(told: int, tmp_path: Path) -> None:
    project, scratch = make_project(tmp_path / "guide"), tmp_path / "scratch"
    scratch.mkdir()
    (project / "own.py").write_text("def on_page_content(html, **_):\n    return html\n", "utf-8")
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8") + "hooks: [hooks/concord_site.py, own.py]\n", "utf-8"
    )
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]
    serving = start(project, "concord", "serve", "--port", f"{port}", TMPDIR=str(scratch))
    _until(lambda: _answers(port))
    os.kill(serving.pid, told)
    serving.communicate(timeout=WAIT)
    _until(lambda: not _answers(port) and not [*scratch.iterdir()])


def _until(happens: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT
    while not happens():
        assert time.monotonic() < end
        time.sleep(0.05)


def _answers(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0
