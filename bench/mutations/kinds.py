"""Every kind of damage, in the order of the rules that find it."""

from __future__ import annotations

from . import (
    citations,
    figures,
    front_matter,
    headings,
    links,
    parity,
    terms,
    typography,
    unsafe,
)

FAMILIES = (links, terms, headings, parity, figures, citations, typography, front_matter, unsafe)
KINDS = tuple(sorted((k for family in FAMILIES for k in family.KINDS), key=lambda k: k.code))
