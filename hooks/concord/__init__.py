"""concord: keeps concepts, languages and sources of a documentation site in agreement.

The package never imports MkDocs, except in :mod:`concord.site.mkdocs.events`. Text is read into
values (:mod:`concord.reading`), the values are gathered (:mod:`concord.registry`), rules look at
them and yield findings (:mod:`concord.rules`), and readers' aids are rendered from the same
values (:mod:`concord.render`, :mod:`concord.publish`).
"""

__version__ = "1.0.0"
