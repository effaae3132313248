"""The bundles are made from the sources that stand beside them."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

from tests.search.search_folder import BUNDLES, ROOT

SEARCH = ROOT / "search"
SUMS = dict(
    line.split("  ", 1)[::-1]
    for line in (BUNDLES / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
)


def test_digests_are_those_of_the_files() -> None:
    for name, digest in SUMS.items():
        found = hashlib.sha256((ROOT / name).read_bytes()).hexdigest()
        assert found == digest, f"{name} has changed: run make search"


def test_digests_cover_all_sources_and_bundles() -> None:
    made = {"worker.js", "engine.js", "ui.js", "iframe-worker.js", "LICENCES.txt"}
    sources = {path.relative_to(ROOT).as_posix() for path in (SEARCH / "src").rglob("*.js")}
    assert sources | {f"overrides/assets/search/{name}" for name in made} <= set(SUMS)


def test_versions_are_exact_and_the_lock_names_no_host() -> None:
    lock = json.loads((SEARCH / "package-lock.json").read_text(encoding="utf-8"))
    wanted = json.loads((SEARCH / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    for name, version in wanted.items():
        package = lock["packages"][f"node_modules/{name}"]
        assert package["version"] == version
    installed = [package for path, package in lock["packages"].items() if path]
    assert all("integrity" in package and "resolved" not in package for package in installed)


CAN_BUILD = shutil.which("node") and (SEARCH / "node_modules" / "esbuild").is_dir()

if CAN_BUILD:

    def test_building_again_gives_the_same(tmp_path: Path) -> None:
        subprocess.run(["node", "build.mjs", str(tmp_path)], cwd=SEARCH, check=True)
        for path in sorted(tmp_path.iterdir()):
            assert path.read_bytes() == (BUNDLES / path.name).read_bytes(), path.name
