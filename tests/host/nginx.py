"""nginx on loopback, as the project's configuration or as bare as it can be."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.host.loopback import listening
from tools.host import find_program

ROOT = Path(__file__).parents[2]
MODULES = Path("/usr/lib/nginx/modules")
MAIN = """\
{modules}{user}daemon off; worker_processes 1; pcre_jit on;
pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    access_log off; sendfile on;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {servers}
}}
"""
BARE = """\
server {{
    listen 127.0.0.1:{port}; root {site}; gzip_static on; brotli_static on; server_tokens off;
    types {{ "text/html; charset=utf-8" html; }}
    {headers}
}}
"""


def bare(site: Path, headers: str, port: int) -> str:
    """A server that sends the pages with the same headers, and decides nothing."""
    constant = headers.replace("$concord_cache", '"no-cache"')
    return BARE.format(port=port, site=site, headers=constant)


def configured(site: Path, headers: Path, port: int) -> str:
    """The server of ``deploy/nginx.conf`` for a site, with its three lines and Brotli filled in."""
    text = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    for old, new in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /srv/guide/current;", f"root {site};"),
        ("/srv/guide/headers.nginx.conf", str(headers)),
        ("# brotli_static on;", "brotli_static on;"),
    ):
        assert text.count(old) - text.count(f"-o {old}") == 1, old
        text = text.replace(old, new)
    return text


@contextmanager
def running(folder: Path, servers: str, port: int) -> Iterator[str]:
    """Nginx with these server blocks while the context lasts; gives its address."""
    brotli = MODULES / "ngx_http_brotli_static_module.so"
    text = MAIN.format(
        modules=f"load_module {brotli};\n" if brotli.is_file() else "",
        user="user root;\n" if hasattr(os, "geteuid") and os.geteuid() == 0 else "",
        folder=folder, servers=servers,
    )  # fmt: skip
    config = folder / "nginx.conf"
    config.write_text(text, "utf-8")
    command = [find_program("nginx"), "-p", str(folder), "-c", str(config)]
    with listening([*command, "-e", str(folder / "start.log")], port) as address:
        yield address
