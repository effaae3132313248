"""The ZIM archive as the tools of openZIM and Kiwix see it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect

from tests.host.loopback import free_port, listening
from tools.host import find_program

pytestmark = pytest.mark.host
CHECKS = ("--empty", "--checksum", "--metadata", "--favicon", "--main", "--redundant",
          "--url_internal", "--url_external", "--redirect_loop")  # fmt: skip
"""All but --integrity: that of Debian 12 does not know archives of libzim 9.8, whose header has no
index of titles any more. libzim's own check of the whole is in test_zim.py."""


@pytest.fixture(scope="module")
def kiwix(zim_file: Path) -> Iterator[str]:
    """The address of Kiwix' server."""
    port = free_port()
    command = [find_program("kiwix-serve"), "--address", "127.0.0.1", "--port", str(port)]
    with listening([*command, str(zim_file)], port) as address:
        yield address


def test_zimcheck_finds_nothing(zim_file: Path) -> None:
    command = [find_program("zimcheck"), "--json", *CHECKS, str(zim_file)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    report = json.loads(done.stdout)
    assert len(report["checks"]) == len(CHECKS)
    assert report["logs"] == []
    assert report["status"] is True


def test_zimcheck_finds_a_damaged_archive(zim_file: Path, tmp_path: Path) -> None:
    """The checker is really asked."""
    data = bytearray(zim_file.read_bytes())
    data[len(data) // 2] ^= 255
    damaged = tmp_path / "damaged.zim"
    damaged.write_bytes(data)
    command = [find_program("zimcheck"), "--checksum", str(damaged)]
    assert subprocess.run(command, check=False, capture_output=True).returncode != 0


def test_pages_work_in_kiwix(kiwix: str, zim_file: Path, chromium: Browser) -> None:
    """From the start page to both languages, the site's search included; no file is missing."""
    page = chromium.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "response",
        lambda a: faults.append(a.url) if a.status >= 400 and zim_file.stem in a.url else None,
    )
    page.goto(f"{kiwix}/{zim_file.stem}/")
    page.get_by_role("link", name="中文").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    page.wait_for_load_state()
    page.keyboard.press("/")
    page.keyboard.type("大帐篷")
    page.locator(".md-search-result__item a").first.click()
    expect(page.locator("article h1")).to_contain_text("大帐篷")
    page.locator("header a[hreflang='en']").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("article h1")).to_contain_text("big tent")
    assert page.url.partition("?")[0].endswith("/guide/concepts/big-tent.html")
    page.close()
    assert faults == []


@pytest.mark.parametrize(("letters", "title"), [("门", "门控"), ("big te", "big tent")])
def test_kiwix_suggests_labels(letters: str, title: str, kiwix: str, zim_file: Path) -> None:
    with urlopen(f"{kiwix}/suggest?content={zim_file.stem}&term={quote(letters)}") as answer:
        assert title in [found["value"] for found in json.load(answer)]
