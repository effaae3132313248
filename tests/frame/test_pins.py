"""The pin files: exact, with hashes, complete for what the code imports, naming no host."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.frame.imports import imported, plain, unmet
from tools.pins import NAMES

ROOT = Path(__file__).parents[2]
ENTRY = re.compile(r"(?m)^(?P<name>[\w.-]+)(?P<version>\S*)(?P<rest>(?:.*\\\n)*.*)$")
PIN = re.compile(r"==[\w.+!]+")


def entries(name: str) -> dict[str, list[str]]:
    """The entries of a pin file by package, whole, without comments and constraints."""
    found: dict[str, list[str]] = {}
    text = (ROOT / name).read_text("utf-8")
    for entry in ENTRY.finditer(re.sub(r"(?m)^\s*(#|-c ).*\n?", "", text)):
        found.setdefault(plain(entry["name"]), []).append(entry.group())
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_pin_is_exact_and_has_hashes(name: str) -> None:
    pins = [entry for group in entries(f"{name}.txt").values() for entry in group]
    assert pins
    loose = [pin for pin in pins if not PIN.search(pin) or "--hash=sha256:" not in pin]
    assert loose == []


@pytest.mark.parametrize("name", NAMES)
def test_no_pin_file_names_a_host_or_a_folder(name: str) -> None:
    text = (ROOT / f"{name}.txt").read_text("utf-8")
    assert re.findall(r"\w+://\S+|--\S*index\S*|--find-links.*", text) == []


@pytest.mark.parametrize("name", NAMES)
def test_what_is_asked_for_is_pinned(name: str) -> None:
    asked = {plain(pin) for pin in entries(f"{name}.in")}
    assert asked
    assert asked <= set(entries(f"{name}.txt"))


def test_the_files_agree_on_the_packages_that_they_share() -> None:
    site, test = entries("requirements.txt"), entries("requirements-test.txt")
    versions = [
        {name: [PIN.findall(entry) for entry in pins[name]] for name in site.keys() & test.keys()}
        for pins in (site, test)
    ]
    assert versions[0]
    assert versions[0] == versions[1]


def test_every_package_that_the_code_imports_is_asked_for_by_name() -> None:
    names = imported((ROOT / "hooks").rglob("*.py"))
    assert {"yaml", "markdown_it"} <= names
    assert unmet(names, set(entries("requirements.in"))) == set()
