"""Built pages that are taken to pieces quickly hold what whole parsers find in them."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import html5lib
import pytest
from concord.site.publish.built_pages import page_of, parsed
from concord.site.publish.epub.plain_document import XHTML, plain_document
from concord.site.publish.epub.reading_order import BuiltPage
from concord.site.publish.plain_pages import plainly_said
from hypothesis import event, given
from hypothesis import strategies as st

HEAD = (
    '<meta name="description" content="a &amp; b">', "<title>a &lt; b</title>", "<title></title>",
    '<link rel="next" href="b/">', '<script src="a.js"></script>', "\n", "<!-- a -->",
    '<script>f("https://a.example/x")</script>', "<style>a > b {}</style>", "<title>a<b></title>",
    "<script>a < b</script>", "<base>", "a", "<noscript>a</noscript>", "</head>", "<p>",
    "<title>&copy;</title>", "<!-- </head><body> -->", '<script type="a">"<!--"</script>', "\0",
    "<link rel='next' href='c/'>", '<link rel="next" rel="prev">', "<meta/>", "</title>",
)  # fmt: skip
BODY = (
    "<article>", "</article>", "<h1>a</h1>", '<p id="a">', "</p>", '<a href="b.html#c">d</a>',
    '<img src="//a.example/b" srcset="//c.example/d 2x, //e.example/f 3x">', "\n", "a > b", "&lt;",
    '<form action="javascript:a">', "</form>", "<main>", "</main>", '<i id="a" id="b"></i>',
    '<script>\n\n"https://a.example/"\n</script>', "<script>a < b</script>", "<script/>", "a < b",
    '<link rel="stylesheet" href="https://a.example/b.css">', "<i id=a></i>", "<i id='a'></i>",
    '<script type="application/ld+json">{"a": "//b.example"}</script>', '<a href="&copy;">',
    '<svg viewBox="0 0 1 1"><title>a</title><use href="//a.example/b"/></svg>', "<br/>", "</body>",
    '<a\nhref="c.html"\nhref="d.html">e</a>', "<textarea><i id=c></textarea>", "<img src>",
    "<table>",
    '<iframe src="//a.example"></iframe>', "<!-- <p id='d'> -->", "<!DOCTYPE html>", "<div hidden>",
    "</div>", '<a ID="E" HREF="mailto:a@b.example?bcc=c">f</a>', "<plaintext>", "\r",
    "<![CDATA[a]]>",
)  # fmt: skip
PAGES = st.builds(
    '<!doctype html>\n<html lang="en">\n<head>{}</head>\n<body dir="ltr">{}</body></html>\n'.format,
    st.lists(st.sampled_from(HEAD), max_size=4).map("".join),
    st.lists(st.sampled_from(BODY), max_size=6).map("".join),
)


def is_told_alike(page: str) -> bool:
    """Whether a page was taken for plain; then Python's parser finds the same in it."""
    found = plainly_said(page)
    assert found is None or page_of(page, found) == page_of(page, parsed(page))
    return found is not None


def is_read_alike(page: str) -> bool:
    """Whether the same holds of what a book takes of it, and html5lib."""
    tree = plain_document(page)
    if tree is not None:
        ours, theirs = BuiltPage("a.html", page), BuiltPage("a.html", page)
        theirs.__dict__["tree"] = html5lib.parse(page)
        assert _taken(ours) == _taken(theirs)
    return tree is not None


def _taken(page: BuiltPage) -> list[object]:
    article = page.tree.find(f".//{XHTML}article")
    links = page.tree.findall(f".//{XHTML}head/{XHTML}link")
    text = "" if article is None else tostring(_alone(article), "unicode")
    return [page.name, page.meta("description"), [link.attrib for link in links], text]


def _alone(element: Element) -> Element:
    element.tail = ""
    return element


@given(PAGES)
def test_of_any_page_whole_parsers_find_the_same(page: str) -> None:
    event(f"told: {is_told_alike(page)}, read: {is_read_alike(page)}")


@given(PAGES, st.integers(0, 200), st.integers(0, 9))
def test_of_a_damaged_page_whole_parsers_find_the_same(page: str, at: int, length: int) -> None:
    damaged = page[: at % len(page)] + page[at % len(page) + length :]
    event(f"told: {is_told_alike(damaged)}, read: {is_read_alike(damaged)}")


def test_nearly_all_pages_of_a_site_are_plain(built: Path) -> None:
    """Else nothing would be won."""
    pages = [path.read_text("utf-8") for path in sorted((built / "site").rglob("*.html"))]
    told, read = [*map(is_told_alike, pages)], [*map(is_read_alike, pages)]
    assert told.count(False) <= len(pages) // 10
    assert read.count(False) <= len(pages) // 10


@pytest.mark.parametrize(
    "page",
    [
        "<p id='a'>", "<a href=b>", '<a href="&copy;">', "a < b", "<script><!--a</script>",
        '<iframe src="a"></iframe>', "<title>a<i></i></title>", "<script/>", "<!DOCTYPE html>",
    ],
)  # fmt: skip
def test_what_is_written_otherwise_is_left_to_a_parser(page: str) -> None:
    assert plainly_said(page) is None
    assert plain_document(page) is None


@pytest.mark.parametrize(
    ("body", "is_plain"),
    [
        ('<a href="&copy;" id="a" id="b">a</a><article><p>b</p></article> c<i></i>', True),
        ('<div title="<article>"><article><p>b</p></article></div>', True),
        ("<form><article><input></article></form>", False),
        ("<form><article><form></form></article></form>", False),
        ("<a><article><a>b</a></article></a>", False),
        ("<button><article><button>b</button></article></button>", False),
        ("<p><article>b</article></p>", False),
        ("<i><article>b</i></article>", False),
        ("<table><article>b</article></table>", False),
        ("<svg><article>b</article></svg>", False),
        ("<article>a</article><article>b</article>", True),
    ],
)  # fmt: skip
def test_of_what_stands_around_an_article_its_elements_tell(body: str, is_plain: bool) -> None:
    page = f'<!doctype html>\n<html lang="en">\n<head></head>\n<body>{body}</body></html>\n'
    assert is_read_alike(page) is is_plain
