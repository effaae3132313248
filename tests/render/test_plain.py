"""Pages as plain Markdown: whole by themselves, with notes that say where it all is from."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest
from concord.registry import Registry
from concord.registry.page_urls import Addresses
from concord.site.building import Building
from concord.site.building.earlier import Later, Make
from concord.site.offers.offers import Offers
from concord.site.render.plain.boxes import as_quotations
from concord.site.render.plain.from_html import as_markdown

from tests.expectations import load

from .conftest import BASE, CHANGED, registry_of

CASES = load(Path(__file__).parent / "plain.yml")
ENGLISH = f"""\
# The big tent

> A reform of 2015, in Chinese 大帐篷.

Address: <{BASE}concepts/big-tent/>
Last changed: 2 January 2020

A reform said Dr. Smith. It left no room for a pipeline.[^talk-2018.limits] A pipeline again.

## Why

Because of [Zuul]({BASE}projects/zuul/).[^paper]

[^talk-2018.limits]: A. Speaker. [A talk]({BASE}sources/talk-2018/), May 2018 (date inferred). \
Reading notes: [Limits]({BASE}sources/talk-2018/#limits).
[^paper]: B. Writer. [A \\<paper\\>]({BASE}sources/further-reading/#paper), 2 December 2014. \
<https://example.org/paper>
"""
CHINESE = f"""\
# 大帐篷

> 2015 年的改革（Big Tent Reform）。

网址：<{BASE}zh/concepts/big-tent/>
最后更新：2020 年 1 月 2 日

一次改革，没有给流水线留位置[^talk-2018.limits]。

## 原因

因为 [Zuul]({BASE}zh/projects/zuul/)[^paper]。

[^talk-2018.limits]: A. Speaker：[一次演讲]({BASE}zh/sources/talk-2018/)，2018 年 5 月\
（日期为推断）。阅读笔记：[局限]({BASE}zh/sources/talk-2018/#limits)。
[^paper]: B. Writer：[一篇论文]({BASE}zh/sources/further-reading/#paper)，2014 年 12 月 2 日。 \
<https://example.org/paper>
"""
ONLY_HERE = re.compile(
    r"<!--|\{ ?[#.:]|\]\((?!https://)|\[\^[\w-]+#|^[!?=]{3}|</?(?:div|span|p)\b", re.M
)


def building(registry: Registry, folder: Path, base: str = BASE) -> Building:
    changed = {page.path: CHANGED for page in registry.pages.values()}
    made = Building(
        folder, folder / "site", registry, Addresses(base, "en", True), [], Offers, changed
    )
    for locale, title in (("en", "The Guide"), ("zh", "导读")):
        made.outline(locale, title, {"projects/zuul.md": ()})
    return made


@pytest.fixture
def texts(registry: Registry, tmp_path: Path) -> dict[str, str]:
    made = building(registry, tmp_path)
    return {**made.offers.texts("en"), **made.offers.texts("zh")}


@pytest.mark.parametrize(("path", "expected"), [("", ENGLISH), ("zh/", CHINESE)])
def test_a_page_is_whole_by_itself(texts: dict[str, str], path: str, expected: str) -> None:
    assert texts[f"{path}concepts/big-tent/index.md"] == expected


def test_nothing_is_left_that_only_this_site_understands(texts: dict[str, str]) -> None:
    pages = {path: text for path, text in texts.items() if path.endswith(".md")}
    assert len(pages) == 16
    found = [(path, left) for path, text in pages.items() for left in ONLY_HERE.findall(text)]
    assert found == []


def test_generated_parts_are_there_in_words(texts: dict[str, str]) -> None:
    glossary = texts["reference/glossary/index.md"]
    assert "**pipeline 流水线 concept, May 2013**\n\nA path that changes take." in glossary
    assert f"- Part of: [Zuul]({BASE}projects/zuul/)" in glossary
    assert "A \\<paper\\>" in texts["sources/further-reading/index.md"]


def test_one_file_holds_every_page_of_a_language_in_order(texts: dict[str, str]) -> None:
    whole = texts["zh/llms-full.txt"]
    assert whole.startswith(f"# 导读\n\n> 导读。\n\n网址：<{BASE}zh/>\n许可：<")
    assert CHINESE.strip() in whole
    titles = re.findall(r"^---\n\n# (.+)", whole, re.M)
    assert titles == [
        "Zuul",
        "大帐篷",
        "概念总览",
        "首页",
        "术语表",
        "延伸阅读",
        "一次演讲",
        "时间线",
    ]


def test_what_tells_how_large_the_texts_are_is_left_out_with_a_word(
    files: dict[str, str], tmp_path: Path
) -> None:
    more = {
        f"docs/{locale}/take.md": "---\ntitle: Take\n---\n<!-- concord: downloads -->\n\nend\n"
        for locale in ("en", "zh")
    }
    made = building(registry_of({**files, **more}), tmp_path)
    said = f"What stands here is on the page alone: [Take]({BASE}take/)\n\nend\n"
    assert made.offers.texts("en")["take/index.md"].endswith(said)
    sizes = {one.path: one.size for one in made.offers.downloads("en")}
    assert sizes["llms-full.txt"] == len(made.offers.texts("en")["llms-full.txt"].encode())


def test_only_what_somebody_asks_for_is_fetched(registry: Registry, tmp_path: Path) -> None:
    made, fetched = building(registry, tmp_path), list[str]()

    def later(address: str, path: str, given: list[str], make: Make) -> Later:
        def fetch() -> str:
            fetched.append(path)
            return str(make())

        return Later(f"{path} {given[0]}", fetch)

    made.earlier.later = later
    texts = made.offers.texts("en")
    assert [path in texts for path in ("llms-full.txt", "projects/zuul/index.md")] == [True, True]
    assert all(texts.made_of(path) for path in texts)
    assert fetched == []
    size, digest = texts.measures("llms-full.txt")
    assert sorted(fetched) == sorted(page.path for page in registry.of_locale("en"))
    whole = texts["llms-full.txt"].encode()
    assert (size, digest) == (len(whole), sha256(whole).hexdigest())
    fetched.clear()
    made.offers.forget_texts("en")
    assert made.offers.texts("en").measures("llms-full.txt") == (size, digest)
    assert fetched == []


def test_the_text_of_all_is_told_by_each_page(files: dict[str, str], tmp_path: Path) -> None:
    more = "docs/en/projects/zuul.md"
    told = set()
    for said in ("", "One word."):
        made = building(registry_of({**files, more: f"{files[more]}\n{said}\n"}), tmp_path)
        made.earlier.later = lambda address, path, given, make: Later(given[0], make)
        told.add(made.offers.texts("en").made_of("llms-full.txt"))
    assert len(told) == 2


def test_a_site_without_an_address_has_none(registry: Registry, tmp_path: Path) -> None:
    assert building(registry, tmp_path, "").offers.texts("en") == {}


@pytest.mark.parametrize("case", CASES["boxes"])
def test_boxes(case: dict[str, str]) -> None:
    assert as_quotations(case["of"]).strip("\n") == case["is"].strip("\n")


@pytest.mark.parametrize("case", CASES["parts"])
def test_parts(case: dict[str, str]) -> None:
    assert as_markdown(case["of"], "https://example.org/x/y/") == case["is"]
