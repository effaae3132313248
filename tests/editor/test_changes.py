"""A change of a whole file as edits of the protocol, which counts lines in its own way."""

from __future__ import annotations

from concord.editor.changes import line_edits
from hypothesis import given
from hypothesis import strategies as st

TEXTS = st.text(st.sampled_from("ab\n\n\f\v\x1c\x85\u2028\u2029"), max_size=30)
"""With signs at which Python ends lines, and the protocol does not."""


@given(TEXTS, TEXTS)
def test_the_edits_make_the_new_text(before: str, after: str) -> None:
    lines = [f"{line}\n" for line in before.split("\n")]
    lines[-1] = lines[-1].removesuffix("\n")
    for edit in reversed([*line_edits(before, after)]):
        lines[edit.first : edit.last] = [edit.text]
    assert "".join(lines) == after
