"""A site as MkDocs has it: its events, configuration and objects. Nothing else knows MkDocs."""
