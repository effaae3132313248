"""Nothing is built where nothing has changed; whatever a build can read makes one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from concord.site.kept.elsewhere import Elsewhere
from concord.site.kept.inputs import inputs
from concord.site.kept.whole import Whole

from tests.site.editing import EDITS, edit
from tests.site.small_projects import make_project, run

NOTHING = "Nothing has changed"
FOLLOWING = {"and mended", "a drawing redrawn"}
"""Edits of what another one has written."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built project whose configuration stands outside it, and of which a warning was said."""
    outside = tmp_path_factory.mktemp("outside")
    root = make_project(outside / "guide")
    whole = (root / "whole.yml").read_text("utf-8").replace("strict: true", "strict: false")
    (root / "whole.yml").unlink()
    (outside / "whole.yml").write_text(whole, "utf-8")
    config = (root / "mkdocs.yml").read_text("utf-8")
    config = config.replace("INHERIT: whole.yml", "INHERIT: ../whole.yml")
    (root / "mkdocs.yml").write_text(config, "utf-8")
    index = root / "docs/en/index.md"
    index.write_text(index.read_text("utf-8") + "\nSee [it](gone.md).\n", "utf-8")
    assert "pages were made anew" in built(root)
    return root


def built(root: Path, **variables: str) -> str:
    """Build the site of a project; what was said."""
    status, output = run(root, "concord.site.making", **variables)
    assert status == 0, output
    return output


def test_where_nothing_has_changed_the_same_is_said_and_nothing_made(made: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (made / "site").rglob("*")}
    output = built(made)
    assert NOTHING in output
    assert "gone.md" in output
    assert before == {path: path.stat().st_mtime_ns for path in (made / "site").rglob("*")}


def test_what_stands_outside_is_looked_at(made: Path) -> None:
    config = made.parent / "whole.yml"
    text = config.read_text("utf-8")
    config.write_text(text.replace("Open Infrastructure Guide", "Small Guide", 1), "utf-8")
    assert NOTHING not in built(made)
    assert "Small Guide" in (made / "site/index.html").read_text("utf-8")
    config.write_text(text, "utf-8")
    assert NOTHING not in built(made)
    assert NOTHING in built(made)


def test_a_variable_counts(made: Path) -> None:
    assert NOTHING not in built(made, SOURCE_DATE_EPOCH="1500000000")
    assert NOTHING not in built(made)
    assert NOTHING in built(made, TERM="dumb")


@pytest.mark.parametrize("damage", ["written", "gone", "further"])
def test_a_site_that_is_not_as_it_was_made_is_made_again(damage: str, made: Path) -> None:
    page = made / "site" / "index.html"
    right = page.read_bytes()
    if damage == "written":
        page.write_bytes(right.replace(b"<h1", b"<h2", 1))
    elif damage == "gone":
        page.unlink()
    else:
        page.with_name("further.html").write_bytes(b"")
    assert NOTHING not in built(made)
    assert page.read_bytes() == right
    assert not page.with_name("further.html").exists()


@pytest.mark.parametrize("record", [b"", b"{}", b"[]", b'{"inputs": 1}', b"[" * 99_999, None])
def test_a_record_that_is_none_counts_for_nothing(record: bytes | None, made: Path) -> None:
    (file,) = (made / ".cache/concord/whole").iterdir()
    file.unlink() if record is None else file.write_bytes(record)
    assert NOTHING not in built(made)
    assert NOTHING in built(made)


def digest(root: Path) -> str:
    """That of all that a build of a project can read."""
    return inputs(root, [root / "site", root / ".cache"], "").digest


@pytest.mark.parametrize("name", sorted(EDITS.keys() - FOLLOWING))
def test_each_edit_is_one_of_what_a_build_reads(name: str, root: Path) -> None:
    before = digest(root)
    assert digest(root) == before
    assert edit(root, name)
    assert digest(root) != before


def test_what_was_made_is_not_what_is_read(root: Path) -> None:
    before = digest(root)
    for name in ("site/index.html", ".cache/a", "hooks/__pycache__/a.pyc", "env/pyvenv.cfg"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("new", "utf-8")
    assert digest(root) == before
    (root / "concord.toml").write_text("", "utf-8")
    assert digest(root) != before


def test_packages_count(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "more").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path / "more"))
    before = digest(root)
    (tmp_path / "more" / "theme-2.0.dist-info").mkdir()
    assert digest(root) != before


def test_nobody_can_tell_what_a_link_to_a_folder_leads_to(root: Path, tmp_path: Path) -> None:
    shutil.move(root / "docs", tmp_path / "docs")
    (root / "docs").symlink_to(tmp_path / "docs")
    assert digest(root) == ""


@pytest.mark.parametrize("look", ["open", "list"])
def test_what_is_opened_or_listed_elsewhere_is_noted(look: str, tmp_path: Path) -> None:
    root, other = tmp_path / "guide", tmp_path / "other"
    for folder in (root / "site", other):
        folder.mkdir(parents=True)
    (other / "page.md").write_text("one", "utf-8")
    whole = Whole(root, root / "site", root / ".cache", [], "")
    assert whole.said() is None
    with whole.building() as keep:
        text = (root / ".." / "other" / "page.md").read_text("utf-8") if look == "open" else ""
        _ = text or sorted(other.iterdir())
        keep(["said"])
    assert Whole(root, root / "site", root / ".cache", [], "").said() == (
        ["said"] if look == "open" else None
    )
    (other / "page.md").write_text("two", "utf-8")
    assert Whole(root, root / "site", root / ".cache", [], "").said() is None


@pytest.mark.parametrize(
    ("name", "is_noted"), [("/dev/shm/a.md", True), ("/dev/urandom", False), ("/proc/stat", False)]
)
def test_files_in_memory_are_files_and_devices_are_none(name: str, is_noted: bool) -> None:
    elsewhere = Elsewhere((), ())
    elsewhere.note("open", (name, "r", 0))
    assert elsewhere.found == ({name} if is_noted else set())


def test_whoever_writes_on_meanwhile_finds_it_built_again(root: Path) -> None:
    (root / "site").mkdir()
    whole = Whole(root, root / "site", root / ".cache", [root / ".cache"], "")
    assert whole.said() is None
    with whole.building() as keep:
        edit(root, "a word")
        keep([])
    assert Whole(root, root / "site", root / ".cache", [root / ".cache"], "").said() is None


def test_both_forms_are_made_of_one_reading_and_each_only_where_it_is_not_as_new(
    project: Path,
) -> None:
    command = ("concord", "build", "--offline")
    status, output = run(project, *command)
    assert status == 0, output
    assert output.count("pages were made anew") == 2
    status, again = run(project, *command)
    assert status == 0
    assert again.count(NOTHING) == 2
    assert [line for line in again.splitlines() if line.startswith("dist/")] == [
        line for line in output.splitlines() if line.startswith("dist/")
    ]
    (project / "site" / "index.html").unlink()
    status, output = run(project, *command)
    assert status == 0
    assert output.count(NOTHING) == 1
    assert "Nothing has changed since dist/" in output


def test_what_is_wrong_is_told_as_by_a_check_and_the_old_site_stands(project: Path) -> None:
    page = project / "docs/en/index.md"
    page.write_text(page.read_text("utf-8") + "\nSee [it](gone.md).\n", "utf-8")
    status, output = run(project, "concord", "build")
    assert status == 1
    assert "REF101" in output
    assert "Nothing was built" in output
    assert (project / "site" / "index.html").is_file()
