"""What the language server answers: what is meant here, what can stand here, new names."""

from __future__ import annotations

import pytest

from tests.editor.client import Client
from tests.editor.pages import GATING, INDEX, INDEX_ZH, SITE, ZUUL, applied, place


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
    client.open(path)
    found = client.at("hover", path, *place(SITE[path], wanted, 1))
    if not said:
        assert found is None
    for one in said:
        assert one in found["contents"]["value"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("See [home](../index.md).", "**Home**\n\nA small guide."),
        ("The gate waits.", "**Gating** · concept\n\nTesting each change"),
        ("See [nothing](nothing.md).", None),
        ("See [elsewhere](https://example.org/).", None),
    ],
)
def test_hover_on_what_is_being_written(client: Client, written: str, said: str | None) -> None:
    text = f"{SITE[ZUUL]}\n{written}\n"
    client.open(ZUUL, text)
    found = client.at("hover", ZUUL, *place(text, written, 5))
    assert (found and found["contents"]["value"].startswith(said)) == (said and True)


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
    client.open(INDEX)
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
def test_completion(client: Client, written: str, offered: str) -> None:
    text = SITE[INDEX] + "\n" + written
    client.open(INDEX, text)
    line, character = place(text, written, len(written))
    found = {one["label"]: one for one in client.at("completion", INDEX, line, character)}
    assert offered in found
    after = applied(text, [found[offered]["textEdit"]])
    assert after.startswith(SITE[INDEX])
    assert after.endswith(offered)


def test_nothing_is_offered_in_mere_text(client: Client) -> None:
    text = SITE[INDEX] + "\nText"
    client.open(INDEX, text)
    assert client.at("completion", INDEX, *place(text, "\nText", 5)) == []


def test_without_front_matter_links_are_offered_too(client: Client) -> None:
    client.open(INDEX, "See [x](")
    found = [one["label"] for one in client.at("completion", INDEX, 0, 8)]
    assert "projects/zuul.md" in found


def test_what_both_languages_share_is_offered_in_the_first_only(client: Client) -> None:
    for path, title, offered in ((INDEX, "Home", True), (INDEX_ZH, "首页", False)):
        text = SITE[path].replace(f"title: {title}\n", f"title: {title}\n\n", 1)
        client.open(path, text)
        line, character = place(text, f"title: {title}\n", len(f"title: {title}\n"))
        labels = [one["label"] for one in client.at("completion", path, line, character)]
        assert "keywords: " in labels
        assert ("kind: " in labels) == offered


@pytest.mark.parametrize(
    ("written", "offered", "missing"),
    [
        ("", "keywords: ", "title: "), ("kind: ", "event", "nothing"),
        ("related: [gat", "gating", "limits"), ("related:\n  - ", "gating", "limits"),
        ("related:\n  - zuul\n  - gat", "gating", "report"),
        ("citations: [rep", "report", "gating"), ("keywords:\n  - gat", "", "gating"),
    ],
)  # fmt: skip
def test_completion_in_front_matter(
    client: Client, written: str, offered: str, missing: str
) -> None:
    text = SITE[INDEX].replace("title: Home\n", f"title: Home\n{written}", 1)
    client.open(INDEX, text)
    line, character = place(text, f"Home\n{written}", len(f"Home\n{written}"))
    labels = [one["label"] for one in client.at("completion", INDEX, line, character)]
    assert not offered or offered in labels
    assert missing not in labels


def test_an_id_is_renamed_everywhere(client: Client) -> None:
    client.open(GATING)
    there = place(SITE[GATING], "## Why", 4)
    assert client.at("prepareRename", GATING, *there)["placeholder"] == "why"
    done = client.at("rename", GATING, *there, newName="reason")["documentChanges"]
    after = {
        one["textDocument"]["uri"]: applied(
            SITE[next(p for p in SITE if client.uri(p) == one["textDocument"]["uri"])], one["edits"]
        )
        for one in done
        if not one["textDocument"]["uri"].endswith(".lock")
    }
    assert "{ #reason }" in after[client.uri(GATING)]
    assert "ideas/reasons.md: reason" in after[client.uri(GATING)]
    assert "gating.md#reason" in after[client.uri(ZUUL)]
    assert all("#why" not in text for text in after.values())
    assert len(after) == 4


def test_a_page_is_renamed_with_what_leads_to_it(client: Client) -> None:
    text = SITE[INDEX].replace("Limits {", "Bounds {")
    client.open(INDEX, text)
    there = place(text, "[gating]", 2)
    assert client.at("prepareRename", INDEX, *there)["placeholder"] == "concepts/gating.md"
    done = client.at("rename", INDEX, *there, newName="gate-keeping")["documentChanges"]
    moved = {one["oldUri"]: one["newUri"] for one in done if one.get("kind") == "rename"}
    assert moved[client.uri(GATING)] == client.uri("docs/en/concepts/gate-keeping.md")
    edits = next(
        d["edits"] for d in done if d.get("textDocument", {}).get("uri") == client.uri(INDEX)
    )
    assert applied(text, edits) == text.replace("gating.md", "gate-keeping.md")
    taken = client.at("rename", INDEX, *there, newName="projects/zuul.md")
    assert "is there already" in taken["error"]["message"]


@pytest.mark.parametrize("wanted", ["serves close", "title: Home"])
def test_what_has_no_name_has_no_other(client: Client, wanted: str) -> None:
    client.open(INDEX)
    there = place(SITE[INDEX], wanted, 8)
    assert client.at("prepareRename", INDEX, *there) is None
    assert client.at("rename", INDEX, *there, newName="other") is None
