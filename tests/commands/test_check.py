"""``concord check``: exit statuses, formats, what is chosen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.ran import Run
from tests.sites import UNLINKED, UNLINKED_ZH, write_site

SAID = "REF104 first mention of zuul (Zuul) is not a link; write [Zuul](projects/zuul.md)"
EN = f"docs/en/about.md:5:11 {SAID}"
ZH = f"docs/zh/about.md:5:3 {SAID}"
NAME_IT = (
    "type concord init to have the pages looked for, or name their folder, as docs, in concord.toml"
)


@pytest.fixture
def unlinked(site: Path) -> Path:
    """A site with a finding in each language."""
    return write_site(site, UNLINKED, UNLINKED_ZH)


def test_a_clean_site(site: Path, run: Run) -> None:
    assert run("check") == (0, "No findings in 4 pages.\n", "")


@pytest.mark.parametrize("command", ["check", "fix"])
def test_a_configuration_is_no_page(site: Path, run: Run, command: str) -> None:
    (site / "mkdocs.yml").write_text("site_name: A\nextra: {note: <b>thanks</b>}\n", "utf-8")
    assert "No findings in 4 pages." in run(command, "--ignore", "PAG606").out


def test_a_configuration_alone_is_no_site(site: Path, run: Run) -> None:
    (site / "mkdocs.yml").write_text("site_name: A\nextra: {note: <b>thanks</b>}\n", "utf-8")
    (site / "docs").rename(site / "texts")
    (site / "docs").mkdir()
    assert "no pages in docs" in run("check", "--ignore", "PAG606").err


def test_findings(unlinked: Path, run: Run) -> None:
    assert run("check") == (1, f"{EN}\n{ZH}\n2 findings in 2 files (2 fixable)\n", "")


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["docs/zh"], [ZH, "1 finding in 1 file (1 fixable)"]),
        (["docs/en/about.md", "docs/zh/index.md"], [EN, "1 finding in 1 file (1 fixable)"]),
        (["docs/zh/index.md"], ["No findings in 1 page."]),
        (["."], [EN, ZH, "2 findings in 2 files (2 fixable)"]),
        (["--select", "REF"], [EN, ZH, "2 findings in 2 files (2 fixable)"]),
        (["--select", "PAR,SRC"], ["No findings in 6 pages."]),
        (["--select", "unlinked-mention", "--ignore", "REF104"], ["No findings in 6 pages."]),
        (["--ignore", "ref1"], ["No findings in 6 pages."]),
        (["--statistics"], ["     2  REF104 unlinked-mention  (2 fixable)",
                            "2 findings in 2 files (2 fixable)"]),
        (["--no-cache"], [EN, ZH, "2 findings in 2 files (2 fixable)"]),
        (["--color", "never"], [EN, ZH, "2 findings in 2 files (2 fixable)"]),
    ],
)  # fmt: skip
def test_what_is_chosen(unlinked: Path, run: Run, arguments: list[str], lines: list[str]) -> None:
    ran = run("check", *arguments)
    assert ran.out.splitlines() == lines
    assert ran.status == (0 if lines[-1].startswith("No") else 1)


def test_json(unlinked: Path, run: Run) -> None:
    ran = run("check", "--format", "json")
    assert ran.status == 1
    assert [finding["path"] for finding in json.loads(ran.out)] == [UNLINKED[0], UNLINKED_ZH[0]]


def test_json_of_nothing_is_an_empty_list(site: Path, run: Run) -> None:
    assert run("check", "--format", "json") == (0, "[]\n", "")


def test_json_statistics(unlinked: Path, run: Run) -> None:
    ran = run("check", "--format", "json", "--statistics")
    assert json.loads(ran.out) == [
        {"code": "REF104", "rule": "unlinked-mention", "count": 2, "fixable": 2}
    ]


def test_sarif(unlinked: Path, run: Run) -> None:
    ran = run("check", "--format", "sarif")
    assert ran.status == 1
    assert len(json.loads(ran.out)["runs"][0]["results"]) == 2


def test_github(unlinked: Path, run: Run) -> None:
    lines = run("check", "--format", "github").out.splitlines()
    assert lines[0].startswith("::error file=docs/en/about.md,line=5,col=11,")
    assert lines[-1] == "2 findings in 2 files (2 fixable)"


def test_colour_shows_the_line(unlinked: Path, run: Run) -> None:
    out = run("check", "--color", "always", "docs/zh").out
    assert "\x1b[" in out
    assert "由 Zuul 制作。" in out
    assert out.endswith("1 finding in 1 file (1 fixable)\n")


def test_another_root(unlinked: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(unlinked.parent)
    root = unlinked.name
    assert run("check", "--root", root).out.startswith(EN)
    assert run("check", "--root", root, f"{root}/docs/zh").out.startswith(ZH)


def test_settings_of_a_file(unlinked: Path, run: Run) -> None:
    (unlinked / "my.toml").write_text('ignore = ["REF"]\n')
    assert run("check", "--config", "my.toml").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "concord: the following arguments are required: COMMAND; see concord --help"),
        (["check", "--root", "nowhere"], "concord: nowhere: no such folder"),
        (["check", "nothing.md"], "concord: nothing.md: no such file or folder"),
        (["check", "/"], "concord: /: not inside ."),
        (["check", "--config", "none.toml"], "concord: none.toml: no such file"),
        (["check", "--format", "xml"], "concord check: argument --format: invalid choice: 'xml' "),
        (["check", "--select", "REF104,XYZ9"], "argument --select: XYZ9 is no rule; see "),
        (["check", "--ignore", "unlinked-mentions"], "did you mean unlinked-mention?"),
        (["check", "--statistics", "--format", "sarif"], "concord: --statistics goes with "),
        (["check", "--sel", "REF"], "concord: unrecognized arguments: --sel"),
    ],
)
def test_unusable_arguments(site: Path, run: Run, arguments: list[str], said: str) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("concord.toml", "docs = 1\n", "concord: concord.toml:1: docs: expected a path"),
        ("concord.toml", "docs = \n", "concord: concord.toml: "),
        ("concord.toml", 'docs = "pages"\n', f"concord: no docs folder at pages; {NAME_IT}\n"),
        ("pyproject.toml", '\n[tool.concord]\nlayuot = "x"\n', "did you mean layout?"),
        ("translations.lock", "<<<<<<< HEAD\n", "translations.lock:1: not a line of a lock"),
    ],
)  # fmt: skip
def test_unusable_input(site: Path, run: Run, name: str, text: str, said: str) -> None:
    (site / name).write_text(text)
    ran = run("check")
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_a_lock_that_is_not_text(site: Path, run: Run) -> None:
    (site / "translations.lock").write_bytes(b"\xff")
    ran = run("check")
    assert (ran.status, ran.err.count("\n")) == (2, 1)


def test_no_pages_where_the_settings_look(site: Path, run: Run) -> None:
    (site / "concord.toml").write_text('locales = ["de", "fr"]\n')
    ran = run("check")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("concord: no pages in docs; layout and locales ")


def test_no_docs_folder(tmp_path: Path, run: Run) -> None:
    assert run("check", "--root", str(tmp_path)) == (
        2,
        "",
        f"concord: no docs folder at docs; {NAME_IT}\n",
    )
