"""The disk: what is a file, folders of our own, writing whole, alone, and all or none."""
