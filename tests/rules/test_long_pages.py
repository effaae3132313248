"""Pages of hundreds of headings, which are cut into pieces, are compared as short ones are."""

from __future__ import annotations

from concord.parity.headings import MOST, aligned_headings
from concord.reading import read_page

NAMES = [f"call{number}" for number in range(60)]
PARTS = {"en": ("Signature", "Example"), "zh": ("签名", "示例")}


def page_of(locale: str, names: list[str]) -> str:
    """A page with a section for each name, and in each section the same two headings."""
    return "".join(
        f"## {name}\n\n" + "".join(f"### {part}\n\n`{name}(1)`\n\n" for part in PARTS[locale])
        for name in names
    )


def pairs_of(ours: list[str], theirs: list[str]) -> list[tuple[int, int]]:
    """The headings that belong together, of a page and its translation with these sections."""
    one, two = (
        read_page(page_of(locale, names).encode(), f"docs/{locale}/a.md", locale, "a.md")
        for locale, names in (("en", ours), ("zh", theirs))
    )
    assert len(one.headings) * len(two.headings) > MOST
    return aligned_headings(one, two)


def test_a_section_that_is_missing_moves_no_other() -> None:
    left = [name for name in NAMES if name != "call7"]
    assert pairs_of(NAMES, left) == [(n, n if n < 21 else n - 3) for n in range(180) if n // 3 != 7]


def test_a_section_that_is_more_moves_no_other() -> None:
    more = [*NAMES[:9], "again", *NAMES[9:]]
    assert pairs_of(NAMES, more) == [(n, n if n < 27 else n + 3) for n in range(180)]


def test_pages_that_are_the_same_are_paired_in_step() -> None:
    assert pairs_of(NAMES, NAMES) == [(n, n) for n in range(180)]
