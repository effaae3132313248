"""The cached check beside the simple one."""

from __future__ import annotations

from pathlib import Path

from concord.checking.check import Checked, check_cached
from concord.checking.loading import read_site
from concord.checking.run import check
from concord.settings import Settings, parse_settings

SETTINGS = parse_settings({}, "", "")


def checked(root: Path, settings: Settings = SETTINGS) -> Checked:
    """The cached check, after making sure that it agrees with the simple one."""
    found = check_cached(root, settings)
    whole = check(read_site(root, settings))
    assert [f.stored() for f in found.findings] == [f.stored() for f in whole]
    return found
