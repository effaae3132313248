"""Runs of another language, in text and in built Markdown."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from concord.registry import Registry
from concord.site.render.markdown.languages import LanguageRuns
from concord.site.render.wording.languages import english_names, marked, runs
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension

from tests.expectations import load

CASES = load(Path(__file__).with_name("languages.yml"))


@pytest.mark.parametrize(("locale", "text", "expected"), CASES)
def test_runs(locale: str, text: str, expected: str, registry: Registry) -> None:
    html = marked(text, locale, english_names(registry))
    assert re.sub(r'<span lang="(\w+)">(.*?)</span>', r"[\1:\2]", html) == expected


def test_text_is_escaped(registry: Registry) -> None:
    html = marked("<b> 大帐篷 & <i>", "en", english_names(registry))
    assert html == '&lt;b&gt; <span lang="zh">大帐篷</span> &amp; &lt;i&gt;'


@given(st.text(), st.sampled_from(["en", "zh"]))
def test_runs_are_in_order_and_apart(text: str, locale: str) -> None:
    found = runs(text, locale, lambda text: [(0, len(text))])
    assert all(0 <= run.start < run.end <= len(text) for run in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


def built(text: str, locale: str, registry: Registry) -> str:
    extensions: list[str | Extension] = [
        "footnotes",
        "toc",
        "tables",
        "attr_list",
        LanguageRuns(locale, english_names(registry)),
    ]
    return Markdown(extensions=extensions).convert(text)


MARKDOWN = [
    ("en", "A 大帐篷 b", "<p>A <span lang=\"zh\">大帐篷</span> b</p>"),
    ("en", "A *大 b* 帐 篷", '<p>A <em><span lang="zh">大</span> b</em> <span lang="zh">帐</span> '
     '<span lang="zh">篷</span></p>'),
    ("en", "As `可扩展性` here", '<p>As <code lang="zh">可扩展性</code> here</p>'),
    ("en", "    可扩展性", "<pre><code>可扩展性\n</code></pre>"),
    ("en", "[可扩展性](x.md) 与", '<p><a href="x.md"><span lang="zh">可扩展性</span></a> '
     '<span lang="zh">与</span></p>'),
    ("zh", "[大帐篷](x.md)（Big Tent）在", '<p><a href="x.md">大帐篷</a>'
     '（<span lang="en">Big Tent</span>）在</p>'),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "text", "expected"), MARKDOWN)
def test_markdown(locale: str, text: str, expected: str, registry: Registry) -> None:
    assert built(text, locale, registry) == expected


def test_table_of_contents_keeps_plain_titles(registry: Registry) -> None:
    md = Markdown(extensions=["toc", LanguageRuns("en", english_names(registry))])
    html = md.convert("# On 大帐篷")
    assert '<span lang="zh">大帐篷</span>' in html
    assert [token["name"] for token in vars(md)["toc_tokens"]] == ["On 大帐篷"]


def test_footnotes_are_marked(registry: Registry) -> None:
    html = built("Text[^1]\n\n[^1]: By 某人.", "en", registry)
    assert 'By <span lang="zh">某人</span>.' in html
