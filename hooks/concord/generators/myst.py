"""Sphinx with MyST: a link names a file, with or without its ending, a label, or an object.

https://myst-parser.readthedocs.io/en/latest/syntax/cross-referencing.html
"""

from .generator import Generator

MYST = Generator(
    "myst", files=("conf.py", "*/conf.py", "*/*/conf.py", "*/*/*/conf.py"), loose=True,
    slugs=("github", "docutils"), others=(".rst",), names_objects=True,
)  # fmt: skip
