"""Docusaurus: a link names a file with its ending, or an address, counted from the page's own.

https://docusaurus.io/docs/markdown-features/links
"""

from .generator import Generator

DOCUSAURUS = Generator(
    "docusaurus", files=("docusaurus.config.*", "*/docusaurus.config.*"), endings=(".md", ".mdx"),
    indexes=("index", "README"), loose=True, by_address=True, has_components=True,
    statics=("static",), folds=True, from_root=True,
)  # fmt: skip
