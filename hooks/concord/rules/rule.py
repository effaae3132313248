"""What every rule is: a code, a name, and how it says what it found."""

from __future__ import annotations

from dataclasses import dataclass

from ..findings import Finding, Related, Repair
from ..model import Place


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. Its module's docstring says what it finds and why, with a bad and a good case."""

    code: str
    name: str
    fixable: bool = False

    def finding(
        self,
        place: Place,
        message: str,
        hint: str = "",
        related: tuple[Related, ...] = (),
        repairs: tuple[Repair, ...] = (),
    ) -> Finding:
        """A finding of this rule."""
        return Finding(self.code, self.name, place, message, hint, related, repairs)
