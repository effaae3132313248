"""Files that say in another form than the site's whose translation they are.

So ``database_zh_CN.md`` where a translation is called ``database.zh-CN.md``: nobody reads it.
"""

from __future__ import annotations

from posixpath import splitext

from ...languages.file_marks import without_mark
from ...registry import Registry


def misnamed_files(registry: Registry) -> dict[tuple[str, str], str]:
    """The path of each such file, by the locale and the key of the page that it may be."""
    tags = {_plain(locale): locale for locale in registry.settings.locales}
    found: dict[tuple[str, str], str] = {}
    for home, keys in registry.files.items():
        for key in sorted(keys) if home else ():
            stem, ending = splitext(key)
            bare = without_mark(stem)
            locale = tags.get(_plain(stem[len(bare) :].lstrip("._-")), "")
            if bare != stem and locale not in ("", home) and (home, key) not in registry.pages:
                found.setdefault((locale, bare + ending), registry.layout.path(home, key))
    return found


def _plain(tag: str) -> str:
    return tag.replace("_", "-").lower()
