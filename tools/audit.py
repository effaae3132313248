"""Known faults in the pinned packages, and the list of parts: ``python -m tools.audit``.

The list is CycloneDX (ECMA-424), beside the bundle in ``dist/``.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tools.vendored import add_vendored

PINS = ("requirements-build.txt", "requirements.txt", "requirements-test.txt")
UNREACHED = re.compile(
    r"(?i)connection ?error|max retries|name resolution|proxyerror|timed out|unreachable"
    r"|failed to (connect|query|parse)|ServiceError|\b(403|404|407|50\d) .{0,40}error"
)
UNREACHABLE = "Known faults could not be looked up: no package index that lists them is reachable."
PARTS = Path("dist/openinfra-guide-parts.cdx.json")


def main() -> int:
    """Write the list, then ask the index for known faults; 0 when there are none."""
    PARTS.parent.mkdir(exist_ok=True)
    listed = subprocess.run(parts(), check=False, stderr=subprocess.DEVNULL).returncode
    if not listed:
        add_vendored(PARTS)
    print(f"{PARTS} written." if not listed else f"{PARTS} could not be written.", flush=True)
    asked = subprocess.run(
        faults(), check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )
    print(UNREACHABLE if UNREACHED.search(asked.stdout) else asked.stdout.strip())
    return asked.returncode or listed


def parts() -> list[str]:
    """The call that lists what the site is built with; the same pins give the same bytes."""
    cyclonedx = [sys.executable, "-m", "cyclonedx_py", "requirements", "--output-reproducible"]
    return [*cyclonedx, "--output-file", str(PARTS), "requirements.txt"]


def faults() -> list[str]:
    """The call that looks up every pin; what it reads is only names and versions."""
    files = [argument for name in PINS for argument in ("--requirement", name)]
    return [sys.executable, "-m", "pip_audit", "--strict", "--disable-pip", *files]


if __name__ == "__main__":
    sys.exit(main())
