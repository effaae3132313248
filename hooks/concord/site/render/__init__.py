"""Rendering: what readers get beyond the text of the pages, made from the registry.

Python makes data; the HTML stands in Jinja partials under ``templates/concord``, which a site
can shadow by files of the same name in its theme folder.
"""
