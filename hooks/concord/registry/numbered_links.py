"""Whether links of a site name headings by the number that those without an id are given."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Page

NUMBERED = re.compile(r"#_\d+\Z")


class NumberedLinks:
    """The answer for one site, looked for among all its links when it is first asked for."""

    def __init__(self) -> None:
        self._known: bool | None = None

    def are_among(self, pages: Iterable[Page]) -> bool:
        """Whether any link on the pages of the site is such a one."""
        if self._known is None:
            links = (link.value for page in pages for link in page.references)
            self._known = any(NUMBERED.search(link) for link in links)
        return self._known
