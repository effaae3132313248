"""What is built is judged: the HTML of a page, parsed as a browser parses it, by a list.

PAG606 looks at what was written, and tells its place. This is the wall behind it: whatever a
page was written as, no element and no attribute is built that is not on the list.
"""

from __future__ import annotations

from .document import judge_page, judge_part, judge_text

__all__ = ["judge_page", "judge_part", "judge_text"]
