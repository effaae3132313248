"""Reports: findings as text, JSON, SARIF and annotations of a code host.

Every report is a function from findings to text; nothing here reads or writes files, but for
:class:`~concord.report.sources.Sources`, which looks up the lines that findings stand on.
"""
