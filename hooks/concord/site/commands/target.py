"""The folder in which releases stand, as it is named on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path


def target(text: str) -> Path:
    """The folder of a name.

    :raises argparse.ArgumentTypeError: when none is named; "" would be the folder at hand.
    """
    if not text.strip():
        raise argparse.ArgumentTypeError("name the folder: make publish TARGET=DIR")
    return Path(text)
