"""For which concord, Python, libraries, rules and settings what a check has left holds."""

from __future__ import annotations

import json
import os
import sys
from functools import cache
from pathlib import Path

from .. import __version__
from ..files.file_digests import code_digest
from ..rules import OURS, Rule, rules
from ..settings import Settings
from .answers import digest_of_value
from .looking import rules_at_work
from .recording import settings_of_rules

CODE = (".py", ".txt", ".yml")
"""How the files of a package end that decide what is found."""


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


@cache
def _own_code() -> str:
    """The digest of this package as it was when this process, which stays with it, first asked."""
    return code_digest(Path(__file__).parents[1], CODE)


def _package(rule: Rule) -> str:
    """The package that a rule of others comes from; "" for our own."""
    return "" if rule in OURS else rule.module.partition(".")[0]


def _code_of(package: str) -> str:
    """The digest of a package with rules, which are run as they are written; "" for our own.

    Where it is no file, as in an archive, no two are the same.
    """
    if not package:
        return ""
    file = sys.modules[package].__file__
    if file is None or not Path(file).is_file():
        return os.urandom(16).hex()
    return code_digest(Path(file).parent if Path(file).stem == "__init__" else Path(file), CODE)


def _libraries() -> list[str]:
    """All packages that Python finds, by the names of their metadata, which hold versions."""
    folders = (Path(name) for name in sys.path)
    return sorted(path.name for folder in folders for path in folder.glob("*.dist-info"))
