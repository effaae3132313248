"""The check as the command runs it: in several processes, and only what has changed."""
