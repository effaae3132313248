"""English: regular plurals, articles, the words that join others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern
from .language import Language


def plurals(label: str) -> Iterator[str]:
    """The regular plural of a label's last word."""
    if not label or not label[-1].isalpha() or not label.isascii() or label.endswith("s"):
        return
    if re.search(r"[^aeiou]y$", label):
        yield label[:-1] + "ies"
    elif re.search(r"(x|z|ch|sh)$", label):
        yield label + "es"
    else:
        yield label + "s"


ENGLISH = Language("en", plurals=plurals, article=re.compile(r"(?:the|an?)\s+", re.I))
SMALL = re.compile(
    r"\b(?:the|an?|of|to|in|is|are|was|for|and|or|with|on|by|be|can|will|this|that|it|as|from|not|if"
    r"|when|you|your|at|how|what|which|into|than|has|have|its|but|all|do|does|up|out|about|between"
    r"|without|why|where|who|using|we|our)\b", re.I,
)  # fmt: skip
"""Words that join others to sentences."""
JOINING = "and|or"
"""Words that join two things that are named."""
SOMEBODY = LatePattern(
    r"\b(?:he|him|his|she|hers?|who|whose|whom|(?:some|any|every|no)(?:one|body)|they|them|theirs?"
    r"|their|us|person|persons|people|humans?|m[ae]n|wom[ae]n|guys?|folks?|kids?|staff|boss|others"
    r"|companies|company|communit(?:y|ies)|experts?|friends?|colleagues?|vendors?|clients?"
    r"|stud(?:ent|io)s?|(?:creat|auth|contribut|administrat|edit|translat|invent)ors?|admins?"
    r"|(?:us|develop|engine|maintain|review|custom|own|play|teach|speak|read|writ|attack|hack|found"
    r"|lead|committ|approv|program?m|design|research|test|manag|memb|read|visit|partn|learn|view"
    r"|employ|organi[sz]|subscrib|issu|provid)e(?:rs?|es?)|visitors?|teams?|organi[sz]ations?|agents?"
    r"|(?:created|written|made|founded|invented) by)\b", re.I,
)  # fmt: skip
"""By which words a text speaks of people."""
