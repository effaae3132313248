"""A package that brings rules of its own, made for a test and gone after it."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from concord.rules import by_code, rules, with_codes

HEAD = '''"""Rules for a test."""

from collections.abc import Iterator

from concord.findings import Finding, Repair
from concord.model import Page
from concord.registry import Registry
from concord.rules import page_rule, pair_rule, site_rule

'''
PACKAGE = "planted_rules"

Plant = Callable[[Mapping[str, str]], None]
"""Makes a package with rules, given by name: each a piece of Python."""


@contextmanager
def planting(folder: Path) -> Iterator[Plant]:
    """A package below ``folder`` that Python finds as if it were installed."""

    def plant(pieces: Mapping[str, str]) -> None:
        about = folder / f"{PACKAGE}-1.0.dist-info"
        about.mkdir(parents=True, exist_ok=True)
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {PACKAGE}\nVersion: 1.0\n")
        points = "".join(f"{name} = {PACKAGE}:{name}\n" for name in pieces)
        (about / "entry_points.txt").write_text(f"[concord.rules]\n{points}")
        shutil.rmtree(folder / "__pycache__", ignore_errors=True)
        (folder / f"{PACKAGE}.py").write_text(HEAD + "\n".join(pieces.values()))
        _forget()

    sys.path.insert(0, str(folder))
    try:
        yield plant
    finally:
        sys.path.remove(str(folder))
        _forget()


def _forget() -> None:
    sys.modules.pop(PACKAGE, None)
    importlib.invalidate_caches()
    rules.cache_clear()
    by_code.cache_clear()
    with_codes.cache_clear()
