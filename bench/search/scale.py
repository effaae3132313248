"""Measure index and first result as the site grows, in Chromium, through the worker's messages.

    python bench/search/scale.py --site site [--pages 150 1000 2000]

Each size repeats the pages of the built index under other addresses, with the words of their
sections shuffled among pages and, so that the vocabulary grows too, every twentieth Latin word
given a number. Prints bytes and milliseconds: first query (load and build) and a later one.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, sync_playwright
from serving import serving

QUERIES = {
    "en": ("open infrastructure", "governance of projects"),
    "zh": ("开放基础设施", "项目的治理"),
}
TIME = """
async ([address, queries]) => {
  const worker = new Worker(address)
  const next = () => new Promise(resolve => {
    worker.onmessage = ({ data }) => resolve(data)
  })
  await next()
  const times = []
  for (const query of queries) {
    const start = performance.now()
    worker.postMessage({ type: 2, data: query })
    await next()
    times.push(performance.now() - start)
  }
  return times
}
"""


def read_index(file: Path) -> dict[str, Any]:
    """Read an index as it is published."""
    text = file.read_text(encoding="utf-8")
    return json.loads(text[text.index("(") + 1 : text.rindex(")")])


def grown(index: dict[str, Any], count: int, chance: random.Random) -> dict[str, Any]:
    """An index of so many pages, made of the sentences of a real one."""
    pages = index["pages"]
    texts = [section["text"] for page in pages for section in page["sections"]]
    sentences = [part for text in texts for part in re.split(r"(?<=[。.!?])\s*", text) if part]

    def text_like(text: str) -> str:
        size, parts = 0, []
        while size < len(text):
            parts.append(numbered(chance.choice(sentences), chance))
            size += len(parts[-1])
        return " ".join(parts)

    def copy(number: int) -> dict[str, Any]:
        page = pages[number % len(pages)]
        if number < len(pages):
            return page
        sections = [{**section, "text": text_like(section["text"])} for section in page["sections"]]
        return {"location": f"copy-{number}/", "title": page["title"], "sections": sections}

    return {**index, "pages": [copy(number) for number in range(count)]}


def numbered(sentence: str, chance: random.Random) -> str:
    """A sentence with every twentieth Latin word changed into a new one."""

    def change(match: re.Match[str]) -> str:
        if chance.random() > 0.05:
            return match[0]
        return f"{match[0]}{chance.choice('bcdfgk')}{chance.randrange(999)}"

    return re.sub(r"[A-Za-z]{4,}", change, sentence)


def measure(browser: Browser, site: Path, locale: str, count: int) -> str:
    """One line of the table."""
    root = "" if locale == "en" else f"{locale}/"
    index = grown(read_index(site / root / "search" / "index.js"), count, random.Random(7))
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(site / "assets" / "search", folder / "assets" / "search")
        (folder / "search").mkdir()
        (folder / "index.html").write_text("<!doctype html><title>empty</title>", encoding="utf-8")
        body = f"searchIndex({json.dumps(index, ensure_ascii=False, separators=(',', ':'))});\n"
        (folder / "search" / "index.js").write_text(body, encoding="utf-8")
        with serving(folder) as (address, _):
            page = browser.new_page()
            page.goto(address)
            worker = "assets/search/worker.js?index=search/index.js"
            first, later = page.evaluate(TIME, [worker, QUERIES[locale]])
            page.close()
    raw = len(body.encode())
    packed = len(gzip.compress(body.encode(), 6))
    return f"| {count:,} | {locale} | {raw:,} | {packed:,} | {first:.0f} | {later:.0f} |"


def main() -> None:
    """Measure each size in each locale."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--site", type=Path, required=True, help="the built site")
    parser.add_argument("--pages", type=int, nargs="+", default=[150, 1000, 2000])
    given = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    print("| pages | locale | bytes | gzip | first ms | later ms |\n|---|---|---|---|---|---|")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for count in given.pages:
            for locale in QUERIES:
                print(measure(browser, given.site, locale, count), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
