"""The rules as their users read them: code, name, what is found, why, a bad and a good case.

Everything is taken from the docstrings of :mod:`concord.rules`, so it cannot lag behind them.
"""

from __future__ import annotations

from collections.abc import Iterable

from .rule import Rule

FAMILIES = {
    "REF": "References",
    "TRM": "Terms",
    "PAR": "Parity of the languages",
    "SRC": "Sources",
    "TYP": "Typography",
    "PAG": "Pages",
}


def explanation(rule: Rule) -> str:
    """One rule for a terminal."""
    return f"{rule.code} {rule.name}{marks(rule)}\n\n{rule.summary}\n\n{rule.explanation}"


def marks(rule: Rule) -> str:
    """What is special about a rule: that it repairs, that it has to be asked."""
    said = [
        word for word, is_so in (("fixable", rule.fixable), ("asked", not rule.default)) if is_so
    ]
    return f" ({', '.join(said)})" if said else ""


def markdown(rules: Iterable[Rule]) -> str:
    """Rules as one Markdown page, a section each under the heading of their family."""
    out = [
        "# Rules",
        "Made by `make rules` from the docstrings in `concord/rules/`; do not edit it by hand.",
        "A finding names the rule by its code. `concord fix` mends what is marked fixable. To "
        "silence a rule for the next block, write a comment on the line before it, with a "
        "reason: `<!-- concord: ignore PAR306: why -->`.",
    ]
    family = ""
    for rule in rules:
        if rule.code[:3] != family:
            family = rule.code[:3]
            out.append(f"## {FAMILIES.get(family, family)}")
        mark = "\n\nFixable." if rule.fixable else ""
        mark += "" if rule.default else "\n\nSilent unless `select` or `extend-select` names it."
        out.append(f"### {rule.code} {rule.name}\n\n{rule.summary}{mark}\n\n{rule.explanation}")
    return "\n\n".join(out) + "\n"
