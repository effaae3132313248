"""The list of words of a language, as the package has it that the language names."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from . import language


def dictionary(locale: str) -> str:
    """The words of a locale's language, a line each: the word, how often it is met, its class.

    "" for languages without one, and where the package has been taken away.
    """
    package, _, file = language(locale).dictionary.partition("/")
    if not package:
        return ""
    # Found, not imported: the package would load its segmenter, which takes longer than its words.
    found = find_spec(package)
    places = found.submodule_search_locations if found else None
    return _lines(Path(places[0], file)) if places else ""


# With each name that is added or changed it is asked for: to decode it takes as long as to check
# a small site.
@lru_cache(maxsize=1)
def _lines(file: Path) -> str:
    return file.read_bytes().decode("utf-8")
