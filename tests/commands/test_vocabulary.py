"""``concord graph`` and ``concord export``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from concord.exports import EXPORTS

from tests.commands.ran import Run
from tests.sites import write_site


def test_the_graph_has_concepts_relations_and_links(site: Path, run: Run) -> None:
    write_site(
        site,
        ("docs/en/gating.md", "---\ntitle: Gating\nkind: concept\nrelated: [zuul, nothing]\n---\n\n"
         "[Zuul](projects/zuul.md), [here](gating.md)\n"),
    )  # fmt: skip
    graph = json.loads(run("graph").out)
    assert [node["id"] for node in graph["nodes"]] == ["gating", "zuul"]
    assert graph["nodes"][1] == {
        "id": "zuul", "kind": "project", "target": "projects/zuul.md", "when": "",
        "titles": {"en": "Zuul", "zh": "Zuul"},
    }  # fmt: skip
    assert graph["edges"] == [
        {"from": "gating", "to": "zuul", "relation": "link"},
        {"from": "gating", "to": "zuul", "relation": "related"},
    ]


@pytest.mark.parametrize("form", EXPORTS)
def test_every_export_is_printed_or_written(site: Path, run: Run, form: str) -> None:
    printed = run("export", form, "--base", "https://guide.example/")
    assert printed.status == 0
    assert "持续集成系统。" in printed.out
    assert run("export", form, "--base", "https://guide.example/", "-o", "out").out == ""
    assert (site / "out").read_text("utf-8") == printed.out


def test_the_address_of_the_settings(site: Path, run: Run) -> None:
    assert "--base" in run("export", "tbx").err
    (site / "concord.toml").write_text('[publish]\naddress = "https://guide.example/"\n')
    assert "https://guide.example/" in run("export", "skos-turtle").out


def test_an_unknown_form(site: Path, run: Run) -> None:
    ran = run("export", "skos-turtel")
    assert (ran.status, ran.err) == (2, "concord: no form skos-turtel; did you mean skos-turtle?\n")
