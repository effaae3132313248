"""The site's own styles and scripts, under names that change with their content.

Hosts may then let browsers keep them for a year. Of the theme's folder ``assets/``, the files
themselves are templates (``guide.css`` joins its parts), lose the remarks that have lines of their
own, but for licences (``/*!``), and get a digest in their names; a folder whose files load each
other by name gets one digest for all; parts are left out.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from jinja2.meta import find_referenced_templates

SOURCE = "assets"
HOME = "own"
"""Where they stand on the site. A worker finds the root of the site two folders above it."""
SUFFIXES = (".css", ".js")
DIGITS = 10
REMARK = re.compile(r"^[ \t]*/\*(?!!).*?\*/[ \t]*\n", re.S | re.M)


@dataclass(frozen=True, slots=True)
class Asset:
    """A file: its path in the theme and on the site, both from the root, and its content."""

    source: str
    path: str
    content: bytes


def own_assets(folder: Path, env: Environment) -> tuple[dict[str, Asset], frozenset[str]]:
    """The assets of a theme's folder by their sources, and the sources that are parts of others.

    ``env`` finds templates in that folder.

    :raises jinja2.TemplateError: when a file cannot be joined from its parts.
    """
    files = sorted(p for p in (folder / SOURCE).rglob("*") if p.is_file())
    names = [p.relative_to(folder).as_posix() for p in files]
    tops = [n for n in names if n.count("/") == 1 and n.endswith(SUFFIXES)]
    parts = frozenset(part for name in tops for part in _parts(name, env))
    made = {name: _joined(name, env) for name in tops}
    left = [n for n in names if n.count("/") > 1 and n not in parts]
    return made | {a.source: a for a in _kept(folder, left)}, parts


def _parts(name: str, env: Environment) -> Iterator[str]:
    assert env.loader is not None
    source = env.loader.get_source(env, name)[0]
    yield from filter(None, find_referenced_templates(env.parse(source)))


def _joined(name: str, env: Environment) -> Asset:
    text = REMARK.sub("", f"{env.get_template(name).render().strip()}\n")
    content = text.encode()
    stem, suffix = posixpath.splitext(posixpath.basename(name))
    return Asset(name, f"{HOME}/{stem}.{_digest({name: content})}{suffix}", content)


def _kept(folder: Path, names: list[str]) -> Iterator[Asset]:
    """Files of folders that hold styles or scripts, as they are."""
    for top in sorted({"/".join(name.split("/")[:2]) for name in names}):
        contents = {n: (folder / n).read_bytes() for n in names if n.startswith(top + "/")}
        if any(name.endswith(SUFFIXES) for name in contents):
            new = f"{HOME}/{posixpath.basename(top)}.{_digest(contents)}"
            yield from (Asset(n, new + n.removeprefix(top), c) for n, c in contents.items())


def _digest(contents: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in sorted(contents.items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:DIGITS]
