"""The language server: what the command line knows, in an editor while one writes.

:mod:`.project` knows the site with the texts that are open, the modules beside it answer
questions about it in concord's own terms, :mod:`.server` speaks the protocol.
"""
