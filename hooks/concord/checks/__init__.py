"""The rules, one module each, and the table of their codes.

A module has a ``RULE`` and one of three functions that yield findings: ``check_page(page,
registry)``, ``check_pair(page, translation, registry)``, ``check_site(registry)``.
"""

from __future__ import annotations

from types import ModuleType

from . import (
    anchor_mismatch,
    block_mismatch,
    broader_cycle,
    citation_mismatch,
    cjk_typography,
    cross_locale_link,
    discouraged_term,
    figure_mismatch,
    heading_mismatch,
    incomplete_source,
    mislabelled_reference,
    misplaced_key,
    missing_definition,
    missing_title,
    missing_translation,
    reference_mismatch,
    related_and_broader,
    repeated_label,
    separate_cluster,
    shared_id,
    shared_label,
    stale_translation,
    uncited_figure,
    uncited_page,
    unknown_anchor,
    unknown_asset,
    unknown_key,
    unknown_page,
    unknown_place,
    unknown_relation,
    unknown_source,
    unlinked_mention,
    unreadable_page,
    unreferenced_concept,
    unsafe_content,
    untranslated_text,
    unused_source,
    useless_ignore,
    wrong_value,
)

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
