"""Sections over what readers of one language alone need."""

from __future__ import annotations

import re

from ...languages import language


def is_for_own_readers(heading: str, locale: str) -> bool:
    """Whether a heading says where people who speak a language meet, or what a translator says."""
    form = language(locale).own_sections
    return bool(form) and re.search(form, heading.strip()) is not None
