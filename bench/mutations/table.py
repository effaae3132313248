"""The results by kind, as a table and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rich.table import Table

from .damage import Kind
from .outcome import Outcome


@dataclass(frozen=True, slots=True)
class Row:
    """A kind, what came of its damages, and of how many builds how many failed."""

    kind: Kind
    outcomes: Sequence[Outcome]
    builds: int = 0
    failed: int = 0

    @property
    def found(self) -> int:
        """How many the right rule found at the right line."""
        return sum(outcome.found for outcome in self.outcomes)

    @property
    def by_rule(self) -> int:
        """How many the right rule found at all."""
        return sum(outcome.by_rule for outcome in self.outcomes)

    def as_dict(self) -> dict[str, Any]:
        """The shape of the JSON report."""
        return {
            "kind": self.kind.name, "code": self.kind.code, "defects": len(self.outcomes),
            "found": self.found, "by_rule": self.by_rule,
            "mkdocs_builds": self.builds, "mkdocs_found": self.failed,
            "misses": [one.as_dict() for one in self.outcomes if not one.found],
        }  # fmt: skip


def table(rows: Sequence[Row]) -> Table:
    """The table for a terminal, with a last line of sums."""
    out = Table("rule", "damage", show_footer=True)
    sums = [sum(len(r.outcomes) for r in rows), sum(r.found for r in rows),
            sum(r.by_rule for r in rows)]  # fmt: skip
    for name, number in zip(("defects", "rule and line", "rule"), sums, strict=True):
        out.add_column(name, str(number), justify="right")
    builds = f"{sum(r.failed for r in rows)} of {sum(r.builds for r in rows)}"
    out.add_column("mkdocs --strict", builds, justify="right")
    out.columns[1].footer = f"{len(rows)} kinds"
    for row in rows:
        out.add_row(
            row.kind.code, row.kind.name, str(len(row.outcomes)), str(row.found),
            str(row.by_rule), f"{row.failed} of {row.builds}" if row.builds else "–",
        )  # fmt: skip
    return out


def report(rows: Sequence[Row], seed: int, undamaged: int) -> dict[str, Any]:
    """The whole as plain values."""
    return {
        "seed": seed,
        "undamaged_findings": undamaged,
        "defects": sum(len(row.outcomes) for row in rows),
        "found": sum(row.found for row in rows),
        "kinds": [row.as_dict() for row in rows],
    }
