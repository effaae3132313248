"""Sphinx with MyST: a link names a file, with or without its ending, or a label.

https://myst-parser.readthedocs.io/en/latest/syntax/cross-referencing.html
"""

from .generator import Generator

MYST = Generator(
    "myst", files=("conf.py", "*/conf.py", "docs/source/conf.py"), loose=True,
    slugs=("github", "docutils"),
)  # fmt: skip
