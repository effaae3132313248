"""Tables whose first column names their rows."""

from __future__ import annotations

import pytest
from concord.site.render.markdown.tables import NamedRows
from markdown import Markdown

ROWS = "| a |\n|---|---|\n| *b* | c |\n| d | e |"


def cells(text: str) -> list[str]:
    """The cells of a built table, each with its tags, in order."""
    html = Markdown(extensions=["tables", NamedRows()]).convert(text)
    return [line for line in html.splitlines() if line.startswith(("<td", "<th>", "<th "))]


@pytest.mark.parametrize("corner", ["| ", "|  "])
def test_the_first_column_names_rows_under_an_empty_corner(corner: str) -> None:
    assert cells(corner + ROWS) == [
        "<td></td>",
        "<th>a</th>",
        '<th scope="row"><em>b</em></th>',
        "<td>c</td>",
        '<th scope="row">d</th>',
        "<td>e</td>",
    ]


@pytest.mark.parametrize("corner", ["| z ", "| *z* ", "| ![z](z.svg) "])
def test_other_tables_stay_as_they_are(corner: str) -> None:
    assert not [cell for cell in cells(corner + ROWS) if "scope" in cell]
