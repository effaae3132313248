"""The headers a site is served with, among them its Content-Security-Policy.

Scripts may run from the site's own files; those that the theme writes into every page are allowed
by the digest of their text (CSP Level 3, https://www.w3.org/TR/CSP3/#grammardef-hash-source). The
digests come from the one page that is the theme's alone, that for what is not found, and never
from pages with contributed text: no script of theirs can run, whatever the check has missed.

What a reader may open by itself, a drawing for one, is not a page: it may run and fetch nothing.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

HASHED = ("/assets/stylesheets/*", "/assets/javascripts/*", "/own/*")
"""Files whose name changes with their content."""
YEAR = 31_536_000
DATA_TYPES = ("application/json", "application/ld+json")
ALWAYS = {
    "Strict-Transport-Security": f"max-age={2 * YEAR}; includeSubDomains",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Content-Type-Options": "nosniff",
}
ALONE = ("svg", "txt", "csv", "tsv", "json", "vtt", "gif", "jpg", "jpeg", "png", "webp", "avif")
"""Endings of files that contributors may bring, and readers may open by themselves."""
SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
THEME_PAGE = "404.html"
KEPT = f"public, max-age={YEAR}, immutable"
REVALIDATED = "no-cache"


@dataclass(frozen=True, slots=True)
class Headers:
    """What every file is served with, and the Cache-Control of hashed files and of the others.

    ``policy`` is the Content-Security-Policy, ``sandbox`` that of files with the endings
    ``alone``.
    """

    always: dict[str, str]
    policy: str
    sandbox: str = SANDBOX
    alone: tuple[str, ...] = ALONE
    hashed: tuple[str, ...] = HASHED
    kept: str = KEPT
    revalidated: str = REVALIDATED


class Scripts(HTMLParser):
    """Gathers the scripts that stand in a page and run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a script, where it is one that runs."""
        self.inside = is_run(tag, attrs)
        if self.inside:
            self.found.append("")

    def handle_data(self, data: str) -> None:
        """Take what stands in it."""
        if self.inside:
            self.found[-1] += data

    def handle_endtag(self, tag: str) -> None:
        """End it."""
        self.inside = False


def is_run(tag: str, attrs: Sequence[tuple[str, str | None]]) -> bool:
    """Whether an element is a script that stands in the page and runs."""
    given = dict(attrs) if tag == "script" else {"src": None}
    return "src" not in given and given.get("type") not in DATA_TYPES


def inline_scripts(page: str) -> list[str]:
    """The text of each script that stands in a page of HTML and runs."""
    reading = Scripts()
    reading.feed(page)
    return reading.found


def hash_source(script: str) -> str:
    """A script as a policy names it: ``'sha256-…'``."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"


def policy(hashes: Iterable[str]) -> str:
    """The Content-Security-Policy of a site whose pages hold scripts of these hashes."""
    rules = {
        "default-src": ["'self'"],
        "script-src": ["'self'", *sorted(set(hashes))],
        "style-src": ["'self'"],
        # Material's scripts place tooltips with style attributes.
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["'self'", "data:"],
        "worker-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(" ".join([name, *values]) for name, values in rules.items())


def site_headers(site: Path) -> Headers:
    """The headers for a built site; without a page of the theme's alone no script is allowed."""
    page = site / THEME_PAGE
    scripts = inline_scripts(page.read_text("utf-8")) if page.is_file() else []
    return Headers(ALWAYS, policy(map(hash_source, scripts)))
