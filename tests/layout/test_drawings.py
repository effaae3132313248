"""The texts of drawings, which strangers may have made."""

from __future__ import annotations

import pytest
from concord.layout.drawings import drawing_texts

SHORT = '<!ENTITY own "http://own.example/">'
MANY = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
NESTED = f'<!ENTITY e0 "{"a" * 10}">{MANY}'
LONG = f'<!ENTITY long "{"a" * 100_000}">'


def _drawing(declared: str, text: str, attribute: str = "") -> bytes:
    head = f"<!DOCTYPE svg [{declared}]>" if declared else ""
    return f'{head}<svg xmlns="x" id="{attribute}"><text>{text}</text></svg>'.encode()


@pytest.mark.parametrize(
    ("drawing", "texts"),
    [
        (_drawing("", "One &amp; two"), ("One & two",)),
        (_drawing(SHORT, "At &own;", "&own;"), ("At http://own.example/",)),
        (_drawing(NESTED, "&e9;"), ()),
        (_drawing(NESTED, "x", "&e9;"), ()),
        (_drawing(LONG, "&long;" * 100_000), ()),
        (_drawing('<!ENTITY a SYSTEM "file:///etc/passwd">', "x&a;"), ("x",)),
    ],
    ids=["none", "short", "nested", "in an attribute", "long", "of a file"],
)
def test_texts_are_read_but_not_those_that_multiply(drawing: bytes, texts: tuple[str, ...]) -> None:
    assert drawing_texts(drawing) == texts
