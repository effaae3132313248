"""The scenarios: they are as many as they say, each makes the change that it names, and counts."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
import yaml

from bench.scenarios import edits
from bench.scenarios.run import DATA, main

PAGE = """\
---
title: A page
---
First _words_, [linked](/docs/a/).

{{< include "a.md" >}}

* one
* two

## How

Second words.
And more.

```shell
kubectl apply -f a.yaml
```

{{% code_sample file="a.yaml" %}}

Third words.
"""
LONG = "words that say how long a text is in a language"
KOREAN = {
    "First": "첫째", "Second": "둘째", "Third": "셋째", "## How": "## 어떻게",
    "And more": "그리고 더", LONG: "어떤 언어로 쓴 글이 얼마나 긴지 알려 주는 말",
    "one of": "하나의", "two of": "둘의", "three of": "셋의",
}  # fmt: skip
CASES = (
    (edits.add_item, {"text": "three"}, "* two\n", "* two\n* three\n"),
    (edits.drop_item, {"at": 0}, "* one\n", ""),
    (edits.add_sentence, {"to": 2, "text": " Last."}, "And more.", "And more. Last."),
    (edits.drop_paragraph, {"at": 2}, "Second words.\nAnd more.\n", ""),
    (edits.add_paragraph, {"before": 2, "text": "New."}, "Second", "New.\n\nSecond"),
    (edits.drop_code, {"at": 0}, "```shell\nkubectl apply -f a.yaml\n```\n", ""),
    (edits.change, {"pattern": "words", "by": "WORDS"}, "_words_", "_WORDS_"),
)


@pytest.mark.parametrize(("edit", "given", "old", "new"), CASES)
def test_an_edit_changes_one_place(edit, given, old, new) -> None:  # type: ignore[no-untyped-def]
    assert "\n".join(edit(PAGE.split("\n"), **given)) == PAGE.replace(old, new, 1)


@pytest.mark.parametrize(("edit", "given", "old", "new"), CASES[:-1])
def test_what_is_kept_in_comments_stays(edit, given, old, new) -> None:  # type: ignore[no-untyped-def]
    kept = "<!--\n* kept\n\nKept.\n-->\n"
    page = PAGE.replace("First", f"{kept}First", 1)
    assert "\n".join(edit(page.split("\n"), **given)) == page.replace(old, new, 1)


def test_paragraphs_change_places() -> None:
    made = "\n".join(edits.swap_paragraphs(PAGE.split("\n"), 2, 3))
    assert made.index("Third") < made.index("kubectl") < made.index("Second")


def test_what_is_not_there_is_told() -> None:
    with pytest.raises(ValueError, match="like nowhere"):
        edits.change(PAGE.split("\n"), "nowhere", "")


def test_pages_that_agree_are_left_alone_and_all_lags_are_found_with_a_lock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # As long as texts are: of a word or two nobody can tell whether others have taken them in.
    long = PAGE.replace("* one\n* two\n", "* one of words\n* two of words\n* three of words\n")
    long = long.replace("words", LONG)
    korean = long
    for english, other in KOREAN.items():
        korean = korean.replace(english, other)
    for page in yaml.safe_load(DATA.read_text("utf-8"))["pages"].values():
        for locale, text in (("en", long), ("ko", korean)):
            file = tmp_path / "content" / locale / "docs" / f"{page}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    monkeypatch.setattr(sys, "argv", ["run", str(tmp_path)])
    assert main() == 0
    out = capsys.readouterr().out
    assert "before any change" not in out
    assert "no lock: named" not in out
    assert "a lock accepted before: " not in out
    assert out.count("missed") == 9
    row = next(line for line in out.split("\n") if re.match("│ no lock ", line))
    assert re.findall(r"\d+", row) == ["23", "15", "23", "15"]
