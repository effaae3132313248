"""The bundle: the same bytes everywhere, whole, and at work from a disk."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from tests.site.small_projects import contents, run, start
from tests.tour import tour

OWN = ("file:", "data:", "blob:", "about:")
LEFT = "net::ERR_ABORTED"
ARCHIVE = "dist/openinfra-guide-offline-1.0.0.zip"


@pytest.fixture(scope="session")
def unpacked(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle in a folder of a reader's."""
    folder = tmp_path_factory.mktemp("reader") / "我的 资料 (2)"
    with zipfile.ZipFile(built / ARCHIVE) as archive:
        archive.extractall(folder)
    return folder / "openinfra-guide-1.0.0"


class Chromium:
    """One window of Chromium; see :class:`tour.Window`."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        page.route(lambda url: not url.startswith(OWN), self._refuse)
        page.on("console", lambda m: self.faults.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("requestfailed", self._failed)

    def open(self, address: str) -> None:
        """Load a page."""
        self.page.goto(address)

    def follow(self, selector: str) -> None:
        """Click on a link, until its page has loaded."""
        with self.page.expect_event("load"):
            self.page.locator(selector).first.click()

    def type(self, text: str) -> None:
        """Press a key for each character."""
        self.page.keyboard.type(text)

    def expect(self, selector: str, text: str) -> None:
        """Wait until an element is there whose text holds this one, in capitals or not."""
        expect(self.page.locator(selector).first).to_contain_text(text, ignore_case=True)

    def background(self) -> str:
        """The page's background colour, as CSS computes it."""
        found: str = self.page.evaluate("getComputedStyle(document.body).backgroundColor")
        return found

    @property
    def address(self) -> str:
        """The address of the page that is shown."""
        return self.page.url

    def _failed(self, request: Request) -> None:
        """A file that did not come; not one that the reader left the page too soon for.

        The first character of a word is found nowhere, so other languages are asked for it, and
        their index may still be on its way when the whole word has led on to another page.
        """
        if request.failure != LEFT:
            self.faults.append(f"{request.failure}: {request.url}")

    def _refuse(self, route: Route) -> None:
        self.faults.append(f"asked for {route.request.url}")
        route.abort()


@pytest.fixture
def window(chromium: Browser) -> Iterator[Chromium]:
    context = chromium.new_context(offline=True, reduced_motion="reduce")
    yield Chromium(context.new_page())
    context.close()


def test_both_languages_work_from_a_disk_and_nothing_leaves(
    unpacked: Path, window: Chromium
) -> None:
    tour(window, unpacked)


def test_every_file_is_in_the_sums_and_has_its_own(unpacked: Path) -> None:
    lines = (unpacked / "SHA256SUMS").read_text("utf-8").splitlines()
    sums = dict(line.split("  ", 1)[::-1] for line in lines)
    files = [path for path in unpacked.rglob("*") if path.is_file()]
    assert {*sums, "SHA256SUMS"} == {path.relative_to(unpacked).as_posix() for path in files}
    for name, digest in sums.items():
        assert hashlib.sha256((unpacked / name).read_bytes()).hexdigest() == digest


def test_a_readme_in_both_languages_is_inside(unpacked: Path) -> None:
    text = (unpacked / "README.txt").read_text("utf-8")
    assert "Open Infrastructure Guide, version 1.0.0, offline" in text
    assert "Open index.html" in text
    assert "打开 index.html" in text


def test_another_folder_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    """And so does Python begun anew, whose sets have another order, with both forms at once."""
    other = tmp_path / "另一个 folder"
    shutil.copytree(built, other, ignore=shutil.ignore_patterns("dist", ".cache", "__pycache__"))
    shutil.rmtree(other / "site")
    process = start(other, "concord", "build", "--offline")
    output = process.communicate()[0]
    assert process.returncode == 0, output
    assert contents(other / "dist") == contents(built / "dist")
    assert contents(other / "site") == contents(built / "site")


def test_a_bundle_over_its_budget_is_refused_and_the_old_one_stands(project: Path) -> None:
    before = (project / ARCHIVE).read_bytes()
    settings = project / "pyproject.toml"
    lines = settings.read_text("utf-8").splitlines()
    small = ["bundle_megabytes = 0.1" if x.startswith("bundle_megabytes") else x for x in lines]
    settings.write_text("\n".join(small), "utf-8")
    status, output = run(project, "concord", "offline")
    assert status == 1
    assert "its budget is 0.1 MB" in output
    assert (project / ARCHIVE).read_bytes() == before
