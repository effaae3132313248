"""No link leads a build elsewhere: it clears folders away, and puts new ones in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.site.errors import BuildError
from concord.site.kept.standing import FOLDER, Standing
from concord.site.publish.site_build import workshop


@pytest.mark.parametrize(
    ("link", "target"),
    [
        (".cache", "docs"),
        (".cache/build", "../docs"),
        (".cache/build", "../.."),
        (".cache/build/site", "../../docs"),
        (".cache/build/.lock", "../../docs/page.md"),
        ("site", "docs"),
        ("site", "nowhere"),
        ("site.old", "docs"),
        ("dist", "docs"),
    ],
)
def test_a_build_does_not_begin_where_a_link_leads_elsewhere(
    tmp_path: Path, link: str, target: str
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/page.md").write_text("Text.")
    (tmp_path / link).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / link).symlink_to(target)
    with pytest.raises(BuildError, match=f"^{link}: a symbolic link"), workshop(tmp_path):
        raise AssertionError("begun")
    assert (tmp_path / link).is_symlink()
    assert [path.name for path in (tmp_path / "docs").iterdir()] == ["page.md"]
    assert (tmp_path / "docs/page.md").read_text() == "Text."


def test_the_root_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "guide").mkdir()
    (tmp_path / "link").symlink_to("guide")
    with workshop(tmp_path / "link") as folder:
        assert folder.is_dir()


@pytest.mark.parametrize(
    "record",
    ["[]", "7", '{"a": 7}', '{"a": []}', '{"a": ["of"]}', '{"a": ["of", null]}', "[" * 9999],
)
def test_a_record_of_how_files_stood_counts_for_nothing_if_it_is_none(
    tmp_path: Path, record: str
) -> None:
    (tmp_path / "site").mkdir()
    kept = Standing(tmp_path / "site", tmp_path)
    (tmp_path / FOLDER).mkdir()
    kept.file.write_text(record)
    again = Standing(tmp_path / "site", tmp_path)
    assert (again.holds("a", "of"), again.made_of("a"), again.known) == (False, "", {})
