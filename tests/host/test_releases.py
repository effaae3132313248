"""Behind nginx too, every answer is whole and of one release while they are switched."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.site.finishing.headers import render_headers
from concord.site.finishing.policy import site_headers
from concord.site.publish.releases import publish

from tests.host.loopback import free_port
from tests.host.nginx import configured, running
from tests.releasing import switch_while_read, write_release

pytestmark = pytest.mark.host


def test_every_answer_is_of_one_release(tmp_path: Path) -> None:
    target, file, port = tmp_path / "target", tmp_path / "headers.nginx.conf", free_port()
    publish(write_release(tmp_path / "first", "a"), target, "first")
    file.write_text(render_headers(site_headers(target / "current"), "nginx", []), "utf-8")
    (tmp_path / "nginx").mkdir()
    block = configured(target / "current", file, port)
    with running(tmp_path / "nginx", block, port) as address:
        readers = switch_while_read(f"{address}/", tmp_path, target)
    assert readers.faults == []
    assert set(readers.got) == {"a", "b"}
    assert min(readers.got.values()) > 10
