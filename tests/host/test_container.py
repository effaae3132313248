"""The container's nginx: its main part with the server that it includes, as deploy/ has both."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from http.client import HTTPConnection
from itertools import pairwise
from pathlib import Path

import pytest
from concord.site.finishing.headers import read_rules, render_headers
from concord.site.finishing.policy import Headers

from tests.host.loopback import free_port, listening
from tools.host import find_program

pytestmark = pytest.mark.host
DEPLOY = Path(__file__).parents[2] / "deploy"


def edits() -> list[str]:
    """The expressions by which the Containerfile changes ``nginx.conf``."""
    text = (DEPLOY / "Containerfile").read_text("utf-8").replace("\\\n", " ")
    words = shlex.split(re.findall(r"RUN (sed [^&]*)", text)[0])
    return [word for before, word in pairwise(words) if before == "-e"]


def configure(folder: Path, published: Path, rules: Path, port: int) -> Path:
    """Write into a folder what the container has, with paths and a port of this machine."""
    server, top = folder / "guide.conf", folder / "nginx.conf"
    expressions = [part for edit in edits() for part in ("-e", edit)]
    with server.open("w") as out:
        subprocess.run(["sed", *expressions, DEPLOY / "nginx.conf"], check=True, stdout=out)
    main = (DEPLOY / "container.nginx.conf").read_text("utf-8").replace("/tmp/", f"{folder}/")
    for file, old, new in (
        (server, "listen 8080;", f"listen 127.0.0.1:{port};"),
        (server, "/srv/guide/current", str(published)),
        (server, "include /srv/guide/headers.nginx.conf", f"include {rules}"),
        (top, "/etc/nginx/guide.conf", str(server)),
    ):
        text = main if file == top else file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")
    return top


def test_it_serves_the_site_with_brotli_as_a_user_without_rights(
    published: Path, headers: Headers, tmp_path: Path
) -> None:
    port, rules = free_port(), tmp_path / "headers.nginx.conf"
    rules.write_text(render_headers(headers, "nginx", read_rules(published)), "utf-8")
    top = configure(tmp_path, published, rules, port)
    user = "daemon off; user root;" if os.geteuid() == 0 else "daemon off;"
    command = [find_program("nginx"), "-c", str(top), "-g", user]
    with listening([*command, "-e", str(tmp_path / "start.log")], port):
        connection = HTTPConnection("127.0.0.1", port)
        connection.request("GET", "/zh/", headers={"Accept-Encoding": "br"})
        answer = connection.getresponse()
        assert answer.status == 200
        assert answer.getheader("Content-Encoding") == "br"
        assert "script-src" in (answer.getheader("Content-Security-Policy") or "")
