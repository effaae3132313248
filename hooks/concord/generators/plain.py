"""Markdown of which nothing is known but its files: what any generator may mean is taken."""

from .generator import Generator

PLAIN = Generator(
    "plain", endings=(".md", ".markdown", ".mdx"), indexes=("index", "_index", "README"),
    loose=True, by_address=True, makes_no_pages=True,
    slugs=("github", "slugger", "signs-kept", "pymdownx", "vitepress", "toc", "docutils"),
    formed=("hide", "icon", "keywords", "status"),
)  # fmt: skip
