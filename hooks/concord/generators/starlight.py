"""Starlight: a link is an address, counted from the page's own.

https://starlight.astro.build/guides/authoring-content/
"""

from .generator import Generator

STARLIGHT = Generator(
    "starlight", files=("astro.config.*", "*/astro.config.*"), endings=(".md", ".mdx"),
    loose=True, by_address=True, has_components=True, statics=("public",), folds=True,
    slugs=("github", "slugger"),
)  # fmt: skip
