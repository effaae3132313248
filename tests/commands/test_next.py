"""``concord next``: a walk through what lags, with the writer's editor."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path

import pytest
from concord.commands.terminal.editor import editor_command
from concord.errors import UnusableError

from tests.commands.ran import Run
from tests.sites import edit

ENGLISH, CHINESE = "docs/en/index.md", "docs/zh/index.md"


def test_the_walk(accepted: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(accepted, ENGLISH, "18 million", "20 million")
    edit(accepted, ENGLISH, "The guide", "Our guide")
    program = "import sys,pathlib as p;f=p.Path(sys.argv[-1]);"
    program += "f.write_text(f.read_text('utf-8').replace('1800','2000'),'utf-8')"
    monkeypatch.setenv("VISUAL", f'"{sys.executable}" -c "{program}"')
    monkeypatch.setattr("sys.stdin", StringIO("s\nx\n\ne\na\n"))
    ran = run("next")
    assert ran.status == 1
    assert ran.out.count("says what it said before") == 2
    assert ran.out.splitlines()[-1].endswith("1 block left to translate.")
    assert "2000 万" in (accepted / CHINESE).read_text("utf-8")
    monkeypatch.setattr("sys.stdin", StringIO("a\n"))
    assert run("next", CHINESE).out.splitlines()[-1].endswith("Nothing lags.")


def test_leaving_the_walk_leaves_everything(
    accepted: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(accepted, ENGLISH, "18 million", "20 million")
    before = (accepted / "translations.lock").read_bytes()
    for typed in ("q\n", "", "s\n"):
        monkeypatch.setattr("sys.stdin", StringIO(typed))
        assert run("next").status == 1
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setattr("sys.stdin", StringIO("e\nq\n"))
    assert run("next").err == "concord: no editor is set; set EDITOR, such as EDITOR=nano\n"
    assert (accepted / "translations.lock").read_bytes() == before


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vim", ["vim", "+7", "p"]), ("/usr/bin/emacs -nw", ["/usr/bin/emacs", "-nw", "+7", "p"]),
        ("code", ["code", "--wait", "--goto", "p:7"]), ("hx", ["hx", "p:7"]),
        ("code -w", ["code", "-w", "--goto", "p:7"]), ("unheard-of", ["unheard-of", "p"]),
    ],
)  # fmt: skip
def test_editors_open_at_the_line(editor: str, command: list[str]) -> None:
    assert editor_command({"EDITOR": editor}, Path("p"), 7) == command
    with pytest.raises(UnusableError):
        editor_command({}, Path("p"), 7)
