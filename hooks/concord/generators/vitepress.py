"""VitePress: a link names a file, with or without its ending.

https://vitepress.dev/guide/routing#linking-between-pages
"""

from .generator import Generator

VITEPRESS = Generator(
    "vitepress", files=(".vitepress/config*", "*/.vitepress/config*"), loose=True,
    has_components=True, remakes=True,
    statics=("public",), makes_no_pages=True,
    slugs=("vitepress",),
)  # fmt: skip
