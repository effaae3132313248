"""The programs of the host's tests: Firefox, Java, nginx …, installed or asked for in one line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.browser import BROWSER, FONT
from tools.packages import Need, provide

SYSTEM_FOLDERS = ("/usr/local/sbin", "/usr/sbin", "/sbin", "/opt/homebrew/bin")
"""Where servers stand that are not on every user's path."""


def find_program(name: str) -> str:
    """The path of a program, "" if it is not on this machine."""
    path = os.pathsep.join([os.environ.get("PATH", ""), *SYSTEM_FOLDERS])
    return shutil.which(name, path=path) or ""


def find_firefox() -> str:
    """The path of Firefox, "" if it is not on this machine."""
    found = (find_program(name) for name in ("firefox", "firefox-esr"))
    application = Path("/Applications/Firefox.app/Contents/MacOS/firefox")
    return next(filter(None, found), str(application) if application.is_file() else "")


def has_java() -> bool:
    """Whether Java runs; macOS has a command of that name that only asks for it."""
    java = find_program("java")
    return (
        bool(java)
        and not subprocess.run([java, "-version"], check=False, capture_output=True).returncode
    )


def has_nginx() -> bool:
    """Whether nginx is there, with the module that serves Brotli where its folder is known."""
    modules = Path("/usr/lib/nginx/modules")
    brotli = modules / "ngx_http_brotli_static_module.so"
    return bool(find_program("nginx")) and (brotli.is_file() or not modules.is_dir())


NEEDS = (
    BROWSER,
    FONT,
    Need(
        "Firefox",
        lambda: bool(find_firefox()),
        {
            "apt-get": "firefox-esr",
            "dnf": "firefox",
            "apk": "firefox",
            "pacman": "firefox",
            "brew": "--cask firefox",
            "winget": "Mozilla.Firefox",
        },
        "opens the offline bundle",
    ),
    Need(
        "Java",
        has_java,
        {
            "apt-get": "default-jre-headless",
            "dnf": "java-latest-openjdk-headless",
            "apk": "openjdk21-jre-headless",
            "pacman": "jre-openjdk-headless",
            "brew": "openjdk",
            "winget": "EclipseAdoptium.Temurin.21.JRE",
        },
        "runs the judges of HTML and EPUB",
    ),
    Need(
        "nginx",
        has_nginx,
        {
            "apt-get": "nginx-light libnginx-mod-http-brotli-static",
            "dnf": "nginx nginx-mod-brotli",
            "apk": "nginx nginx-mod-http-brotli",
            "pacman": "nginx nginx-mod-brotli",
            "brew": "nginx",
        },
        "serves the site as deploy/ says",
    ),
    Need(
        "Caddy",
        lambda: bool(find_program("caddy")),
        {"apt-get": "caddy", "dnf": "caddy", "apk": "caddy", "pacman": "caddy", "brew": "caddy"},
        "serves it as well",
    ),
    Need(
        "zimcheck and kiwix-serve",
        lambda: bool(find_program("zimcheck") and find_program("kiwix-serve")),
        {"apt-get": "zim-tools kiwix-tools"},
        "judge and open the ZIM archive",
    ),
    Need(
        "wrk",
        lambda: bool(find_program("wrk")),
        {"apt-get": "wrk", "dnf": "wrk", "apk": "wrk", "pacman": "wrk", "brew": "wrk"},
        "asks a server as fast as it can",
    ),
    Need(
        "zsh and fish",
        lambda: bool(find_program("zsh") and find_program("fish")),
        {
            "apt-get": "zsh fish",
            "dnf": "zsh fish",
            "apk": "zsh fish",
            "pacman": "zsh fish",
            "brew": "zsh fish",
        },
        "read the completions of concord",
    ),
)


def main() -> int:
    """Make sure that they are there; 0, or 1 after one line that asks for them."""
    if asked := provide(NEEDS):
        print(asked, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
