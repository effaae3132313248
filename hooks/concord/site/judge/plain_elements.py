"""The elements that HTML may hold and still be plain (``plain.py``), and where they may stand."""

from __future__ import annotations

BLOCKS = frozenset(
    (
        "article", "aside", "blockquote", "details", "div", "dl", "figcaption", "figure", "footer",
        "form", "header", "main", "nav", "ol", "p", "pre", "section", "summary", "ul",
    )
)  # fmt: skip
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
INLINE = frozenset(
    (
        "a", "abbr", "b", "bdi", "button", "cite", "code", "data", "del", "dfn", "em", "i", "ins",
        "kbd", "label", "mark", "q", "s", "samp", "script", "small", "span", "strong", "sub", "sup",
        "template", "time", "u", "var",
    )
)  # fmt: skip
EMPTY = frozenset(("br", "hr", "img", "input", "wbr"))
PARENTS = {
    "li": frozenset(("ol", "ul")),
    "dt": frozenset(("dl",)),
    "dd": frozenset(("dl",)),
    "thead": frozenset(("table",)),
    "tbody": frozenset(("table",)),
    "tr": frozenset(("thead", "tbody")),
    "th": frozenset(("tr",)),
    "td": frozenset(("tr",)),
    "option": frozenset(("select",)),
}
"""What an element stands in, for those that a parser looks up."""
GROUPED = frozenset(("dd", "dt"))
"""What may stand in a ``div`` inside a list as well."""
NOWHERE = frozenset[str]()
OF_TABLES = frozenset(("table", "thead", "tbody", "tr"))
"""What holds nothing but the elements of a table and white space; a parser moves all else out."""
STRICT = OF_TABLES | {"option", "select"}
"""What holds only elements that stand nowhere else, or none."""
CLOSING_P = BLOCKS | HEADINGS | {"hr", "table", "li", "dt", "dd"}
"""Before these a parser closes a paragraph that is open."""
ONCE = frozenset(("a", "button", "form"))
"""Before these it closes one of their own, or takes no second one."""
KNOWN = BLOCKS | HEADINGS | INLINE | EMPTY | PARENTS.keys() | {"select", "table"}
DRAWN = frozenset(
    (
        "a", "circle", "desc", "ellipse", "g", "line", "path", "polygon", "polyline", "rect",
        "text", "title", "tspan",
    )
)  # fmt: skip
SAID = frozenset(("desc", "title"))
"""What holds only text in a drawing: elements of HTML could stand there."""
