"""What tests of the whole site share: the browser, the built site, a host that serves it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from compileall import compile_dir
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from concord.checking.gathering import read_registry
from concord.processes.circles import collect_seldom, uncollected
from concord.settings import load_settings
from hypothesis import settings

from tests.hosting import serve
from tests.once import once
from tests.planting import Plant, planting
from tests.scratch import place

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests"
PATIENCE = 60_000
"""Milliseconds in which a page does what it does at once, unless the machine is busy."""

# An assertion in what tests share says what it compared, as one in a test does.
shared = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in TESTS.rglob("*.py")
    if not path.name.startswith(("test_", "conftest", "__"))
}
pytest.register_assert_rewrite(*shared - sys.modules.keys())

# A change is refused for what it did, not for what chance found: every run tries the same
# examples, and none is timed. To look for new ones: make test ARGS="--hypothesis-profile=default".
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session", autouse=True)
def _alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What belongs to another is not asked: a repository above a test's folder, a proxy.

    What is said to ``make`` is meant for it alone; a process may keep what it compiles. A run in
    the background ignores interrupts, and so would each process that it starts and interrupts.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("INSTALL", raising=False)
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        patch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path_factory.getbasetemp()))
        for name in ("no_proxy", "NO_PROXY"):
            patch.setenv(name, "127.0.0.1,localhost")
        yield


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests; each test opens a context of its own in it."""
    from playwright.sync_api import expect, sync_playwright

    from tools.browser import find_browser, flags

    path = find_browser()
    if not path:
        pytest.fail("no Chromium on this machine; type: make test")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hosted site, built once from the real pages, strictly."""
    made = once(tmp_path_factory, "hosted", lambda to: _built(to / "site", "mkdocs.yml"))
    return made / "site"


@pytest.fixture(scope="session")
def bundle_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the offline bundle with its covers, built once, to be opened from ``file://``.

    Their folder has a space and Chinese in its name, as readers' folders do.
    """
    bundle = Path("my 资料")
    return once(tmp_path_factory, "offline", lambda to: _bundle(to / bundle)) / bundle / "guide"


@pytest.fixture(scope="session")
def zim_file(bundle_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ZIM archive of the bundle, made once, dated 2017-07-14."""
    made = once(tmp_path_factory, "zim", lambda to: _archive(bundle_dir.parent, to))
    return next(made.glob("*.zim"))


@pytest.fixture(scope="session")
def served(site_dir: Path) -> Iterator[str]:
    """The address of the hosted site on loopback, with a slash at its end."""
    with serve(site_dir) as address:
        yield address


def _bundle(folder: Path) -> None:
    from concord.site.publish.covers import write_covers
    from concord.site.publish.options import read_options

    _built(folder / "guide", "mkdocs.offline.yml")
    settings = load_settings(ROOT)
    write_covers(folder, settings, read_options(settings.publish))


def _archive(bundle: Path, folder: Path) -> None:
    from concord.site.publish.options import read_options
    from concord.site.publish.zim import make_zim

    settings = load_settings(ROOT)
    registry, options = read_registry(ROOT, settings), read_options(settings.publish)
    make_zim(bundle, folder, registry, options, 1_500_000_000, lambda *_: None)


def _built(folder: Path, config: str) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", config]
    environment = {**os.environ, "PYTHONPATH": "hooks", "NO_COLOR": "1"}
    done = subprocess.run(
        [*command, "--site-dir", str(folder)], check=False, cwd=ROOT, env=environment,
        capture_output=True, encoding="utf-8", errors="replace",
    )  # fmt: skip
    if done.returncode:
        pytest.fail(f"the site was not built:\n{done.stderr[-4000:]}", pytrace=False)


def pytest_configure(config: pytest.Config) -> None:
    """Say where tests write, and compile the hooks before hundreds of processes load them.

    A process of xdist's finds that done by the one that started it.
    """
    if not hasattr(config, "workerinput"):
        compile_dir(ROOT / "hooks", quiet=2)
        if memory := place():
            os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no circles of values before all is collected, then as seldom as the command does.

    A test is no garbage, nor is a module.
    """
    with uncollected():
        found = yield
    collect_seldom()
    return found


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites expectations instead of comparing them."""
    parser.addoption("--update-expected", action="store_true", help="rewrite the expectations")


LONGEST = (
    "site/test_every_page.py", "site/test_zim.py", "faults/", "elsewhere/", "site/", "bench/",
    "rules/test_growth.py", "reading/test_slope.py", "setup/", "frame/", "search/", "judge/",
    "checking/", "editor/", "commands/", "rules/",
)  # fmt: skip
"""Where the tests stand that take longest, in the order in which a run should begin them: the short
ones fill the end, and the first of them make of the guide what those behind them look at."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest; elsewhere the order stays."""
    places = [f"{TESTS / place}" for place in LONGEST]

    def turn(item: pytest.Item) -> int:
        found = (n for n, place in enumerate(places) if f"{item.path}".startswith(place))
        return next(found, len(places))

    items.sort(key=turn)


@pytest.fixture
def plant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plant]:
    """Makes a package that brings rules, which is there for the one test."""
    with planting(tmp_path_factory.mktemp("packages")) as plant:
        yield plant


@pytest.fixture
def update_expected(request: pytest.FixtureRequest) -> bool:
    """Whether to write what is found as what is expected."""
    return bool(request.config.getoption("update_expected"))
