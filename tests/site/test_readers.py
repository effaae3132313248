"""Tests share a browser that has loaded the site, and nothing else of one another."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.readers import Reader

REMEMBER = """() => {
  const store = () => { localStorage.kept = sessionStorage.kept = document.cookie = "kept=1" };
  store();
  addEventListener("pagehide", store);
}"""
REMEMBERED = "() => [localStorage.kept, sessionStorage.kept, document.cookie]"


def test_what_was_remembered_is_forgotten(chromium: Browser, served: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<title>a page</title>", "utf-8")
    reader = Reader(chromium)
    reader.context.grant_permissions(["clipboard-read"], origin=served.rstrip("/"))
    for address in (f"{served}404.html", (tmp_path / "page.html").as_uri()):
        page = reader.context.new_page()
        page.goto(address)
        page.evaluate(REMEMBER)
        assert page.evaluate(REMEMBERED)[:2] == ["kept=1", "kept=1"]
        reader.forget()
        assert page.is_closed()
        page = reader.context.new_page()
        page.goto(address)
        assert page.evaluate(REMEMBERED) == [None, None, ""]
        asked = "navigator.permissions.query({name: 'clipboard-read'}).then(it => it.state)"
        assert page.evaluate(asked) != "granted"
    reader.context.close()
