"""What the project's nginx configuration costs beside nginx alone, under load.

    make site && python -m bench.load [--site site] [--rounds 7]

Both servers are asked for the same pages by the same readers, in turns. Told are the requests that
each one's worker answers in a second of its own processor time (so that other work on the machine
takes less from it), best of the rounds, and their ratio. Needs nginx, wrk and Linux's /proc.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from concord.site.finishing.headers import read_rules, render_headers
from concord.site.finishing.policy import site_headers

from tests.host.asking import answers, script
from tests.host.loopback import free_port
from tests.host.nginx import bare, configured, running


def computed(folder: Path) -> float:
    """Seconds of processor time, of the program and of the system, that nginx's worker took."""
    master = (folder / "nginx.pid").read_text().strip()
    worker = Path(f"/proc/{master}/task/{master}/children").read_text().split()[0]
    times = Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2].split()[11:13]
    return sum(map(int, times)) / os.sysconf("SC_CLK_TCK")


def a_second(address: str, asking: Path, folder: Path) -> float:
    """Requests that a server answers in a second of its worker's time."""
    before = computed(folder)
    return answers(address, asking) / (computed(folder) - before)


def compare(site: Path, folder: Path, rounds: int) -> tuple[float, float]:
    """The best of the rounds with the project's configuration, and of nginx alone."""
    ours, alone = folder / "ours", folder / "alone"
    ours.mkdir()
    alone.mkdir()
    headers, (port, other) = site_headers(site), (free_port(), free_port())
    written = folder / "headers.nginx.conf"
    written.write_text(render_headers(headers, "nginx", read_rules(site)), "utf-8")
    plain = bare(site, render_headers(headers, "nginx"), other)
    asking = script(site, folder)
    best = [0.0, 0.0]
    with (
        running(ours, configured(site, written, port), port) as one,
        running(alone, plain, other) as two,
    ):
        for _ in range(rounds):
            best[0] = max(best[0], a_second(one, asking, ours))
            best[1] = max(best[1], a_second(two, asking, alone))
    return best[0], best[1]


def main() -> int:
    """Measure a built site and print one line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--site", type=Path, default=Path("site"), help="what make site has built")
    parser.add_argument("--rounds", type=int, default=7)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours, alone = compare(given.site.resolve(), Path(folder), given.rounds)
    print(f"requests a second of the worker: {ours:,.0f}, alone {alone:,.0f}: {ours / alone:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
