"""Publishing, going back and building, killed or on a full disk at each operation on files.

What is served is whole, the old or the new, at every moment; the next command brings the rest.
MkDocs and the verification of what it makes are left out here: they work in a folder of their own,
and ``test_atomic.py`` has whole builds stopped.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from concord.site.publish.releases import publish

from tests.faults.test_commands_cut_off import assert_well_ended, trials
from tests.sites import write_site

OLD = {"index.html": "old", "guide.css": "old" * 200, "zh/index.html": "old"}
NEW = {"index.html": "new", "guide.css": "new" * 200, "zh/index.html": "new", "more.html": "new"}
OLDEST = {"index.html": "oldest"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a site, three releases of it, and what the next build would make."""
    root = write_site(tmp_path / "site")
    for number, pages in enumerate((OLDEST, OLD, OLD)):
        shutil.rmtree(root / "site", ignore_errors=True)
        write_site(root / "site", pages=pages)
        publish(root / "site", root / "target", str(number))
    return root


@pytest.mark.parametrize(
    ("command", "watched"),
    [
        (["build"], "site"),
        (["publish", "target"], "target/current"),
        (["rollback", "target"], "target/current"),
    ],
    ids=lambda given: given[0] if isinstance(given, list) else "",
)
def test_what_is_served_is_whole(command: list[str], watched: str, project: Path) -> None:
    if command[0] == "publish":
        shutil.rmtree(project / "site")
        write_site(project / "site", pages=NEW)
    if command[0] == "rollback":
        write_site(project / "site", pages=NEW)
        publish(project / "site", project / "target", "new")
    write_site(project / "made", pages=NEW)
    found = trials(project.parent, watched, command)
    assert {trial["then"] for trial in found} == {"before", "after"}
    for trial in found:
        assert_well_ended(trial)
        # Who interrupts may come when only what is old is still to be put away.
        if trial["kind"] == "full" and trial["status"] in (1, 2):
            assert trial["then"] == "before", trial
        if command[0] != "rollback":
            assert trial["later"] == "after", trial
