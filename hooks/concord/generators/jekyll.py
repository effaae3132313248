"""Jekyll: a link is an address, counted from that of the page, which is often a folder's.

https://jekyllrb.com/docs/permalinks/ and, for its Markdown, https://kramdown.gettalong.org/syntax.html
"""

from .generator import Generator

JEKYLL = Generator(
    "jekyll", files=("_config.yml", "_config.yaml", "Gemfile"), holds=b"jekyll",
    endings=(".md", ".markdown"), indexes=("index", "README"), loose=True, by_address=True,
    makes_no_pages=True, has_loose_emphasis=True, has_loose_marks=True,
    slugs=("github", "signs-kept", "pymdownx", "toc", "docutils"),
)  # fmt: skip
