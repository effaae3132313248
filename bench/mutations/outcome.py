"""What came of a damage: found or missed, and how a miss is explained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from concord.findings import Finding

from .damage import Damage, Kind, Spot
from .docs import Docs


@dataclass(frozen=True, slots=True)
class Outcome:
    """A damage and the new findings it gave."""

    kind: Kind
    damage: Damage
    findings: Sequence[Finding]

    @property
    def by_rule(self) -> bool:
        """Whether the right rule spoke."""
        return any(finding.code == self.kind.code for finding in self.findings)

    @property
    def found(self) -> bool:
        """Whether the right rule spoke at the right line."""
        return any(
            finding.code == self.kind.code and _spot(finding) == self.damage.spot
            for finding in self.findings
        )

    @property
    def explanation(self) -> str:
        """Why a miss is one: where else, or by which other rules, the damage was told."""
        own = [finding for finding in self.findings if finding.code == self.kind.code]
        if own:
            return f"right rule, other line: {own[0]}"
        if self.findings:
            told = ", ".join(sorted({finding.code for finding in self.findings}))
            return f"other rules only: {told}"
        return "silent: no rule sees it"

    def as_dict(self) -> dict[str, Any]:
        """The shape of the JSON report."""
        return {
            "kind": self.kind.name, "code": self.kind.code, "expected": str(self.damage.spot),
            "said": self.damage.said, "found": self.found, "by_rule": self.by_rule,
            "explanation": "" if self.found else self.explanation,
        }  # fmt: skip


def outcome(kind: Kind, damage: Damage, docs: Docs) -> Outcome:
    """Check the damaged pages: by all rules only where the right one misses it."""
    damaged, paths = docs.damaged(damage.edits), {*damage.edits, damage.spot.path}
    first = Outcome(kind, damage, docs.new(damaged, *paths, code=kind.code))
    return first if first.found else Outcome(kind, damage, docs.new(damaged, *paths))


def _spot(finding: Finding) -> Spot:
    return Spot(finding.place.path, finding.place.line)
