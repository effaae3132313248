"""How the entries of an archive lie in its clusters, and that clusters are packed once."""

from __future__ import annotations

import errno
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from concord.checking.gathering import read_registry
from concord.settings import load_settings
from concord.site.kept.derived import Derived
from concord.site.publish.zim.archive import Archive as Written
from concord.site.publish.zim.archive import write_zim
from concord.site.publish.zim.description import Description
from concord.site.publish.zim.entries import Entry, read_entries
from libzim.reader import Archive

ROOT = Path(__file__).parents[2]


def small(folder: Path, pages: int) -> dict[str, Any]:
    """What an archive of some pages is written of, larger than a cluster of libzim's."""
    entries = []
    for number in range(pages):
        file = folder / f"{number}.html"
        file.write_text(f"<title>{number}</title>" + f"<p>{number} words</p>" * 20_000, "utf-8")
        entries.append(Entry(file.name, file, str(number), f"{number} words"))
    (folder / "index.html").write_text("<title>Home</title>", "utf-8")
    image = folder / "image.png"
    image.write_bytes(b"\x89PNG" * 100)
    entries += [Entry("index.html", folder / "index.html"), Entry("image.png", image)]
    about = Description("a", "A", "A guide", ("eng",), "Us", date(2020, 1, 1), "MIT", "")
    return {"archive": Written(about, b"\x89PNG", entries, []), "step": lambda *_: None}


def test_clusters_that_are_kept_make_the_archive_that_libzim_packs(tmp_path: Path) -> None:
    plain, kept, again = (tmp_path / f"{name}.zim" for name in ("plain", "kept", "again"))
    write_zim(plain, **small(tmp_path, 12))
    known = Derived()
    write_zim(kept, **small(tmp_path, 12), known=known)
    assert kept.read_bytes() == plain.read_bytes()
    clusters = len(known.new)
    assert clusters >= 2
    page = tmp_path / "3.html"
    given = small(tmp_path, 12)
    page.write_text(page.read_text("utf-8").replace("3 words", "3 other words", 1), "utf-8")
    write_zim(plain, **given)
    write_zim(again, **given, known=known)
    assert again.read_bytes() == plain.read_bytes() != kept.read_bytes()
    assert clusters < len(known.new) < 2 * clusters
    assert Archive(again).check()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no files")
def test_the_system_says_why_libzim_cannot_write(tmp_path: Path) -> None:
    import resource

    given = small(tmp_path, 12)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(OSError, match=os.strerror(errno.EFBIG)):
            write_zim(tmp_path / "out" / "a.zim", **given)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert [*(tmp_path / "out").iterdir()] == []


def test_what_changes_together_stands_together(bundle_dir: Path) -> None:
    registry = read_registry(ROOT, load_settings(ROOT))
    paths = [entry.path for entry in read_entries(bundle_dir.parent, registry)[0]]
    at = paths.index("guide/concepts/big-tent.html")
    others = [f"guide/{folder}/concepts/big-tent.html" for folder in ("en-zh", "zh")]
    assert paths[at + 1 : at + 3] == others
    assert paths[-2:] == ["guide/search/index.js", "guide/zh/search/index.js"]
