"""MkDocs: links name files, with their ending; what else they name is left as it is.

https://www.mkdocs.org/user-guide/writing-your-docs/#linking-to-pages
"""

from .generator import Generator

FILES = (
    "mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "docs/*/mkdocs.yml",
    "mkdocs[._-]*.yml", "mkdocs[._-]*.yaml",
)  # fmt: skip
"""The last are those of a site that is built once for each language: ``mkdocs_zh.yml``."""

MKDOCS = Generator(
    "mkdocs", files=FILES,
    endings=(".md", ".markdown", ".mdown", ".mkdn", ".mkd"), indexes=("index", "README"),
    is_python_markdown=True, has_loose_emphasis=True, has_loose_marks=True,
    folds=True, leaves_addresses=True, slugs=("toc", "toc-without-signs"),
    formed=("hide", "icon", "keywords", "status"),
)  # fmt: skip
