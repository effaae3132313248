"""The site while somebody writes it: kept in memory, rendered when asked for, pushed when changed.

A page is what a build would write, byte for byte, but for what stands between the two comments
of :data:`concord.site.live.shown.BEGIN` and ``END``.
"""
