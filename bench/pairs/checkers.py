"""What is asked about the pairs: concord itself, another command, or a file of findings.

Each gives the kinds of error that it sees in a pair, by the pair's id.
"""

from __future__ import annotations

import json
import shlex
import subprocess
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from concord.checking.check import check
from concord.settings import parse_settings

from .collection import FIGURES, Pair

Seen = dict[str, set[str]]
"""Kinds of error by the id of the pair; a pair that is not there has none."""

RULES = {
    "PAR302": {"missing"}, "PAR304": {"link"}, "PAR306": {*FIGURES},
    "PAR307": {"missing", "code", "untranslated", "link"}, "PAR309": {"untranslated"},
    "PAR311": {"code"}, "PAR312": {"code", "link", "version"},
    "PAR315": {"missing"}, "PAR316": {"modifier"},
}  # fmt: skip
"""What each of concord's rules says is wrong."""


def ask_concord(pairs: Sequence[Pair], figures: str) -> Seen:
    """What concord finds, each pair being a page of a site."""
    seen: Seen = defaultdict(set)
    for locale in sorted({pair.locale for pair in pairs}):
        with TemporaryDirectory() as folder:
            root = Path(folder)
            export([pair for pair in pairs if pair.locale == locale], root / "docs")
            table = {"locales": ["en", locale], "select": [*RULES], "figures": figures}
            settings = parse_settings(table, "", "")
            for finding in check(root, settings, cached=False).findings:
                seen[Path(finding.place.path).stem] |= RULES[finding.code]
    return seen


def ask_command(pairs: Sequence[Pair], command: str) -> Seen:
    """What a command says: a line of JSON for each pair on its input, one for each on its output.

    :raises ValueError: when it answers something else, or nothing.
    """
    questions = [
        {"id": pair.id, "from": "en", "to": pair.locale, "source": pair.source,
         "target": pair.target}
        for pair in pairs
    ]  # fmt: skip
    lines = "".join(json.dumps(question, ensure_ascii=False) + "\n" for question in questions)
    done = subprocess.run(
        shlex.split(command), input=lines, capture_output=True, text=True, check=False
    )
    answers = done.stdout.splitlines()
    if done.returncode or len(answers) != len(questions):
        raise ValueError(f"{command}: status {done.returncode}, {len(answers)} answers to "
                         f"{len(questions)} pairs\n{done.stderr}")  # fmt: skip
    return {answer["id"]: set(answer["kinds"]) for answer in map(json.loads, answers)}


def ask_file(path: Path) -> Seen:
    """What a file of JSON says: lists of kinds by the ids of pairs."""
    return {name: set(kinds) for name, kinds in json.loads(path.read_text("utf-8")).items()}


def export(pairs: Sequence[Pair], folder: Path) -> None:
    """Write the pairs as pages: `en/<id>.md` beside `zh/<id>.md`."""
    for pair in pairs:
        head = "" if pair.size == "pages" else "# Page {#page}\n\n"
        for locale, text in (("en", pair.source), (pair.locale, pair.target)):
            path = folder / locale / f"{pair.id}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{head}{text}\n", "utf-8")
