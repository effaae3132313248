"""For which concord, Python, libraries, rules and settings what a check has left holds."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from functools import cache
from pathlib import Path

from .. import __version__
from ..files.file_digests import file_digest, files_below
from ..rules import OURS, Rule, rules
from ..settings import Settings
from .answers import digest_of_value
from .looking import rules_at_work
from .recording import settings_of_rules


def header(settings: Settings) -> str:
    """What a cache must have been written with to be read."""
    codes, code_of = [rule.code for rule in rules()], cache(_code_of)
    known = [[rule.code, code_of(_package(rule))] for rule in rules_at_work(settings)]
    return json.dumps(
        {
            "concord": __version__, "code": _own_code(),
            "python": sys.version, "libraries": digest_of_value(_libraries()),
            "rules": digest_of_value([*codes, *known]),
            "settings": digest_of_value(settings_of_rules(settings)),
        }
    )  # fmt: skip


def _code(path: Path) -> str:
    """The digest of a package's own files: whoever writes a rule runs it at once."""
    digest = hashlib.sha256()
    for file in sorted(files_below(path)) if path.is_dir() else [str(path)]:
        if file.endswith((".py", ".txt", ".yml")):
            digest.update(file_digest(file).encode())
    return digest.hexdigest()[:32]


@cache
def _own_code() -> str:
    """The digest of this package as it was when this process, which stays with it, first asked."""
    return _code(Path(__file__).parents[1])


def _package(rule: Rule) -> str:
    """The package that a rule of others comes from; "" for our own."""
    return "" if rule in OURS else rule.module.partition(".")[0]


def _code_of(package: str) -> str:
    """The digest of a package with rules; "" for our own.

    Where it is no file, as in an archive, no two are the same.
    """
    if not package:
        return ""
    file = sys.modules[package].__file__
    if file is None or not Path(file).is_file():
        return os.urandom(16).hex()
    return _code(Path(file).parent if Path(file).stem == "__init__" else Path(file))


def _libraries() -> list[str]:
    """All packages that Python finds, by the names of their metadata, which hold versions."""
    folders = (Path(name) for name in sys.path)
    return sorted(path.name for folder in folders for path in folder.glob("*.dist-info"))
