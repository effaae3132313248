"""The bundle: the same bytes everywhere, whole, and at work from a disk."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from small_projects import contents, run

ARCHIVE = "dist/openinfra-guide-offline-1.0.0.zip"


@pytest.fixture(scope="session")
def unpacked(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle in a folder of a reader's."""
    folder = tmp_path_factory.mktemp("reader") / "我的 资料 (2)"
    with zipfile.ZipFile(built / ARCHIVE) as archive:
        archive.extractall(folder)
    return folder / "openinfra-guide-1.0.0"


@pytest.fixture
def asked(chromium: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page, and what went wrong on it: requests to the network, which fail, and errors."""
    context = chromium.new_context(offline=True, reduced_motion="reduce")
    faults: list[str] = []

    def refuse(route: Route) -> None:
        faults.append(f"asked for {route.request.url}")
        route.abort()

    page = context.new_page()
    page.route(lambda url: not url.startswith(("file:", "data:", "blob:", "about:")), refuse)
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
    yield page, faults
    context.close()


def search(page: Page, words: str) -> str:
    """The title of the first result."""
    page.wait_for_load_state()
    page.keyboard.press("/")
    page.keyboard.type(words)
    first = page.locator(".md-search-result__item h1").first
    first.wait_for()
    title = first.inner_text()
    page.keyboard.press("Escape")
    return title


def test_both_languages_work_from_a_disk_and_nothing_leaves(
    unpacked: Path, asked: tuple[Page, list[str]]
) -> None:
    page, faults = asked
    page.goto((unpacked / "index.html").as_uri())
    page.get_by_role("link", name="简体中文").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    assert search(page, "门控") == "门控"
    page.goto((unpacked / "index.html").as_uri())
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert search(page, "gating") == "Gating"
    page.locator("article a[href*='gating']").first.click()
    for locale, other in (("en", "zh"), ("zh", "en")):
        expect(page.locator("html")).to_have_attribute("lang", locale)
        assert page.url.endswith("concepts/gating.html")
        page.locator(f"header a[hreflang='{other}']").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert faults == []


def test_every_file_is_in_the_sums_and_has_its_own(unpacked: Path) -> None:
    lines = (unpacked / "SHA256SUMS").read_text("utf-8").splitlines()
    sums = dict(line.split("  ", 1)[::-1] for line in lines)
    files = [path for path in unpacked.rglob("*") if path.is_file()]
    assert {*sums, "SHA256SUMS"} == {path.relative_to(unpacked).as_posix() for path in files}
    for name, digest in sums.items():
        assert hashlib.sha256((unpacked / name).read_bytes()).hexdigest() == digest


def test_a_readme_in_both_languages_is_inside(unpacked: Path) -> None:
    text = (unpacked / "README.txt").read_text("utf-8")
    assert "Open index.html" in text
    assert "打开 index.html" in text


def test_another_folder_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    own = shutil.ignore_patterns("site", "dist", ".cache", "__pycache__")
    other = Path(shutil.copytree(built, tmp_path / "另一个 folder", ignore=own))
    for command in ("site", "offline"):
        status, output = run(other, "concord.publish", command)
        assert status == 0, output
    assert contents(other / "dist") == contents(built / "dist")
    assert contents(other / "site") == contents(built / "site")


def test_a_bundle_over_its_budget_is_refused_and_the_old_one_stands(project: Path) -> None:
    before = (project / ARCHIVE).read_bytes()
    settings = project / "pyproject.toml"
    lines = settings.read_text("utf-8").splitlines()
    small = ["bundle_megabytes = 0.1" if x.startswith("bundle_megabytes") else x for x in lines]
    settings.write_text("\n".join(small), "utf-8")
    status, output = run(project, "concord.publish", "offline")
    assert status == 1
    assert "its budget is 0.1 MB" in output
    assert (project / ARCHIVE).read_bytes() == before
