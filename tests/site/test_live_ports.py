"""Where the live server cannot listen, it says so in one line; once ended, it leaves nothing."""

from __future__ import annotations

import signal
import socket
import sys
from pathlib import Path

import pytest
from concord.errors import UnusableError
from concord.site.live.server import LiveServer
from concord.site.passing import PLACE

from tests.site.small_projects import make_project, start


def test_a_taken_port_is_one_line_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UnusableError, match=f"port {port} on 127.0.0.1: .*PORT={port + 1}"):
            LiveServer("127.0.0.1", port)


def test_a_port_that_there_is_not_is_one_line() -> None:
    with pytest.raises(UnusableError, match="port 99999: ports go from 0 to 65535"):
        LiveServer("127.0.0.1", 99999)


@pytest.mark.parametrize("host", ["\u2028", "é" * 80, "nowhere.invalid", "[::1]", "192.0.2.7"])
def test_a_host_that_is_not_here_is_one_line(host: str) -> None:
    with pytest.raises(UnusableError, match="no address of this machine"):
        LiveServer(host, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="a process there is ended and not told")
@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_who_is_told_to_end_leaves_nothing_behind(told: int, tmp_path: Path) -> None:
    project, scratch = make_project(tmp_path / "guide"), tmp_path / "scratch"
    scratch.mkdir()
    serving = start(project, "concord", "serve", "--port", "0", TMPDIR=str(scratch))
    assert serving.stdout
    assert "shows the site" in serving.stdout.readline()
    assert list((project / ".cache/concord" / PLACE).iterdir())
    serving.send_signal(told)
    said = serving.communicate(timeout=60)[0]
    left = [*scratch.iterdir(), *(project / ".cache/concord" / PLACE).iterdir()]
    assert (serving.returncode, left) == (0, []), said
    assert "Traceback" not in said
