"""Measure our search beside Material's, on the same pages, in Chromium.

    make bench-search                                      builds all, and takes some ten minutes
    python -m bench.search.run --hosted site --offline dist/bundle      sites that are built
    python -m bench.search.run --hosted site --alone --round 5          ours only, some queries

Gives for each site, locale and way of reading: hit@5, mean reciprocal rank and zero-result rate
over the queries, bytes of the search that a page view and a first result cost (gzip), and
milliseconds to the first result; then the same by round and by category, and what missed. A
glossary entry is hit by its own address; the column glossary@5 counts the whole glossary too,
because Material's search knows no entries. Of the questions of the FAQ it gives how many are
answered by the first three results.
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
from playwright.sync_api import Browser, sync_playwright

from bench.search.asking import FIRST, Place, ask, open_search, ranks
from bench.search.serving import serving
from bench.search.sites import Site, build_ours, build_stock, lacking
from bench.search.tables import by, by_site, first_three, misses

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
Queries = dict[str, list[dict[str, Any]]]
Moved = dict[str, list[str]]
ROOTS = {"en": "", "zh": "zh/"}
FIRST_QUERY = {"en": "open", "zh": "开放"}
REPETITIONS = 3
SETTLE = 1500  # milliseconds for what a page loads of itself


def asked_for(path: Path, rounds: list[int] | None) -> tuple[Queries, Moved]:
    """The queries of some rounds, or of all, by locale, and where the pages of old names went."""
    queries = yaml.safe_load(path.read_text(encoding="utf-8"))
    moved = queries.pop("moved")
    for locale, cases in queries.items():
        queries[locale] = [case for case in cases if not rounds or case["round"] in rounds]
    return queries, moved


def expected(case: dict[str, Any], moved: Moved) -> dict[str, Any]:
    """A query with what answers it today."""
    return {**case, "expect": [name for key in case["expect"] for name in moved.get(key, [key])]}


def measure(
    browser: Browser, site: Site, queries: Queries, moved: Moved
) -> Iterator[dict[str, Any]]:
    """Measure one site in each locale; stop if it lacks what a query is to find."""
    for locale, listed in queries.items():
        cases = [expected(case, moved) for case in listed]
        names = {name for case in cases for name in case["expect"]}
        if lost := lacking(site, ROOTS[locale], names):
            raise SystemExit(f"{site.folder}, {locale}: no {', '.join(lost)}; mend queries.yml")
        with reading(site) as (address, sent):
            place = Place(address, ROOTS[locale], site.hosted)
            yield {
                "site": site.name,
                "read": "hosted" if site.hosted else "file",
                "locale": locale,
                **first_result(browser, place, sent, FIRST_QUERY[locale]),
                "asked": answers(browser, place, cases),
            }


@contextmanager
def reading(site: Site) -> Iterator[tuple[str, Counter[str] | None]]:
    """The address of a site, and the bytes sent if it is served."""
    if not site.hosted:
        yield site.folder.resolve().as_uri() + "/", None
        return
    with serving(site.folder) as served:
        yield served


def answers(browser: Browser, place: Place, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The queries with how many results they have and the ranks of the first that fit (or 0)."""
    page = browser.new_page()
    open_search(page, place)
    asked = []
    for case in cases:
        results = ask(page, place, case["query"])
        asked.append({**case, "found": len(results), **ranks(case["expect"], results)})
    page.close()
    return asked


def first_result(
    browser: Browser, place: Place, sent: Counter[str] | None, query: str
) -> dict[str, Any]:
    """Bytes and time until the first result, in a browser that has nothing cached."""
    times: list[float] = []
    view = total = 0
    for _ in range(REPETITIONS):
        if sent is not None:
            sent.clear()
        context = browser.new_context()
        page = context.new_page()
        open_search(page, place)
        page.wait_for_timeout(SETTLE)
        view = of_search(sent)
        times.append(page.evaluate(FIRST, query))
        total = of_search(sent)
        context.close()
    speed = {"first ms": statistics.median(times)}
    return speed if sent is None else {"view bytes": view, "first bytes": total, **speed}


def of_search(sent: Counter[str] | None) -> int:
    """The bytes of all that is there for the search."""
    files = (sent or {}).items()
    return sum(size for path, size in files if "search" in path or "lunr" in path)


def sites(given: argparse.Namespace, folder: Path) -> list[Site]:
    """Ours and Material's, for a server and for the file system."""
    built = {True: given.hosted, False: given.offline}
    known = [Site("ours", path, hosted) for hosted, path in built.items() if path]
    if given.alone and known:
        return known
    missing = [hosted for hosted, path in built.items() if not path]
    ours = known + [build_ours(ROOT, folder / f"ours-{hosted}", hosted) for hosted in missing]
    if given.alone:
        return ours
    return ours + [
        build_stock(ROOT, folder / f"stock-{hosted}", hosted) for hosted in (True, False)
    ]


def main() -> None:
    """Build what is compared, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--hosted", type=Path, help="our built site; built if not given")
    parser.add_argument("--offline", type=Path, help="our bundle, unpacked; built if not given")
    parser.add_argument("--alone", action="store_true", help="ours only, as far as it is built")
    parser.add_argument("--round", type=int, nargs="+", help="ask the queries of these rounds only")
    parser.add_argument("--json", type=Path, help="write the answer to each query there")
    given = parser.parse_args()
    queries, moved = asked_for(HERE / "queries.yml", given.round)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        compared = sites(given, Path(folder))
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        rows = [row for site in compared for row in measure(browser, site, queries, moved)]
        browser.close()
    tables = [by_site(rows), by("round", rows), by("category", rows), first_three(rows)]
    print(*tables, misses(rows), sep="\n\n")
    if given.json:
        text = json.dumps(rows, ensure_ascii=False, indent=2)
        given.json.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
