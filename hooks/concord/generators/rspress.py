"""Rspress: a link names a file, with or without its ending, or an address from the root.

https://rspress.rs/guide/basic/conventional-route
"""

from .generator import Generator

RSPRESS = Generator(
    "rspress", files=("rspress.config.*", "*/rspress.config.*"), endings=(".md", ".mdx"),
    loose=True, has_components=True, statics=("public",),
    has_loose_emphasis=True,
    slugs=("github", "slugger"),
)  # fmt: skip
