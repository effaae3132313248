"""A built site with its compressed files and headers, and the servers that serve it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from concord.site.finishing.compress import compress
from concord.site.finishing.headers import read_rules, render_headers
from concord.site.finishing.policy import Headers, site_headers

from tests.host.caddy import configured as caddy_configured
from tests.host.caddy import running as caddy_running
from tests.host.loopback import free_port
from tests.host.nginx import configured, running


@pytest.fixture(scope="session")
def published(site_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the hosted site as ``make site`` leaves it."""
    folder = tmp_path_factory.mktemp("published") / "site"
    shutil.copytree(site_dir, folder)
    compress(folder, lambda *_: None)
    return folder


@pytest.fixture(scope="session")
def headers(published: Path) -> Headers:
    """The headers that belong to the site."""
    return site_headers(published)


@pytest.fixture(scope="session")
def server_block(
    published: Path, headers: Headers, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, int]:
    """The project's server block for the site, and its port."""
    file = tmp_path_factory.mktemp("headers") / "headers.nginx.conf"
    file.write_text(render_headers(headers, "nginx", read_rules(published)), "utf-8")
    port = free_port()
    return configured(published, file, port), port


@pytest.fixture(scope="session")
def nginx(server_block: tuple[str, int], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of nginx with the project's configuration, without a slash at its end."""
    block, port = server_block
    with running(tmp_path_factory.mktemp("nginx"), block, port) as address:
        yield address


@pytest.fixture(scope="session")
def caddy(
    published: Path, headers: Headers, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of Caddy with the project's configuration, without a slash at its end."""
    folder = tmp_path_factory.mktemp("caddy")
    file = folder / "headers.caddy"
    file.write_text(render_headers(headers, "caddy", read_rules(published)), "utf-8")
    port = free_port()
    with caddy_running(folder, caddy_configured(published, file, port), port) as address:
        yield address


@pytest.fixture(params=["nginx", "caddy"])
def host(request: pytest.FixtureRequest) -> str:
    """The address of each server in turn."""
    address: str = request.getfixturevalue(request.param)
    return address
