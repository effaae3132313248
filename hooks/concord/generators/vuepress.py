"""VuePress: like VitePress, of which it is the elder; a folder's page is its README.

https://vuepress.vuejs.org/guide/page.html, https://vuepress.vuejs.org/guide/markdown.html#links
"""

from .generator import Generator

VUEPRESS = Generator(
    "vuepress", files=(".vuepress/config*", "*/.vuepress/config*"), indexes=("README", "index"),
    loose=True, has_components=True, statics=(".vuepress/public",), makes_no_pages=True,
    slugs=("vitepress", "without-emoji"), keys=("tag",),
)  # fmt: skip
