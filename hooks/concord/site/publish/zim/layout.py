"""Where things stand in an archive (https://wiki.openzim.org/wiki/ZIM_file_format).

As libzim writes it: head, types of media, clusters, entries, a table of where entries stand, one of
where clusters do, and a checksum at the end.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

HEAD = struct.Struct("<IHH16sIIQQQQIIQ")
ENTRIES, CLUSTERS, PATHS, PLACES, MEDIA, SUM = 4, 5, 6, 8, 9, 12
"""What stands where in the head: numbers of entries and clusters, places of tables."""
ENTRY, CLUSTER_OF = struct.Struct("<HBc"), struct.Struct("<I")
REDIRECT = 0xFF00
"""From here on the type of media says that an entry has no content."""
PLAIN, WIDE = 1, 0x10
"""What a cluster begins with that is not packed, and what is added where places take 8 bytes."""


@dataclass(frozen=True)
class Layout:
    """The layout of an archive.

    :raises ValueError: where it is laid out in another way.
    """

    data: bytes | memoryview

    @cached_property
    def head(self) -> list[int]:
        """The fields of the head, of which the identifier is no number."""
        return list(HEAD.unpack_from(self.data))

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Where each cluster begins."""
        return self._table(PLACES, CLUSTERS)

    @cached_property
    def entries(self) -> tuple[int, ...]:
        """Where each entry stands."""
        return self._table(PATHS, ENTRIES)

    @property
    def end(self) -> int:
        """Where the clusters end.

        It is where the first entry stands, if all is in the order that is told above.
        """
        end = min(self.entries)
        ordered = [*self.places, end, self.head[PATHS], self.head[PLACES], self.head[SUM]]
        if ordered != sorted(ordered) or self.head[MEDIA] > ordered[0]:
            raise ValueError("laid out in another way")
        return end

    def cluster(self, number: int) -> bytes:
        """The bytes of a cluster."""
        ends = (*self.places[1:], self.end)
        return bytes(self.data[self.places[number] : ends[number]])

    @cached_property
    def media(self) -> list[str]:
        """The types of media."""
        names = bytes(self.data[self.head[MEDIA] : self.places[0]]).partition(b"\0\0")[0]
        return names.decode().split("\0")

    @cached_property
    def held(self) -> dict[int, list[str]]:
        """The types of media of what each cluster holds."""
        found: dict[int, list[str]] = {}
        for place in self.entries:
            media, _, _ = ENTRY.unpack_from(self.data, place)
            if media < REDIRECT:
                number = CLUSTER_OF.unpack_from(self.data, place + 8)[0]
                found.setdefault(number, []).append(self.media[media])
        return found

    def _table(self, where: int, count: int) -> tuple[int, ...]:
        return struct.unpack_from(f"<{self.head[count]}Q", self.data, self.head[where])


def pieces(cluster: bytes) -> list[bytes]:
    """What a cluster that is not packed holds.

    :raises ValueError: where it is packed.
    """
    if cluster[0] not in (PLAIN, PLAIN + WIDE):
        raise ValueError("packed")
    form, size = ("Q", 8) if cluster[0] & WIDE else ("I", 4)
    first = struct.unpack_from(f"<{form}", cluster, 1)[0]
    places = struct.unpack_from(f"<{first // size}{form}", cluster, 1)
    return [cluster[1 + a : 1 + b] for a, b in pairwise(places)]


def with_clusters(layout: Layout, clusters: list[bytes]) -> bytes:
    """The archive with other clusters in place of its own; its checksum is still to be made."""
    head, places = list(layout.head), []
    at = layout.places[0]
    for cluster in clusters:
        places.append(at)
        at += len(cluster)
    shift = at - layout.end
    for field in (PATHS, PLACES, SUM):
        head[field] += shift
    entries = [place + shift for place in layout.entries]
    between = bytes(layout.data[layout.end : layout.head[PATHS]])
    return b"".join(
        (
            HEAD.pack(*head), layout.data[HEAD.size : layout.places[0]], *clusters, between,
            struct.pack(f"<{len(entries)}Q", *entries), struct.pack(f"<{len(places)}Q", *places),
            layout.data[layout.head[SUM] :],
        )
    )  # fmt: skip
