"""An archive whose bytes follow from its contents alone.

libzim draws the archive's UUID at random, and Xapian one for each of the two indexes inside. They
stand uncompressed: the first in bytes 8 to 23 of the file, those of Xapian behind the mark of its
format. The last 16 bytes of the file are the MD5 of all before them.
https://wiki.openzim.org/wiki/ZIM_file_format
"""

from __future__ import annotations

import hashlib
import re
import uuid
from pathlib import Path

FIRST = 8
LENGTH = 16
XAPIAN = re.compile(rb"\x0f\x0dXapian Glass..", re.S)
"""The mark and two bytes of version (Xapian's glass_version.cc)."""


def settle(file: Path) -> None:
    """Replace what is random in an archive by digests of the rest, and its checksum with it."""
    data = bytearray(file.read_bytes())[:-LENGTH]
    places = [FIRST, *(mark.end() for mark in XAPIAN.finditer(data))]
    for place in places:
        data[place : place + LENGTH] = bytes(LENGTH)
    contents = hashlib.sha256(data).hexdigest()
    for number, place in enumerate(places):
        name = uuid.uuid5(uuid.NAMESPACE_OID, f"{contents}/{number}")
        data[place : place + LENGTH] = name.bytes
    file.write_bytes(data + hashlib.md5(data, usedforsecurity=False).digest())
