"""Every command in every document is run, or documented.yml says by which test or how.

``here``: in a small site of its own, which is a repository of git; then the status that it ends
with, and what is ``typed`` in place of what the document leaves open, ``first`` what goes before.
``make``: every target that is named has a recipe whose programs are there, with such arguments; the
work itself is done by a test, or, where it says ``parsed`` or ``hand``, by none, and why.
``options``: the program knows them; ``test``: a test does it;
``hand``: nobody but a maintainer can, and why.
"""

from __future__ import annotations

import ast
import re
import runpy
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from concord.__main__ import main
from concord.commands import COMMANDS
from concord.commands.terminal.arguments import parser

from tests.expectations import load
from tests.frame.documented import ROOT, commands, documents
from tests.sites import write_site

TABLE: dict[str, Any] = load(Path(__file__).with_name("documented.yml"))
HERE: dict[str, dict[str, Any]] = TABLE["here"]
TOLD = {
    command: path.relative_to(ROOT).as_posix()
    for path in documents()
    for command in commands(path.read_text("utf-8"))
}
"""By command, a document that has it."""
TARGETS = sorted({word for one in TOLD if one.startswith("make ") for word in [one.split()[1]]})
WAYS = ("here", "options", "test", "hand")
GIT = (
    "git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false",
)  # fmt: skip


def test_commands_are_found_wherever_they_stand() -> None:
    text = (
        "Type `make site`, not `site` or `concord`:\n\n    .venv/bin/concord check\n    none\n\n"
        "```sh\nany thing && concord fix  # repairs\n```\n\n```toml\nmake = true\n```\n"
    )
    assert sorted(commands(text)) == ["any thing", "concord check", "concord fix", "make site"]


def test_every_command_of_a_document_is_run() -> None:
    known = {command for way in WAYS for command in TABLE[way]}
    unknown = {
        f"{path}: {command}"
        for command, path in TOLD.items()
        if command not in known and not command.startswith("make ")
    }
    assert unknown == set(), "say in tests/frame/documented.yml how each of them is run"
    assert len(TOLD) > 40


def test_the_table_names_no_command_that_is_gone() -> None:
    assert {command for way in WAYS for command in TABLE[way]} - TOLD.keys() == set()
    assert TABLE["make"].keys() - set(TARGETS) == set()


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site under version control, whose origin has the same."""
    root = write_site(tmp_path_factory.mktemp("documented"))
    for call in (
        ["init", "--quiet", "--initial-branch=main"], ["add", "--all"],
        ["commit", "--quiet", "--message=begin"],
        ["update-ref", "refs/remotes/origin/main", "HEAD"],
    ):  # fmt: skip
        subprocess.run([*GIT, *call], cwd=root, check=True)
    return root


@pytest.mark.parametrize("command", sorted(HERE))
def test_it_ends_as_it_should(
    command: str, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    how = HERE[command]
    root = shutil.copytree(repository, tmp_path / "site")
    monkeypatch.chdir(root)
    for line in [*how.get("first", ()), how.get("typed", command)]:
        ended = _run(line)
    assert ended == how["status"]


def _run(line: str) -> int:
    program, *arguments = shlex.split(line)
    if program != "concord":
        return subprocess.run(["sh", "-c", line], check=False).returncode
    try:
        return main(arguments)
    except SystemExit as left:
        return int(left.code or 0)


@pytest.mark.parametrize("target", TARGETS)
def test_make_runs_what_is_there(target: str) -> None:
    """Nothing is made: the recipe is shown, and each program in it, with its arguments, exists."""
    line = ["make", "--dry-run", "--no-print-directory", target, "TARGET=/srv/guide", "ARGS="]
    shown = subprocess.run(line, cwd=ROOT, check=False, capture_output=True, text=True)
    assert shown.returncode == 0, shown.stderr
    for call in re.split(r"&&|\n", shown.stdout.replace("\\\n", " ")):
        _there(shlex.split(call, comments=True))


def _there(call: list[str]) -> None:
    """Fail where a program of ours in a recipe is not there, or does not know its arguments."""
    program, *arguments = [word for word in call if "=" not in word.partition("/")[0]] or [""]
    if program.endswith("concord"):
        assert arguments[0] in COMMANDS
        parser(arguments).parse_args(arguments)
    elif "-m" in arguments:
        module = arguments[arguments.index("-m") + 1].replace(".", "/")
        ours = module.partition("/")[0] in ("bench", "tools")
        assert not ours or (ROOT / f"{module}.py").is_file(), module


@pytest.mark.parametrize("target", TARGETS)
def test_the_work_of_make_is_done_by_a_test(target: str) -> None:
    _told_by(TABLE["make"][target])


@pytest.mark.parametrize("command", sorted(TABLE["options"]))
def test_the_program_knows_the_options(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Run here as ``python -m`` runs it: most of what it loads has been loaded."""
    _, flag, module, *arguments = shlex.split(command)
    monkeypatch.setattr("sys.argv", [module, "--help"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    assert (flag, left.value.code) == ("-m", 0)
    options = {word for word in arguments if word.startswith("--")}
    assert options - set(re.findall(r"--[\w-]+", capsys.readouterr().out)) == set()


@pytest.mark.parametrize("command", sorted(TABLE["test"]))
def test_the_test_that_is_named_is_there(command: str) -> None:
    _told_by(TABLE["test"][command])


def _told_by(name: str) -> None:
    """Fail where a test or a fixture, ``folder/file.py::name`` below tests/, is not there."""
    if name.startswith(("hand: ", "parsed: ")):
        return
    file, _, function = name.partition("::")
    tree = ast.parse((ROOT / "tests" / file).read_text("utf-8"))
    assert function in {n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)}, name


def test_what_is_left_to_hands_has_a_reason() -> None:
    said = [*TABLE["hand"].values(), *TABLE["make"].values()]
    assert all(len(reason) > 20 for reason in said)
