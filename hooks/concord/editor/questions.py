"""What an editor asks: what a thing is, where it leads, what can be written."""

from __future__ import annotations

from lsprotocol import types

from ..model import Page, Place
from .completion import Offer, offers
from .hover import hover_text
from .server import Server, server
from .things import counterparts, definition

KINDS = {
    "file": types.CompletionItemKind.File, "id": types.CompletionItemKind.Reference,
    "source": types.CompletionItemKind.Reference, "concept": types.CompletionItemKind.Class,
    "key": types.CompletionItemKind.Property, "value": types.CompletionItemKind.EnumMember,
}  # fmt: skip


@server.feature(types.TEXT_DOCUMENT_HOVER)
def hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    """Tell of a concept, a source, a page."""
    found = ls.thing(params.text_document.uri, params.position)
    if not found or not ls.project:
        return None
    page, thing = found
    text = hover_text(thing, page.locale, ls.project.registry)
    content = types.MarkupContent(types.MarkupKind.Markdown, text)
    return types.Hover(content, ls.wire.range(page, thing.start, thing.end)) if text else None


@server.feature(types.TEXT_DOCUMENT_DEFINITION)
def go_to_definition(ls: Server, params: types.DefinitionParams) -> types.Location | None:
    """Lead to what is named; from plain text to the block that says the same."""
    found = ls.at(params.text_document.uri, params.position)
    place = definition(*found, ls.project.registry) if found and ls.project else None
    return ls.location(place) if place else None


@server.feature(types.TEXT_DOCUMENT_IMPLEMENTATION)
def go_to_counterpart(ls: Server, params: types.ImplementationParams) -> list[types.Location]:
    """Lead to the block that says the same in each other language."""
    found = ls.at(params.text_document.uri, params.position)
    places = counterparts(*found, ls.project.registry) if found and ls.project else []
    return [ls.location(place) for place in places]


@server.feature(types.TEXT_DOCUMENT_TYPE_DEFINITION)
def go_to_translation(ls: Server, params: types.TypeDefinitionParams) -> list[types.Location]:
    """Lead to the page in each other language."""
    page = ls.page(params.text_document.uri)
    pages = ls.project.editions(page) if page and ls.project else []
    return [ls.location(Place(one.path)) for one in pages if one is not page]


@server.feature(
    types.TEXT_DOCUMENT_COMPLETION,
    types.CompletionOptions(trigger_characters=["(", "#", "^", "[", "/", " "]),
)
def complete(ls: Server, params: types.CompletionParams) -> list[types.CompletionItem]:
    """Offer what can be written here."""
    found = ls.at(params.text_document.uri, params.position)
    if not found or not ls.project:
        return []
    return [_item(ls, *found, offer) for offer in offers(*found, ls.project.registry)]


def _item(ls: Server, page: Page, offset: int, offer: Offer) -> types.CompletionItem:
    span = ls.wire.range(page, offset - len(offer.written), offset)
    return types.CompletionItem(
        offer.text, kind=KINDS[offer.kind], detail=offer.detail,
        text_edit=types.TextEdit(span, offer.text),
    )  # fmt: skip
