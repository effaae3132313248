"""concord: keeps concepts, languages and sources of a documentation site in agreement.

Text is read into values (:mod:`concord.reading`), the values are gathered
(:mod:`concord.registry`), and rules look at them and yield findings (:mod:`concord.rules`). What
this site gets beyond that is rendered from the same values and published in :mod:`concord.site`,
of which :mod:`concord.site.mkdocs` alone imports MkDocs.
"""

__version__ = "1.0.0"
