"""Renaming and removing pages and ids: every place that names them, in every file, as one change.

Pages and settings go in, new texts of files come out; :mod:`concord.commands` writes them.
"""
