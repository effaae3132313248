"""The parts that concord adds to pages: makers of their data, by the name of their partial.

``<!-- concord: NAME -->`` on a page, or ``{{ concord.part("NAME") }}`` in a template, becomes
the partial ``concord/NAME.html`` with what the maker returns as ``data``; nothing where that is
empty.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..view import View
from .backlinks import backlinks
from .breadcrumbs import breadcrumbs
from .cite import cite
from .concept_map import concept_map
from .downloads import downloads
from .fact_box import fact_box
from .glossary import glossary, letters
from .last_change import last_change
from .linked_data import linked_data
from .matrix import matrix
from .neighbourhood import neighbourhood
from .previews import previews
from .read_first import read_first
from .reading_time import reading_time
from .source_lists import further_reading, sources
from .stale import stale
from .terminology import terminology
from .timeline import timeline

Maker = Callable[[View], Any]

ON_PAGES: Mapping[str, Maker] = {
    "concept-map": concept_map,
    "downloads": downloads,
    "further-reading": further_reading,
    "glossary": glossary,
    "matrix": matrix,
    "sources": sources,
    "terminology": terminology,
    "timeline": timeline,
}
"""Parts that writers put into pages by a marker."""

AROUND_PAGES: Mapping[str, Maker] = {
    "backlinks": backlinks,
    "breadcrumbs": breadcrumbs,
    "changed": last_change,
    "cite": cite,
    "fact-box": fact_box,
    "letters": letters,
    "linked-data": linked_data,
    "neighbours": neighbourhood,
    "previews": previews,
    "read-first": read_first,
    "reading-time": reading_time,
    "stale": stale,
}
"""Parts that a theme's templates ask for."""

PARTS: Mapping[str, Maker] = {**ON_PAGES, **AROUND_PAGES}
