"""What completes concord's commands, as each shell reads it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.host import find_program

pytestmark = pytest.mark.host
HOOKS = Path(__file__).parents[2] / "hooks"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_understands_its_completion(tmp_path: Path, shell: str) -> None:
    command = [sys.executable, "-m", "concord", "completion", shell]
    script = tmp_path / "script"
    script.write_bytes(
        subprocess.run(
            command, env={**os.environ, "PYTHONPATH": str(HOOKS)}, check=True, capture_output=True
        ).stdout
    )
    subprocess.run([find_program(shell), "-n", str(script)], check=True, timeout=60)
