"""What the language server finds while one writes, and how it offers to mend it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from concord.__main__ import main

from tests.editor.client import SECONDS, Client, packed
from tests.editor.pages import GATING, INDEX, INDEX_ZH, SITE, ZUUL, applied, place
from tests.editor.starting import begin, forked
from tests.sites import edit


def test_a_process_answers_an_editor_and_ends_when_it_leaves(folder: Path) -> None:
    sent: tuple[dict[str, Any], ...] = (
        {"id": 1, "method": "initialize",
         "params": {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}}},
        {"method": "initialized", "params": {}}, {"id": 2, "method": "shutdown", "params": None},
        {"method": "exit", "params": None},
    )  # fmt: skip
    with begin(folder) as process:
        said, wrong = process.communicate(b"".join(map(packed, sent)), SECONDS)
    assert (process.returncode, wrong) == (0, b"")
    assert b'"name": "concord"' in said


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


def test_a_page_that_cannot_be_read_is_a_finding(client: Client) -> None:
    client.open(INDEX, "---\ntitle: [\n---\n\nText.\n")
    assert "PAG601" in [one["code"] for one in client.findings(INDEX)]


def test_columns_count_units_of_utf_16(client: Client) -> None:
    text = SITE[INDEX_ZH].replace("本指南", "😀本指南").replace("zuul.md", "zull.md")
    client.open(INDEX_ZH, text)
    (finding,) = [one for one in client.findings(INDEX_ZH) if one["code"] == "REF101"]
    line, start = place(text, "[Zuul]")
    assert finding["range"]["start"] == {"line": line, "character": start}


@pytest.mark.parametrize(
    ("only", "kinds"),
    [
        (None, ["quickfix", "quickfix"]), (["quickfix"], ["quickfix", "quickfix"]),
        (["source.fixAll"], ["source.fixAll"]), (["source"], ["source.fixAll"]), (["refactor"], []),
    ],
)  # fmt: skip
def test_quick_fixes(client: Client, only: list[str] | None, kinds: list[str]) -> None:
    text = SITE[INDEX_ZH].replace("## 极限 { #limits }", "## 极限")
    client.open(INDEX_ZH, text)
    (finding,) = [one for one in client.findings(INDEX_ZH) if one["code"] == "PAR303"]
    actions = client.ask("textDocument/codeAction", {
        "textDocument": {"uri": client.uri(INDEX_ZH)}, "range": finding["range"],
        "context": {"diagnostics": [finding], **({"only": only} if only else {})},
    })  # fmt: skip
    assert [one["kind"] for one in actions] == kinds
    for action in actions:
        (edits,) = action["edit"]["changes"].values()
        assert applied(text, edits) == SITE[INDEX_ZH]


def test_of_a_long_line_only_the_finding_at_the_cursor_is_mended(client: Client) -> None:
    text = SITE[INDEX] + "\nSee [one](projects/zull.md) and [two](concepts/gatnig.md) here.\n"
    client.open(INDEX, text)
    client.findings(INDEX)

    def titles(behind: str) -> list[str]:
        line, character = place(text, behind, 2)
        at = {"line": line, "character": character}
        actions = client.ask("textDocument/codeAction", {
            "textDocument": {"uri": client.uri(INDEX)}, "range": {"start": at, "end": at},
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
def test_what_was_meant_is_offered(client: Client, right: str, wrong: str, code: str) -> None:
    text = SITE[INDEX] + "\nSee [why](concepts/gating.md#why) it says so.[^report]\n"
    client.open(INDEX, text.replace(right, wrong, 1))
    (finding,) = [one for one in client.findings(INDEX) if one["code"] == code]
    actions = client.ask("textDocument/codeAction", {
        "textDocument": {"uri": client.uri(INDEX)}, "range": finding["range"],
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


def test_what_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "concord.toml").write_text("layuot = 1\n")
    with Client(tmp_path, forked) as client:
        assert "concord.toml:1: layuot" in client.note("window/showMessage")["message"]
        client.open("docs/en/a.md", "x")
        assert client.at("hover", "docs/en/a.md", 0, 0) is None


def test_a_file_that_is_no_page_is_left_alone(client: Client) -> None:
    client.open("README.md", "See [x](gone.md).\n")
    client.open(INDEX)
    assert client.note("textDocument/publishDiagnostics")["uri"] == client.uri(INDEX)
    assert client.at("hover", "README.md", 0, 5) is None


def test_a_page_that_the_settings_leave_out_is_left_alone(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    (tmp_path / "concord.toml").write_text(f'exclude = ["{INDEX_ZH}"]\n')
    with Client(tmp_path, forked) as client:
        client.open(INDEX_ZH, "# 无\n\nSee [x](gone.md).\n")
        client.open(ZUUL)
        assert client.note("textDocument/publishDiagnostics")["uri"] == client.uri(ZUUL)
        assert client.at("hover", INDEX_ZH, 2, 5) is None


def test_a_page_that_has_just_been_made_is_known_once_it_is_open(own: Client) -> None:
    path = "docs/en/concepts/new.md"
    (own.root / path).write_text("---\ntitle: New\n---\n\nSee [x](gone.md).\n", "utf-8")
    own.open(path)
    assert "REF101" in [one["code"] for one in own.findings(path)]


def test_after_saving_the_other_files_are_read_again(own: Client) -> None:
    own.open(INDEX)
    assert own.findings(INDEX) == []
    (own.root / ZUUL).unlink()
    own.tell("textDocument/didSave", {"textDocument": {"uri": own.uri(INDEX)}})
    assert "REF101" in [one["code"] for one in own.findings(INDEX)]
