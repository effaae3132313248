"""What was made of texts in one piece of work, in whatever process."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..kept.rows import Content


@dataclass
class Gathered:
    """What was made: ``fresh`` is to be kept, ``made`` are the addresses of all.

    ``wrong`` are those of kept ones that turned out to be another than they should.
    """

    made: list[str] = field(default_factory=list)
    fresh: list[Content] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
