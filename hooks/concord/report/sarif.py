"""Findings as SARIF 2.1.0, the format in which code hosts take up results of checkers.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from .. import __version__
from ..findings import Finding, Related, Repair
from ..model import Place
from ..own_files.json_text import json_text
from ..rules import Rule
from ..rules import rules as all_rules
from .lines import Lines

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "ROOT"
"""The name under which SARIF knows the folder that paths are relative to."""
LINK = "]("
"""What makes a link of words between brackets, in a plain message too (§ 3.11.6)."""
SIGN = re.compile(r"[\[\]\\]")

Json = dict[str, Any]


def sarif_report(findings: Sequence[Finding], lines: Lines) -> str:
    """One run with all rules, its results in the order of places."""
    rules = all_rules()
    index = {rule.code: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "concord", "version": __version__, "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "the root of the repository"}}},
        "results": [_result(finding, index, lines) for finding in findings],
    }  # fmt: skip
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log)


def _rule(rule: Rule) -> Json:
    text = f"{rule.summary}\n\n{rule.explanation}"
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.explanation.partition("\n\n")[0]},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": "error", "enabled": rule.default},
    }


def _result(finding: Finding, index: dict[str, int], lines: Lines) -> Json:
    text = f"{finding.message}; {finding.hint}" if finding.hint else finding.message
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": "error",
        "message": _message(text),
        "locations": [{"physicalLocation": _location(finding.place)}],
    }
    if finding.related:
        result["relatedLocations"] = [
            _related(number, one) for number, one in enumerate(finding.related, 1)
        ]
    if finding.repairs:
        result["fixes"] = [_fix(finding, lines)]
    return result


def _related(number: int, related: Related) -> Json:
    location: Json = {"id": number, "physicalLocation": _location(related.place)}
    if related.message:
        location["message"] = _message(related.message)
    return location


def _location(place: Place) -> Json:
    return {
        "artifactLocation": _artifact(place.path),
        "region": {"startLine": place.line, "startColumn": place.column},
    }


def _artifact(path: str) -> Json:
    return {"uri": quote(path, errors="surrogateescape"), "uriBaseId": ROOT}


def _fix(finding: Finding, lines: Lines) -> Json:
    path = finding.place.path
    replacements = [_replacement(path, repair, lines) for repair in finding.repairs]
    change = {"artifactLocation": _artifact(path), "replacements": replacements}
    return {"description": _message(finding.hint or finding.message), "artifactChanges": [change]}


def _message(text: str) -> Json:
    """A message in which what a page says is no link: only we may lead where a code host shows it.

    The draft of 2.2 says how: https://github.com/oasis-tcs/sarif-spec/pull/768.
    """
    return {"text": SIGN.sub(r"\\\g<0>", text) if LINK in text else text}


def _replacement(path: str, repair: Repair, lines: Lines) -> Json:
    line, column = lines.position(path, repair.start)
    end_line, end_column = lines.position(path, repair.end)
    return {
        "deletedRegion": {
            "startLine": line, "startColumn": column,
            "endLine": end_line, "endColumn": end_column,
        },
        "insertedContent": {"text": repair.text},
    }  # fmt: skip
