"""Caddy on loopback, with the project's configuration."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.host.loopback import listening
from tools.host import find_program

ROOT = Path(__file__).parents[2]
ALONE = "{\n\tadmin off\n\tauto_https off\n}\n"
"""No port but the site's own is opened, and no certificate asked for."""


def configured(site: Path, headers: Path, port: int) -> str:
    """``deploy/Caddyfile`` for a site, with its three places filled in."""
    text = (ROOT / "deploy" / "Caddyfile").read_text("utf-8")
    for old, new in (
        ("guide.example.org {", f"http://127.0.0.1:{port} {{\n\tbind 127.0.0.1"),
        ("root * /srv/guide/current", f"root * {site}"),
        ("import /srv/guide/headers.caddy", f"import {headers}"),
    ):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return ALONE + text


@contextmanager
def running(folder: Path, configuration: str, port: int) -> Iterator[str]:
    """Caddy with a configuration while the context lasts; gives its address."""
    file = folder / "Caddyfile"
    file.write_text(configuration, "utf-8")
    own = {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    command = [find_program("caddy"), "run", "--adapter", "caddyfile", "--config", str(file)]
    with listening(command, port, {**os.environ, **own}) as address:
        yield address
