"""What the beginning of a program loads: not what few runs need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.commands.test_process import environment
from tests.sites import UNLINKED, UNLINKED_ZH, write_site

FEW_NEED = ("csv", "difflib", "markdown", "uuid", "xml.etree.ElementTree", "zipfile")
LOADED = """
import sys
from concord.__main__ import main
try:
    main(sys.argv[1:])
finally:
    print(*sorted(sys.modules), file=sys.stderr)
"""


def _loaded(root: Path, *arguments: str) -> set[str]:
    command = [sys.executable, "-c", LOADED, *arguments]
    done = subprocess.run(
        command, check=False, cwd=root, env=environment(), capture_output=True, encoding="utf-8"
    )
    return set(done.stderr.split())


def test_a_check_of_plain_pages_loads_little(tmp_path: Path) -> None:
    loaded = _loaded(write_site(tmp_path, UNLINKED, UNLINKED_ZH), "check")
    assert "concord.checking.check" in loaded
    assert loaded.isdisjoint(FEW_NEED)


def test_what_few_need_is_loaded_where_it_is_needed(tmp_path: Path) -> None:
    page = UNLINKED[0], f"{UNLINKED[1]}\n<div markdown>\n\nA *tag*.\n\n</div>\n"
    assert "markdown" in _loaded(write_site(tmp_path, page, UNLINKED_ZH), "check")


def test_the_version_is_told_without_any_command(tmp_path: Path) -> None:
    loaded = _loaded(tmp_path, "--version")
    assert "concord.commands.terminal.arguments" in loaded
    assert not {name for name in loaded if name.startswith(("concord.rules", "concord.site"))}
