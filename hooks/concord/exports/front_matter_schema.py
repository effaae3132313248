"""The keys of front matter as a JSON Schema, for editors and tools that take one.

https://json-schema.org/draft/2020-12
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..model import CONCEPT_KINDS
from ..own_files.json_text import json_text
from ..reading import front_matter_keys as keys
from ..reading.front_matter_keys import Form, Key
from ..settings import Settings

Schema = dict[str, Any]

FILLED: Schema = {"type": "string", "minLength": 1}
TEXTS: Schema = {"type": "array", "items": {"anyOf": [FILLED, {"type": "integer"}]}}
DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"

SCHEMAS: Mapping[Form, Schema] = {
    keys.TEXT: {"anyOf": [{"type": "string", "pattern": r"\S"}, {"type": "number"}]},
    keys.MAYBE_EMPTY: {"anyOf": [{"type": "string", "pattern": r"^$|\S"}, {"type": "number"}]},
    keys.TEXTS: TEXTS,
    keys.TAGS: {"type": "array", "items": {"type": ["string", "integer"]}},
    keys.MOVES: {
        "type": "array",
        "items": {
            "anyOf": [
                FILLED,
                {"type": "object", "minProperties": 1, "propertyNames": {"minLength": 1},
                 "additionalProperties": FILLED},
            ]
        },
    },
    keys.LABELS: {
        "type": "object", "properties": dict.fromkeys(keys.LABEL_KEYS, TEXTS),
        "additionalProperties": False,
    },
    keys.MAPPING: {"type": "object"},
    keys.DATE: {
        "anyOf": [
            {"type": "string", "pattern": rf"^{DAY}(/({DAY}|\.\.))?$"},
            {"type": "integer", "minimum": 1000, "maximum": 9999},
        ]
    },
    keys.BASIS: {"enum": ["stated", "inferred"]},
    keys.KIND: {"enum": list(keys.PAGE_KINDS)},
    keys.TERM_KIND: {"enum": list(CONCEPT_KINDS)},
    keys.TAG: {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},
    keys.URL: {"type": "string", "pattern": r"^https?://[^\s/]+\S*$"},
    keys.ANY: {},
}  # fmt: skip
"""What each form is in JSON Schema; a date that no calendar has passes here alone."""


def front_matter_schema(settings: Settings) -> str:
    """The schema of the front matter of any page of a site."""
    top = {**keys.PLAIN_KEYS, **keys.CONCEPT_KEYS, **keys.SOURCE_KEYS, **keys.HOST_KEYS}
    top |= {name: Key(keys.ANY) for name in settings.keys}
    properties = _properties(top)
    for table, entry in (("terms", keys.TERM_KEYS), ("sources", keys.ENTRY_KEYS)):
        properties[table] = {"type": "object", "additionalProperties": _object(entry)}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Front matter",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
    return json_text(schema)


def _object(table: Mapping[str, Key]) -> Schema:
    return {"type": "object", "properties": _properties(table), "additionalProperties": False}


def _properties(table: Mapping[str, Key]) -> Schema:
    return {
        name: {**SCHEMAS[key.form], "description": _described(key)} for name, key in table.items()
    }


def _described(key: Key) -> str:
    return f"{key.form.words}; in the default language only" if key.neutral else key.form.words
