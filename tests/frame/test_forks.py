"""A process that was forked ends as one ends that Python began."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.forks import run_forked

HOOKS = Path(__file__).parents[2] / "hooks"
ENDS = {
    "falls through": "print('said')",
    "a status": "import sys; print('said', end=''); sys.exit(3)",
    "a large status": "raise SystemExit(256 + 4)",
    "a truth": "raise SystemExit(True)",
    "nothing": "raise SystemExit",
    "a text": "import sys; print('said'); sys.exit('why')",
    "a fault": "print('said')\ndef f():\n    raise ValueError('why')\nf()",
    "interrupted": "import signal; signal.raise_signal(signal.SIGINT)",
    "done at the end": "import atexit; atexit.register(print, 'last'); print('first')",
    "a fault at the end": "import atexit; atexit.register(int, 'x'); raise SystemExit(2)",
    "a thread": (
        "import threading, time\n"
        "def late():\n    time.sleep(0.05); print('late')\n"
        "threading.Thread(target=late).start(); print('early'); raise SystemExit(5)"
    ),
    "forks": "import os\nprint(1, flush=True)\nos.fork() or os._exit(9)\nprint(os.wait()[1])",
}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked there")
@pytest.mark.parametrize("program", ENDS.values(), ids=ENDS)
def test_it_ends_as_python_ends(program: str, tmp_path: Path) -> None:
    (tmp_path / "ending.py").write_text(program, "utf-8")
    begun = subprocess.run(
        [sys.executable, "-m", "ending"], check=False, cwd=tmp_path, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip
    status, said = run_forked(tmp_path, ["ending"], {**os.environ, "PYTHONPATH": ""}, HOOKS)
    assert status == begun.returncode
    assert without_frames(said) == without_frames(begun.stdout)


def without_frames(said: str) -> str:
    """What was said, without the places in Python and here that a traceback goes through."""
    lines = said.splitlines()
    return "\n".join(line for line in lines if not line.startswith(" "))
