"""Packing an archive cluster by cluster, so that those that are known are not packed again.

libzim packs whole archives, at a level that takes most of the time there is, and takes nothing that
is packed. So it writes the archive unpacked, and each cluster that is new is packed by it as an
archive of its own, from which the packed one is taken. The result is what libzim writes at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from libzim.writer import Creator, Item, StringProvider

from ....checking.reading import Step
from ...kept.derived import Derived
from .layout import Layout, pieces, with_clusters

PACKED = frozenset(("application/javascript", "application/json"))
"""What libzim packs, besides text and all that ends in these."""
ENDINGS = "+xml", "+json"
MEDIUM = "text/plain"


class _Piece(Item):
    """A part of a cluster."""

    def __init__(self, number: int, content: bytes) -> None:
        super().__init__()
        self.number, self.content = number, content

    def get_path(self) -> str:
        return f"{self.number:08}"

    def get_title(self) -> str:
        return ""

    def get_mimetype(self) -> str:
        return MEDIUM

    def get_contentprovider(self) -> StringProvider:
        return StringProvider(self.content)

    def get_hints(self) -> dict[object, int]:
        return {}


def pack(file: Path, known: Derived, step: Step) -> None:
    """Pack an archive that libzim has written unpacked, in its place; clusters are ``known``.

    :raises ValueError: where libzim lays archives out in another way than it does.
    """
    layout = Layout(file.read_bytes())
    clusters = []
    for number in range(len(layout.places)):
        step("packing the ZIM archive", number + 1, len(layout.places))
        cluster = layout.cluster(number)
        if all(map(_is_packed, layout.held.get(number, [""]))):
            packed = known.get(cluster)
            if packed is None:
                packed = _packed(pieces(cluster), file.with_name("cluster.zim"))
                known.put(cluster, packed)
            cluster = packed
        clusters.append(cluster)
    file.write_bytes(with_clusters(layout, clusters))


def _is_packed(media: str) -> bool:
    return media.startswith("text/") or media in PACKED or media.endswith(ENDINGS)


def _packed(parts: Sequence[bytes], file: Path) -> bytes:
    """Parts as one packed cluster; ``file`` is a place for a while."""
    file.unlink(missing_ok=True)
    # As large as all of them: what libzim itself has to say comes into another one.
    size = sum(map(len, parts)) + 4 * len(parts) + 1
    writer = Creator(file).config_nbworkers(1).config_clustersize(size)
    with writer.config_indexing(False, "eng") as out:
        for number, content in enumerate(parts):
            out.add_item(_Piece(number, content))
    layout = Layout(file.read_bytes())
    file.unlink()
    if len(layout.held[0]) != len(parts):
        raise ValueError("packed in another way")
    return layout.cluster(0)
