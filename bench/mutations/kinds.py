"""Every kind of damage, in the order of the rules that find it."""

from __future__ import annotations

from . import (
    blocks,
    citations,
    figures,
    front_matter,
    headings,
    inside,
    links,
    parity,
    terms,
    typography,
    unsafe,
    words,
)

FAMILIES = (
    links, terms, headings, parity, blocks, figures, citations, typography, front_matter, unsafe,
    inside, words,
)  # fmt: skip
KINDS = tuple(sorted((k for family in FAMILIES for k in family.KINDS), key=lambda k: k.code))
ELSEWHERE = {
    "PAG607": "what is wrong is that a file lies where it does",
    "PAG608": "what is wrong is the name of a file",
    "PAG609": "speaks when asked",
    "PAR311": "no page of the guide has code that its translation has too",
    "PAR313": "what is wrong is in a drawing, and pages alone are damaged",
    "REF110": "speaks where a generator makes no pages of its own, as MkDocs' plugins do",
    "REF113": "speaks on sites without sources",
}
"""Rules that no damage to a page of the guide can show, and why; their cases show them."""
