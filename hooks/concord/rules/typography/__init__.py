"""How text is set."""
