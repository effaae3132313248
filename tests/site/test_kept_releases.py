"""Releases of a site: three are kept, and one that cannot be written leaves what is served."""

from __future__ import annotations

import resource
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from concord.__main__ import main
from concord.site.errors import ReleaseError
from concord.site.publish.releases import list_releases, publish, rollback, served

from tests.site.swapping import FILES, generations, write


def test_three_releases_are_kept_and_rolled_back_one_by_one(tmp_path: Path) -> None:
    target = tmp_path / "target"
    for generation in range(1, 6):
        publish(write(tmp_path / str(generation), FILES, generation), target, "x")
    assert len(list_releases(target)) == 3
    assert generations(target / "current") == {"5"}
    for expected in ("4", "3"):
        rollback(target)
        assert generations(target / "current") == {expected}
    with pytest.raises(ReleaseError, match="no earlier release"):
        rollback(target)
    assert generations(target / "current") == {"3"}
    publish(write(tmp_path / "6", FILES, 6), target, "x")
    assert generations(target / "current") == {"6"}


def test_without_a_site_nothing_is_published(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="run concord build first"):
        publish(tmp_path / "site", tmp_path / "target", "x")
    with pytest.raises(ReleaseError, match="nothing was published"):
        rollback(tmp_path / "target")


@pytest.mark.parametrize(
    ("target", "refused"),
    [
        ("site", "site/"),
        ("site/below", "site/"),
        ("docs/../site/x/y", "site/"),
        ("link/x", "site/"),
        ("dist", "dist/"),
        (".cache/build/x", "build/"),
        (".cache/concord", "concord/"),
        ("sites", ""),
        (".", ""),
    ],
)
def test_no_release_goes_where_builds_clear_up(
    target: str, refused: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "site", FILES, 1)
    for name in ("docs/en", "docs/zh", "dist", ".cache/build", ".cache/concord"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "link").symlink_to("site")
    status = main(["publish", target])
    said = capsys.readouterr().err
    if refused:
        assert (status, len(said.splitlines())) == (1, 1)
        assert f"lies in {refused}, which builds replace" in said
        assert not [*tmp_path.rglob("releases")]
    else:
        assert status == 0, said
        assert generations(tmp_path / target / "current") == {"1"}


def test_files_that_cannot_be_written_leave_what_is_served(tmp_path: Path) -> None:
    target = tmp_path / "target"
    publish(write(tmp_path / "small", FILES, 1), target, "x")
    large = write(tmp_path / "large", FILES, 2)
    (large / "large.bin").write_bytes(bytes(100_000))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, limits[1]))
    try:
        with pytest.raises(ReleaseError, match="File too large"):
            publish(large, target, "x")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert generations(target / "current") == {"1"}
    assert list_releases(target) == [served(target)]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that is soon full."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "none", str(folder)]
    subprocess.run(mount, check=True, capture_output=True)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.host
def test_a_full_disk_leaves_what_is_served(small_disk: Path, tmp_path: Path) -> None:
    target = small_disk / "target"
    publish(write(tmp_path / "small", FILES, 1), target, "x")
    large = write(tmp_path / "large", FILES, 2)
    (large / "large.bin").write_bytes(bytes(1_000_000))
    with pytest.raises(ReleaseError, match="No space left on device"):
        publish(large, target, "x")
    assert generations(target / "current") == {"1"}
