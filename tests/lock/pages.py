"""A page, its translation, and what lags of it."""

from __future__ import annotations

from concord.lock.accepting import accept, every
from concord.lock.staleness import counterpart, lags
from concord.model import Lock, Page
from concord.reading import read_page

ENGLISH = """---
title: Zuul
definition: A CI system.
---

Zuul tests changes
before they merge.

## Limits { #limits }

- One item
- Another item

| a | b |
|---|---|
| c | d |
"""
CHINESE = """---
title: Zuul
definition: 持续集成系统。
---

变更先测试，后合并。

## 极限 { #limits }

- 第一条
- 第二条

| 甲 | 乙 |
|---|---|
| 丙 | 丁 |
"""
GLOSSARY = (
    "---\ntitle: Glossary\nterms:\n  sdn:\n    title: SDN\n    definition: Networks in software.\n"
    "  nfv: {title: NFV, definition: Functions in software.}\n---\n\nTerms.\n"
)


def page(text: str, locale: str = "en") -> Page:
    return read_page(text.encode(), f"docs/{locale}/a.md", locale, "a.md")


def accepted(text: str = ENGLISH, translation: str = CHINESE) -> Lock:
    return accept(Lock(), [(page(text), page(translation, "zh"), every)])


def said(text: str, lock: Lock, translation: str = CHINESE) -> list[tuple[str, str, int]]:
    """What lags: change, part, line of the translation."""
    there = page(translation, "zh")
    found = lags(page(text), there, lock)
    assert found is not None
    return [(lag.change, lag.part, counterpart(lag, there).line) for lag in found]
