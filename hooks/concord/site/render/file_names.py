"""Files of the site beside its pages: where each stands, from the root of the site."""

from __future__ import annotations

SITEMAP = "sitemap.xml"
FEED = "feed.xml"
LLMS = "llms.txt"
LLMS_FULL = "llms-full.txt"
PLAIN = "index.md"
"""A page as plain Markdown, beside its ``index.html``."""
DOWNLOADS = "downloads"
"""The folder of what is read offline."""
ROBOTS = "robots.txt"
VOCABULARY = {
    "skos-jsonld": "vocabulary.jsonld",
    "skos-turtle": "vocabulary.ttl",
    "tbx": "vocabulary.tbx",
    "tbx-2008": "vocabulary-2008.tbx",
}
"""The vocabulary in the forms that other programs read, by name of the export."""
FORMS = {
    "skos-jsonld": "SKOS (JSON-LD)",
    "skos-turtle": "SKOS (Turtle)",
    "tbx": "TBX (ISO 30042:2019)",
    "tbx-2008": "TBX (ISO 30042:2008)",
}
"""What readers are told of each form."""
