"""What every Chinese page says and how it is set."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page

from tests.sites import pages_of

SAID = ("title", "aria-label", "aria-description", "alt", "placeholder")
HAN = re.compile(r"[\u3400-\u9fff]")
LETTERS = re.compile(r"[A-Za-z]{3}")
WORDS_OF_EXTENSIONS = re.compile(
    r"\b(?:back to|copy|copied|footnote|jump|link to|note|search|skip|source|contents|top)\b",
    re.I,
)
WIDTHS = """html => {
  const text = document.querySelector(".guide-text > p");
  text.innerHTML = html;
  return [...text.children].map(child => child.getBoundingClientRect().width
    / parseFloat(getComputedStyle(child).fontSize));
}"""


def language(element: html.HtmlElement) -> str:
    """The language of an element."""
    return str(element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)"))


def own_text(element: html.HtmlElement) -> str:
    """The text of an element in its own language."""
    texts = element.xpath(".//text()")
    return "".join(t for t in texts if t.is_tail or language(t.getparent()) == language(element))


def test_nothing_is_said_in_english_on_a_chinese_page(site_dir: Path) -> None:
    """Titles and labels, whatever wrote them; a name alone may be English."""
    names, found = set(), []
    pages = pages_of(site_dir / "zh")
    assert len(pages) > 50
    for file in pages:
        tree = html.parse(str(file), html.HTMLParser(encoding="utf-8"))
        headings = tree.xpath("//h1|//h2|//h3|//a[@href]|//title")
        names |= {" ".join(h.text_content().split()) for h in headings}
        for element in tree.xpath("//*"):
            for name in SAID:
                said = element.get(name, "")
                if said and LETTERS.search(said) and not HAN.search(said):
                    found.append((said, language(element), f"{file.relative_to(site_dir)} {name}"))
    wrong = [one for one in found if one[1].startswith("zh") and one[0] not in names]
    assert wrong == []


def test_no_extension_speaks_english_in_the_text_of_a_chinese_page(site_dir: Path) -> None:
    """Buttons, summaries and labels that stand in the text."""
    wrong = []
    for file in pages_of(site_dir / "zh"):
        tree = html.parse(str(file), html.HTMLParser(encoding="utf-8"))
        for element in tree.xpath("//button|//summary|//label|//nav//p|//figcaption/p|//dt"):
            said = own_text(element)
            if language(element).startswith("zh") and WORDS_OF_EXTENSIONS.search(said):
                wrong.append((said, str(file.relative_to(site_dir))))
    assert wrong == []


def test_a_fault_is_seen() -> None:
    assert WORDS_OF_EXTENSIONS.search("Copy to clipboard")
    assert LETTERS.search("Jump back to footnote 1")


@pytest.mark.parametrize("weight", ["400", "700"])
def test_marks_are_as_wide_as_chinese_characters(page: Page, served: str, weight: str) -> None:
    page.goto(f"{served}zh/concepts/big-tent/")
    style = f"font-weight: {weight}; text-spacing-trim: space-all; white-space: pre"
    marks = "".join(f"<span style='{style}'>{mark}</span>" for mark in "字“”‘’—…")
    widths = page.evaluate(WIDTHS, marks)
    assert widths == pytest.approx([1] * 7, abs=0.02)


@pytest.mark.parametrize("path", ["concepts/big-tent/", "zh/concepts/big-tent/"])
def test_in_english_they_are_those_of_the_text(page: Page, served: str, path: str) -> None:
    page.goto(served + path)
    page.evaluate(WIDTHS, "<span lang='en'>’</span>")
    family = page.evaluate("getComputedStyle(document.querySelector('p > [lang=en]')).fontFamily")
    assert "marks" not in family


@pytest.mark.parametrize("path", ["concepts/big-tent/", "zh/concepts/big-tent/"])
@pytest.mark.parametrize("fonts", ["var(--serif)", "var(--sans)", "var(--serif-han)"])
def test_in_english_they_are_narrow_where_chinese_fonts_draw_them(
    page: Page, served: str, path: str, fonts: str
) -> None:
    page.goto(served + path)
    style = f"font-family: {fonts}; white-space: pre"
    marks = "".join(f"<span lang='en' style='{style}'>{mark}</span>" for mark in "‘’“”")
    assert max(page.evaluate(WIDTHS, marks)) < 0.6
