"""The theme with Material's own search, beside which ours is measured, can be made of ours."""

from __future__ import annotations

from pathlib import Path

from bench.search.run import ROOT
from bench.search.sites import stock_theme


def test_a_page_draws_materials_own_configuration(tmp_path: Path) -> None:
    theme = stock_theme(ROOT, tmp_path)
    main = (theme / "main.html").read_text("utf-8")
    assert '{% include "partials/config.html" %}' in main
    assert "workers/search" in (theme / "partials" / "config.html").read_text("utf-8")
