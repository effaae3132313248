"""Repairs in the bytes of a file: what they replace, and that nothing else differs."""

from __future__ import annotations

import pytest
from concord.findings import Repair
from concord.fixing.edits import applied
from concord.reading import page_text
from concord.reading.text import original
from hypothesis import given
from hypothesis import strategies as st

BOM = b"\xef\xbb\xbf"
WRITTEN = st.text(alphabet="ab字🙂 \n\r\t\u0301", max_size=60)


@pytest.mark.parametrize(
    ("before", "repairs", "after"),
    [
        (b"one two", [(4, 7, "2")], b"one 2"),
        (b"one\r\ntwo\r\nthree", [(8, 13, "3")], b"one\r\ntwo\r\n3"),
        (BOM + b"one\ntwo", [(0, 3, "1")], BOM + b"1\ntwo"),
        (BOM + b"a\r\nb\r\n", [(2, 3, "c\nd")], BOM + b"a\r\nc\r\nd\r\n"),
        (b"a\rb\r", [(2, 3, "c\nd")], b"a\rc\rd\r"),
        (b"abc", [(0, 1, "x"), (2, 3, "z")], b"xbz"),
        (b"abc", [(0, 2, "x"), (1, 3, "y")], b"xc"),
        (b"abc", [(1, 1, "-"), (1, 1, "+")], b"a+bc"),
        (b"abc", [(0, 3, "abc")], b"abc"),
        (b"a\0c", [(0, 2, "b")], b"a\0c"),
        ("字a字".encode(), [(1, 2, "文")], "字文字".encode()),
    ],
)
def test_repairs(before: bytes, repairs: list[tuple[int, int, str]], after: bytes) -> None:
    assert applied(before, [(Repair(*repair),) for repair in repairs])[0] == after


def test_the_repairs_of_one_finding_are_made_together_or_not_at_all() -> None:
    both = Repair(0, 1, "<"), Repair(4, 5, ">")
    assert applied(b"a b c", [both]) == (b"< b >", 1)
    assert applied(b"a b c", [(Repair(0, 1, "A"),), (Repair(1, 2, "_"), Repair(4, 5, "C"))]) == (
        b"A b c", 1
    )  # fmt: skip


@given(WRITTEN, st.booleans(), st.data())
def test_everything_but_the_repaired_place_stays_byte_for_byte(
    written: str, bom: bool, data: st.DataObject
) -> None:
    before = (BOM if bom else b"") + written.encode()
    text = page_text(before)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(st.text(alphabet="ab字", max_size=8))
    after, _ = applied(before, [(Repair(start, end, new),)])
    assert page_text(after) == text[:start] + new + text[end:]
    source = original(before)
    head, tail = source.text[: source.at(start)], source.text[source.at(end) :]
    assert after.startswith(head.encode())
    assert after.endswith(tail.encode())


@given(WRITTEN, st.booleans())
def test_every_place_of_the_text_leads_back_to_its_character(written: str, bom: bool) -> None:
    data = (BOM if bom else b"") + written.encode()
    source, text = original(data), page_text(data)
    for offset, character in enumerate(text):
        found = source.text[source.at(offset)]
        assert found == character or (character == "\n" and found == "\r")


@given(WRITTEN, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 5), st.sampled_from("ab字"))))
def test_repairs_that_do_not_touch_are_all_made(
    written: str, wanted: list[tuple[int, int, str]]
) -> None:
    data = written.encode()
    text = page_text(data)
    offers, behind = [], -1
    for at, length, new in sorted(wanted):
        if at > behind and at + length <= len(text) and text[at : at + length] != new:
            offers.append(Repair(at, at + length, new))
            behind = at + length
    expected = text
    for repair in reversed(offers):
        expected = expected[: repair.start] + repair.text + expected[repair.end :]
    after, count = applied(data, [(repair,) for repair in offers])
    assert (page_text(after), count) == (expected, len(offers))
