"""The labelled pairs: that they are what their README says, and how checkers are asked."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import pytest

from bench.pairs.checkers import ask_command, ask_concord, ask_file, export
from bench.pairs.collection import CLEAN, KINDS, pairs
from bench.pairs.run import main
from bench.pairs.score import scores

ROOT = Path(__file__).parents[2]
EVERY = pairs()
README = (ROOT / "bench" / "pairs" / "README.md").read_text("utf-8")
ECHO = """
import json, sys
for line in sys.stdin:
    pair = json.loads(line)
    print(json.dumps({"id": pair["id"], "kinds": ["number"] if "7" in pair["target"] else []}))
"""


@pytest.mark.parametrize("kind", [*KINDS, CLEAN])
def test_readme_counts_them(kind: str) -> None:
    counted = Counter((pair.size, pair.wrong) for pair in EVERY)
    cells = [str(counted[size, kind] or "–") for size in ("sentences", "pages")]
    assert f"| {' | '.join(cells)} |\n" in next(
        line + "\n" for line in README.splitlines() if line.startswith(f"| `{kind}` |")
    )


def test_they_are_many_distinct_and_mostly_sound() -> None:
    assert len({pair.id for pair in EVERY}) == len(EVERY)
    assert len({(pair.source, pair.target) for pair in EVERY}) == len(EVERY)
    for size, least in (("sentences", 600), ("pages", 60)):
        members = [pair for pair in EVERY if pair.size == size]
        assert len(members) >= least
        assert 2 * sum(pair.wrong == CLEAN for pair in members) >= len(members)
        assert 0.4 < sum(pair.half == "held" for pair in members) / len(members) < 0.6


def test_concord_is_precise_and_finds_most_figures() -> None:
    score = scores(EVERY, ask_concord(EVERY, "sure"))[0]
    assert score.right >= 0.9 * score.said
    assert score.found >= 0.9 * score.labelled


def test_a_command_is_asked_by_lines(tmp_path: Path) -> None:
    (tmp_path / "checker.py").write_text(ECHO)
    command = f"{sys.executable} {tmp_path / 'checker.py'}"
    seen = ask_command(EVERY[:40], command)
    assert seen == {pair.id: {"number"} if "7" in pair.target else set() for pair in EVERY[:40]}
    with pytest.raises(ValueError, match="status 1, 0 answers to 40 pairs"):
        ask_command(EVERY[:40], f'{sys.executable} -c "raise SystemExit(1)"')


def test_pairs_leave_as_files_and_findings_come_back(tmp_path: Path) -> None:
    export(EVERY[:3], tmp_path)
    page = tmp_path / "en" / f"{EVERY[0].id}.md"
    assert page.read_text("utf-8").endswith(f"{EVERY[0].source}\n")
    (tmp_path / "found.json").write_text(json.dumps({EVERY[0].id: ["date"]}))
    assert ask_file(tmp_path / "found.json") == {EVERY[0].id: {"date"}}
    assert main(["--findings", str(tmp_path / "found.json"), "--json", str(tmp_path / "s")]) == 0
    assert json.loads((tmp_path / "s").read_text())
