"""Questions, and what else many pages have alike, each once under a short key made of its text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from ...checking.noting_tables import Asked
from .noting import FOUND, LOST

KEY = 12
"""Of how many bytes the key of a text is."""


class Questions:
    """The texts that a store has, by their keys, and those that it is to keep."""

    def __init__(self) -> None:
        self._values: dict[bytes, Any] = {}
        self._keys: dict[Asked, bytes] = {}
        self._new: dict[bytes, str] = {}

    def take(self, texts: Mapping[bytes, str]) -> None:
        """Know the texts that a store has, by their keys.

        :raises ValueError: when one of them is damaged.
        """
        # Thousands are read at once in less time than one by one.
        values = json.loads(f"[{','.join(texts.values())}]")
        self._values = {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in zip(texts, values, strict=True)
        }

    @cached_property
    def found(self) -> frozenset[bytes]:
        """The keys of questions about what is found in texts."""
        return frozenset(key for key, asked in self.kept() if asked[0] in FOUND)

    def kept(self) -> Iterator[tuple[bytes, Asked]]:
        """The questions that a store has, each with its key."""
        return ((key, one) for key, one in self._values.items() if isinstance(one, tuple))

    def value(self, key: bytes) -> Any:
        """What stands under a key.

        :raises KeyError: when nothing does.
        """
        return self._values[key]

    def asked(self, keys: bytes) -> list[Asked]:
        """Questions by their keys, one behind the other; one that is lost has no answer twice."""
        values = self._values
        return [values.get(keys[at : at + KEY], LOST) for at in range(0, len(keys), KEY)]

    def keys(self, asked: Iterable[Asked]) -> bytes:
        """The keys of questions, which are kept."""
        return b"".join([self._keys.get(one) or self._keep(one) for one in asked])

    def _keep(self, asked: Asked) -> bytes:
        key = self._keys[asked] = self.key(asked)
        return key

    def key(self, value: object) -> bytes:
        """The key of a question or another value, whose text is kept with it."""
        text = json.dumps(value, ensure_ascii=False, sort_keys=True)
        key = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:KEY]
        self._new[key] = text
        return key

    def new(self) -> Iterator[tuple[bytes, str]]:
        """What is to be kept, each with its key."""
        yield from self._new.items()

    def put(self) -> Iterator[tuple[bytes, Asked]]:
        """The questions among that, each with its key."""
        return ((key, asked) for asked, key in self._keys.items())


def keys_in(keys: bytes) -> list[bytes]:
    """Keys that stand one behind the other."""
    return [keys[at : at + KEY] for at in range(0, len(keys), KEY)]
