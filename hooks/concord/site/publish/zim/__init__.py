"""The guide as a ZIM archive for Kiwix, https://openzim.org/wiki/ZIM_file_format.

One archive holds all languages and opens with the bundle's start page. Most archives in Kiwix
have one language, and Kiwix lists this one under each of its own; but the pages are pairs, and in
an archive of its own each language's link to the other would lead nowhere. What it costs: there is
one stemmer for all, that of the default locale; Chinese needs none, since libzim indexes it by
pairs of characters.

The text that is searched is that of the site's own search index, not of the pages with their
navigation. Labels of a concept find its page in either language; those that readers see are also
redirects, so that Kiwix suggests them.

The same pages give the same bytes with the same libzim: what it draws at random is replaced
afterwards, see ``identifiers.py``. Another libzim may compress and index otherwise.

Measured: libzim 9.8 finds pages by Chinese words; 8.1 suggests Chinese titles, but its search does
not find what newer ones index, so that readers of old Kiwix have the search on the pages.
"""

from .library import make_zim

__all__ = ["make_zim"]
