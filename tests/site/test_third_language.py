"""A third language for a whole small site, by data alone: third_language.yml has all of it.

Words are added to a copy of the dictionary, as CONTRIBUTING says; no line of code is changed.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from concord.site.render.wording.words import words
from lxml import html
from playwright.sync_api import Browser, Page, expect

from tests.expectations import load, save
from tests.hosting import serve
from tests.readers import Reader
from tests.site.small_projects import make_project, run
from tests.sites import edit, pages_of, write_files

CASE_FILE = Path(__file__).with_name("third_language.yml")
CASE: dict[str, Any] = load(CASE_FILE)
FRENCH: dict[str, Any] = CASE["words"]
LOCALES = ("en", "zh", "fr")
FIELD = "[data-md-component=search-query]"
LINE = ".md-search-result__meta"


def tripled(project: Path) -> Path:
    """The small project with a third language."""
    for name, (old, new) in CASE["edited"].items():
        edit(project, name, old, new)
    write_files(project, CASE["added"])
    with (project / "hooks/concord/site/templates/words.yml").open("a", encoding="utf-8") as file:
        yaml.safe_dump({"fr": FRENCH}, file, allow_unicode=True)
    return project


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, built for a server and as a bundle."""
    project = tripled(make_project(tmp_path_factory.mktemp("three") / "project"))
    for command in ("offline", "build"):
        status, output = run(project, "concord", command)
        assert status == 0, output
    return project


@pytest.fixture(scope="module")
def address(three: Path) -> Iterator[str]:
    """Where it is served."""
    with serve(three / "site") as found:
        yield found


@pytest.fixture(scope="module")
def french(chromium: Browser) -> Iterator[Reader]:
    """A reader with a narrow window who wants French."""
    reader = Reader(chromium, locale="fr-FR", viewport={"width": 320, "height": 640})
    yield reader
    reader.context.close()


@pytest.fixture
def page(french: Reader) -> Iterator[Page]:
    """An empty page."""
    yield french.context.new_page()
    french.forget()


def root_of(locale: str) -> str:
    return "" if locale == "en" else f"{locale}/"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("key", ["", "concepts/gating/", "404.html"])
def test_each_page_leads_to_those_of_all_other_languages(
    three: Path, locale: str, key: str
) -> None:
    file = three / "site" / root_of(locale) / (key if key.endswith(".html") else f"{key}index.html")
    tree = html.parse(str(file)).getroot()
    assert tree.get("lang") == locale
    switches = tree.xpath("//a[@data-guide-switch][contains(@class, 'guide-switch')]/@hreflang")
    at = LOCALES.index(locale)
    assert switches == [*LOCALES[at + 1 :], *LOCALES[:at]]
    if key != "404.html":
        heads = tree.xpath("//head/link[starts-with(@rel, 'alternate')][@hreflang]/@hreflang")
        assert sorted(heads) == sorted([*LOCALES, "x-default"])


def said(file: Path) -> set[str]:
    """The texts of a page, and what is said of its elements."""
    tree = html.parse(str(file)).getroot()
    own = "//*[not(self::script or self::style)][not(ancestor-or-self::*[@lang='en'])]"
    texts = tree.xpath(f"{own}/text() | {own}/@aria-label | {own}/@title")
    return {" ".join(text.split()).rstrip(":： ") for text in texts}


def test_no_french_page_says_an_english_word(three: Path) -> None:
    english = {text for text in words("en").values() if isinstance(text, str) and len(text) > 2}
    foreign = english - {text for text in FRENCH.values() if isinstance(text, str)}
    pages = pages_of(three / "site" / "fr")
    assert len(pages) >= 5
    for file in pages:
        assert said(file) & foreign - {"BibTeX", "GB/T 7714"} == set(), file
    assert FRENCH["facts"] in said(three / "site/fr/concepts/gating/index.html")
    assert "En anglais" in said(three / "site/fr/concepts/gating/index.html")


def test_a_french_page_has_its_own_drawing(three: Path) -> None:
    text = (three / "site/fr/concepts/gating/index.html").read_text("utf-8")
    assert "50 modifications en file" in text
    assert "50 changes" not in text


def test_the_bundle_begins_with_all_languages_and_has_their_books(three: Path) -> None:
    guide = three / ".cache/build/bundle"
    tree = html.parse(str(guide / "index.html")).getroot()
    assert tree.xpath("//main/a/@hreflang") == list(LOCALES)
    assert all((guide / href).is_file() for href in tree.xpath("//main/a/@href"))
    assert "choisissez une langue" in (guide / "README.txt").read_text("utf-8")
    books = {path.name.split("-")[-2] for path in (three / "dist").glob("*.epub")}
    assert books == set(LOCALES)


def test_french_is_searched_and_answered_in_french(page: Page, address: str) -> None:
    page.goto(f"{address}fr/?q=file de fusion")
    first = page.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile(r"/fr/concepts/gating/\?h=file"))
    page.locator(FIELD).fill("")
    page.locator(FIELD).press_sequentially("filtrature")
    expect(page.locator(LINE)).to_contain_text("Rien trouvé pour « filtrature »")


def test_what_only_other_languages_have_is_named(page: Page, address: str) -> None:
    page.goto(f"{address}fr/?q=close")
    expect(page.locator(".md-search-result__list")).to_contain_text("English : 1 page")
    page.goto(f"{address}fr/?q=依据")
    expect(page.locator(".md-search-result__list")).to_contain_text("中文 : 1 page")


def test_a_french_reader_is_offered_french_alone(page: Page, address: str) -> None:
    page.goto(address)
    offers = page.locator("[data-guide-offer]:not([hidden])")
    expect(offers).to_have_count(1)
    expect(offers).to_contain_text(FRENCH["offer"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("document.documentElement.lang") == "en"


def test_faults_of_french_pages_are_found(
    three: Path, tmp_path: Path, update_expected: bool
) -> None:
    project = tmp_path / "wrong"
    shutil.copytree(three, project, ignore=shutil.ignore_patterns("site", "dist", ".cache"))
    for name, (old, new) in CASE["wrong"].items():
        edit(project, name, old, new)
    status, output = run(project, "concord", "check", "--format", "text")
    assert status == 1, output
    got = [line for line in output.splitlines() if line.startswith("docs/")]
    if update_expected:
        save(CASE_FILE, {**CASE, "found": got})
    else:
        assert got == CASE["found"]
