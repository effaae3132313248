"""Sphinx with MyST, Jupyter Book: a link names a file, a label, or an object of the program.

A file may be named with or without its ending.

https://myst-parser.readthedocs.io/en/latest/syntax/cross-referencing.html
"""

from .generator import Generator

MYST = Generator(
    "myst",
    files=(
        "conf.py", "*/conf.py", "*/*/conf.py", "*/*/*/conf.py", "_toc.yml", "*/_toc.yml",
        "*/*/_toc.yml", "myst.yml", "*/myst.yml", "*/*/myst.yml",
    ),
    loose=True, slugs=("github", "docutils"), others=(".rst", ".ipynb"), names_objects=True,
    lies_with_pages=True,
)  # fmt: skip
