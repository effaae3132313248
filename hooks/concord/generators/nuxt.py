"""Nuxt Content: a link is an address, counted from the page's own, without numbers before names.

https://content.nuxt.com/docs/files/markdown
https://content.nuxt.com/docs/collections/types#page-type
A link to a file is made an address:
https://github.com/nuxt-modules/mdc/blob/main/src/runtime/parser/handlers/link.ts
"""

from .generator import Generator

NUXT = Generator(
    "nuxt", files=("nuxt.config.*", "*/nuxt.config.*"), loose=True, by_address=True,
    has_components=True, statics=("public",), folds=True, leaves_out_numbers=True,
    makes_addresses=True, puts_language=True,
)  # fmt: skip
