"""What a screen reader goes through on five pages, by the tree that Chromium gives it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.expectations import load

WALKS = load(Path(__file__).with_name("heard.yml"))
STOPS = frozenset(
    "banner navigation main complementary contentinfo region search dialog button checkbox radio"
    " combobox textbox".split()
)
"""Landmarks and controls; links are what texts and lists hold."""
NAMED = STOPS - {"banner", "main", "contentinfo", "search"} | {"link", "heading", "figure"}


def role(node: dict[str, Any]) -> str:
    return str(node.get("role", {}).get("value", ""))


def name(node: dict[str, Any]) -> str:
    return " ".join(str(node.get("name", {}).get("value", "")).split())


def heard(page: Page, address: str) -> list[dict[str, Any]]:
    """The nodes that a page gives to screen readers, in their order."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address, wait_until="load")
    page.wait_for_selector(".js")
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return list(_below(nodes[0], {node["nodeId"]: node for node in nodes}))


def _below(node: dict[str, Any], nodes: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if not node.get("ignored"):
        yield node
    for child in node.get("childIds", ()):
        if child in nodes:
            yield from _below(nodes[child], nodes)


@pytest.mark.parametrize("path", WALKS)
def test_landmarks_and_controls_come_in_order(page: Page, served: str, path: str) -> None:
    nodes = heard(page, served + path)
    stops = [f"{role(node)}: {name(node)}".rstrip(": ") for node in nodes if role(node) in STOPS]
    assert stops == WALKS[path]
    unnamed = [node for node in nodes if role(node) in NAMED - {"figure"} and not name(node)]
    assert not unnamed
