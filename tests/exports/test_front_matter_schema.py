"""The JSON Schema of front matter agrees with the keys that the rules look at."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from concord.checking.gathering import read_registry
from concord.exports.front_matter_schema import SCHEMAS, front_matter_schema
from concord.reading import front_matter_keys as keys
from concord.settings import load_settings, parse_settings

ROOT = Path(__file__).parents[2]
FORMS = [form for form in vars(keys).values() if isinstance(form, keys.Form)]
VALUES: list[Any] = [
    "text", "", "  ", 5, 2015, 20155, 1.5, None, [], {}, ["a"], ["a", 5], [""], [["a"]],
    {"also": ["a"]}, {"also": "a"}, {"hidden": []}, "2015", "2015-10", "2015-13", "2015-10-27",
    "2015/2016", "2015/..", "2015/", "15", "stated", "inferred", "concept", "source", "event",
    "en", "zh-Hans", "english!", "https://example.org/a", "http://x", "https://", "ftp://x/",
    [{"a.md": "id"}], [{"a.md": 5}], [{}], ["a.md", {"b.md": "id", "c.md": "id"}], [{"": "id"}],
]  # fmt: skip


@pytest.fixture(scope="module")
def validator() -> Any:
    """What validates: it takes seconds to import, in each process that collects the tests."""
    from jsonschema import Draft202012Validator

    return Draft202012Validator


def test_every_form_has_a_schema() -> None:
    assert set(FORMS) == set(SCHEMAS)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.words)
def test_a_value_fits_both_or_neither(form: keys.Form, validator: Any) -> None:
    schema = validator(SCHEMAS[form])
    disagreeing = [one for one in VALUES if schema.is_valid(one) != bool(form.fits(one))]
    assert disagreeing == []


def test_keys_are_those_of_the_rules(validator: Any) -> None:
    schema = json.loads(front_matter_schema(parse_settings({"keys": ["ours"]}, "", "")))
    validator.check_schema(schema)
    names = {*keys.PLAIN_KEYS, *keys.CONCEPT_KEYS, *keys.SOURCE_KEYS, *keys.HOST_KEYS}
    assert set(schema["properties"]) == names | {"ours", "terms", "sources"}
    term = schema["properties"]["terms"]["additionalProperties"]
    assert set(term["properties"]) == set(keys.TERM_KEYS)
    assert not validator(schema).is_valid({"titel": "x"})


def test_the_pages_of_this_site_fit(validator: Any) -> None:
    settings = load_settings(ROOT)
    schema = validator(json.loads(front_matter_schema(settings)))
    for page in read_registry(ROOT, settings).pages.values():
        assert [error.message for error in schema.iter_errors(dict(page.meta))] == [], page.path
