"""The rules as their users read them: code, name, what is found, why, a bad and a good case.

Everything is taken from the docstrings of :mod:`concord.rules`, so it cannot lag behind them.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from . import CHECKS

FAMILIES = {
    "REF": "References",
    "TRM": "Terms",
    "PAR": "Parity of the languages",
    "SRC": "Sources",
    "TYP": "Typography",
    "PAG": "Pages",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule: ``summary`` is its docstring's first sentence, ``text`` the rest."""

    code: str
    name: str
    fixable: bool
    summary: str
    text: str

    def as_dict(self) -> dict[str, Any]:
        """The shape of ``concord rules --format json``."""
        return {
            "code": self.code, "rule": self.name, "fixable": self.fixable,
            "summary": self.summary, "text": self.text,
        }  # fmt: skip


def entry(check: ModuleType) -> Entry:
    """The entry of one rule's module."""
    summary, _, text = inspect.cleandoc(check.__doc__ or "").replace("``", "`").partition("\n\n")
    rule = check.RULE
    return Entry(rule.code, rule.name, rule.fixable, " ".join(summary.split()), text.strip())


def entries() -> list[Entry]:
    """Every rule, in the order of the table."""
    return [entry(check) for check in CHECKS]


def explanation(one: Entry) -> str:
    """One rule for a terminal."""
    mark = " (fixable)" if one.fixable else ""
    return f"{one.code} {one.name}{mark}\n\n{one.summary}\n\n{one.text}"


def markdown(rules: Iterable[Entry]) -> str:
    """All rules as one Markdown page, a section each under the heading of their family."""
    out = [
        "# Rules",
        "Made by `make rules` from the docstrings in `concord/rules/`; do not edit it by hand.",
        "A finding names the rule by its code. `concord fix` mends what is marked fixable. To "
        "silence a rule for the next block, write a comment on the line before it, with a "
        "reason: `<!-- concord: ignore PAR306: why -->`.",
    ]
    family = ""
    for one in rules:
        if one.code[:3] != family:
            family = one.code[:3]
            out.append(f"## {FAMILIES.get(family, family)}")
        mark = "\n\nFixable." if one.fixable else ""
        out.append(f"### {one.code} {one.name}\n\n{one.summary}{mark}\n\n{one.text}")
    return "\n\n".join(out) + "\n"
