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
