"""What users can mend is one line; what is ours and wrong keeps its traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.errors import FAULT, ConcordError, LockError, SettingsError, UnusableError
from concord.processes import spreading
from concord.site.errors import BuildError, ReleaseError
from concord.site.making.__main__ import main as build

from tests.commands.ran import Run
from tests.planting import Plant

PACKAGE = Path(__file__).parents[2] / "hooks" / "concord"
BROKEN = '''
@page_rule("XXX101", "broken")
def broken(page: Page, registry: Registry) -> Iterator[Finding]:
    """A rule with a fault in it."""
    yield broken.finding(page.place(0), str(int("a fault")))
'''
ODD = '''
class OddError(Exception):
    def __init__(self, one, two):
        super().__init__(one)
        self.held = lambda: two

@page_rule("XXX101", "broken")
def broken(page: Page, registry: Registry) -> Iterator[Finding]:
    """A rule that raises what no process can send to another."""
    raise OddError("odd", "fault")
    yield
'''


@pytest.mark.parametrize(
    "kind", [UnusableError, LockError, SettingsError, BuildError, ReleaseError]
)
def test_there_is_one_family(kind: type[ConcordError]) -> None:
    error = kind("cannot be used", "concord.toml:3")
    assert isinstance(error, ConcordError)
    assert str(error) == "concord.toml:3: cannot be used"
    assert str(kind("cannot be used")) == "cannot be used"
    assert error.status in (1, 2)


def test_it_is_told_in_three_places() -> None:
    places = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if "except ConcordError" in path.read_text("utf-8")
    }
    assert places == {
        "commands/terminal/ending.py",
        "site/mkdocs/telling.py",
        "site/publish/site_build.py",
    }


@pytest.mark.parametrize(
    "command",
    [
        ["check"], ["check", "--no-cache"], ["fix"], ["fix", "--diff"], ["status"], ["graph"],
        ["export", "skos-turtle", "--base", "https://a.example/"], ["accept", "index.md"],
        ["new", "page", "about"],
    ],
    ids=" ".join,
)  # fmt: skip
@pytest.mark.parametrize("data", [b"<<<<<<< HEAD\n", b"\xff"])
def test_a_damaged_lock_is_one_line(site: Path, run: Run, command: list[str], data: bytes) -> None:
    (site / "translations.lock").write_bytes(data)
    ran = run(*command)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("concord: translations.lock")
    assert not (site / "docs/en/about.md").exists()


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["new", "page", "about", "--title", "A\udcff"], "A\\udcff is not UTF-8"),
        (["mv", "index.md#limits", "index.md#\udcff"], "index.md#\\udcff is not UTF-8"),
        (["export", "skos-turtle", "--base", "https://a\udcff/"], "is not UTF-8"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_an_argument_that_means_nothing_is_one_line(
    site: Path, run: Run, command: list[str], said: str
) -> None:
    run("accept", "--all")
    before = {path: path.read_bytes() for path in site.rglob("*.*") if path.is_file()}
    ran = run(*command)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
    after = {path: path.read_bytes() for path in site.rglob("*.*") if path.is_file()}
    assert {path: after[path] for path in before} == before
    assert not (site / "docs/en/about.md").exists()


def test_a_file_may_have_a_name_that_is_no_text(site: Path, run: Run) -> None:
    (site / "\udcff.toml").write_text('glossary = "words.md"\n')
    assert run("check", "--config", str(site / "\udcff.toml")).status == 0


def test_accepting_all_writes_a_damaged_lock_anew(site: Path, run: Run) -> None:
    (site / "translations.lock").write_bytes(b"<<<<<<< HEAD\n")
    assert run("accept", "--all").status == 0
    assert run("check").status == 0


def test_a_fault_of_ours_keeps_its_traceback(site: Path, run: Run, plant: Plant) -> None:
    plant({"broken": BROKEN})
    ran = run("check")
    assert (ran.status, ran.out) == (FAULT, "")
    lines = ran.err.splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert "ValueError: invalid literal for int() with base 10: 'a fault'" in lines
    assert lines[-1].startswith("concord: this is a fault of concord")
    assert "please report it" in lines[-1]


@pytest.mark.parametrize(("piece", "said"), [(BROKEN, "'a fault'"), (ODD, "OddError: odd")])
def test_so_does_one_in_another_process(
    site: Path, run: Run, plant: Plant, monkeypatch: pytest.MonkeyPatch, piece: str, said: str
) -> None:
    monkeypatch.setattr(spreading, "ALONE", 1)
    plant({"broken": piece})
    ran = run("check")
    assert ran.status == FAULT
    assert said in ran.err
    assert "planted_rules.py" in ran.err


def test_publishing_does_not_take_a_fault_for_an_error(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("concord.site.publish.releases.rollback", lambda target: int("a fault"))
    ran = run("rollback", "there")
    assert ran.status == FAULT
    assert ran.err.startswith("Traceback")
    assert "please report it" in ran.err.splitlines()[-1]


def test_nor_does_a_build_by_itself(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "mkdocs.yml").write_text("site_name: A\n")
    monkeypatch.setattr("sys.argv", ["concord.site.making"])
    monkeypatch.setattr("concord.site.making.__main__.load_settings", lambda root: int("a fault"))
    assert build() == FAULT
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("Traceback")
    assert "please report it" in lines[-1]


@pytest.mark.parametrize(
    ("settings", "command", "status", "said"),
    [
        ("docs = 1\n", ["verify"], 2, "concord.toml:1: docs: expected a path"),
        ("[publish]\nname = 1\n", ["verify"], 2, "publish.name: expected letters"),
        ("", ["verify"], 1, "there is no site/ yet; run concord build first"),
        ("", ["publish", "there"], 1, "there is no site/ yet; run concord build first"),
        ("", ["headers", "nginx"], 1, "there is no site/ yet; run concord build first"),
        ("", ["rollback", "none"], 1, "nothing was published to "),
        ("", ["publish", ""], 2, "name the folder"),
    ],
)
def test_publishing_says_what_can_be_mended(
    site: Path, run: Run, settings: str, command: list[str], status: int, said: str
) -> None:
    (site / "concord.toml").write_text(settings)
    ran = run(*command)
    assert (ran.status, ran.err.count("\n")) == (status, 1)
    assert said in ran.err
