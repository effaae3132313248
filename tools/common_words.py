"""Write the words that are usual in English from SCOWL's lists.

    python -m tools.common_words /usr/share/dict/scowl

The folder is where Debian's package ``scowl`` puts them; http://wordlist.aspell.net has them, too.
"""

from __future__ import annotations

import argparse
import re
import sys
from itertools import product
from pathlib import Path
from textwrap import fill

from concord.typography.real_words import COMMON, NOTICE, REAL
from concord.typography.spelling import LONG

KINDS, LEVELS = ("english", "american", "british"), (10, 20)
"""What all or some write, and how usual it is: the higher levels have what few know."""
WORD = re.compile(rf"[a-z]{{{LONG},}}")


def common(folder: Path) -> list[str]:
    """The long words of the lists in a folder, in order, but for those that we name ourselves.

    :raises OSError: when a list is not there.
    """
    files = [folder / f"{kind}-words.{level}" for kind, level in product(KINDS, LEVELS)]
    # What is not ASCII is no word of small letters from a to z, either.
    words = {word for file in files for word in file.read_text("latin-1").split()}
    return sorted(word for word in words - REAL if WORD.fullmatch(word))


def main() -> int:
    """Write the list, with where it is from before it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where english-words.10 and the others are")
    try:
        words = common(parser.parse_args().folder)
    except OSError as error:
        print(f"{error.filename} cannot be read: {error.strerror}", file=sys.stderr)
        return 2
    notice = COMMON.read_text("utf-8").splitlines(keepends=True)
    head = "".join(line for line in notice if line.startswith(NOTICE))
    COMMON.write_text(f"{head}{fill(' '.join(words), 100)}\n", "utf-8", newline="\n")
    print(f"{COMMON.name} has {len(words)} words.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
