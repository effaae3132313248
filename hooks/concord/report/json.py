"""Findings as JSON: a list of objects, in the order of places."""

from __future__ import annotations

from collections.abc import Iterable

from ..findings import Finding
from ..own_files.json_text import json_text
from .summary import statistics


def json_report(findings: Iterable[Finding]) -> str:
    """A list of objects with exactly the keys of :meth:`Finding.as_dict`."""
    return json_text([finding.as_dict() for finding in findings])


def json_statistics(findings: Iterable[Finding]) -> str:
    """A list of objects with code, rule, count and fixable."""
    return json_text([count.as_dict() for count in statistics(findings)])
