"""What a build takes of the check's answers is what it would find itself."""

from __future__ import annotations

from pathlib import Path

from concord.checking.answers import answer, digest_of_value
from concord.checking.noting_tables import Asked
from concord.registry import Registry
from concord.settings import load_settings
from concord.site.assembling import read
from concord.site.making.asking import said_in_check


def test_answers_of_the_check_are_those_of_whole_pages(root: Path) -> None:
    found = read(root, load_settings(root))
    taken = dict(said_in_check(found.answers))
    assert {"pages", "sources", "by_target"} <= {asked[0] for asked in taken}
    others = [one for one, said in taken.items() if said != _digest(found.registry, one)]
    assert others == []


def test_what_a_summary_lacks_is_not_taken() -> None:
    signs = ".blocks", ".source", "*", ".meta"
    asked: dict[Asked, str] = {("pages", sign, "en", "a.md"): "digest" for sign in signs}
    assert [one[1] for one, _ in said_in_check(asked)] == [".meta"]


def _digest(registry: Registry, asked: Asked) -> str:
    return digest_of_value(answer(registry, asked))
