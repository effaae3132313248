"""The language server, asked by a real client over its standard input and output."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from concord.__main__ import main

from tests.editor.client import Client
from tests.expectations import load
from tests.sites import edit

SITE: dict[str, str] = load(Path(__file__).parents[1] / "site/small.yml")
INDEX, INDEX_ZH = "docs/en/index.md", "docs/zh/index.md"
ZUUL, GATING = "docs/en/projects/zuul.md", "docs/en/concepts/gating.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site in a folder whose name has a space and Chinese in it."""
    root = tmp_path_factory.mktemp("my 站")
    for name, text in SITE.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    main(["accept", "--all", "--root", str(root)])
    return root


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[Client]:
    """An editor in which the first page is open, and nothing is ever saved."""
    with Client(folder) as client:
        client.open(INDEX)
        client.open(INDEX_ZH)
        yield client


@pytest.fixture
def own(folder: Path, tmp_path: Path) -> Iterator[Client]:
    """An editor with a copy of the site of its own."""
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    with Client(tmp_path) as client:
        yield client


def place(text: str, wanted: str, behind: int = 0) -> tuple[int, int]:
    """The line and character, in UTF-16, of a text; ``behind`` characters into it."""
    before = text[: text.index(wanted) + behind]
    line = before.rpartition("\n")[2]
    return before.count("\n"), len(line.encode("utf-16-le")) // 2


def applied(text: str, edits: list[dict[str, Any]]) -> str:
    """A text of characters of one unit after edits of the protocol."""
    lines = text.splitlines(keepends=True)

    def offset(at: dict[str, int]) -> int:
        return sum(map(len, lines[: at["line"]])) + at["character"]

    spans = [(offset(e["range"]["start"]), offset(e["range"]["end"]), e["newText"]) for e in edits]
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def test_findings_while_typing_here_and_in_the_counterpart(own: Client) -> None:
    text = SITE[INDEX]
    own.open(INDEX)
    assert own.findings(INDEX) == own.findings(INDEX_ZH) == []
    own.type(INDEX, text.replace("18 million", "80 million"))
    (finding,) = [one for one in own.findings(INDEX_ZH) if one["code"] == "PAR306"]
    assert (finding["source"], finding["severity"]) == ("concord", 2)
    assert finding["relatedInformation"][0]["location"]["uri"] == own.uri(INDEX)
    own.type(INDEX, text, 3)
    assert own.findings(INDEX_ZH) == []
    own.type(INDEX, text.replace("projects/zuul.md", "projects/zull.md"), 4)
    (finding,) = own.findings(INDEX)
    line, start = place(text, "[Zuul]")
    assert finding["range"]["start"] == {"line": line, "character": start}
    assert finding["message"].startswith("link to projects/zull.md, which is not there in en; did")


def test_a_page_that_cannot_be_read_is_a_finding(own: Client) -> None:
    own.open(INDEX, "---\ntitle: [\n---\n\nText.\n")
    assert "PAG601" in [one["code"] for one in own.findings(INDEX)]


def test_columns_count_units_of_utf_16(own: Client) -> None:
    text = SITE[INDEX_ZH].replace("本指南", "😀本指南").replace("zuul.md", "zull.md")
    own.open(INDEX_ZH, text)
    (finding,) = [one for one in own.findings(INDEX_ZH) if one["code"] == "REF101"]
    line, start = place(text, "[Zuul]")
    assert finding["range"]["start"] == {"line": line, "character": start}


@pytest.mark.parametrize(
    ("path", "wanted", "said"),
    [
        (INDEX, "[gating]", ["**Gating** · concept", "zh: 门控", "docs/en/concepts/gating.md:1"]),
        (INDEX_ZH, "[门控]", ["**门控** · concept", "en: Gating", "docs/zh/concepts/gating.md"]),
        (INDEX, "[^report#limits]", ["docs/en/sources/report.md", "§ "]),
        (INDEX, "serves close", []),
    ],
)
def test_hover(client: Client, path: str, wanted: str, said: list[str]) -> None:
    found = client.at("hover", path, *place(SITE[path], wanted, 1))
    if not said:
        assert found is None
    for one in said:
        assert one in found["contents"]["value"]


@pytest.mark.parametrize(
    ("path", "wanted", "target", "line"),
    [
        (INDEX, "[Zuul]", ZUUL, 0),
        (ZUUL, "[gating](", GATING, place(SITE[GATING], "## Why")[0]),
        (ZUUL, "[gating]\n", GATING, 0),
        (INDEX, "serves close", INDEX_ZH, place(SITE[INDEX_ZH], "1800 万")[0]),
        (INDEX_ZH, "1800 万", INDEX, place(SITE[INDEX], "serves")[0]),
    ],
)
def test_definition(client: Client, path: str, wanted: str, target: str, line: int) -> None:
    client.open(path)
    found = client.at("definition", path, *place(SITE[path], wanted, 1))
    assert (found["uri"], found["range"]["start"]["line"]) == (client.uri(target), line)


def test_the_counterpart_and_the_page_in_the_other_language(client: Client) -> None:
    there = place(SITE[INDEX], "[Zuul]")
    (found,) = client.at("implementation", INDEX, *there)
    assert found["uri"] == client.uri(INDEX_ZH)
    assert found["range"]["start"]["line"] == place(SITE[INDEX_ZH], "本指南")[0]
    (found,) = client.at("typeDefinition", INDEX, *there)
    assert found["uri"] == client.uri(INDEX_ZH)


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("See [x](", "projects/zuul.md"),
        ("See [x](concepts/gating.md#", "why"),
        ("See [x](#", "limits"),
        ("Said.[^", "report"),
        ("Said.[^report#", "limits"),
        ("See [gat", "Gating](concepts/gating.md)"),
    ],
)
def test_completion(own: Client, written: str, offered: str) -> None:
    text = SITE[INDEX] + "\n" + written
    own.open(INDEX, text)
    line, character = place(text, written, len(written))
    found = {one["label"]: one for one in own.at("completion", INDEX, line, character)}
    assert offered in found
    after = applied(text, [found[offered]["textEdit"]])
    assert after.startswith(SITE[INDEX])
    assert after.endswith(offered)


@pytest.mark.parametrize(
    ("written", "offered", "missing"),
    [
        ("", "keywords: ", "title: "), ("kind: ", "event", "nothing"),
        ("related: [gat", "gating", "limits"), ("related:\n  - ", "gating", "limits"),
    ],
)  # fmt: skip
def test_completion_in_front_matter(own: Client, written: str, offered: str, missing: str) -> None:
    text = SITE[INDEX].replace("title: Home\n", f"title: Home\n{written}", 1)
    own.open(INDEX, text)
    line, character = place(text, f"Home\n{written}", len(f"Home\n{written}"))
    labels = [one["label"] for one in own.at("completion", INDEX, line, character)]
    assert offered in labels
    assert missing not in labels


@pytest.mark.parametrize(
    ("only", "kinds"),
    [
        (None, ["quickfix", "quickfix"]), (["quickfix"], ["quickfix", "quickfix"]),
        (["source.fixAll"], ["source.fixAll"]), (["source"], ["source.fixAll"]), (["refactor"], []),
    ],
)  # fmt: skip
def test_quick_fixes(own: Client, only: list[str] | None, kinds: list[str]) -> None:
    text = SITE[INDEX_ZH].replace("## 极限 { #limits }", "## 极限")
    own.open(INDEX_ZH, text)
    (finding,) = [one for one in own.findings(INDEX_ZH) if one["code"] == "PAR303"]
    actions = own.ask("textDocument/codeAction", {
        "textDocument": {"uri": own.uri(INDEX_ZH)}, "range": finding["range"],
        "context": {"diagnostics": [finding], **({"only": only} if only else {})},
    })  # fmt: skip
    assert [one["kind"] for one in actions] == kinds
    for action in actions:
        (edits,) = action["edit"]["changes"].values()
        assert applied(text, edits) == SITE[INDEX_ZH]


def test_of_a_long_line_only_the_finding_at_the_cursor_is_mended(own: Client) -> None:
    text = SITE[INDEX] + "\nSee [one](projects/zull.md) and [two](concepts/gatnig.md) here.\n"
    own.open(INDEX, text)
    own.findings(INDEX)

    def titles(behind: str) -> list[str]:
        line, character = place(text, behind, 2)
        at = {"line": line, "character": character}
        actions = own.ask("textDocument/codeAction", {
            "textDocument": {"uri": own.uri(INDEX)}, "range": {"start": at, "end": at},
            "context": {"diagnostics": []},
        })  # fmt: skip
        return [one["title"] for one in actions if one["title"].startswith("Write ")]

    assert titles("[one]") == ["Write projects/zuul.md"]
    assert titles("[two]") == ["Write concepts/gating.md"]
    assert titles(" here.") == ["Write projects/zuul.md", "Write concepts/gating.md"]


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("projects/zuul.md", "projects/zull.md", "REF101"),
        ("gating.md#why", "gating.md#wyh", "REF102"),
        ("[^report]", "[^raport]", "SRC401"),
        ("[^report#limits]", "[^report#limit]", "SRC402"),
    ],
)
def test_what_was_meant_is_offered(own: Client, right: str, wrong: str, code: str) -> None:
    text = SITE[INDEX] + "\nSee [why](concepts/gating.md#why) it says so.[^report]\n"
    own.open(INDEX, text.replace(right, wrong, 1))
    (finding,) = [one for one in own.findings(INDEX) if one["code"] == code]
    actions = own.ask("textDocument/codeAction", {
        "textDocument": {"uri": own.uri(INDEX)}, "range": finding["range"],
        "context": {"diagnostics": [finding]},
    })  # fmt: skip
    (action,) = [one for one in actions if one["title"].startswith("Write ")]
    (edits,) = action["edit"]["changes"].values()
    assert applied(text.replace(right, wrong, 1), edits) == text


def test_a_translation_is_accepted(own: Client) -> None:
    own.open(INDEX_ZH)
    assert own.findings(INDEX_ZH) == []
    edit(own.root, INDEX, "The guide explains", "The new guide explains")
    own.tell("workspace/didChangeWatchedFiles", {"changes": []})
    (finding,) = own.findings(INDEX_ZH)
    assert finding["code"] == "PAR308"
    (action,) = own.ask("textDocument/codeAction", {
        "textDocument": {"uri": own.uri(INDEX_ZH)}, "range": finding["range"],
        "context": {"diagnostics": [finding]},
    })  # fmt: skip
    command = action["command"]
    own.ask("workspace/executeCommand", {
        "command": command["command"], "arguments": command["arguments"],
    })  # fmt: skip
    assert own.findings(INDEX_ZH) == []
    assert main(["check", "--root", str(own.root), "--no-cache"]) == 0


def test_a_save_tells_of_pages_that_nobody_has_open(own: Client) -> None:
    own.open(GATING)
    text = SITE[GATING].replace("{ #why }", "{ #reasons }")
    own.type(GATING, text)
    (own.root / GATING).write_text(text, "utf-8")
    own.tell("textDocument/didSave", {"textDocument": {"uri": own.uri(GATING)}})
    (finding,) = own.findings(ZUUL)
    assert finding["code"] == "REF102"
    (own.root / GATING).write_text(SITE[GATING], "utf-8")
    own.type(GATING, SITE[GATING], 3)
    own.tell("textDocument/didSave", {"textDocument": {"uri": own.uri(GATING)}})
    assert own.findings(ZUUL) == []


def test_an_id_is_renamed_everywhere(own: Client) -> None:
    own.open(GATING)
    there = place(SITE[GATING], "## Why", 4)
    assert own.at("prepareRename", GATING, *there)["placeholder"] == "why"
    done = own.at("rename", GATING, *there, newName="reason")["documentChanges"]
    after = {
        one["textDocument"]["uri"]: applied(
            SITE[next(p for p in SITE if own.uri(p) == one["textDocument"]["uri"])], one["edits"]
        )
        for one in done
        if not one["textDocument"]["uri"].endswith(".lock")
    }
    assert "{ #reason }" in after[own.uri(GATING)]
    assert "ideas/reasons.md: reason" in after[own.uri(GATING)]
    assert "gating.md#reason" in after[own.uri(ZUUL)]
    assert all("#why" not in text for text in after.values())
    assert len(after) == 4


def test_a_page_is_renamed_with_what_leads_to_it(own: Client) -> None:
    text = SITE[INDEX].replace("Limits {", "Bounds {")
    own.open(INDEX, text)
    there = place(text, "[gating]", 2)
    assert own.at("prepareRename", INDEX, *there)["placeholder"] == "concepts/gating.md"
    done = own.at("rename", INDEX, *there, newName="gate-keeping")["documentChanges"]
    moved = {one["oldUri"]: one["newUri"] for one in done if one.get("kind") == "rename"}
    assert moved[own.uri(GATING)] == own.uri("docs/en/concepts/gate-keeping.md")
    edits = next(d["edits"] for d in done if d.get("textDocument", {}).get("uri") == own.uri(INDEX))
    assert applied(text, edits) == text.replace("gating.md", "gate-keeping.md")
    taken = own.at("rename", INDEX, *there, newName="projects/zuul.md")
    assert "is there already" in taken["error"]["message"]


def test_what_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "concord.toml").write_text("layuot = 1\n")
    with Client(tmp_path) as client:
        assert "concord.toml:1: layuot" in client.note("window/showMessage")["message"]
        client.open("docs/en/a.md", "x")
        assert client.at("hover", "docs/en/a.md", 0, 0) is None
