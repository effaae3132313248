"""The large trees that measurements are made on: as big as asked for, and as sound."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "bench"))

from concord.checking.loading import read_site  # noqa: E402
from concord.checking.run import check  # noqa: E402
from concord.settings import load_settings  # noqa: E402
from corpus import make_corpus  # noqa: E402


def test_vocabulary_grows_with_the_pages_and_findings_do_not(tmp_path: Path) -> None:
    settings = load_settings(ROOT)
    small, made = read_site(ROOT, settings), make_corpus(tmp_path, 400)
    large = read_site(tmp_path, settings)
    assert len(large.pages) == made
    assert 396 <= made <= 400
    assert len(large.concepts) > 1.4 * len(small.concepts)
    more = len(check(large)) - len(check(small))
    assert more < 0.25 * (len(large.pages) - len(small.pages))
