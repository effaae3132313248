"""What was measured, as Markdown tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Rows = Sequence[dict[str, Any]]
COLUMNS = ("hit@5", "glossary@5", "MRR", "zero", "view bytes", "first bytes", "first ms")
CUT = 5
SHOWN = 3  # results that a reader sees without scrolling
FIRST = {"rank": "answered", "beside": "without the FAQ", "page beside": "by page, without it"}


def summary(asked: Rows) -> dict[str, float]:
    """hit@5 (also with the whole glossary counting for an entry), MRR and zero-result rate."""
    ranks = [row["rank"] for row in asked]
    return {
        "hit@5": share(1 <= rank <= CUT for rank in ranks),
        "glossary@5": share(1 <= row["near"] <= CUT for row in asked),
        "MRR": sum(1 / rank for rank in ranks if rank) / len(ranks),
        "zero": share(row["found"] == 0 for row in asked),
    }


def share(values: Iterable[bool]) -> float:
    """The share of true values."""
    known = list(values)
    return sum(known) / len(known)


def by_site(rows: Rows) -> str:
    """One line for each site, way of reading and locale."""
    lines = [
        [row["site"], row["read"], row["locale"], len(row["asked"])]
        + [row.get(name, summary(row["asked"]).get(name)) for name in COLUMNS]
        for row in rows
    ]
    return table(["site", "read", "locale", "queries", *COLUMNS], lines)


def by(key: str, rows: Rows) -> str:
    """hit@5, MRR and zero-result rate of the hosted sites for each round or category."""
    hosted = [row for row in rows if row["read"] == "hosted"]
    values = dict.fromkeys(asked[key] for row in hosted for asked in row["asked"])
    lines = []
    for value in values:
        line = [value]
        for row in hosted:
            asked = [case for case in row["asked"] if case[key] == value]
            means = summary(asked) if asked else {}
            line += [len(asked), *(means.get(name) for name in ("hit@5", "MRR", "zero"))]
        lines.append(line)
    return table([key, *(name for row in hosted for name in heads(row))], lines)


def first_three(rows: Rows) -> str:
    """How many questions of the FAQ are answered by the first three results.

    By a place where the answer stands, by such a place that is not the FAQ itself, by any section
    of a page that has such a place.
    """
    lines = []
    for row in rows:
        asked = [case for case in row["asked"] if case["category"].startswith("faq")]
        for kind in dict.fromkeys((case["round"], case["category"]) for case in asked):
            cases = [case for case in asked if (case["round"], case["category"]) == kind]
            counts = [sum(1 <= case[key] <= SHOWN for case in cases) for key in FIRST]
            lines.append([row["site"], row["read"], row["locale"], *kind, len(cases), *counts])
    names = ["site", "read", "locale", "round", "wording", "questions", *FIRST.values()]
    return table(names, lines)


def heads(row: dict[str, Any]) -> list[str]:
    """The columns of one site and locale."""
    return [f"{row['site']} {row['locale']}", "hit@5", "MRR", "zero"]


def misses(rows: Rows) -> str:
    """The queries of ours without a hit among the first five."""
    return "\n".join(
        f"missed {row['read']} {row['locale']}, round {case['round']}, {case['category']}: "
        f"{case['query']}"
        for row in rows
        if row["site"] == "ours"
        for case in row["asked"]
        if not 1 <= case["rank"] <= CUT
    )


def table(names: list[str], lines: list[list[Any]]) -> str:
    """A Markdown table."""
    head = ["| " + " | ".join(names) + " |", "|" + "---|" * len(names)]
    return "\n".join(head + ["| " + " | ".join(map(shown, line)) + " |" for line in lines])


def shown(value: Any) -> str:
    """A value of a table."""
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.0f}" if value > 10 else f"{value:.3f}"
    return f"{value:,}" if isinstance(value, int) else str(value)
