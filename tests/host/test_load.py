"""Load: the project's nginx configuration costs little over nginx alone."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from concord.site.finishing.headers import render_headers
from concord.site.finishing.policy import Headers

from tests.host.loopback import free_port
from tests.host.nginx import BARE, running
from tests.sites import pages_of
from tools.host import find_program

pytestmark = pytest.mark.host
SECONDS, FEWEST, MOST = 1, 7, 21
LEAST = 0.9
SCRIPT = """
local paths, at = {{ {paths} }}, 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], {{ ["Accept-Encoding"] = "br" }})
end
"""


def answer(address: str) -> tuple[dict[str, str], bytes]:
    """The headers and the body of a compressed page, but for the time of the answer."""
    asked = Request(f"{address}/zh/", headers={"Accept-Encoding": "br"})
    with urlopen(asked) as got:
        return {name: got.headers[name] for name in set(got.headers) - {"Date"}}, got.read()


def requests_a_second(address: str, script: Path, folder: Path) -> float:
    """Requests for each second that the server's worker computed, while wrk asked for some time.

    The worker's own seconds, since other work on the machine takes from those of the clock.
    Fails on any answer that is no success.
    """
    command = [find_program("wrk"), "-t1", "-c16", f"-d{SECONDS}s", "-s", str(script), address]
    before = _computed(folder)
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    assert "Non-2xx" not in done.stdout, done.stdout
    assert "Socket errors" not in done.stdout, done.stdout
    found = re.search(r"(\d+) requests in", done.stdout)
    assert found, done.stdout
    return int(found[1]) / (_computed(folder) - before)


def _computed(folder: Path) -> float:
    """Seconds of processor time, of the program and of the system, that nginx's worker took."""
    master = (folder / "nginx.pid").read_text().strip()
    worker = Path(f"/proc/{master}/task/{master}/children").read_text().split()[0]
    times = Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2].split()[11:13]
    return sum(map(int, times)) / os.sysconf("SC_CLK_TCK")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs Linux's /proc")
def test_throughput_is_near_that_of_a_bare_server(
    server_block: tuple[str, int], published: Path, headers: Headers, tmp_path: Path
) -> None:
    """The same bytes from both in turns; the bare one knows no other file than pages.

    The best rounds of both are compared, for other work on the machine only slows a round.
    """
    pages = sorted(path.parent.relative_to(published) for path in pages_of(published, "index.html"))
    names = ["/" if str(page) == "." else f"/{page.as_posix()}/" for page in pages][:40]
    ours, bare = tmp_path / "ours", tmp_path / "bare"
    ours.mkdir()
    bare.mkdir()
    script = tmp_path / "wrk.lua"
    script.write_text(SCRIPT.format(paths=", ".join(f'"{name}"' for name in names)))
    block, port = server_block
    other = free_port()
    constant = render_headers(headers, "nginx").replace("$concord_cache", '"no-cache"')
    plain = BARE.format(port=other, site=published, headers=constant)
    with running(ours, block, port) as one, running(bare, plain, other) as two:
        # Nginx listens before it writes its number and starts a worker, but then answers.
        assert answer(one) == answer(two)
        ours_best = bare_best = 0.0
        for number in range(1, MOST + 1):
            ours_best = max(ours_best, requests_a_second(one, script, ours))
            bare_best = max(bare_best, requests_a_second(two, script, bare))
            if number >= FEWEST and ours_best >= LEAST * bare_best:
                break
    assert ours_best >= LEAST * bare_best
