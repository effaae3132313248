"""The time of reading and checking a page grows with its length, whatever it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from concord.model import Page, Place
from concord.parity.links.two_names import Targets, without_renamed
from concord.parity.pairing import Pairing, pairing
from concord.reading import read_page
from concord.registry import Registry, gather
from concord.rules.parity.anchor_mismatch import anchor_mismatch
from concord.rules.parity.missing_translation import missing_translation
from concord.settings import Settings, parse_settings

from tests.reading.looked_at import SETTINGS, looked_at
from tests.slope import grows_slower
from tests.ways import plain_ways

PIECES = (
    "[a", "[a][", "![", "{{", "{{<", "{%", "{* ", "$a ", "$$", "\\(", "${", "[[", "<!--", "<code>",
    "`a ", "a/", "a.b/", "/a", "\\a", ":a:", "a@", "http://", "2015年", "中文English中文,",
    "::: a\n", "```\n\n", "\n\n```a\n", "- a\n", "## a\n\n", "](<", "%(a", "**注意：**先",
    "**注意：**先\n\n", "`a` [官方] (https://a) ", "甲 （一） 和乙\n\n",
)  # fmt: skip
WITH_IDS = parse_settings({"extend-select": ["PAR303"]}, "", "")


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text(piece: str) -> None:
    """Eight times the text takes less than sixty-four times as long, as a square would."""
    assert grows_slower(looked_at, lambda number: piece * number, (500, 4000), most=40)


def test_time_grows_with_items_that_only_one_language_has() -> None:
    """Thousands that are all alike, and fewer in the translation."""

    def look(number: int) -> None:
        looked_at("- a\n" * number, "- a\n" * (number - 9))

    assert grows_slower(look, lambda number: number, (400, 1600), most=9)


def test_time_grows_with_rows_that_hold_other_values() -> None:
    def look(number: int) -> None:
        one, two = (
            "| a | b |\n|---|---|\n" + "".join(f"| key{row} | {value} |\n" for row in range(number))
            for value in (3, 5)
        )
        looked_at(one, two)

    assert grows_slower(look, lambda number: number, (500, 2000), most=9)


@pytest.mark.parametrize(
    ("text", "translated"),
    [
        (("[a]: ", "{{", "}}", " b c"), "甲"),
        (("", "A", "b", " 5"), "甲"),
        (("import '", "abc" * 6, "def" * 6, ".md.x'"), "甲"),
    ],
    ids=["braces in a definition", "a word of capitals", "a file taken in that is none"],
)
def test_time_grows_with_the_length_of_a_line(text: tuple[str, ...], translated: str) -> None:
    def look(number: int) -> None:
        head, first, second, tail = text
        looked_at(head + first * number + second * number + tail, translated)

    assert grows_slower(look, lambda number: number, (100, 400), most=9)


OTHER = {
    "code": ("Set `one_a{n}` here.\n\n", "在此设置 `zwei{n}`。\n\n"),
    "code in a line": ("`one_a{n}` ", "`zwei{n}` "),
    "lines of code": ("    open --one{n}\n", "    {n}zyx\n"),
    "links": ("[A{n}](https://a.example/b{n}) here.\n\n", "见[甲](https://c.example/d{n})。\n\n"),
    "files": (
        "[A{n}](https://a.example/b/c/tree/main/one{n}.zip) here.\n\n", "见[甲](zwei{n}.zip)。\n\n",
    ),
    "pages": ("[A{n}](one{n}.md) here.\n\n", "见[甲](https://a.example/zwei{n}.md)。\n\n"),
    "pictures": ("![A](one{n}.png)\n\nA\n\n", "![甲](zwei{n}.png)\n\n- 甲\n\n"),
}  # fmt: skip
"""What an original and its translation each say otherwise in every block or line."""


@pytest.mark.parametrize(("one", "two"), OTHER.values(), ids=OTHER)
def test_time_grows_with_what_each_language_says_otherwise(one: str, two: str) -> None:
    def look(texts: list[str]) -> None:
        looked_at(*texts)

    def texts(number: int) -> list[str]:
        return ["".join(text.format(n=n) for n in range(number)) for text in (one, two)]

    assert grows_slower(look, texts, (120, 480), most=9)


@pytest.mark.parametrize(
    ("ours", "theirs", "head"),
    [
        ("[a](https://a.b/{n})\n\n", "[b](https://a.b/{m})\n\n", ""),
        ("- see https://github.com/a/b/blob/main/c/{n}.md\n", "- see [b](/c/{m}.md)\n", ""),
        ("- `a{n}`\n", "- `b{n}`\n", ""),
        ("## a\n\nb\n\n", "字\n\n", "## a\n\n"),
        ("b\n\n", "## 甲\n\n字\n\n", "## a\n\n"),
        ("| `k{n}` | a |\n", "| `k{m}` | 甲 |\n", "| a | b |\n|---|---|\n"),
        ("## A {n}\n\nOne. Two.\n\n", "## A {n}\n\nOne.\n\nTwo.\n\n", ""),
    ],
    ids=["links", "files", "code", "headings only here", "headings only there", "rows", "cut"],
)
def test_time_grows_with_what_each_language_says_instead(ours: str, theirs: str, head: str) -> None:
    def texts(number: int) -> tuple[str, str]:
        one, two = (
            head + "".join(form.format(n=n, m=3 * n) for n in range(number))
            for form in (ours, theirs)
        )
        return one, two

    assert grows_slower(lambda both: looked_at(*both), texts, (150, 750), most=12)


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        ("## A { #one{n} }\n\nSee [a](#no{n}).\n\n", SETTINGS),
        ("## 甲\n\nSee `a{n}`.\n\n", WITH_IDS),
        ("See [a](no{n}.md).\n\n", SETTINGS),
    ],
    ids=["links to no id", "headings without ids", "links to no page"],
)
def test_time_grows_with_links_and_ids(text: str, settings: Settings) -> None:
    """As a check with a memory looks at them, which notes all that is asked."""

    def whole(number: int) -> str:
        return "".join(text.replace("{n}", str(n)) for n in range(number))

    def look(made: str) -> None:
        looked_at(made, made, settings=settings, notes=set())

    assert grows_slower(look, whole, (150, 1200), most=16)


def test_time_grows_with_pages_that_lie_at_another_place() -> None:
    def site(number: int) -> Registry:
        pages = [
            read_page(b"# A\n", f"docs/{locale}/{folder}{n}.md", locale, f"{folder}{n}.md")
            for locale, folder in (("en", "only/o"), ("en", "one/p"), ("zh", "two/p"))
            for n in range(number)
        ]
        return gather(pages, {}, SETTINGS, plain_ways(SETTINGS))

    def look(registry: Registry) -> None:
        assert len(list(missing_translation.look(registry))) == 2

    assert grows_slower(look, site, (300, 2400), most=16)


def test_time_grows_with_pages_whose_headings_lack_ids() -> None:
    """What each asks of all links of the site is asked once."""

    def site(number: int) -> Registry:
        text = "## 甲\n\n[a](b.md) [a](b.md) [a](b.md) [a](b.md)\n"
        pages = [
            read_page(text.encode(), f"docs/{locale}/p{n}.md", locale, f"p{n}.md")
            for locale in ("en", "zh")
            for n in range(number)
        ]
        return gather(pages, {}, WITH_IDS, plain_ways(WITH_IDS))

    def look(registry: Registry) -> None:
        for page, translation in registry.pairs():
            assert list(anchor_mismatch.look(page, translation, registry))

    assert grows_slower(look, site, (100, 800), most=16)


def test_time_grows_with_links_to_pages_of_two_names() -> None:
    def targets(number: int) -> list[Targets]:
        place = Place("a.md", 1, 1)
        return [
            {f"{name}{n}.md": (place, f"{name}{n}.md", "", True) for n in range(number)}
            for name in ("one", "two")
        ]

    def look(both: list[Targets]) -> None:
        one, two = without_renamed(both[0], both[1], (set(), set()))
        assert one.keys() == both[0].keys()
        assert two.keys() == both[1].keys()

    assert grows_slower(look, targets, (300, 2400), most=16)


def test_time_grows_with_headings_that_only_one_language_has() -> None:
    def pages(number: int) -> list[Page]:
        texts = ("## a\n\n" * number, "## a\n\n" * (number - 9))
        return [read_page(text.encode(), "a.md", "en", "a.md") for text in texts]

    def paired(both: list[Page]) -> Pairing:
        return pairing(replace(both[0]), both[1])

    assert grows_slower(paired, pages, (400, 1600), most=9)
