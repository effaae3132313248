"""Findings as JSON: a list of objects, in the order of places."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..findings import Finding
from .summary import statistics


def json_report(findings: Iterable[Finding]) -> str:
    """A list of objects with exactly the keys of :meth:`Finding.as_dict`."""
    return _dumped([finding.as_dict() for finding in findings])


def json_statistics(findings: Iterable[Finding]) -> str:
    """A list of objects with code, rule, count and fixable."""
    return _dumped([count.as_dict() for count in statistics(findings)])


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
