"""``concord mv`` and ``concord rm``: every place that names what moves, in every file, or none.

A case is a file ``cases/<name>.yml``: ``files`` (text by path), ``command`` (a command line) and
either ``after`` (the files that differ afterwards; null for one that is gone) or ``error``.
"""

from __future__ import annotations

import shlex
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from concord.__main__ import main
from concord.checking.check import check
from concord.settings import load_settings

from tests.expectations import load, save
from tests.sites import write_files

CASES = sorted(Path(__file__).parent.glob("cases/*.yml"))
each_case = pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)


def contents(root: Path) -> dict[str, str]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes().decode() for path in files}


def found(root: Path) -> Counter[str]:
    """How often rules find something in links, relations, citations and the lock."""
    findings = check(root, load_settings(root), cached=False).findings
    codes = ("REF10", "TRM204", "SRC401", "SRC402", "PAR308", "PAG60")
    return Counter(finding.code for finding in findings if finding.code.startswith(codes))


def differences(before: dict[str, str], after: dict[str, str]) -> dict[str, str | None]:
    changed = {path: text for path, text in after.items() if before.get(path) != text}
    return dict(sorted({**changed, **{path: None for path in before if path not in after}}.items()))


@each_case
def test_case(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, update_expected: bool,
) -> None:  # fmt: skip
    case: dict[str, Any] = load(path)
    write_files(tmp_path, case["files"])
    monkeypatch.chdir(tmp_path)
    findings = found(tmp_path)
    capsys.readouterr()
    status = main(shlex.split(case["command"]))
    said = capsys.readouterr().err
    after = differences(case["files"], contents(tmp_path))
    got: dict[str, Any] = {"error": said} if status else {"after": after}
    if update_expected:
        save(path, {name: case[name] for name in ("files", "command")} | got)
    assert (status, after) == (2, {}) if "error" in got else status == 0
    if not update_expected:
        assert got == {name: case[name] for name in ("after", "error") if name in case}
    if status == 0:
        assert not found(tmp_path) - findings


@each_case
def test_a_dry_run_shows_it_and_writes_nothing(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    case: dict[str, Any] = load(path)
    write_files(tmp_path, case["files"])
    monkeypatch.chdir(tmp_path)
    status = main([*shlex.split(case["command"]), "--dry-run"])
    shown = capsys.readouterr().out
    assert contents(tmp_path) == case["files"]
    assert (status == 0) == ("after" in case)
    for name, text in case.get("after", {}).items():
        assert name in shown or text is None


@pytest.mark.parametrize("name", ["page", "remove"])
def test_lines_end_as_they_did(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    case = load(CASES[0].with_name(f"{name}.yml"))
    write_files(tmp_path, {n: text.replace("\n", "\r\n") for n, text in case["files"].items()})
    monkeypatch.chdir(tmp_path)
    assert main(shlex.split(case["command"])) == 0
    after = contents(tmp_path)
    del after["translations.lock"]
    assert all("\n" not in text.replace("\r\n", "") for text in after.values())
    assert after["mkdocs.yml"].replace("\r\n", "\n") == case["after"]["mkdocs.yml"]


@pytest.mark.parametrize("name", ["page", "remove"])
def test_a_byte_order_mark_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    case = load(CASES[0].with_name(f"{name}.yml"))
    write_files(tmp_path, {n: "\ufeff" * n.endswith(".yml") + t for n, t in case["files"].items()})
    monkeypatch.chdir(tmp_path)
    assert main(shlex.split(case["command"])) == 0
    assert contents(tmp_path)["mkdocs.yml"] == "\ufeff" + case["after"]["mkdocs.yml"]


def test_only_the_lines_of_an_entry_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = load(CASES[0].with_name("remove.yml"))
    write_files(tmp_path, case["files"])
    config = tmp_path / "mkdocs.yml"
    config.write_bytes(config.read_bytes() + b"extra:\r\n  a: b\n")
    monkeypatch.chdir(tmp_path)
    assert main(shlex.split(case["command"])) == 0
    assert config.read_bytes().decode() == case["after"]["mkdocs.yml"] + "extra:\r\n  a: b\n"


@pytest.mark.parametrize("name", ["page", "remove"])
def test_a_configuration_that_is_no_text_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    case = load(CASES[0].with_name(f"{name}.yml"))
    write_files(tmp_path, case["files"])
    monkeypatch.chdir(tmp_path)
    before = contents(tmp_path)
    (tmp_path / "mkdocs.old.yml").write_bytes(b"nav: [\xff]\n")
    assert main(shlex.split(case["command"])) == 2
    said = capsys.readouterr().err
    assert said == "concord: mkdocs.old.yml: cannot be read as UTF-8; nothing was changed\n"
    (tmp_path / "mkdocs.old.yml").unlink()
    assert contents(tmp_path) == before


@pytest.mark.parametrize("failing", range(1, 9))
def test_all_or_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    failing: int,
) -> None:  # fmt: skip
    case = load(CASES[0].with_name("page.yml"))
    write_files(tmp_path, case["files"])
    monkeypatch.chdir(tmp_path)
    done = []
    replace = Path.replace

    def full(self: Path, target: Any) -> Any:
        done.append(self)
        if len(done) == failing:
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", full)
    assert main(shlex.split(case["command"])) == 2
    assert "No space left" in capsys.readouterr().err
    assert contents(tmp_path) == case["files"]
    assert not (tmp_path / "docs/en/b").exists()


@pytest.mark.parametrize("command", [["mv", "b.md", "c.md"], ["mv", "a.md", "c.md"],
                                     ["rm", "b.md"], ["rm", "a.md"]])  # fmt: skip
def test_symbolic_links_are_neither_followed_nor_left(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    write_files(tmp_path, {"docs/en/a.md": "---\ntitle: A\n---\n\nText.\n"})
    (tmp_path / "docs/en/b.md").symlink_to("a.md")
    before = contents(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(command) == 2
    assert "docs/en/b.md is a symbolic link" in capsys.readouterr().err
    assert contents(tmp_path) == before
