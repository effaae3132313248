"""Write ``hooks/RULES.md`` from the rules: ``python -m tools.rules``."""

from __future__ import annotations

import sys
from pathlib import Path

from concord.rules import OURS
from concord.rules.rulebook import markdown

PAGE = Path("hooks/RULES.md")


def main() -> int:
    """Write the page whole."""
    beside = PAGE.with_suffix(".new")
    beside.write_text(markdown(OURS), "utf-8", newline="\n")
    beside.replace(PAGE)
    print(f"{PAGE} is current.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
