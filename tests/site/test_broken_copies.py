"""Every fault is named at its place, all in one run, and the site of before stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.expectations import load
from tests.site.small_projects import HERE, contents, run

FAULTS: dict[str, dict[str, Any]] = load(HERE / "broken.yml")
COMMANDS = {
    "publish": ("concord", "build"),
    "mkdocs": ("mkdocs", "build", "--strict", "--site-dir", "site"),
}


def damage(project: Path, fault: dict[str, Any]) -> None:
    """Put a fault into a project."""
    path = project / fault["file"]
    if "old" not in fault:
        path.unlink()
        return
    text = path.read_text("utf-8")
    assert text.count(fault["old"]) == 1
    path.write_bytes(
        text.replace(fault["old"], fault["new"]).encode(fault.get("encoding", "utf-8"))
    )


def places(output: str) -> set[str]:
    """The findings in what a build said, each as place and code."""
    lines = (line.removeprefix("WARNING -  ") for line in output.splitlines())
    return {" ".join(line.split(" ")[:2]) for line in lines if line.startswith("docs/")}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_all_faults_are_found_in_one_run_and_the_old_site_stands(
    project: Path, command: tuple[str, ...]
) -> None:
    before = contents(project / "site")
    for fault in FAULTS.values():
        damage(project, fault)
    status, output = run(project, *command)
    assert status == 1, output
    expected = {finding for fault in FAULTS.values() for finding in fault["findings"]}
    assert expected <= places(output), output
    assert contents(project / "site") == before


def test_the_same_project_without_faults_has_no_findings(project: Path) -> None:
    assert run(project, "concord", "check")[0] == 0


def test_a_failure_inside_the_second_locale_leaves_the_old_site(project: Path) -> None:
    before = contents(project / "site")
    (project / "failing.py").write_text(
        "def on_page_content(html, page, **_):\n"
        "    if page.file.locale == 'zh':\n"
        "        raise RuntimeError('the second locale fails')\n",
        "utf-8",
    )
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [hooks/concord_site.py, failing.py]\n")
    status, output = run(project, "concord", "build")
    assert status == 1
    assert "the second locale fails" in output
    assert contents(project / "site") == before


def test_what_only_the_built_site_shows_is_refused_as_well(project: Path) -> None:
    before = contents(project / "site")
    main = project / "overrides" / "main.html"
    faulty = main.read_text("utf-8").replace("{% block container %}", (
        '{% block container %}<a href="nowhere.html#x">x</a><i id="d"></i><i id="d"></i>'
    ))  # fmt: skip
    main.write_text(faulty, "utf-8")
    status, output = run(project, "concord", "build")
    assert status == 1
    assert "nowhere.html#x leads nowhere" in output
    assert "id d stands twice" in output
    assert contents(project / "site") == before


@pytest.mark.parametrize(
    "command",
    [
        ("concord", "build"), ("mkdocs", "build", "--site-dir", "site"),
        ("mkdocs", "serve", "--no-strict", "--dev-addr", "127.0.0.1:0"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_damaged_lock_is_one_line(project: Path, command: tuple[str, ...]) -> None:
    before = contents(project / "site")
    (project / "translations.lock").write_text("<<<<<<< HEAD\n")
    status, output = run(project, *command)
    assert status == (2 if command[0] == "concord" else 1), output
    assert "Traceback" not in output
    assert output.count("concord: translations.lock:1: not a line of a lock") == 1
    assert contents(project / "site") == before
