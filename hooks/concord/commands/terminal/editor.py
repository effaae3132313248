"""The writer's own editor, opened at a line."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

from ...errors import UnusableError

PLUS = ("vi", "vim", "nvim", "nano", "emacs", "emacsclient", "kak", "micro", "joe", "gedit", "kate")
COLON = ("hx", "helix", "subl", "zed")
GOTO = ("code", "codium", "cursor")


def open_at(path: Path, line: int) -> None:
    """Open a file in ``$VISUAL`` or ``$EDITOR`` at a line, and wait until it is closed.

    :raises UnusableError: when neither is set, or what is set cannot be started.
    """
    command = editor_command(os.environ, path, line)
    try:
        subprocess.run(command, check=False)
    except OSError as error:
        raise UnusableError(f"{command[0]}: {error.strerror}; set EDITOR") from error


def editor_command(environment: Mapping[str, str], path: Path, line: int) -> list[str]:
    """The command that opens a file at a line; just the file where the editor is not known.

    :raises UnusableError: when no editor is set.
    """
    editor = shlex.split(environment.get("VISUAL") or environment.get("EDITOR") or "")
    if not editor:
        raise UnusableError("no editor is set; set EDITOR, such as EDITOR=nano")
    name = Path(editor[0]).stem
    if name in GOTO:
        wait = [] if "--wait" in editor or "-w" in editor else ["--wait"]
        return [*editor, *wait, "--goto", f"{path}:{line}"]
    if name in COLON:
        return [*editor, f"{path}:{line}"]
    return [*editor, *([f"+{line}"] if name in PLUS else []), str(path)]
