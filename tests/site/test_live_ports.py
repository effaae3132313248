"""Where the live server cannot listen, it says so in one line."""

from __future__ import annotations

import socket

import pytest
from concord.errors import UnusableError
from concord.site.live.server import LiveServer


def test_a_taken_port_is_one_line_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UnusableError, match=f"port {port} on 127.0.0.1: .*PORT={port + 1}"):
            LiveServer("127.0.0.1", port)


def test_a_port_that_there_is_not_is_one_line() -> None:
    with pytest.raises(UnusableError, match="port 99999: ports go from 0 to 65535"):
        LiveServer("127.0.0.1", 99999)
