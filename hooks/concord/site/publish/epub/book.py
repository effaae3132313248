"""The book: its chapters, cover, table of contents and description in one archive."""

from __future__ import annotations

import time
import uuid
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import east_asian_width

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from .chapters import Chapter
from .pictures import pictures

MIME = "application/epub+zip"
MEASURE, LARGEST = 480, 58
"""The width of the cover's text and the size of its largest letters, in units of its drawing."""


@dataclass(frozen=True, slots=True)
class Title:
    """What a book says of itself; ``address`` is that of the site it is made from."""

    title: str
    subtitle: str
    locale: str
    contents: str
    address: str
    version: str
    licence: str

    @property
    def id(self) -> str:
        """An identifier that is the same for the same version in the same language."""
        edition = f"{self.address}{self.locale}/{self.version}"
        return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, edition)}"

    @property
    def size(self) -> int:
        """The size of the letters on the cover with which the title takes one line."""
        wide = sum(east_asian_width(c) in "WF" for c in self.title)
        width = wide + 0.56 * (len(self.title) - wide)
        return min(LARGEST, int(MEASURE / max(width, 1)))


def write_book(
    file: Path, title: Title, chapters: Sequence[Chapter], moment: int, guide: Path
) -> None:
    """Write a book, dated by ``moment`` (Unix time); ``file`` is whole or as it was.

    In the folder ``guide`` stand the pictures that the chapters show.
    """
    part = file.with_name(file.name + ".part")
    file.parent.mkdir(parents=True, exist_ok=True)
    date = time.gmtime(moment)
    try:
        with zipfile.ZipFile(part, "w") as archive:
            when = time.strftime("%Y-%m-%dT%H:%M:%SZ", date)
            for name, content in _files(title, chapters, when, guide):
                entry = zipfile.ZipInfo(name, date[:6])
                # The first file is stored as it is, so that readers know the archive by it.
                stored = name == "mimetype"
                entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
                entry.external_attr = 0o100644 << 16
                entry.create_system = 3
                archive.writestr(entry, content)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _files(
    title: Title, chapters: Sequence[Chapter], moment: str, guide: Path
) -> Iterator[tuple[str, str | bytes]]:
    env = Environment(
        loader=PackageLoader("concord.site", "templates"), undefined=StrictUndefined,
        autoescape=select_autoescape(["xhtml", "xml", "opf", "svg"]),
    )  # fmt: skip
    held = pictures(path for chapter in chapters for path in chapter.pictures)
    yield "mimetype", MIME
    for name, place in (
        ("container.xml", "META-INF/container.xml"),
        ("book.opf", "book/book.opf"),
        ("contents.xhtml", "book/contents.xhtml"),
        ("cover.xhtml", "book/cover.xhtml"),
        ("cover.svg", "book/cover.svg"),
        ("book.css", "book/book.css"),
    ):
        template = env.get_template(f"epub/{name}")
        yield place, template.render(title=title, chapters=chapters, moment=moment, pictures=held)
    for chapter in chapters:
        yield f"book/{chapter.name}", chapter.text
    for picture in held:
        yield f"book/{picture.path}", (guide / picture.path).read_bytes()
