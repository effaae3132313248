"""A value of front matter of the wrong type or form.

Dates are written as in ISO 8601-2 (EDTF), languages as in BCP 47; lists are lists.

Bad:

    when: October 2015
    related: openstack-map

Good:

    when: 2015-10
    related: [openstack-map]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding
from ...model import Page
from ...reading.front_matter_keys import TABLES, Entry, entries
from ...registry import Registry
from ..rule import page_rule

OF_GENERATORS = frozenset(("hide", "icon", "keywords", "status"))
"""Keys that only some generators want in the form that is known; others read them freely."""
ID = re.compile(r"(?!__)\w[\w.-]*")


@page_rule("PAG603", "wrong-value")
def wrong_value(page: Page, registry: Registry) -> Iterator[Finding]:
    """Hold every known key's value against its form."""
    for entry in entries(page, registry.settings, registry.kind(page)):
        yield from _entries(page, entry)
        for name, value in entry.data.items():
            key = entry.keys.get(str(name))
            if key and value is not None and not key.form.fits(value):
                if _is_of_another(str(name), registry):
                    continue
                yield wrong_value.finding(
                    page.meta_place(*entry.path, str(name)), f"{name} is not {key.form.words}",
                    "mend the value",
                )  # fmt: skip


def _is_of_another(name: str, registry: Registry) -> bool:
    """Whether a key means something else to the generator of the site, as far as is known."""
    is_free = name in OF_GENERATORS and name not in registry.ways.generator.formed
    return is_free and not registry.is_named(wrong_value.code)


def _entries(page: Page, entry: Entry) -> Iterator[Finding]:
    """Terms and sources that are not mappings, and so no entries; names that are no ids."""
    for table in TABLES:
        values = entry.data.get(table) if table in entry.keys else None
        for name, value in values.items() if isinstance(values, dict) else ():
            place = page.meta_place(table, str(name))
            if not ID.fullmatch(str(name)):
                yield wrong_value.finding(
                    place, f"{name} is no id", "take letters, digits, hyphens and full stops"
                )
            if not isinstance(value, dict):
                yield wrong_value.finding(
                    place, f"{name} is not a mapping", "give it keys, such as title"
                )
