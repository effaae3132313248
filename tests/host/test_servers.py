"""The site behind nginx and behind Caddy, with the project's configurations."""

from __future__ import annotations

import gzip
import http.client
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest
from concord.site.finishing.compress import SMALLEST, TEXT
from concord.site.finishing.policy import KEPT, Headers

pytestmark = pytest.mark.host
Answer = tuple[int, http.client.HTTPMessage, bytes]


def ask(host: str, path: str, **headers: str) -> Answer:
    """The status, headers and body of one answer; no redirect is followed."""
    connection = http.client.HTTPConnection(urlsplit(host).netloc, timeout=20)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path, headers=named)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


@pytest.mark.parametrize("path", ["/", "/zh/", "/sitemap.xml", "/zh/concepts/big-tent/", "/lost"])
def test_every_answer_has_every_header(path: str, host: str, headers: Headers) -> None:
    """Pages, files and what is not found carry the headers, each once."""
    _, got, _ = ask(host, path)
    for name, value in headers.always.items():
        assert got.get_all(name) == [value]
    assert got.get_all("Cache-Control") == ["no-cache"]
    assert "unsafe-inline" not in _directive(headers, "script-src")
    assert got["Server"] in ("nginx", "Caddy")


def test_every_text_file_is_sent_compressed(host: str, published: Path) -> None:
    """Each file with a compressed copy arrives as that copy, which unpacks to the file."""
    files = [path for path in published.rglob("*") if path.suffix in TEXT and path.is_file()]
    large = [path for path in files if path.stat().st_size >= SMALLEST]
    assert large
    for path in large:
        address = "/" + path.relative_to(published).as_posix()
        _, got, body = ask(host, address, Accept_Encoding="gzip, br")
        assert got["Content-Encoding"] == "br", address
        assert brotli.decompress(body) == path.read_bytes()
        kind = got.get("Content-Type", "")
        assert "charset=utf-8" in kind or "json" in kind, (address, kind)
    _, got, body = ask(host, "/", Accept_Encoding="gzip")
    assert got["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in ", ".join(got.get_all("Vary") or ())
    assert gzip.decompress(body) == (published / "index.html").read_bytes()


def test_hashed_files_are_kept_for_a_year(host: str, published: Path, headers: Headers) -> None:
    """Every folder of hashed names has files, all of which browsers may keep."""
    for pattern in headers.hashed:
        files = [path for path in published.glob(pattern[1:] + "*/*") if path.is_file()]
        files += [path for path in published.glob(pattern[1:]) if path.is_file()]
        assert files, pattern
        for path in [path for path in files if path.suffix in (".css", ".js")][:10]:
            _, got, _ = ask(host, "/" + path.relative_to(published).as_posix())
            assert got["Cache-Control"] == KEPT, path
    assert ask(host, "/own/none.js")[1]["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_unchanged_pages_are_not_sent_again(encoding: str, host: str) -> None:
    """Each form of a page has a strong ETag of its own, which is answered by 304."""
    _, got, body = ask(host, "/zh/", Accept_Encoding=encoding)
    tag = got["ETag"]
    assert tag.startswith('"')
    assert body
    status, _, body = ask(host, "/zh/", Accept_Encoding=encoding, If_None_Match=tag)
    assert (status, body) == (304, b"")
    other = "br" if encoding != "br" else "gzip"
    assert ask(host, "/zh/", Accept_Encoding=other, If_None_Match=tag)[0] == 200


@pytest.mark.parametrize(
    ("path", "lang"),
    [("/lost/", "en"), ("/zh/lost/", "zh"), ("/zh/lost.html", "zh"), ("/zhu/", "en"),
     ("/index.html.gz", "en"), ("/zh/index.html.br", "zh"), ("/own/none.js", "en"),
     ("/zh/none.svg", "zh"), ("/none.ttl", "en"), ("/.hidden", "en")],
)  # fmt: skip
def test_what_is_not_found_is_said_in_its_language(path: str, lang: str, host: str) -> None:
    """The status is 404, the page is the site's, in the language of the address."""
    status, got, body = ask(host, path)
    assert status == 404
    assert got.get_all("Content-Type") == ["text/html; charset=utf-8"]
    assert got.get_all("Cache-Control") == ["no-cache"]
    assert f'<html lang="{lang}'.encode() in body


@pytest.mark.parametrize("path", ["/zh", "/concepts", "/zh/concepts"])
def test_folders_end_in_a_slash(path: str, host: str) -> None:
    """A folder without its slash leads to the one with it, on whatever host was asked."""
    status, got, _ = ask(host, path)
    assert status in (301, 308), "for good"
    assert got["Location"] == f"{path}/"


@pytest.mark.parametrize("language", ["zh-CN,zh;q=0.9", "en", "fr"])
def test_no_language_is_forced(language: str, host: str, published: Path) -> None:
    """Whatever a reader's languages are, "/" is the page that was asked for."""
    status, _, body = ask(host, "/", Accept_Language=language, Accept_Encoding="identity")
    assert (status, body) == (200, (published / "index.html").read_bytes())


@pytest.mark.parametrize("path", ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd"])
def test_nothing_above_the_site_is_served(path: str, host: str) -> None:
    """A path that leads out of the folder leads nowhere."""
    assert ask(host, path)[0] in (400, 404)


@pytest.mark.parametrize("path", [".git/config", "zh/.htpasswd", ".well-known.bak"])
def test_nothing_hidden_is_served(path: str, host: str, published: Path) -> None:
    """Files and folders whose names begin with a dot, though they are there."""
    file = published / path
    file.parent.mkdir(exist_ok=True)
    file.write_text("secret")
    try:
        status, _, body = ask(host, f"/{path}")
    finally:
        file.unlink()
    assert status == 404
    assert b"secret" not in body


def test_files_are_sent_as_what_they_are(host: str) -> None:
    """Types that servers need not know by themselves."""
    for name, kind in (
        ("index.md", "text/markdown; charset=utf-8"),
        ("vocabulary.ttl", "text/turtle; charset=utf-8"),
        ("vocabulary.jsonld", "application/ld+json"),
        ("vocabulary.tbx", "application/xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("assets/mark.svg", "image/svg+xml; charset=utf-8"),
    ):
        assert ask(host, f"/{name}")[1].get_all("Content-Type") == [kind]


def _directive(headers: Headers, name: str) -> str:
    rules = headers.policy.split("; ")
    return next(rule for rule in rules if rule.startswith(f"{name} "))


def test_what_readers_open_by_themselves_may_do_nothing(host: str, headers: Headers) -> None:
    """Pages have the site's policy, drawings and the like their own, and no other beside it."""
    for path, policy in (
        ("/", headers.policy), ("/zh/", headers.policy), ("/nowhere/", headers.policy),
        ("/assets/mark.svg", headers.sandbox), ("/llms.txt", headers.sandbox),
    ):  # fmt: skip
        assert ask(host, path)[1].get_all("Content-Security-Policy") == [policy], path


@pytest.mark.parametrize("path", ["/_headers", "/_redirects", "/under/_headers"])
def test_what_hosts_read_is_not_served(path: str, host: str, published: Path) -> None:
    below = published / "under/_headers"
    below.parent.mkdir(exist_ok=True)
    shutil.copy2(published / "_headers", below)
    try:
        assert (published / path[1:]).is_file()
        assert ask(host, path)[0] == 404
    finally:
        shutil.rmtree(below.parent)
