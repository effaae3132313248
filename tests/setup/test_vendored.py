"""The list of parts names the JavaScript that the site carries."""

from __future__ import annotations

import json
from pathlib import Path

from tools.vendored import NAMES, add_vendored

ROOT = Path(__file__).parents[2]
LICENCES = ROOT / "overrides" / "assets" / "search" / "LICENCES.txt"


def test_every_package_in_the_bundles_is_a_part_in_its_version(tmp_path: Path) -> None:
    parts = tmp_path / "parts.json"
    parts.write_text(json.dumps({"components": [{"name": "mkdocs"}], "dependencies": []}))
    add_vendored(parts, ROOT / "search" / "package-lock.json")
    listed = json.loads(parts.read_text("utf-8"))
    assert [component["name"] for component in listed["components"]] == ["mkdocs", *NAMES]
    headings = LICENCES.read_text("utf-8").splitlines()
    for component in listed["components"][1:]:
        assert f"{component['name']} {component['version']}" in headings
        assert component["hashes"][0]["alg"] == "SHA-512"
        assert len(bytes.fromhex(component["hashes"][0]["content"])) == 64
    refs = [component["bom-ref"] for component in listed["components"][1:]]
    assert [dependency["ref"] for dependency in listed["dependencies"]] == refs


def test_no_package_is_left_out() -> None:
    blocks = LICENCES.read_text("utf-8").split("\n----\n")
    assert sorted(block.split()[0] for block in blocks) == sorted(NAMES)
