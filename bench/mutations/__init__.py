"""Damages copies of the real pages, one defect each, and looks who finds it and where."""
