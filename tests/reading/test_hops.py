"""What changes together stands together: to read a page takes few calls from module to module."""

from __future__ import annotations

from bench.hops import counted

PAGE = (
    "---\ntitle: A page\n---\n\n"
    + "A paragraph with [a link](b.md), `code`.\n\n- An item.\n\n" * 20
)
BLOCKS = 40
EACH, ONCE = 4, 40
"""Hops of each block (its text, its marks, what of it is no prose), and of a page beside."""


def test_each_block_takes_few_hops() -> None:
    hops = counted(PAGE.encode()).hops
    assert BLOCKS < hops.total() <= EACH * BLOCKS + ONCE, hops.most_common(8)
