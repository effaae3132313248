"""The live server answers under its own names: a stranger's page reads neither drafts nor news."""

from __future__ import annotations

import http.client
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from concord.site.live.hosts import answered
from concord.site.live.server import LiveServer

from tests.site.small_projects import start

ADDRESS = "http://127.0.0.1:8000/"
KNOWN = [
    "127.0.0.1:8000", "127.0.0.1", "localhost:8000", "LocalHost", "localhost.:8000", "[::1]:8000",
    "[::1]", "guide.test:8000", "draft.guide.test", "review.draft.guide.test:443", "me.test",
]  # fmt: skip
UNKNOWN = [
    "stranger.test:8000", "127.0.0.1.stranger.test", "localhost.stranger.test", "xguide.test",
    "sub.me.test", "192.168.0.7:8000", "[fe80::1]:8000", "2130706433", "0x7f.1", "127.1", "0.0.0.0",
    "", ":8000", "[", "localhost@stranger.test", "stranger.test/localhost",
    "stranger.test#localhost",
]  # fmt: skip
HOSTS = answered("127.0.0.1", [".guide.test", "Me.test"])


@pytest.mark.parametrize("host", KNOWN)
def test_its_own_names_are_answered(host: str) -> None:
    assert HOSTS.refusal([host], None, ADDRESS) == ""
    assert HOSTS.refusal([host], f"http://{host}", ADDRESS) == ""


@pytest.mark.parametrize("host", UNKNOWN)
def test_other_names_are_not(host: str) -> None:
    assert HOSTS.refusal([host], None, ADDRESS)


@pytest.mark.parametrize("host", ["192.168.0.7:8000", "[fe80::1]", "10.0.0.1"])
@pytest.mark.parametrize("bound", ["0.0.0.0", "::", ""])
def test_bound_to_all_addresses_each_is_answered_in_numbers(bound: str, host: str) -> None:
    hosts = answered(bound)
    assert hosts.refusal([host], None, ADDRESS) == ""
    assert hosts.refusal(["localhost"], None, ADDRESS) == ""
    assert hosts.refusal(["stranger.test"], None, ADDRESS)


def test_a_name_that_it_is_bound_to_is_answered() -> None:
    assert answered("desk.test").refusal(["DESK.test:8000"], None, ADDRESS) == ""


def test_who_says_none_is_no_browser_and_who_says_two_is_known_by_both() -> None:
    assert HOSTS.refusal([], None, ADDRESS) == ""
    assert HOSTS.refusal([], "http://stranger.test", ADDRESS)
    assert HOSTS.refusal(["localhost", "127.0.0.1"], None, ADDRESS) == ""
    assert HOSTS.refusal(["localhost", "stranger.test"], None, ADDRESS)


@pytest.mark.parametrize(
    "origin", ["http://stranger.test", "http://localhost:3000", "null", "", "http://[", "file://"]
)
def test_a_page_of_another_origin_is_not_answered(origin: str) -> None:
    said = HOSTS.refusal(["localhost:8000"], origin, ADDRESS)
    assert said == f"a page of another site is not answered here: open {ADDRESS}"


def test_the_line_says_what_to_do_and_repeats_no_markup() -> None:
    assert HOSTS.refusal(["stranger.test"], None, ADDRESS) == (
        f"stranger.test is not answered here: open {ADDRESS}, or serve with --allow-host NAME"
    )
    assert HOSTS.refusal(["<b>.test"], None, ADDRESS).startswith("this host is not answered")


def _has_new_loopback() -> bool:
    with suppress(OSError), socket.socket(socket.AF_INET6) as line:
        line.bind(("::1", 0))
        return True
    return False


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A server that serves no site yet: what it refuses, it refuses before it looks for a page."""
    with LiveServer("127.0.0.1", 0, allowed=["me.test"]) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


def _ask(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, str]:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    line.putrequest(method, path, skip_host=True)
    for name, value in headers.items():
        line.putheader(name, value)
    line.endheaders()
    answer = line.getresponse()
    return answer.status, answer.read().decode()


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("path", ["/", "/zh/", "/.concord/live.js", "/.concord/events?address=x"])
def test_a_stranger_gets_one_line(port: int, path: str, method: str) -> None:
    status, text = _ask(port, path, method, Host=f"stranger.test:{port}")
    line = f"stranger.test is not answered here: open http://127.0.0.1:{port}/"
    assert status == http.HTTPStatus.FORBIDDEN
    assert text.startswith(line if method == "GET" else "")


def test_an_address_in_place_of_the_path_is_a_host_too(port: int) -> None:
    path = "http://stranger.test/.concord/live.js"
    assert _ask(port, path, Host="localhost")[0] == http.HTTPStatus.FORBIDDEN
    path = "http://localhost/.concord/live.js"
    assert _ask(port, path, Host="localhost")[0] == http.HTTPStatus.OK


@pytest.mark.parametrize("host", ["127.0.0.1:1", "localhost", "[::1]:1", "me.test"])
def test_who_asks_under_its_name_is_answered(port: int, host: str) -> None:
    path = "/.concord/live.js"
    assert _ask(port, path, Host=host)[0] == http.HTTPStatus.OK
    assert _ask(port, path, Host=host, Origin=f"http://{host}")[0] == http.HTTPStatus.OK
    there = _ask(port, path, Host=host, Origin="http://stranger.test")
    assert there[0] == http.HTTPStatus.FORBIDDEN


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere 127.0.0.2 is no address of loopback")
def test_the_address_that_it_says_is_answered() -> None:
    with LiveServer("127.2", 0) as server:
        said = server.address
        host = said.removeprefix("http://").rstrip("/")
        assert host.startswith("127.0.0.2:")
        assert server.hosts.refusal([host], None, said) == ""
        assert server.hosts.refusal(["127.0.0.3"], None, said)


@pytest.mark.skipif(not _has_new_loopback(), reason="this system has no address ::1")
def test_an_address_of_the_longer_kind_is_served_and_said_in_brackets() -> None:
    with LiveServer("::1", 0) as server:
        said = server.address
        assert said == f"http://[::1]:{server.server_address[1]}/"
        assert server.hosts.refusal([said.removeprefix("http://").rstrip("/")], None, said) == ""


def test_the_command_takes_names(unbuilt: Path) -> None:
    names = ("--host", "0.0.0.0", "--allow-host", "drafts.example.org")
    serving = start(unbuilt, "concord", "serve", "--port", "0", *names)
    try:
        assert serving.stdout
        port = int(serving.stdout.readline().split("/ ")[0].rpartition(":")[2])
        path = "/.concord/live.js"
        assert _ask(port, path, Host="drafts.example.org")[0] == http.HTTPStatus.OK
        assert _ask(port, path, Host="127.0.0.2")[0] == http.HTTPStatus.OK
        assert _ask(port, path, Host="example.org")[0] == http.HTTPStatus.FORBIDDEN
    finally:
        serving.send_signal(signal.SIGINT)
        serving.communicate(timeout=60)
