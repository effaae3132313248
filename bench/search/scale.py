"""Measure bytes and time to the first result as the site grows, beside Pagefind, in Chromium.

    python -m bench.search.scale [--pages 150 1000 2000] [--pagefind COMMAND]

Ours is asked through the worker's messages; Pagefind (`npm install pagefind` anywhere, then
`--pagefind node_modules/.bin/pagefind`) indexes the same pages as HTML and is asked through its
own script, with the data of the first five results. Gives for each size and locale the bytes of the
whole index and of all that is sent until the first result (ours with gzip; Pagefind's files are
compressed by itself), and milliseconds to the first result and to a later one: the median of three
runs with nothing cached, and the range.
"""

from __future__ import annotations

import argparse
import gzip
import random
import shutil
import statistics
import subprocess
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from concord.checking.gathering import read_registry
from concord.registry.page_urls import Addresses
from concord.settings import load_settings
from concord.site.search.index import index_text
from concord.site.search.tables import Tables
from playwright.sync_api import Browser, sync_playwright

from bench.search.growth import Index, grown, index_of, index_script, write_pages
from bench.search.serving import serving

ROOT = Path(__file__).parents[2]
BUNDLES = ROOT / "overrides" / "assets" / "search"
RUNS = 3
QUERIES = {
    "en": ["open infrastructure", "governance of projects"],
    "zh": ["开放基础设施", "项目的治理"],
}
OURS = """
async queries => {
  const start = performance.now()
  const worker = new Worker("assets/search/worker.js?index=search/index.js")
  const next = () => new Promise(resolve => worker.onmessage = ({ data }) => resolve(data))
  await next()
  const times = []
  for (const query of queries) {
    const asked = performance.now()
    worker.postMessage({ type: 2, data: query })
    await next()
    times.push(performance.now() - (times.length ? asked : start))
  }
  return times
}
"""
PAGEFIND = """
async queries => {
  const times = []
  let pagefind
  for (const query of queries) {
    const asked = performance.now()
    pagefind ??= await import(new URL("pagefind/pagefind.js", location.href))
    const { results } = await pagefind.search(query)
    await Promise.all(results.slice(0, 5).map(result => result.data()))
    times.push(performance.now() - asked)
  }
  return times
}
"""


def measure(browser: Browser, folder: Path, script: str, queries: list[str]) -> list[str]:
    """Bytes sent until the first result, and both times, as cells of the table."""
    first, later, size = [], [], 0
    for _ in range(RUNS):
        with serving(folder) as (address, sent):
            context = browser.new_context()
            page = context.new_page()
            page.goto(address)
            sent.clear()
            first += page.evaluate(script, queries[:1])
            size = total(sent)
            context.close()
            context = browser.new_context()
            page = context.new_page()
            page.goto(address)
            later.append(page.evaluate(script, queries)[1])
            context.close()
    return [f"{size:,}", spread(first), spread(later)]


def total(sent: Counter[str]) -> int:
    """The bytes of all files sent."""
    return sum(sent.values())


def spread(times: list[float]) -> str:
    """Median and range."""
    return f"{statistics.median(times):.0f} ({min(times):.0f}–{max(times):.0f})"


def read_indexes() -> dict[str, Index]:
    """The index of each locale of the guide."""
    registry = read_registry(ROOT, load_settings(ROOT))
    addresses = Addresses("", registry.settings.default, True)
    return {
        locale: index_of(index_text(registry, locale, addresses, Tables()))
        for locale in registry.settings.locales
    }


def prepare_ours(index: Index, folder: Path) -> int:
    """Put the worker and an index into a folder; returns the bytes of the index, gzip."""
    shutil.copytree(BUNDLES, folder / "assets" / "search")
    (folder / "search").mkdir()
    (folder / "index.html").write_text("<!doctype html><title>empty</title>", encoding="utf-8")
    text = index_script(index)
    (folder / "search" / "index.js").write_text(text, encoding="utf-8")
    return len(gzip.compress(text.encode(), 6))


def prepare_pagefind(command: str, index: Index, folder: Path) -> int:
    """Write the pages and let Pagefind index them; returns the bytes of its index."""
    write_pages(index, folder)
    (folder / "index.html").write_text("<!doctype html><title>empty</title>", encoding="utf-8")
    subprocess.run([command, "--silent", "--site", str(folder)], check=True)
    return sum(file.stat().st_size for file in (folder / "pagefind").rglob("*.pf_*"))


def lines(browser: Browser, pagefind: str | None, built: Index, count: int) -> list[str]:
    """The lines of the table for one size and locale."""
    index, locale = grown(built, count, random.Random(7)), built["lang"]
    made = []
    with TemporaryDirectory() as name:
        folder = Path(name, "ours")
        folder.mkdir()
        size = prepare_ours(index, folder)
        cells = measure(browser, folder, OURS, QUERIES[locale])
        made.append(["ours", f"{count:,}", locale, f"{size:,}", *cells])
        if pagefind:
            size = prepare_pagefind(pagefind, index, Path(name, "pagefind"))
            cells = measure(browser, Path(name, "pagefind"), PAGEFIND, QUERIES[locale])
            made.append(["Pagefind", f"{count:,}", locale, f"{size:,}", *cells])
    return [f"| {' | '.join(line)} |" for line in made]


def main() -> None:
    """Measure each size in each locale."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[150, 1000, 2000])
    parser.add_argument("--pagefind", help="the command, to measure it too")
    given = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    print("| engine | pages | locale | index | until first result | first ms | later ms |")
    print("|---|---|---|---|---|---|---|")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for count in given.pages:
            for built in read_indexes().values():
                print("\n".join(lines(browser, given.pagefind, built, count)), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
