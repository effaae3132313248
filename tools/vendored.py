"""The JavaScript packages inside ``overrides/assets/search``, as parts in a CycloneDX list."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

LOCK = Path("search/package-lock.json")
NAMES = ("iframe-worker", "minisearch")
"""What the bundles hold; the other packages of the lock only make them."""


def vendored(lock: dict[str, Any]) -> list[dict[str, Any]]:
    """The packages as components, from npm's lock.

    :raises KeyError: when one is not in the lock.
    """
    return [_component(name, lock["packages"][f"node_modules/{name}"]) for name in NAMES]


def _component(name: str, package: dict[str, Any]) -> dict[str, Any]:
    algorithm, _, digest = package["integrity"].partition("-")
    purl = f"pkg:npm/{name}@{package['version']}"
    return {
        "bom-ref": purl,
        "type": "library",
        "name": name,
        "version": package["version"],
        "purl": purl,
        "licenses": [{"license": {"id": package["license"]}}],
        "hashes": [
            {
                "alg": algorithm.upper().replace("SHA", "SHA-"),
                "content": base64.b64decode(digest).hex(),
            }
        ],
    }


def add_vendored(parts: Path, lock: Path = LOCK) -> None:
    """Add the packages to a list of parts (CycloneDX JSON).

    :raises OSError: when a file cannot be read or written.
    """
    listed = json.loads(parts.read_text("utf-8"))
    more = vendored(json.loads(lock.read_text("utf-8")))
    listed["components"] += more
    listed["dependencies"] += [{"ref": component["bom-ref"]} for component in more]
    parts.write_text(json.dumps(listed, indent=2, sort_keys=True) + "\n", "utf-8", newline="\n")
