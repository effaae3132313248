"""The browser of the tests: found on this machine, installed, or asked for in one line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.packages import Need, provide

WINDOWLESS = ("chromium-headless-shell", "chrome-headless-shell")
"""Chromium without windows: it shows pages as the other does, with less work."""
COMMANDS = (
    *WINDOWLESS, "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome",
)  # fmt: skip
APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
TOGETHER = "--renderer-process-limit=1"
"""One process shows the pages of a site: to begin one for each takes longer than many a page."""
UNDRAWN = ("--enable-begin-frame-control", "--run-all-compositor-stages-before-draw")
"""Chromium without windows begins no frame then that it is not told to begin."""


def find_browser() -> str:
    """The path of Chromium or Chrome; CHROMIUM names one, "" if there is none."""
    return next(_candidates(), "")


def _candidates() -> Iterator[str]:
    named = os.environ.get("CHROMIUM")
    for command in [named] if named else COMMANDS:
        if found := shutil.which(command):
            yield found
    yield from (path for path in APPLICATIONS if not named and Path(path).is_file())


def flags() -> list[str]:
    """The flags under which it makes no requests of its own and runs as any user."""
    is_root = os.name != "nt" and os.geteuid() == 0
    return [*QUIET, TOGETHER, *(["--no-sandbox"] if is_root else [])]


def undrawn() -> list[str]:
    """The flags under which it draws nothing of itself, none where it knows no such thing.

    What waits for a frame waits for ``HeadlessExperimental.beginFrame`` then: clicks, pictures.
    """
    return list(UNDRAWN) if find_browser().endswith(WINDOWLESS) else []


def is_quick() -> bool:
    """Whether the browser has no windows, or was named, or nothing is offered that has none."""
    if os.environ.get("CHROMIUM") or find_browser().endswith(WINDOWLESS):
        return True
    if not (offers := shutil.which("apt-cache")):
        return True
    known = subprocess.run([offers, "show", WINDOWLESS[0]], check=False, capture_output=True)
    return known.returncode != 0


def has_chinese_font() -> bool:
    """Whether Chinese text will be seen; macOS and Windows come with fonts for it."""
    if sys.platform in ("darwin", "win32"):
        return True
    if not shutil.which("fc-list"):
        return False
    fonts = subprocess.run(["fc-list", ":lang=zh-cn", "file"], check=False, capture_output=True)
    return bool(fonts.stdout)


BROWSER = Need(
    "Chromium or Chrome",
    lambda: bool(find_browser()),
    {
        "apt-get": "chromium",
        "dnf": "chromium",
        "apk": "chromium",
        "pacman": "chromium",
        "brew": "--cask google-chrome",
        "winget": "Google.Chrome",
    },
    "opens the built pages in tests",
)
QUICK = Need(
    "Chromium without windows",
    is_quick,
    {"apt-get": WINDOWLESS[0]},
    "opens them with less work",
)
FONT = Need(
    "a Chinese font",
    has_chinese_font,
    {
        "apt-get": "fontconfig fonts-noto-cjk",
        "dnf": "fontconfig google-noto-sans-cjk-vf-fonts",
        "apk": "fontconfig font-noto-cjk",
        "pacman": "fontconfig noto-fonts-cjk",
    },
    "shows the Chinese pages in it",
)


def main() -> int:
    """Make sure that there is a browser and a font; 0, or 1 after one line that asks for them.

    What is only quicker is installed where that asks nothing, and not missed elsewhere.
    """
    if asked := provide([BROWSER, FONT]):
        print(asked, file=sys.stderr)
        return 1
    provide([QUICK])
    return 0


if __name__ == "__main__":
    sys.exit(main())
