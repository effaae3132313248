"""Pages that belong to no locale.

They lie in the docs folder, and no site shows them: either they are left out without a word, or
they end the build. Where the settings name patterns of pages, those say what is read, and nothing
is said of other files.

Bad:

    docs/en/index.md
    docs/about.md
    docs/fr/index.md (with locales en and zh)

Good:

    docs/en/index.md
    docs/en/about.md
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...model import Page
from ...registry import Registry
from ..rule import page_rule


@page_rule("PAG607", "unpaired-file")
def unpaired_file(page: Page, registry: Registry) -> Iterator[Finding]:
    """Say what listing the files met, in one finding for all."""
    for trouble in page.troubles:
        if trouble.code == unpaired_file.code:
            yield unpaired_file.finding(trouble.place, trouble.message, trouble.hint)
