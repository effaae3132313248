"""Measure our search beside Material's, on the same pages, in Chromium.

    python bench/search/run.py --hosted site --offline dist/bundle [--json results.json]

Gives for each site, locale and way of reading: hit@5, mean reciprocal rank and zero-result rate
over the queries, the share of labels that find their concept first (ours), bytes of the search
that a page view and a first result cost (gzip), and milliseconds to the first result.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from asking import FIRST, Place, ask, is_among, open_search
from playwright.sync_api import Browser, sync_playwright
from serving import serving
from sites import Site, build_stock

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
Queries = dict[str, list[dict[str, Any]]]
ROOTS = {"en": "", "zh": "zh/"}
FIRST_QUERY = {"en": "open", "zh": "开放"}
REPETITIONS = 3
SETTLE = 1500  # milliseconds for what a page loads of itself


def measure(browser: Browser, site: Site, queries: Queries) -> Iterator[dict[str, Any]]:
    """Measure one site in each locale."""
    for locale, cases in queries.items():
        with reading(site) as (address, sent):
            place = Place(address, ROOTS[locale], site.hosted)
            speed = first_result(browser, place, sent, FIRST_QUERY[locale])
            labels = label_share(browser, place, site, locale)
            yield {
                "site": site.name,
                "read": "hosted" if site.hosted else "file",
                "locale": locale,
                **quality(browser, place, cases),
                **speed,
                "labels first": labels,
            }


@contextmanager
def reading(site: Site) -> Iterator[tuple[str, Counter[str]]]:
    """The address of a site, served or in the file system, and the bytes sent."""
    if not site.hosted:
        yield site.folder.resolve().as_uri() + "/", Counter()
        return
    with serving(site.folder) as served:
        yield served


def quality(browser: Browser, place: Place, cases: list[dict[str, Any]]) -> dict[str, Any]:
    """hit@5, mean reciprocal rank and zero-result rate, and the queries that missed."""
    page = browser.new_page()
    open_search(page, place)
    ranks, missed, empty = [], [], 0
    for case in cases:
        results = ask(page, place, case["query"])
        fits = [rank for rank, result in enumerate(results, 1) if is_among(case["expect"], result)]
        ranks.append(fits[0] if fits else 0)
        empty += not results
        if not 1 <= ranks[-1] <= 5:
            missed.append(f"{case['category']}: {case['query']}")
    page.close()
    return {
        "queries": len(cases),
        "hit@5": sum(1 <= rank <= 5 for rank in ranks) / len(cases),
        "MRR": sum(1 / rank for rank in ranks if rank) / len(cases),
        "zero": empty / len(cases),
        "missed": missed,
    }


def first_result(browser: Browser, place: Place, sent: Counter[str], query: str) -> dict[str, Any]:
    """Bytes and time until the first result, in a browser that has nothing cached."""
    times: list[float] = []
    view = total = 0
    for _ in range(REPETITIONS):
        sent.clear()
        context = browser.new_context()
        page = context.new_page()
        open_search(page, place)
        page.wait_for_timeout(SETTLE)
        view = of_search(sent)
        times.append(page.evaluate(FIRST, query))
        total = of_search(sent)
        context.close()
    return {"view bytes": view, "first bytes": total, "first ms": statistics.median(times)}


def of_search(sent: Counter[str]) -> int:
    """The bytes of all that is there for the search."""
    return sum(size for path, size in sent.items() if "search" in path or "lunr" in path)


def label_share(browser: Browser, place: Place, site: Site, locale: str) -> float | None:
    """The share of the labels of concepts that find one that bears them in the first place."""
    file = site.folder / ROOTS[locale] / "search" / "index.js"
    if site.name != "ours" or not site.hosted or not file.is_file():
        return None
    text = file.read_text(encoding="utf-8")
    bearers = labelled(json.loads(text[text.index("(") + 1 : text.rindex(")")]), place)
    page = browser.new_page()
    open_search(page, place)
    firsts = 0
    for label, names in bearers.items():
        results = ask(page, place, label)
        firsts += bool(results and results[0] and is_among(sorted(names), results[0][:1]))
    page.close()
    return firsts / len(bearers)


def labelled(index: dict[str, Any], place: Place) -> dict[str, set[str]]:
    """The labels of an index and the pages or glossary entries that bear them."""
    bearers: dict[str, set[str]] = {}
    for page in index["pages"]:
        entries = [page] if page.get("concept") else []
        entries += [section for section in page["sections"] if section.get("kind") == "term"]
        for entry in entries:
            anchor = f"#{entry['anchor']}" if "anchor" in entry else ""
            name = place.page(place.site + place.root + page["location"] + anchor)
            for label in [entry["title"], *entry.get("labels", []), *entry.get("hidden", [])]:
                bearers.setdefault(label, set()).add(name or "")
    return bearers


def table(rows: list[dict[str, Any]]) -> str:
    """The results as a Markdown table."""
    names = [
        "site",
        "read",
        "locale",
        "hit@5",
        "MRR",
        "zero",
        "labels first",
        "view bytes",
        "first bytes",
        "first ms",
    ]
    lines = ["| " + " | ".join(names) + " |", "|" + "---|" * len(names)]
    lines += ["| " + " | ".join(shown(row[name]) for name in names) + " |" for row in rows]
    return "\n".join(lines)


def shown(value: Any) -> str:
    """A value of the table."""
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.0f}" if value > 10 else f"{value:.3g}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def main() -> None:
    """Build what is compared, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--hosted", type=Path, required=True, help="our built site")
    parser.add_argument("--offline", type=Path, help="our bundle, unpacked")
    parser.add_argument("--queries", type=Path, default=HERE / "queries.yml")
    parser.add_argument("--config", default="mkdocs.yml")
    parser.add_argument("--json", type=Path, help="write all results there")
    given = parser.parse_args()
    queries = yaml.safe_load(given.queries.read_text(encoding="utf-8"))
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        sites = [Site("ours", given.hosted, True)]
        sites += [Site("ours", given.offline, False)] if given.offline else []
        sites += [
            build_stock(ROOT, given.config, Path(folder, str(hosted)), hosted)
            for hosted in ((True, False) if given.offline else (True,))
        ]
        rows = [row for site in sites for row in measure(browser, site, queries)]
        browser.close()
    print(table(rows))
    for row in rows:
        missed = "; ".join(row["missed"]) or "nothing"
        print(f"{row['site']} {row['read']} {row['locale']} missed: {missed}")
    if given.json:
        text = json.dumps(rows, ensure_ascii=False, indent=2)
        given.json.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
