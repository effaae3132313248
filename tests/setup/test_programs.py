"""Programs of the system: found, installed where no question is asked, else asked for."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.setup.projects import ROOT
from tools.browser import BROWSER, FONT
from tools.host import NEEDS
from tools.packages import INSTALL, Need, command, provide, request

INSTALLER = """case "$1" in
install|add) printf '#!/bin/sh\\necho font\\n' > {folder}/fc-list
  cp {folder}/fc-list {folder}/chromium; chmod +x {folder}/fc-list {folder}/chromium;;
esac
echo "$0 $*" >> {folder}/calls"""


def put(folder: Path, name: str, text: str) -> None:
    """Put a shell script on a path."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    path.chmod(0o755)


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """The only folder on the path of a machine that has next to nothing."""
    for name in ("cp", "chmod"):
        (tmp_path / name).symlink_to(shutil.which(name) or name)
    put(tmp_path, "sudo", 'shift; [ "$1" = true ] || exec "$@"')
    return tmp_path


def browser_of(machine: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Make sure of the browser on that machine."""
    return subprocess.run(
        [sys.executable, "-m", "tools.browser"],
        check=False,
        cwd=ROOT,
        env={"PATH": str(machine), **variables},
        capture_output=True,
        encoding="utf-8",
    )


def test_what_is_there_is_not_installed(machine: Path) -> None:
    put(machine, "apt-get", INSTALLER.format(folder=machine))
    put(machine, "apt-cache", "exit 100")
    put(machine, "google-chrome", "")
    put(machine, "fc-list", "echo font")
    assert browser_of(machine).returncode == 0
    assert not (machine / "calls").exists()


@pytest.mark.parametrize(
    ("manager", "call"),
    [
        ("apt-get", "install --yes --no-install-recommends chromium fontconfig fonts-noto-cjk"),
        ("apk", "add chromium fontconfig font-noto-cjk"),
    ],
)
def test_what_is_missing_is_installed(machine: Path, manager: str, call: str) -> None:
    put(machine, manager, INSTALLER.format(folder=machine))
    done = browser_of(machine)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{manager} {call}" in (machine / "calls").read_text("utf-8")


def test_before_it_installs_one_line_says_what_and_why(machine: Path) -> None:
    put(machine, "apt-get", INSTALLER.format(folder=machine))
    assert browser_of(machine).stdout == (
        "Installing with apt-get, INSTALL=no would not:"
        " Chromium or Chrome (chromium): opens the built pages in tests;"
        " a Chinese font (fontconfig fonts-noto-cjk): shows the Chinese pages in it …\n"
    )


@pytest.mark.parametrize("says", ["no", ""])
def test_a_quicker_browser_is_installed_where_it_is_offered_and_missed_nowhere(
    machine: Path, says: str
) -> None:
    put(machine, "apt-get", f'echo "$0 $*" >> {machine}/calls')
    put(machine, "apt-cache", "")
    put(machine, "chromium", "")
    put(machine, "fc-list", "echo font")
    done = browser_of(machine, INSTALL=says)
    assert (done.returncode, done.stderr) == (0, "")
    calls = machine / "calls"
    called = calls.read_text("utf-8") if calls.exists() else ""
    assert called.endswith(" chromium-headless-shell\n") is (says != "no")
    assert ("without windows" in done.stdout) is (says != "no")


def test_who_says_no_is_only_told_what_is_missing(machine: Path) -> None:
    put(machine, "apt-get", INSTALLER.format(folder=machine))
    done = browser_of(machine, INSTALL="no")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(
        "Missing: Chromium or Chrome, a Chinese font. Type: sudo apt-get "
    )
    assert not (machine / "calls").exists()


def test_what_has_no_package_keeps_nothing_else_from_being_installed(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(machine, "apk", INSTALLER.format(folder=machine))
    monkeypatch.setenv("PATH", str(machine))
    thing = Need("a thing", lambda: False, {"apt-get": "thing"}, "does nothing")
    assert provide([thing, FONT]) == "Missing: a thing. Install it, then type the command again."
    assert f"apk add {FONT.packages['apk']}" in (machine / "calls").read_text("utf-8")


@pytest.mark.parametrize("manager", ["apt-get", "brew"])
def test_what_cannot_be_installed_is_asked_for_in_one_line(machine: Path, manager: str) -> None:
    put(machine, manager, "exit 1")
    put(machine, "fc-list", "echo font")
    done = browser_of(machine)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("Missing: Chromium or Chrome. Type: ")
    assert manager in done.stderr


def test_without_a_package_manager_the_reader_is_still_told(machine: Path) -> None:
    done = browser_of(machine)
    assert done.returncode == 1
    assert done.stderr.startswith("Missing: Chromium or Chrome, a Chinese font. Install ")


@pytest.mark.parametrize("manager", ["apt-get", "dnf", "apk", "pacman"])
def test_every_need_has_a_package_on_the_systems_that_install_unasked(manager: str) -> None:
    """But for programs whose package is known for Debian alone: elsewhere a line asks for them."""
    needs = [need for need in NEEDS if manager == "apt-get" or [*need.packages] != ["apt-get"]]
    assert len(needs) > 4
    assert command(manager, needs)[: len(INSTALL[manager])] == list(INSTALL[manager])


def test_the_line_to_type_names_every_package() -> None:
    line = request([BROWSER, FONT], "dnf")
    assert line.startswith("Missing: Chromium or Chrome, a Chinese font. Type: sudo dnf install ")
    assert line.endswith("chromium fontconfig google-noto-sans-cjk-vf-fonts")


def test_a_need_without_a_package_here_is_asked_for_by_name() -> None:
    need = Need("a thing", lambda: False, {"apk": "thing"}, "does nothing")
    assert request([need], "apt-get") == (
        "Missing: a thing. Install it, then type the command again."
    )
