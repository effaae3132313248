"""The large trees that measurements are made on: as big as asked for, and as sound."""

from __future__ import annotations

from pathlib import Path

from concord.checking.check import check
from concord.settings import load_settings

from bench.corpus import make_corpus

ROOT = Path(__file__).parents[2]


def test_vocabulary_grows_with_the_pages_and_findings_do_not(tmp_path: Path) -> None:
    settings = load_settings(ROOT)
    one, made = check(ROOT, settings, cached=False), make_corpus(tmp_path, 400)
    two = check(tmp_path, settings, cached=False)
    small, large = one.registry, two.registry
    assert len(large.pages) == made
    assert 396 <= made <= 400
    assert len(large.concepts) > 1.3 * len(small.concepts)
    more = len(two.findings) - len(one.findings)
    assert more < 0.25 * (len(large.pages) - len(small.pages))
