"""The rules, one module each, and the table of their codes.

A module has a ``RULE`` and one of three functions that yield findings: ``check_page(page,
registry)``, ``check_pair(page, translation, registry)``, ``check_site(registry)``.
"""

from __future__ import annotations

from types import ModuleType

from .pages import (
    missing_title,
    unknown_key,
    unreadable_page,
    unsafe_content,
    useless_ignore,
    wrong_value,
)
from .parity import (
    anchor_mismatch,
    block_mismatch,
    citation_mismatch,
    figure_mismatch,
    heading_mismatch,
    misplaced_key,
    missing_translation,
    reference_mismatch,
    stale_translation,
    untranslated_text,
)
from .references import (
    cross_locale_link,
    mislabelled_reference,
    unknown_anchor,
    unknown_asset,
    unknown_page,
    unlinked_mention,
    unreferenced_concept,
)
from .sources import (
    incomplete_source,
    uncited_figure,
    uncited_page,
    unknown_place,
    unknown_source,
    unused_source,
)
from .terms import (
    broader_cycle,
    discouraged_term,
    missing_definition,
    related_and_broader,
    repeated_label,
    separate_cluster,
    shared_id,
    shared_label,
    unknown_relation,
)
from .typography import cjk_typography

CHECKS: tuple[ModuleType, ...] = (
    unknown_page,
    unknown_anchor,
    mislabelled_reference,
    unlinked_mention,
    cross_locale_link,
    unreferenced_concept,
    unknown_asset,
    missing_definition,
    shared_label,
    repeated_label,
    unknown_relation,
    broader_cycle,
    related_and_broader,
    discouraged_term,
    separate_cluster,
    shared_id,
    missing_translation,
    heading_mismatch,
    anchor_mismatch,
    reference_mismatch,
    citation_mismatch,
    figure_mismatch,
    block_mismatch,
    stale_translation,
    untranslated_text,
    misplaced_key,
    unknown_source,
    unknown_place,
    uncited_figure,
    uncited_page,
    unused_source,
    incomplete_source,
    cjk_typography,
    unreadable_page,
    unknown_key,
    wrong_value,
    missing_title,
    useless_ignore,
    unsafe_content,
)
"""Every rule in the order of codes."""


def by_code(code: str) -> ModuleType | None:
    """The rule of a code or a name, None if there is none."""
    wanted = code.lower()
    return next(
        (check for check in CHECKS if wanted in (check.RULE.code.lower(), check.RULE.name)), None
    )
