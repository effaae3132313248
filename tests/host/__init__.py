"""What needs more of the machine: Firefox, Java, servers and other makers' checkers."""
