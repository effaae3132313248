"""The rules, one module each, and the table of them all.

Rules of other packages are loaded through the entry point group ``concord.rules`` and stand
behind ours. Everything that speaks of rules asks :func:`rules`.
"""

from __future__ import annotations

from functools import cache, lru_cache

from .from_packages import rules_of_packages
from .pages.lost_cell import lost_cell
from .pages.missing_alternative import missing_alternative
from .pages.missing_title import missing_title
from .pages.repeated_id import repeated_id
from .pages.unknown_key import unknown_key
from .pages.unpaired_file import unpaired_file
from .pages.unreadable_page import unreadable_page
from .pages.unsafe_content import unsafe_content
from .pages.unsafe_file_name import unsafe_file_name
from .pages.useless_ignore import useless_ignore
from .pages.wrong_value import wrong_value
from .parity.anchor_mismatch import anchor_mismatch
from .parity.block_mismatch import block_mismatch
from .parity.cell_mismatch import cell_mismatch
from .parity.citation_mismatch import citation_mismatch
from .parity.code_mismatch import code_mismatch
from .parity.drawing_mismatch import drawing_mismatch
from .parity.figure_mismatch import figure_mismatch
from .parity.heading_mismatch import heading_mismatch
from .parity.literal_mismatch import literal_mismatch
from .parity.lost_restriction import lost_restriction
from .parity.misheard_word import misheard_word
from .parity.misplaced_key import misplaced_key
from .parity.missing_key import missing_key
from .parity.missing_sentence import missing_sentence
from .parity.missing_translation import missing_translation
from .parity.person_for_thing import person_for_thing
from .parity.reference_mismatch import reference_mismatch
from .parity.stale_translation import stale_translation
from .parity.unmarked_code import unmarked_code
from .parity.untranslated_heading import untranslated_heading
from .parity.untranslated_original import untranslated_original
from .parity.untranslated_text import untranslated_text
from .references.absolute_link import absolute_link
from .references.broken_redirect import broken_redirect
from .references.cross_locale_link import cross_locale_link
from .references.mislabelled_reference import mislabelled_reference
from .references.note_without_text import note_without_text
from .references.raw_address import raw_address
from .references.undefined_reference import undefined_reference
from .references.unknown_anchor import unknown_anchor
from .references.unknown_asset import unknown_asset
from .references.unknown_page import unknown_page
from .references.unlinked_mention import unlinked_mention
from .references.unlisted_page import unlisted_page
from .references.unreferenced_concept import unreferenced_concept
from .rule import Rule, page_rule, pair_rule, site_rule
from .sources.incomplete_source import incomplete_source
from .sources.uncited_figure import uncited_figure
from .sources.uncited_page import uncited_page
from .sources.unknown_place import unknown_place
from .sources.unknown_source import unknown_source
from .sources.unused_source import unused_source
from .terms.broader_cycle import broader_cycle
from .terms.discouraged_term import discouraged_term
from .terms.missing_definition import missing_definition
from .terms.related_and_broader import related_and_broader
from .terms.repeated_label import repeated_label
from .terms.separate_cluster import separate_cluster
from .terms.shared_id import shared_id
from .terms.shared_label import shared_label
from .terms.unknown_relation import unknown_relation
from .typography.cjk_typography import cjk_typography
from .typography.doubled_word import doubled_word
from .typography.full_width_mark import full_width_mark
from .typography.missing_blank import missing_blank
from .typography.missing_stop import missing_stop
from .typography.misspelt_word import misspelt_word
from .typography.mixed_address import mixed_address
from .typography.raw_mark import raw_mark
from .typography.straight_quote import straight_quote
from .typography.unpaired_mark import unpaired_mark

__all__ = [
    "OURS",
    "Rule",
    "by_code",
    "page_rule",
    "pair_rule",
    "rules",
    "site_rule",
    "with_codes",
]

OURS: tuple[Rule, ...] = (
    unknown_page,
    unknown_anchor,
    mislabelled_reference,
    unlinked_mention,
    cross_locale_link,
    unreferenced_concept,
    unknown_asset,
    undefined_reference,
    unlisted_page,
    absolute_link,
    raw_address,
    broken_redirect,
    note_without_text,
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
    code_mismatch,
    literal_mismatch,
    drawing_mismatch,
    untranslated_original,
    missing_sentence,
    lost_restriction,
    untranslated_heading,
    unmarked_code,
    missing_key,
    cell_mismatch,
    person_for_thing,
    misheard_word,
    unknown_source,
    unknown_place,
    uncited_figure,
    uncited_page,
    unused_source,
    incomplete_source,
    cjk_typography,
    full_width_mark,
    doubled_word,
    unpaired_mark,
    missing_stop,
    misspelt_word,
    mixed_address,
    raw_mark,
    missing_blank,
    straight_quote,
    unreadable_page,
    unknown_key,
    wrong_value,
    missing_title,
    useless_ignore,
    unsafe_content,
    unpaired_file,
    unsafe_file_name,
    missing_alternative,
    repeated_id,
    lost_cell,
)
"""Every rule of concord, in the order of codes."""


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule: ours, then those of other packages by their codes.

    :raises SettingsError: when one of another package cannot be used.
    """
    return (*OURS, *rules_of_packages(OURS))


# Of most pages of a locale the same rules are due.
@lru_cache(maxsize=64)
def with_codes(codes: frozenset[str]) -> tuple[Rule, ...]:
    """The rules that have one of these codes, in their order."""
    return tuple(rule for rule in rules() if rule.code in codes)


@lru_cache(maxsize=1024)
def by_code(code: str) -> Rule | None:
    """The rule of a code or a name, None if there is none."""
    wanted = code.lower()
    return next((rule for rule in rules() if wanted in (rule.code.lower(), rule.name)), None)
