"""Material still speaks the protocol that search/src/protocol.js describes.

These look into the installed theme; when an update of Material fails them, read its sources at the
addresses given in protocol.js, adapt worker and partials, and then these expectations.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import material
import pytest

from tests.search.search_folder import ROOT

TEMPLATES = Path(material.__file__).parent / "templates"
SCRIPTS = TEMPLATES / "assets" / "javascripts"
BUNDLE = next(SCRIPTS.glob("bundle.*.min.js")).read_text(encoding="utf-8")
SOURCES = {
    name.split("assets/javascripts/")[-1]: text
    for path in SCRIPTS.glob("bundle.*.min.js.map")
    for name, text in zip(
        *map(json.loads(path.read_text(encoding="utf-8")).get, ("sources", "sourcesContent")),
        strict=True,
    )
}


@pytest.mark.parametrize(
    "pattern",
    [
        r"\.type===1\}",  # READY
        r"\.type===3\}",  # RESULT
        r"\.next\(\{type:2,data:\w+\}\)",  # QUERY
        r"\.next\(\{type:0,data:\{config:\w+,docs:\w+,options:",  # SETUP
        r'document\.forms\.namedItem\("search"\)\?',  # no index without a form of this name
        r'"keyup"',  # all that the field is read on
        r'\.searchParams;if\(\w+\.has\("q"\)\)|searchParams:\w+\}=\w+\(\);\w+\.has\("q"\)',
        r"new Worker\(\w+\)",
    ],
)
def test_the_bundle_has(pattern: str) -> None:
    assert re.search(pattern, BUNDLE), f"Material's bundle no longer has {pattern}"


@pytest.mark.parametrize(
    ("module", "lines"),
    [
        ("integrations/search/worker/message/index.ts", ["SETUP,", "READY,", "QUERY,", "RESULT "]),
        ("integrations/search/worker/_/index.ts", ["watchWorker<SearchMessage>(url)"]),
        (
            "templates/search/index.tsx",
            [
                "const threshold = result[0].score",
                'return !l.includes("#")',
                "docs.splice(parent, 1)",
                "document.score.toFixed(2)",
                "Object.keys(document.terms)",
                "new URL(document.location, config.base)",
                "<h1>{document.title}</h1>",
                "<h2>{document.title}</h2>",
                "document.text.length > 0",
            ],
        ),
        (
            "components/search/result/index.ts",
            [
                'getElement(":scope > :first-child", el)',
                'getElement(":scope > :last-child", el)',
                'list.innerHTML = ""',
            ],
        ),
    ],
)
def test_the_sources_have(module: str, lines: list[str]) -> None:
    source = SOURCES[module]
    for line in lines:
        assert line in source, f"{module} no longer has {line}"


def words(template: Path) -> set[str]:
    """The keys of a configuration and the names that a search form is found by."""
    text = template.read_text(encoding="utf-8")
    return set(re.findall(r'^\s*"([\w.]+)":', text, re.M)) | set(
        re.findall(r'data-md-component="[^"]+"|class="md-search[^"]*"', text)
    )


def test_our_configuration_has_the_keys_of_material_s() -> None:
    base = (TEMPLATES / "base.html").read_text(encoding="utf-8")
    block = base[base.index("{% block config %}") : base.index("{% block scripts %}")]
    theirs = set(re.findall(r'^\s*"([\w.]+)":', block, re.M))
    assert theirs == words(ROOT / "overrides" / "partials" / "config.html")


def test_our_search_form_has_the_parts_of_material_s() -> None:
    suggestions = {'data-md-component="search-suggest"', 'class="md-search__suggest"'}
    theirs = words(TEMPLATES / "partials" / "search.html") - suggestions
    assert theirs == words(ROOT / "overrides" / "partials" / "search.html")
