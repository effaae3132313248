"""The terminal: what is typed, where a command works, how long it takes, and how a program ends."""
