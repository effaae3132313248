"""What verifying a built site finds, and what the settings of publishing may be."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.errors import SettingsError
from concord.site.finishing.headers import FORMS, render_headers
from concord.site.finishing.policy import hash_source, inline_scripts, site_headers
from concord.site.publish.built_pages import built_pages
from concord.site.publish.options import read_options
from concord.site.publish.verify import verify
from concord.site.publish.verify_hosting import verify_headers, verify_sizes
from concord.site.publish.verify_search import verify_search

BASE = "https://example.org/guide/"
CONFIG = (
    '<script id="__config" type="application/json">{"search":"own/s.1/worker.js?index=%s"}</script>'
)


def site(folder: Path, **pages: str) -> Path:
    """A site of single pages."""
    for name, body in pages.items():
        (folder / f"{name}.html").write_text(f"<!doctype html><body>{body}", "utf-8")
    return folder


def test_the_folder_of_a_page_may_end_as_a_page_does(tmp_path: Path) -> None:
    (tmp_path / "feed.html").mkdir()
    assert [*built_pages(site(tmp_path / "feed.html", index="A").parent)] == [
        "feed.html/index.html"
    ]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="b.html#here">', ""),
        ('<a href="#top-of-it"><p id="top-of-it">', ""),
        ('<a href="https://example.net/x">', ""),
        ('<a href="https://example.org/guide/b.html">', ""),
        ('<a href="/guide/b.html#here">', ""),
        ('<a href="/b.html">', "leads nowhere"),
        ('<a href="c.html">', "c.html leads nowhere"),
        ('<img src="c.png">', "c.png leads nowhere"),
        ('<link href="c.css">', "c.css leads nowhere"),
        ('<script src="c.js"></script>', "c.js leads nowhere"),
        ('<a href="b.html#there">', "no id there on b.html"),
        ('<a href="../b.html">', "leads out of the site"),
        ('<a href="javascript:x">', "a link to javascript:"),
        ('<form action="https:/\\example.net">', "two slashes"),
        (
            '<img src="https://example.net/x.png">',
            "asks another host for https://example.net/x.png",
        ),
        (
            '<img src="b.html" srcset="//example.net/x.png 2x">',
            "another host for //example.net/x.png",
        ),
        ('<script>f("https://example.net/tag")</script>', "asks another host"),
        ('<script>f("/x") // example.net</script>', ""),
        ('<script type="application/ld+json">{"a": "https://example.net/"}</script>', ""),
        ('<script src="//example.net/x.js"></script>', "asks another host for //example.net/x.js"),
        ('<link rel="stylesheet" href="https://example.net/x.css">', "asks another host"),
        ('<link rel="canonical" href="https://example.net/x">', ""),
        ('<img src="https://example.org/guide/b.html">', ""),
        ("<p>a\u202eb", "the control character U+202E"),
        ('<a href="https://example.org/guide/c.html">', "leads nowhere"),
        ('<i id="x"></i><b id="x"></b>', "id x stands twice"),
    ],
)
def test_links_and_ids(tmp_path: Path, body: str, fault: str) -> None:
    found = verify(site(tmp_path, a=body, b='<p id="here">'), BASE)
    assert len(found) == bool(fault), found
    assert not fault or fault in found[0]


@pytest.mark.parametrize(
    ("index", "fault"),
    [
        ('searchIndex({"pages":[{}]});\n', ""),
        (None, "index.js, which is not there"),
        ('searchIndex({"pages":[{}', "not a search index"),
        ('searchIndex({"pages":[}]});\n', "not a search index"),
        ('searchIndex({"pages":[]});\n', "without pages"),
    ],
)
def test_the_search_needs_its_index(tmp_path: Path, index: str | None, fault: str) -> None:
    (tmp_path / "own" / "s.1").mkdir(parents=True)
    (tmp_path / "own" / "s.1" / "worker.js").touch()
    if index is not None:
        (tmp_path / "index.js").write_text(index, "utf-8")
    found = list(verify_search(site(tmp_path, a=CONFIG % "index.js")))
    assert len(found) == bool(fault), found
    assert not fault or fault in found[0]


def test_the_search_needs_its_worker(tmp_path: Path) -> None:
    found = list(verify_search(site(tmp_path, a=CONFIG % "a.html")))
    assert found == ["a.html: the search needs own/s.1/worker.js, which is not there"]


def test_scripts_that_run_are_those_of_no_data_type() -> None:
    page = (
        '<script>one("<b>")</script><script type="application/json">{}</script>'
        '<script src="x.js"></script><script type="module">two</script>'
        '<script type="application/ld+json">{}</script><SCRIPT>three</SCRIPT>'
    )
    assert inline_scripts(page) == ['one("<b>")', "two", "three"]


def test_a_hash_is_that_of_the_specification() -> None:
    """The example of https://www.w3.org/TR/CSP3/#external-hash (script "alert(1)")."""
    known = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
    assert hash_source("alert(1)") == known


def test_a_page_that_is_not_what_the_headers_know_is_found(tmp_path: Path) -> None:
    site(tmp_path, **{"404": "<script>one</script>"}, a="<script>one</script>", b="b")
    assert list(verify_headers(tmp_path)) == ["no _headers"]
    (tmp_path / "_headers").write_text(render_headers(site_headers(tmp_path), "netlify"), "utf-8")
    assert list(verify_headers(tmp_path)) == []
    site(tmp_path, b="<script>three</script>")
    assert [fault.split(":")[0] for fault in verify_headers(tmp_path)] == ["b.html"]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_has_every_header_and_lets_no_other_script_run(
    tmp_path: Path, form: str
) -> None:
    theme = {"404": "<script>one</script>"}
    headers = site_headers(site(tmp_path, **theme, a="<script>two</script>"))
    text = render_headers(headers, form)
    for name, value in headers.always.items():
        assert name in text
        assert value in text
    assert headers.policy in text
    assert headers.sandbox in text
    scripts = headers.policy.split("script-src ")[1].split(";")[0]
    assert scripts == f"'self' {hash_source('one')}"


def test_a_page_over_its_budget_is_found(tmp_path: Path) -> None:
    site(tmp_path, small="x", large="".join(map(chr, range(0x4E00, 0x5E00))))
    assert list(verify_sizes(tmp_path, 0)) == []
    assert [fault.split(":")[0] for fault in verify_sizes(tmp_path, 1)] == ["large.html"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "a/b"),
        ("name", ""),
        ("version", 1),
        ("version", ".."),
        ("address", "example.org"),
        ("address", "ftp://example.org"),
        ("licence", 4),
        ("bundle_megabytes", -1),
        ("bundle_megabytes", "12"),
        ("page_kilobytes", True),
        ("versoin", "1"),
    ],
)
def test_settings_that_cannot_be_used_are_named(key: str, value: object) -> None:
    with pytest.raises(SettingsError, match=rf"publish\.{key}: "):
        read_options({key: value, "name": "x"} if key != "name" else {key: value})


def test_settings_have_defaults() -> None:
    options = read_options({"address": "https://example.org/", "bundle_megabytes": 3.5})
    assert (options.name, options.bundle_megabytes, options.page_kilobytes) == ("site", 3.5, 0)
