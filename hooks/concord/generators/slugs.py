"""The ids that generators make of headings, by the name of the rule."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

from ..late_pattern import LatePattern
from ..model import Heading

Slug = Callable[[str], str]

NOT_WORDS = re.compile(r"[^\w\- ]")
NOT_WORDS_OR_SPACES = re.compile(r"[^\w\s-]")
ASCII_SIGNS = re.compile(r"[!-,./:-@\[-^`{-~]")
EMOJI = re.compile(r":[a-z][\w+-]*:")
GAPS = re.compile(r"[-\s]+")
NOT_PLAIN = re.compile(r"[^a-z0-9]+")
ENDS = re.compile(r"^[-0-9]+|-+$")
DOCSIFY_SIGNS = LatePattern(r"""[\u2000-\u206F\u2E00-\u2E7F\\'!"#$%&()*+,./:;<=>?@\[\]^`{|}~]""")
DOCSIFY_WRITTEN = re.compile(r"\s*:id=(\S+)")
"""An id that is written behind a heading (https://docsify.js.org/#/helpers)."""
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)
SPECIAL = re.compile(r"""[\s~`!@#$%^&*()\-_+=\[\]{}|\\;:"'“”‘’<>,.?/]+""")


def github(text: str) -> str:
    """GitHub's, which Docusaurus, Starlight, MyST and, by default, Hugo have as well."""
    return NOT_WORDS.sub("", text.strip().lower()).replace(" ", "-")


def slugger(text: str) -> str:
    """Of the package ``github-slugger`` and of GitHub: marks on letters and signs are kept.

    Of ``✨️`` the sign goes and the mark behind it, U+FE0F, stays.
    """
    if text.isascii():
        return github(text)
    kept = "".join(
        c for c in text.strip().lower() if c in "- " or not NOT_WORDS.match(c) or _is_mark(c)
    )
    return kept.replace(" ", "-")


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "M"


def signs_kept(text: str) -> str:
    """Like GitHub's, but only signs of ASCII are left out, as some sites in Chinese have it."""
    return ASCII_SIGNS.sub("", text.strip().lower()).replace(" ", "-")


def pymdownx(text: str) -> str:
    """``pymdownx.slugs`` in lower case: letters of every language are kept."""
    return NOT_WORDS.sub("", unicodedata.normalize("NFC", text).strip().lower()).replace(" ", "-")


def vitepress(text: str) -> str:
    """VitePress's: signs become hyphens, a digit at the beginning gets an underscore."""
    plain = unicodedata.normalize("NFKD", text)
    if not (plain.isascii() and plain.isprintable()):
        plain = "".join(c for c in plain if not unicodedata.combining(c) and c.isprintable())
    made = SPECIAL.sub("-", plain).strip("-")
    return (f"_{made}" if made[:1].isdecimal() else made).lower()


def without_emoji(text: str) -> str:
    """VitePress's of a heading whose ``:emoji:`` are no part of it."""
    return vitepress(EMOJI.sub("", text))


def toc(text: str) -> str:
    """Python-Markdown's: what is no ASCII is left out."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return GAPS.sub("-", NOT_WORDS_OR_SPACES.sub("", plain).strip().lower())


def toc_without_signs(text: str) -> str:
    """Python-Markdown's of a heading whose ``:emoji:`` and ``:icons:`` are drawn."""
    return toc(EMOJI.sub("", text))


def pymdownx_without_signs(text: str) -> str:
    """``pymdownx.slugs``' of such a heading."""
    return pymdownx(EMOJI.sub("", text))


def docutils(text: str) -> str:
    """The ids of docutils: ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return ENDS.sub("", NOT_PLAIN.sub("-", " ".join(plain.split())))


def docsify_unescaped(text: str) -> str:
    """docsify's: letters of all languages and their signs are kept, a digit gets an underscore."""
    written = DOCSIFY_WRITTEN.search(text)
    plain = (written[1] if written else text).strip().translate(LOWER)
    made = re.sub(r"-+", "-", re.sub(r"\s", "-", DOCSIFY_SIGNS.sub("", plain)))
    return f"_{made}" if made[:1].isascii() and made[:1].isdecimal() else made


def docsify(text: str) -> str:
    """Docsify's of a heading as HTML: "it's" is `it39s`."""
    return docsify_unescaped(text.translate(ESCAPES))


SLUGS: Mapping[str, tuple[Slug, str]] = {
    name: (lru_cache(maxsize=1 << 14)(slug), sign)
    for name, slug, sign in (
        ("github", github, "-"),
        ("slugger", slugger, "-"),
        ("signs-kept", signs_kept, "-"),
        ("pymdownx", pymdownx, "_"),
        ("vitepress", vitepress, "-"),
        ("without-emoji", without_emoji, "-"),
        ("toc", toc, "_"),
        ("toc-without-signs", toc_without_signs, "_"),
        ("pymdownx-without-signs", pymdownx_without_signs, "_"),
        ("docutils", docutils, "-"),
        ("docsify", docsify, "-"),
        ("docsify-unescaped", docsify_unescaped, "-"),
    )
}
"""By name: how an id is made, and what stands before the number of one that is taken.

The ids of a page are asked for with each link to it.
"""


def made_ids(headings: Sequence[Heading], names: Iterable[str]) -> list[frozenset[str]]:
    """For each heading the ids by which a link can name it: the written one, or those made."""
    found = [{heading.id} if heading.explicit else set() for heading in headings]
    for name in names:
        slug, sign = SLUGS[name]
        used = {heading.id for heading in headings if heading.explicit}
        counts: dict[str, int] = {}
        for heading, ids in zip(headings, found, strict=True):
            if not heading.explicit or heading.has_made:
                ids.add(_unused(slug(heading.text), sign, used, counts))
    return [frozenset(ids - {""}) for ids in found]


def _unused(made: str, sign: str, used: set[str], counts: dict[str, int]) -> str:
    """An id that is not taken; ``counts`` remembers the last number of each, to count on."""
    name = made
    while not name or name in used:
        counts[made] = counts.get(made, 0) + 1
        name = f"{made}{sign}{counts[made]}"
    used.add(name)
    return name
