"""One build of a site: what it knows of its pages, and how it draws what they show.

A view asks a build for its parts, and a part asks the view: :mod:`.building` makes views, and
:mod:`.drawing` draws for them, without knowing where a view comes from.
"""

from .building import BASE, Building

__all__ = ["BASE", "Building"]
