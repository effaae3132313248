"""Content that could run in a reader's browser, or that the build should not have to do.

Pages come from people whom the maintainers may not know. HTML, attributes and addresses that are
not on a short list are refused, and so are includes of other files, drawings with scripts,
control characters, and pages too large or too deep. What is found in a page's text has a place;
what only shows in the HTML that Python-Markdown makes of it, a line. No comment silences this rule.

Bad:

    <img src="map.png" onerror="alert(1)"> and [the map](javascript:alert(1))

Good:

    ![The map](map.png) and [the map](map.md)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...findings import Finding
from ...generators import MKDOCS, PLAIN
from ...hazards.as_built import as_built
from ...hazards.made import line_of, made_hazards
from ...hazards.markup import markup_hazards
from ...hazards.schemes import image_hazard, link_hazard
from ...hazards.shape import CONTROL, controls, snippet_hazards
from ...model import Block, Page, Place
from ...reading.front_matter import FENCE
from ...registry import Registry
from ..rule import page_rule

DEFINITION = re.compile(r"^[ \t>]*\[(?!\^)[^\]\n]+\]:[ \t]*\n?[ \t]*<?([^\s>]+)", re.M)
TARGET = re.compile(r"\]\(\s*<?([^()<>]*)")
"""What another reader of Markdown may take for the address of a link."""
MARKUP = re.compile(r"<\s*[a-zA-Z/!?]")
RESERVED_KEYS = {"template": "the key template, by which MkDocs puts another page in place"}
FENCED = re.compile(
    r"[ \t>]*(`{3,}|~{3,})[ \t]*[\w#.+-]*(?:[ \t]+[a-z_]+=\"[^\"\n]*\")*[ \t]*\n(?:.*\n)?"
    r"[ \t>]*\1[`~]*[ \t]*\Z",
    re.S,
)
"""Only a closed fence with a plain heading is code to every reader of Markdown."""
ADDRESS_HINT = "link to a page, a file or a web address"
HINT = "write it in Markdown, or as code between backticks"


@page_rule("PAG606", "unsafe-content")
def unsafe_content(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at the whole text of a page, its code aside, at its front matter, and at its HTML."""
    found = [*_in_text(page), *_front_matter(page, page.meta, ()), *_refused(page)]
    yield from found
    if not found and registry.ways.generator in (MKDOCS, PLAIN):
        yield from _in_html(page)


def _in_text(page: Page) -> Iterator[Finding]:
    bare = _without_code(page)
    for offset, message in (*markup_hazards(bare), *controls(page.source)):
        yield unsafe_content.finding(page.place(offset), message, HINT)
    for offset, message in snippet_hazards(page.source):
        yield unsafe_content.finding(
            page.place(offset), message, "copy what is needed into the page"
        )
    yield from _addresses(page, bare)


def _in_html(page: Page) -> Iterator[Finding]:
    """What shows in the HTML alone, since readers of Markdown disagree about the text."""
    fence = FENCE.match(page.source)
    body = page.source[fence.end() :] if fence else page.source
    first = page.source.count("\n", 0, len(page.source) - len(body))
    try:
        found = dict(made_hazards(as_built(body)))
    except Exception as error:
        # What the library cannot read, the build could not either, whatever it raises.
        found = {f"text of which Python-Markdown makes nothing: {type(error).__name__}": ""}
    for message, wanted in found.items():
        place = Place(page.path, first + line_of(wanted, body))
        yield unsafe_content.finding(place, f"{message}, as the page is built", HINT)


def _refused(page: Page) -> Iterator[Finding]:
    """What was refused before it was read: a file, a name, a size."""
    for trouble in page.troubles:
        if trouble.code == unsafe_content.code:
            yield unsafe_content.finding(trouble.place, trouble.message, trouble.hint)


def _without_code(page: Page) -> str:
    """The page's text with blanks for front matter and code, so that offsets stay."""
    fence = FENCE.match(page.source)
    spans = [(0, fence.end())] if fence else []
    for block in page.blocks:
        if block.kind == "code":
            spans += [(block.start, block.end)] if _is_fenced(page, block) else []
        else:
            spans += _spans(page, block)
    return _blanked(page.source, spans)


def _spans(page: Page, block: Block) -> list[tuple[int, int]]:
    """The spans of code in a block; none where readers of Markdown could pair backticks otherwise.

    HTML at the beginning of a line ends a span for some, a backtick left over begins one.
    """
    spans = [(mark.offset, mark.stop) for mark in block.marks if mark.kind == "code"]
    inside = [(start - block.start, stop - block.start) for start, stop in spans]
    rest = _blanked(page.source[block.start : block.end], inside)
    lines = any("\n" in page.source[start:stop] for start, stop in spans)
    return [] if lines or "`" in rest else spans


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with blanks for stretches of it."""
    parts, at = [], 0
    for start, stop in sorted(spans):
        parts += [text[at:start], re.sub(r"[^\n]", " ", text[max(at, start) : stop])]
        at = max(at, stop)
    return "".join([*parts, text[at:]])


def _is_fenced(page: Page, block: Block) -> bool:
    return bool(FENCED.match(page.source[block.start : block.end]))


def _addresses(page: Page, bare: str) -> Iterator[Finding]:
    """The addresses of links and images; those of tags are seen with them."""
    lines = set()
    for reference in page.references:
        start = page.lines[reference.place.line - 1] + reference.place.column - 1
        if reference.kind == "citation" or bare[start : start + 1] == "<":
            continue
        hazard = image_hazard if reference.kind == "image" else link_hazard
        if message := hazard(reference.value):
            lines.add(reference.place.line)
            yield unsafe_content.finding(reference.place, message, ADDRESS_HINT)
    for found in (*TARGET.finditer(bare), *DEFINITION.finditer(bare)):
        place = page.place(found.start(1))
        if place.line not in lines and (message := link_hazard(found[1])):
            yield unsafe_content.finding(place, message, ADDRESS_HINT)


def _front_matter(page: Page, value: Any, keys: tuple[str | int, ...]) -> Iterator[Finding]:
    """Markup and running addresses in the values of front matter, which pages show as they are."""
    if len(keys) == 1 and (reason := RESERVED_KEYS.get(str(keys[0]))):
        yield unsafe_content.finding(page.meta_place(*keys), reason, "remove the key")
    if isinstance(value, Mapping):
        for key, entry in value.items():
            yield from _front_matter(page, entry, (*keys, str(key)))
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _front_matter(page, entry, (*keys, number))
    elif isinstance(value, str):
        message = link_hazard(value) if keys[-1:] == ("url",) else ""
        message = "markup in front matter" if MARKUP.search(value) else message
        message = "a control character in front matter" if CONTROL.search(value) else message
        if message:
            yield unsafe_content.finding(page.meta_place(*keys), message, "write plain text")
