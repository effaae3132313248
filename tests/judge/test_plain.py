"""What is taken for plain HTML is what a whole parser makes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from concord.site.judge.parse import parse, parse_whole
from concord.site.judge.plain import plain_nodes
from concord.site.judge.plain_elements import DRAWN, KNOWN
from concord.site.judge.svg_attributes import USUAL, as_svg_writes
from concord.site.judge.tree import plain_tree
from hypothesis import event, given, settings
from hypothesis import strategies as st

from tests.expectations import load

HERE = Path(__file__).parent
PAYLOADS: dict[str, list[str]] = load(HERE / "payloads.yml")
NAMES = sorted(KNOWN | DRAWN | {"svg"})
STRANGE = (
    "body", "caption", "col", "font", "form", "foreignobject", "frameset", "head", "html", "image",
    "li", "listing", "math", "nobr", "noscript", "option", "plaintext", "rt", "select", "style",
    "tbody", "td", "textarea", "title", "tr",
)  # fmt: skip
VALUES = (
    "", ' id="a"', " hidden", ' title="a &amp; b"', ' title="&copy;"', ' title="&#x41;"', " a=b",
    ' title="<i>"', ' ID="b"', ' viewBox="0 0 1 1"', ' xmlns="x"', ' xlink:href="#a"',
    "\n class=''", ' id="a" id="b"', ' type="application/ld+json"',
)  # fmt: skip
TEXTS = (
    "a", " ", "\n", "&amp;", "&", "<", "<!-- c -->", "<!-->", "<!-- a -- b -->", "\0", "\r", "\f",
    "<![CDATA[a]]>", "<?a?>", "</", "<br/>", "<p/>", "{}", "</p>", "</svg>", "</table>",
)  # fmt: skip
WELL = {
    "ul": ["li"], "ol": ["li"], "dl": ["dt", "dd", "div"], "table": ["thead", "tbody"],
    "thead": ["tr"], "tbody": ["tr"], "tr": ["td", "th"], "svg": sorted(DRAWN),
    "select": ["option"],
}  # fmt: skip
"""What stands in an element, where that is not anything."""
EMPTY = ("br", "hr", "img", "input", "wbr")


@st.composite
def trees(draw: st.DrawFn, names: tuple[str, ...] = tuple(NAMES), deep: int = 4) -> str:
    """HTML that closes what it opens, of elements that stand where they should most of the time."""
    name = draw(st.sampled_from(names))
    tag = f"<{name}{draw(st.sampled_from(VALUES[:4]))}"
    if name in EMPTY:
        return f"{tag}>"
    within = tuple(WELL.get(name, names))
    parts = draw(st.lists(trees(within, deep - 1), max_size=3)) if deep else []
    text = draw(st.sampled_from(TEXTS[:3]))
    return f"{tag}>{text.join(parts)}</{name}>"


STARTS = st.tuples(st.sampled_from(NAMES), st.sampled_from(VALUES))
PIECES = st.one_of(
    st.sampled_from(TEXTS),
    st.builds(
        lambda name, value: f"<{name}{value}>", st.sampled_from(NAMES), st.sampled_from(VALUES)
    ),
    st.builds("</{}>".format, st.sampled_from(NAMES)),
    st.builds("<{}>".format, st.sampled_from(STRANGE)),
    trees(),
)


def agrees(html: str) -> bool:
    """Whether HTML was taken for plain; then the whole parser makes the same of it."""
    nodes = plain_nodes(html)
    if nodes is not None:
        whole = parse_whole(html)
        assert whole.nodes == nodes
        assert whole.whole
    tree = plain_tree(html)
    if tree is not None:
        assert nodes is not None
        browsers = html5lib.parseFragment(html, namespaceHTMLElements=False)
        assert _written(tree) == _written(browsers)
    return nodes is not None


def _written(element: Element) -> list[Any]:
    """An element with all that it holds, as lists; texts that follow each other as one."""
    name = element.tag if isinstance(element.tag, str) else "a comment"
    inside = [_written(child) for child in element]
    return [name, dict(element.attrib), element.text or "", inside, element.tail or ""]


@settings(max_examples=400, deadline=None)
@given(trees())
def test_of_trees_both_parsers_make_the_same(html: str) -> None:
    event(f"plain: {agrees(html)}")


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=6).map("".join))
def test_of_any_html_both_parsers_make_the_same(html: str) -> None:
    event(f"plain: {agrees(html)}")
    assert parse(html) == parse_whole(html)


@settings(max_examples=300, deadline=None)
@given(trees(), st.integers(0, 200), st.integers(0, 6), st.sampled_from((*TEXTS, "")))
def test_of_damaged_trees_both_parsers_make_the_same(
    html: str, at: int, length: int, put: str
) -> None:
    at %= len(html)
    agrees(html[:at] + put + html[at + length :])


@pytest.mark.parametrize("kind", PAYLOADS)
def test_of_payloads_both_parsers_make_the_same(kind: str) -> None:
    for payload in PAYLOADS[kind]:
        for before in ("", "<p>", "<table>", "<svg>", "<ul><li>", '<a title="', "<script>"):
            assert parse(before + payload) == parse_whole(before + payload)


@pytest.mark.parametrize(
    "html",
    [
        "<p>a <em>b</em> &copy; <br /></p>\n<hr>",
        '<dl><div><dt id="a">a</dt><dd><ul><li>b</li></ul></dd></div></dl>',
        "<table>\n<thead>\n<tr><th>a</th></tr>\n</thead>\n<tbody><tr><td><p>b</p></td></tr></tbody></table>",
        '<svg viewBox="0 0 1 1"><title>a &lt; b</title><g><path d="M0 0"/></g></svg><p>c</p>',
        '<script type="application/ld+json">{"a": "b"}</script>',
        '<a title="a &amp; b" hidden>c</a><!-- d -->',
        '<label>a <select><option value="">b &amp; c</option>\n<option>d</option></select></label>',
        "<pre>\n\na &#34;b&#34;</pre>c<pre><code>\nd</code></pre>",
    ],
)
def test_what_is_plain_is_taken_for_it(html: str) -> None:
    assert agrees(html)


def test_of_what_is_plain_a_tree_is_built() -> None:
    tree = plain_tree('<p id="a">b &lt;<br>c<!-- d -->e</p>')
    assert tree is not None
    assert _written(tree[0]) == [
        "p", {"id": "a"}, "b <", [["br", {}, "", [], "c"], ["a comment", {}, " d ", [], "e"]], "",
    ]  # fmt: skip
    assert plain_tree("<p>&copy;</p>") is None


@pytest.mark.parametrize(
    "html",
    [
        "<p>a<p>b</p></p>", "<p><div></div></p>", "<a><b><a></a></b></a>", "<table>a</table>",
        "<table><tr><td></td></tr></table>", "<li>a</li>", "<b>", "</b>", "<b></i>", "<div/>",
        "<script>a < b</script>", "<style>a</style>", "<svg><p></p></svg>", '<a b="&copy;"></a>',
        "<a b=c></a>", "<a b='c'></a>", '<a b="1" B="2"></a>', "<x-a></x-a>", "<math></math>",
        "<svg><title><b></b></title></svg>", "a\0b", "<!-->", "<h1><h2></h2></h1>",
        "<svg><style></style></svg>", '<svg xlink:href="a"></svg>', "<dl><p><dt></dt></p></dl>",
        "<option>a</option>", "<select><b>a</b></select>",
        "<select><option><b></b></option></select>",
        "<select><select></select></select>", "<select><input></select>",
    ],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_the_whole_parser(html: str) -> None:
    assert not agrees(html)


def test_attributes_of_drawings_are_written_as_the_whole_parser_writes_them() -> None:
    every = html5lib.constants.adjustSVGAttributes
    names = {*USUAL, *every, "data-event", "aria-hidden", "unknown"}
    assert {name: as_svg_writes(name) for name in names} == {
        name: every.get(name, name) for name in names
    }
    assert not any(name.startswith(("data-", "aria-")) for name in every)
