"""An index of any number of pages, made of the sentences of a real one."""

from __future__ import annotations

import json
import random
import re
from html import escape
from pathlib import Path
from typing import Any

Index = dict[str, Any]


def index_of(text: str) -> Index:
    """Read an index as it is published."""
    found: Index = json.loads(text[text.index("(") + 1 : text.rindex(")")])
    return found


def index_script(index: Index) -> str:
    """An index as it is published."""
    return f"searchIndex({json.dumps(index, ensure_ascii=False, separators=(',', ':'))});\n"


def grown(index: Index, count: int, chance: random.Random) -> Index:
    """An index of so many pages.

    They repeat those of a real index under other addresses, with the sentences shuffled among
    pages and, so that the vocabulary grows too, every twentieth Latin word given a number.
    """
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
        page: dict[str, Any] = pages[number % len(pages)]
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


def write_pages(index: Index, folder: Path) -> None:
    """Write the pages of an index as HTML, for an engine that reads that."""
    for page in index["pages"]:
        parts = [f"<h1>{escape(page['title'])}</h1>"]
        for section in page["sections"]:
            if section["title"]:
                anchor = escape(section["anchor"])
                parts.append(f'<h2 id="{anchor}">{escape(section["title"])}</h2>')
            parts.append(f"<p>{escape(section['text'])}</p>")
        file = folder / page["location"] / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f'<!doctype html><html lang="{index["lang"]}"><title>{escape(page["title"])}</title>'
        file.write_text(f"{head}<main>{''.join(parts)}</main>", encoding="utf-8")
