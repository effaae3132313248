"""What went wrong in a set-up: from an error or a program's output to one clear sentence."""

from __future__ import annotations

import errno
import re

FULL = "the disk is full; make room (about 1 GB), then try again"
READ_ONLY = "this folder cannot be written; use one that is yours, then try again"
CAUSES: tuple[tuple[str, str], ...] = (
    (
        r"DO NOT MATCH THE HASHES",
        "a downloaded package is not the one that was pinned, and was not installed; "
        "mistrust the network or the mirror, and try another",
    ),
    (r"No space left on device|Disk quota exceeded|Errno 28\b", FULL),
    (r"Read-only file system|Permission denied|Errno (13|30)\b|Access is denied", READ_ONLY),
    (
        r"ensurepip is not (available|installed)|No module named '?(ensurepip|venv)",
        "this Python cannot make environments; install its venv package "
        "(Debian and Ubuntu: sudo apt-get install python3-venv)",
    ),
    (
        r"(?i)can't find rust compiler|cargo.{0,40}not (found|installed)|unable to find.{0,20}cargo"
        r"|error: Microsoft Visual C\+\+|command '\S*(gcc|cc|clang)\S*' failed: No such file",
        "a package has no ready-made file for this system and Python, and no compiler is here; "
        "use another Python (3.11 to 3.14), or install Rust and a C compiler",
    ),
    (
        r"Failed to establish a new connection|name resolution|getaddrinfo failed|ProxyError"
        r"|Max retries exceeded|ConnectTimeout|Read timed out|Connection (refused|broken|reset)"
        r"|connection broken by|Network is unreachable|nodename nor servname",
        "no package index can be reached; check the network or the proxy "
        "(a mirror is named by PIP_INDEX_URL), then try again",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED",
        "the package index shows a certificate that this machine does not trust; "
        "name your organisation's with PIP_CERT, then try again",
    ),
)


def cause(output: str) -> str:
    """The cause that a program's output shows, with what to do; else its last error line."""
    for pattern, sentence in CAUSES:
        if re.search(pattern, output):
            return sentence
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return (errors or lines or ["it stopped without a word"])[-1]


def cause_of(error: OSError) -> str:
    """The cause of an operating system's error, with what to do."""
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return FULL
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return READ_ONLY
    return str(error)
