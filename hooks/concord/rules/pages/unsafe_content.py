"""Content that could run in a reader's browser, or that the build should not have to do.

Pages come from people whom the maintainers may not know. HTML, attributes and addresses that are
not on a short list are refused, and so are includes of other files, drawings with scripts,
control characters, and pages too large or too deep. What is found in a page's text has a place;
what only shows in the HTML that Python-Markdown makes of it, a line. No comment silences this rule.

A site that has concepts or sources, is published by concord, or names the rule is held to all of
it. Of others, whose pages are programs of their own makers, only what leads into a reader's own
machine and drawings with scripts are told.

Bad:

    <img src="map.png" onerror="alert(1)"> and [the map](javascript:alert(1))

Good:

    ![The map](map.png) and [the map](map.md)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding
from ...generators import MKDOCS, PLAIN, Generator
from ...hazards.addresses import APPS, image_hazard, link_hazard
from ...hazards.as_built import as_built
from ...hazards.characters import controls, numbered
from ...hazards.code import code_hazards
from ...hazards.disguises import DISGUISE_HINT, OWN_NETWORK, disguise
from ...hazards.front_matter import front_matter_hazards
from ...hazards.hosts import SCHEMELESS
from ...hazards.includes import snippet_hazards
from ...hazards.made import line_of, made_hazards
from ...hazards.markup import markup_hazards
from ...model import Page, Place
from ...reading.front_matter import FENCE
from ...reading.without_code import code_spans, without_code
from ...registry import Registry
from ..rule import page_rule

DEFINITION = re.compile(r"\n[ \t>]*\[(?!\^)[^\]\n]+\]:[ \t]*\n?[ \t]*<?([^\s>]+)")
"""It begins with the end of the line before, which is found faster than a beginning of a line."""
TARGET = re.compile(r"\]\(\s*<?([^()<>]*)")
"""What another reader of Markdown may take for the address of a link."""
SHOWN = re.compile(
    r"\[(?<!!\[)([^\[\]\n]{1,300})\]\(\s*<?([^()\s<>]+)>?(?:[ ]+[\"'(]([^\n\"')]*))?"
)
"""A link with its text, and with what it shows where a pointer rests on it."""
NO_HOST = re.compile(r"[\w.#?=%-]*(?:/[\w.#?=%-]+)*/?")
"""An address inside a site, which is disguised as nothing."""
NOTE = re.compile(r"^[ \t>*+-]*\[\^([^\]\n]+)\]:", re.M)
RUNS = re.compile(r"<script> in a drawing|attribute on[a-z]+ in a drawing|a page of \d+ bytes")
"""Of what is refused in a file, that which acts wherever it is shown."""
ANYTHING = re.compile("")
ELSEWHERE = "an image from another host"
"""This, and the addresses of a reader's own server, strangers' sites may mean. None of theirs is
read from a disk."""
HARMLESS = frozenset((ELSEWHERE, OWN_NETWORK, SCHEMELESS, *(f"a link to {app}:" for app in APPS)))
PRIVATE = re.compile(r"a link to (?:x-|web\+)")
"""A scheme of the site's own, which its program reads, or that it has asked the reader for
(https://html.spec.whatwg.org/#custom-handlers)."""
TAG = re.compile("<[^<>]*>")
ADDRESS_HINT = "link to a page, a file or a web address"
HINT = "write it in Markdown, or as code between backticks"


@page_rule("PAG606", "unsafe-content")
def unsafe_content(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at the whole text of a page, its code aside, at its front matter, and at its HTML."""
    generator = registry.ways.generator
    if not _is_held_to_it(registry):
        yield from _running(page, generator)
        return
    found = [*_in_text(page, generator), *_false_notes(page, registry), *_refused(page)]
    found += _in_front_matter(page)
    yield from found
    if not found and generator in (MKDOCS, PLAIN):
        yield from _in_html(page)


def _is_held_to_it(registry: Registry) -> bool:
    """Whether a site shows that it means the rule, or asks for it."""
    made_here = registry.settings.publish or registry.concepts or registry.sources
    return bool(made_here) or registry.is_named(unsafe_content.code)


def _running(page: Page, generator: Generator) -> Iterator[Finding]:
    """What certainly runs, or leads into a reader's own machine."""
    kinds = ("a link to", "an image from")
    harmless = HARMLESS | {f"{kind} {own}:" for own in generator.schemes for kind in kinds}
    for finding in _addresses(page, without_code(page, generator)):
        if finding.message not in harmless and not PRIVATE.match(finding.message):
            yield finding
    yield from _refused(page, RUNS)


def _in_text(page: Page, generator: Generator) -> Iterator[Finding]:
    bare = without_code(page, generator)
    for offset, message in (*markup_hazards(bare), *numbered(bare), *controls(page.source)):
        yield unsafe_content.finding(page.place(offset), message, HINT)
    for offset, message in snippet_hazards(page.source):
        yield unsafe_content.finding(
            page.place(offset), message, "copy what is needed into the page"
        )
    yield from _in_code(page)
    yield from _addresses(page, bare)


def _in_code(page: Page) -> Iterator[Finding]:
    """What readers would copy without seeing it."""
    for block in page.blocks:
        spans = [(block.start, block.end)] if block.kind == "code" else code_spans(block)
        for start, stop in spans:
            for offset, message in code_hazards(page.source[start:stop]):
                place = page.place(start + offset)
                yield unsafe_content.finding(place, message, "write it with signs that are seen")


def _false_notes(page: Page, registry: Registry) -> Iterator[Finding]:
    """Notes of a page's own that stand where readers expect what the site says of a source."""
    for found in NOTE.finditer(page.source) if registry.sources else ():
        name = found[1].partition("#")[0]
        if name in registry.sources:
            place, message = page.place(found.start(1)), f"a note in the place of the source {name}"
            yield unsafe_content.finding(place, message, "give the note a name of its own")


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


def _refused(page: Page, form: re.Pattern[str] = ANYTHING) -> Iterator[Finding]:
    """What was refused before it was read, if it is told in a form: a file, a name, a size."""
    for trouble in page.troubles:
        if trouble.code == unsafe_content.code and form.search(trouble.message):
            yield unsafe_content.finding(trouble.place, trouble.message, trouble.hint)


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
    yield from _disguises(page, bare)
    for start, target in _targets(bare):
        if not (message := link_hazard(target)):
            continue
        place = page.place(start)
        if place.line not in lines:
            yield unsafe_content.finding(place, message, ADDRESS_HINT)


def _targets(bare: str) -> Iterator[tuple[int, str]]:
    """What may be taken for the address of a link, in a text or a definition, and its place."""
    for found in TARGET.finditer(bare):
        yield found.start(1), found[1]
    for found in DEFINITION.finditer(f"\n{bare}") if "]:" in bare else ():
        yield found.start(1) - 1, found[1]


def _disguises(page: Page, bare: str) -> Iterator[Finding]:
    """Links whose text or title is another address; code is blank, but may be a text."""
    for found in SHOWN.finditer(bare):
        if NO_HOST.fullmatch(found[2]):
            continue
        for said in filter(None, (page.source[slice(*found.span(1))], found[3])):
            if message := disguise(TAG.sub("", said), found[2]):
                yield unsafe_content.finding(page.place(found.start()), message, DISGUISE_HINT)


def _in_front_matter(page: Page) -> Iterator[Finding]:
    for keys, message, hint in front_matter_hazards(page.meta):
        yield unsafe_content.finding(page.meta_place(*keys), message, hint)
