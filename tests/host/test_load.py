"""Load: what many readers ask for at once is answered, as a server alone would answer it.

What that costs beside nginx alone is measured, not tested: ``python -m bench.load``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.site.finishing.headers import render_headers
from concord.site.finishing.policy import Headers

from tests.host.asking import PAGES, answer, answers, script
from tests.host.loopback import free_port
from tests.host.nginx import bare, running

pytestmark = pytest.mark.host


def test_many_readers_at_once_are_answered(host: str, published: Path, tmp_path: Path) -> None:
    assert answers(host, script(published, tmp_path)) > PAGES


def test_a_failed_answer_is_seen(nginx: str, published: Path, tmp_path: Path) -> None:
    asking = script(published, tmp_path)
    asking.write_text(asking.read_text("utf-8").replace('"/zh/', '"/no/'), "utf-8")
    with pytest.raises(AssertionError, match="Non-2xx"):
        answers(nginx, asking)


def test_what_the_measurement_compares_answers_alike(
    nginx: str, published: Path, headers: Headers, tmp_path: Path
) -> None:
    port = free_port()
    with running(tmp_path, bare(published, render_headers(headers, "nginx"), port), port) as alone:
        assert answer(nginx) == answer(alone)
