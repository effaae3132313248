"""What a contributed file could do to a reader or to the build, found in its text alone.

Each function gives (offset or line, message) for what it refuses. What is allowed is listed;
everything else is refused, so that a new element of HTML is refused until somebody has thought
about it.
"""
