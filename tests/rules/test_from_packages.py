"""Rules of other packages: listed, explained, chosen, silenced, and refused in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from concord.__main__ import main

from tests.planting import Plant
from tests.sites import write_site

SHOUTS = '''
@page_rule("XYZ101", "shouted-word")
def shouted_word(page: Page, registry: Registry) -> Iterator[Finding]:
    """A word in capitals.

    It is read letter by letter, aloud.

    Bad:

        MERGE

    Good:

        merge
    """
    at = page.source.find("MERGE")
    if at >= 0:
        yield shouted_word.finding(page.place(at), "shouted", "write it small")
'''
QUIET = '''
@site_rule("XYZ201", "small-site", default=False)
def small_site(registry: Registry) -> Iterator[Finding]:
    """A site of few pages."""
    page = min(registry.pages.values(), key=lambda page: page.path)
    yield small_site.finding(page.place(0), f"{len(registry.pages)} pages")
'''
PAGE = "docs/en/projects/zuul.md"


def ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    """The exit status of a command, the lines it printed, and what it complained of."""
    try:
        status = main(arguments)
    except SystemExit as left:
        status = int(left.code or 0)
    out, err = capsys.readouterr()
    return status, out.splitlines(), err


@pytest.fixture
def site(tmp_path: Path, plant: Plant, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with a finding of each of the two rules."""
    plant({"shouted_word": SHOUTS, "small_site": QUIET})
    write_site(tmp_path)
    page = tmp_path / PAGE
    page.write_text(page.read_text("utf-8").replace("merge", "MERGE"), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


FOUND = f"{PAGE}:7:30 XYZ101 shouted; write it small"
COUNTED = "docs/en/index.md:1:1 XYZ201 4 pages"


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        ([], [FOUND]),
        (["--extend-select", "XYZ201"], [COUNTED, FOUND]),
        (["--extend-select", "small-site"], [COUNTED, FOUND]),
        (["--select", "XYZ201"], [COUNTED]),
        (["--select", "XYZ"], [COUNTED, FOUND]),
        (["--select", "REF", "--extend-select", "XYZ2"], [COUNTED]),
        (["--extend-select", "XYZ201", "--ignore", "XYZ"], []),
        (["--ignore", "shouted-word"], []),
    ],
)
def test_what_is_chosen(
    site: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], lines: list[str]
) -> None:
    for more in ([], ["--no-cache"], []):
        status, out, err = ran(capsys, "check", *arguments, *more)
        assert (status, out[:-1], err) == (int(bool(lines)), lines, "")


def test_settings_ask_for_a_rule(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "concord.toml").write_text('extend-select = ["XYZ2"]\n')
    assert ran(capsys, "check")[1][:-1] == [COUNTED, FOUND]


def test_listed_and_explained(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(capsys, "rules")[1][-2:] == [
        f"XYZ101  {'shouted-word':<22} A word in capitals.",
        f"XYZ201  {'small-site':<22} A site of few pages. (asked)",
    ]
    status, out, _ = ran(capsys, "explain", "shouted-word")
    assert (status, out[0], out[2]) == (0, "XYZ101 shouted-word", "A word in capitals.")
    assert "    MERGE" in out
    rules = json.loads("\n".join(ran(capsys, "rules", "--format", "json")[1]))
    assert [(rule["looks_at"], rule["default"]) for rule in rules[-2:]] == [
        ("page", True), ("site", False),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["XYZ101", "shouted-word"])
def test_silenced(site: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    page = site / PAGE
    comment = f"<!-- concord: ignore {name}: it is a name -->\n\nIt tests"
    page.write_text(page.read_text("utf-8").replace("It tests", comment), "utf-8")
    assert ran(capsys, "check")[:2] == (0, ["No findings in 4 pages."])


def test_a_comment_without_effect(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One about a rule that was not asked is not called useless."""
    for code, found in (("XYZ101", 1), ("XYZ201", 0)):
        page = site / "docs/en/index.md"
        text = f"---\ntitle: Home\n---\n\n<!-- concord: ignore {code}: why -->\n\nText.\n"
        page.write_text(text, "utf-8")
        assert ran(capsys, "check", "--select", "PAG605,XYZ101")[0] == 1
        out = ran(capsys, "check", "--select", "PAG605,XYZ101", "docs/en/index.md")[1]
        assert len(out) - 1 == found


@pytest.mark.parametrize(
    ("piece", "said"),
    [
        ("bad = 1", "is no rule; make it one with page_rule, pair_rule or site_rule"),
        ("raise OSError('no')\nbad = 1", "cannot be loaded: OSError: no"),
        ("def other(): pass", "cannot be loaded: AttributeError: "),
        (SHOUTS.replace("XYZ101", "REF101"), "REF101 is taken by the rule unknown-page"),
        (SHOUTS.replace("shouted-word", "unknown-page"), "unknown-page is taken by the rule"),
        (SHOUTS.replace("XYZ101", "X1"), "cannot be loaded: ValueError: 'X1' is no code"),
    ],
)
@pytest.mark.parametrize("command", [["check"], ["rules"], ["explain", "REF101"], ["fix"]])
def test_what_cannot_be_used_is_one_line(
    tmp_path: Path, plant: Plant, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, piece: str, said: str, command: list[str],
) -> None:  # fmt: skip
    name = "bad" if "shouted_word" not in piece else "shouted_word"
    plant({name: piece})
    monkeypatch.chdir(write_site(tmp_path))
    status, out, err = ran(capsys, *command)
    assert (status, out, err.count("\n")) == (2, [], 1)
    assert f"concord: concord.rules: {name} = planted_rules:{name} of planted_rules: {said}" in err


def test_two_packages_may_not_share_a_code(
    tmp_path: Path, plant: Plant, capsys: pytest.CaptureFixture[str]
) -> None:
    again = SHOUTS.replace("shouted-word", "loud-word").replace("shouted_word", "loud_word")
    plant({"shouted_word": SHOUTS, "loud_word": again})
    status, _, err = ran(capsys, "rules")
    assert (status, err.count("\n")) == (2, 1)
    assert "XYZ101 is taken by the rule loud-word" in err
