"""The live server: what it answers, what it shows of findings, what it pushes to open pages."""

from __future__ import annotations

import re
import shutil
import socket
import threading
import time
from collections.abc import Iterator

import pytest
from concord.site.live.shown import BEGIN, END
from playwright.sync_api import Browser, expect

from tests.site.live_site import Live, live_site
from tests.site.small_projects import EPOCH, make_project

ADDED = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.S)


@pytest.fixture(scope="module", params=[False, True], ids=["events", "polling"])
def live(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Live]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        root = make_project(tmp_path_factory.mktemp("live") / "guide")
        with live_site(root, poll=request.param) as live:
            yield live


def test_a_page_without_what_is_added_is_the_one_of_a_build(live: Live) -> None:
    session = live.server.session
    assert session
    for address in ("index.html", "zh/index.html", "projects/zuul/index.html"):
        locale = session.find(address)
        assert locale
        with session.news:
            plain, _, _ = session.page(address, locale)
        assert ADDED.sub("", live.get(address)[1]) == plain


@pytest.mark.parametrize(
    ("path", "status", "part"),
    [
        ("", 200, "A small guide"),
        ("zh/", 200, "一份小导读"),
        ("projects/zuul/", 200, "A system that tests changes"),
        ("projects/zuul", 200, "A system that tests changes"),
        ("search/index.js", 200, "Gating"),
        ("sitemap.xml", 200, "/zh/projects/zuul/"),
        ("ideas/gate/", 200, "concepts/gating/"),
        ("zh/nothing/", 404, "找不到"),
        ("zh/nothing/", 404, 'lang="zh" aria-label="本页检查结果"'),
        ("zh/projects/zuul/", 200, 'lang="zh" aria-label="本页检查结果"'),
        ("../../etc/passwd", 404, "concord-live"),
        (".concord/nothing", 404, ""),
    ],
)
def test_what_is_answered(path: str, status: int, part: str, live: Live) -> None:
    found = live.get(path)
    assert found[0] == status
    assert part in found[1]


def test_a_finding_is_text_with_its_hint_and_a_link_to_its_line(live: Live) -> None:
    text = "Here is [it](a&b.md).\n"
    live.put("docs/en/sources/report.md", "Rely on it", f"{text}\nRely on it")
    live.wait("sources/report/", "unknown-page")
    html = live.get("sources/report/")[1]
    block = ADDED.search(html)
    assert block
    assert "a&amp;b.md" in block[0]
    assert "did you mean" in block[0]
    assert '<ul class="concord-live__list" lang="en">' in block[0]
    line = 1 + (live.root / "docs/en/sources/report.md").read_text("utf-8").split("\n").index(
        text.strip()
    )
    assert f"vscode://file{live.root.as_posix()}/docs/en/sources/report.md:{line}:" in block[0]
    live.put("docs/en/sources/report.md", f"{text}\n", "")


def test_a_page_that_cannot_be_read_says_why_and_comes_back(live: Live) -> None:
    live.put("docs/en/sources/report.md", "title: A report", "title: [A report")
    live.wait("sources/report/", "This page cannot be read")
    html = live.get("sources/report/")[1]
    assert "mend the YAML" in html
    assert "Rely on it" not in html
    live.put("docs/en/sources/report.md", "title: [A report", "title: A report")
    live.wait("sources/report/", "Rely on it")


def test_a_template_that_is_wrong_is_named_and_comes_back(live: Live) -> None:
    name = "overrides/partials/byline.html"
    right = (live.root / name).read_text("utf-8")
    (live.root / name).write_text("{% if %}", "utf-8")
    live.wait("projects/zuul/", "TemplateSyntaxError")
    (live.root / name).write_text(right, "utf-8")
    live.wait("projects/zuul/", "A system that tests changes")


def test_who_saves_is_heard_though_something_went_wrong_before(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error that nobody has thought of ends no watch."""
    heard = threading.Event()

    def fail(_: object) -> None:
        heard.set()
        raise ZeroDivisionError

    session = live.server.session
    with monkeypatch.context() as patch:
        patch.setattr(session, "change", fail)
        live.put("docs/en/projects/zuul.md", "A system that tests", "A machine that tests")
        assert heard.wait(60)
    live.put("docs/en/projects/zuul.md", "A machine that tests", "A system that tests")
    changes = session.changes
    live.put("overrides/partials/byline.html", "", "{# again #}")
    with session.news:
        assert session.news.wait_for(lambda: session.changes > changes, 60)
    live.put("overrides/partials/byline.html", "{# again #}", "")


@pytest.mark.parametrize("name", ["docs", "docs/zh", "overrides"])
def test_a_folder_that_is_taken_away_and_comes_back_is_heard(name: str, live: Live) -> None:
    """As when git brings another branch; also what is new in it then, and what it hides."""
    shutil.copytree(live.root / name, live.root / "aside")
    shutil.rmtree(live.root / name)
    end = time.monotonic() + 60
    while live.get("zh/projects/zuul/")[0] == 200:
        assert time.monotonic() < end
        time.sleep(0.1)
    shutil.copytree(live.root / "aside", live.root / name)
    shutil.rmtree(live.root / "aside")
    live.wait("zh/projects/zuul/", "测试变更的系统")
    new = live.root / "docs/zh/new.md"
    new.write_text("---\ntitle: 新\n---\n\n刚写的。\n", "utf-8")
    live.wait("zh/new/", "刚写的。")
    new.unlink()
    template = live.root / "overrides/partials/byline.html"
    right = template.read_text("utf-8")
    template.write_text(f"{right}<i>Anew.</i>", "utf-8")
    live.wait("projects/zuul/", "<i>Anew.</i>")
    template.write_text(right, "utf-8")


@pytest.mark.parametrize(
    "path", ["/%0d%0aSet-Cookie:a%2f..%2fprojects/zuul", "/%2f%2fout.example%2f..%2fprojects/zuul"]
)
def test_who_is_led_on_stays_here(path: str, live: Live) -> None:
    with socket.create_connection(("127.0.0.1", live.server.server_port), timeout=60) as line:
        line.sendall(f"GET {path} HTTP/1.0\r\n\r\n".encode())
        said = b"".join(iter(lambda: line.recv(9999), b"")).decode()
    assert live.server.session
    root = live.server.session.building.addresses.root
    assert f"\r\nLocation: {root}projects/zuul/\r\n" in said
    assert "out.example" not in said
    assert "Set-Cookie" not in said


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (b"GET http://[::1 HTTP/1.0\r\n\r\n", b"HTTP/1.0 400"),
        (b"GET /%00/%ff HTTP/1.0\r\n\r\n", b"HTTP/1.0 404"),
        (b"\x00\xff\r\n\r\n", b"400"),
        (b"GET /" + b"a" * 300 + b" HTTP/1.0\r\n\r\n", b"HTTP/1.0 404"),
        (b"GET /" + b"a/" * 3000 + b" HTTP/1.0\r\n\r\n", b"HTTP/1.0 404"),
        (b"HEAD /.concord/events HTTP/1.0\r\n\r\n", b"HTTP/1.0 200"),
    ],
)
def test_what_is_no_request_is_refused_and_nothing_is_traced(
    asked: bytes, answer: bytes, live: Live, capfd: pytest.CaptureFixture[str]
) -> None:
    with socket.create_connection(("127.0.0.1", live.server.server_port), timeout=60) as line:
        line.sendall(asked)
        line.shutdown(socket.SHUT_WR)
        said = b"".join(iter(lambda: line.recv(9999), b""))
    assert answer in said
    assert b"event:" not in said
    assert "Traceback" not in capfd.readouterr().err


def test_an_open_page_comes_back_changed_with_what_is_wrong_under_its_heading(
    live: Live, chromium: Browser
) -> None:
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(live.server.address)
    live.put("docs/en/index.md", "It serves close to", "See [it](no.md). It serves close to")
    expect(page.locator("h2#limits + ul.concord-live__here")).to_contain_text(
        "no.md", timeout=60_000
    )
    expect(page.get_by_text("See it.")).to_be_visible()
    live.put("docs/en/index.md", "See [it](no.md). ", "")
    expect(page.locator(".concord-live__here")).to_have_count(0, timeout=60_000)
    assert errors == []
    page.close()


def test_findings_of_a_check_reach_an_open_page_that_stays(live: Live, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{live.server.address}projects/zuul/")
    page.evaluate("window.stays = true")
    # A rule about the site speaks; the page itself stays as it was.
    session = live.server.session
    assert session
    before = page.locator(".concord-live").text_content()
    live.put("docs/en/projects/zuul.md", "related: [gating]", "related: [gating, nothing]")
    expect(page.locator(".concord-live")).to_contain_text("nothing", timeout=60_000)
    assert "nothing" not in (before or "")
    assert page.evaluate("window.stays")
    live.put("docs/en/projects/zuul.md", "related: [gating, nothing]", "related: [gating]")
    page.close()


def test_search_finds_what_was_just_written(live: Live, chromium: Browser) -> None:
    live.put("docs/en/projects/zuul.md", "It does", "Quixotry. It does")
    live.wait("projects/zuul/", "Quixotry")
    page = chromium.new_page()
    page.goto(live.server.address)
    page.keyboard.press("/")
    page.locator(".md-search__input").fill("quixotry")
    expect(page.locator(".md-search-result__item").first).to_contain_text("Zuul", timeout=60_000)
    live.put("docs/en/projects/zuul.md", "Quixotry. ", "")
    page.close()
