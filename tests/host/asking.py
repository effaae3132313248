"""Many readers at once, whom wrk stands for."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from urllib.request import Request, urlopen

from tests.sites import pages_of
from tools.host import find_program

SCRIPT = """
local paths, at = {{ {paths} }}, 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], {{ ["Accept-Encoding"] = "br" }})
end
"""
PAGES = 40
"""How many pages of a site are asked for, or nearly."""


def answer(address: str) -> tuple[dict[str, str], bytes]:
    """The headers and the body of a compressed page, but for the time of the answer."""
    asked = Request(f"{address}/zh/", headers={"Accept-Encoding": "br"})
    with urlopen(asked) as got:
        return {name: got.headers[name] for name in set(got.headers) - {"Date"}}, got.read()


def script(site: Path, folder: Path) -> Path:
    """What wrk asks for: pages of a site in turns; written into a folder."""
    pages = sorted(path.parent.relative_to(site) for path in pages_of(site, "index.html"))
    names = ["/" if str(page) == "." else f"/{page.as_posix()}/" for page in pages]
    paths = ", ".join(f'"{name}"' for name in names[:: max(1, len(names) // PAGES)])
    written = folder / "wrk.lua"
    written.write_text(SCRIPT.format(paths=paths), "utf-8")
    return written


def answers(address: str, asking: Path, seconds: int = 1) -> int:
    """How many requests of 16 readers a server answered in some seconds.

    :raises AssertionError: on an answer that is no success, or none.
    """
    command = [find_program("wrk"), "-t1", "-c16", f"-d{seconds}s", "-s", str(asking), address]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    assert "Non-2xx" not in done.stdout, done.stdout
    assert "Socket errors" not in done.stdout, done.stdout
    found = re.search(r"(\d+) requests in", done.stdout)
    assert found, done.stdout
    return int(found[1])
