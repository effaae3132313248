"""The commands that build a site and put it in place; they belong to ``concord``'s others.

Each imports what it works with when it runs: most of the extra named ``site`` is not needed to
say which commands there are.
"""
