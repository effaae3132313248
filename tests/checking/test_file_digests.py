"""The digests of files: known again only while a file stands as it did."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from unittest.mock import patch

from concord.files.file_digests import QUIET, code_digest, file_digest, keep_digests


def test_a_file_is_read_again_where_it_stands_otherwise_or_was_just_written(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"

    def digests(*texts: str, time: int | None = None) -> set[str]:
        found = set()
        for text in texts:
            file.write_text(text)
            if time is not None:
                os.utime(file, ns=(time, time))
            found.add(file_digest(str(file)))
        return found

    assert len(digests("a", "b", "c")) == 3
    assert len(digests("a", "b", "c", time=1)) == 3
    assert digests("a") == digests("a", time=1)


ANOTHER = """
import sys
from pathlib import Path

from concord.files.file_digests import file_digest, keep_digests, recall_digests

kept, file = map(Path, sys.argv[1:])
recall_digests(kept)
print(file_digest(str(file)))
keep_digests(kept)
"""


def test_what_a_file_held_is_known_to_the_next_process_while_it_stands(tmp_path: Path) -> None:
    file, kept = tmp_path / "a.txt", tmp_path / "cache" / "digests.json"

    def digest() -> str:
        command = [sys.executable, "-c", ANOTHER, str(kept), str(file)]
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()

    file.write_text("a")
    right = digest()
    assert not kept.exists(), "it was just written"
    with patch("time.time_ns", return_value=time.time_ns() + 2 * QUIET):
        assert file_digest(str(file)) == right
        keep_digests(kept)
    known = json.loads(kept.read_bytes())
    known[str(file)][1] = "as it is kept"
    for damage, said in ((known, "as it is kept"), ({str(file): 1}, right), ([], right)):
        kept.write_text(json.dumps(damage))
        assert digest() == said
    kept.write_text(json.dumps(known))
    file.write_text("b")
    assert digest() not in (right, "as it is kept")


def test_code_is_known_by_names_and_contents_wherever_it_stands(tmp_path: Path) -> None:
    def digest(place: str, **files: str) -> str:
        folder = tmp_path / place / "code"
        (folder / "below").mkdir(parents=True)
        for name, text in files.items():
            (folder / "below" / f"{name}.py").write_text(text)
        (folder / "notes.log").write_text(place)
        (folder / ".#a.py").symlink_to("nowhere")
        return code_digest(folder, (".py",))

    first = digest("first", a="1", b="2")
    assert digest("second", a="1", b="2") == first
    assert len({first, digest("third", a="2", b="1"), digest("fourth", a="1", c="2")}) == 3
