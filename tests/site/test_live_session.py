"""The site in memory: after any edits each page is what a build would write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from concord.findings import Finding
from concord.site.live.session import Session
from concord.site.mkdocs.known_plugins import UnknownPartsError

from tests.site.editing import AFTER, EDITS, edit, shuffled
from tests.site.small_projects import EPOCH, run

NOT_LIVE = re.compile(r"_headers|_redirects|.*\.gz")
"""What hosts read: nobody asks a server for it."""


@pytest.fixture
def root(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small project, in a process that dates it as a build does."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return root


@pytest.fixture
def session(root: Path) -> Iterator[Session]:
    made = Session(root)
    yield made
    made.close()


def different(session: Session, built: Path) -> list[str]:
    """The paths of files that the session would serve otherwise than they were built."""
    files = {path.relative_to(built).as_posix(): path for path in built.rglob("*")}
    shown = {address for locale in session.locales for address in locale.by_address}
    wrong = sorted(shown - files.keys())
    for name, path in sorted(files.items()):
        if path.is_file() and not NOT_LIVE.fullmatch(name):
            found = served(session, name)
            if found is not None and found != path.read_bytes():
                wrong.append(name)
    return wrong


def served(session: Session, address: str) -> bytes | None:
    """What the session has at an address; None for a page that cannot be read."""
    with session.news:
        if locale := session.find(address):
            html, _, _ = session.page(address, locale)
            return html.encode() if html else None
        return session.file(address) or b""


@pytest.mark.parametrize("seed", [1, 2])
def test_after_edits_by_chance_it_is_what_a_build_writes(
    seed: int, root: Path, session: Session
) -> None:
    for names in shuffled(seed):
        for name in names:
            session.change(edit(root, name))
            # Whoever looks in between must not leave anything behind.
            served(session, "index.html")
        assert session.trouble == ""
        status, output = run(root, "mkdocs", "build", "--no-strict", "-q", "-d", "built")
        assert status == 0, output
        assert different(session, root / "built") == [], names


@pytest.mark.parametrize("name", [name for name in EDITS if name not in AFTER])
def test_each_edit_of_these_tests_changes_something(name: str, root: Path) -> None:
    assert edit(root, name)


def test_a_page_is_of_one_piece_while_it_is_saved(root: Path, session: Session) -> None:
    path, address = root / "docs/en/projects/zuul.md", "projects/zuul/index.html"
    before = served(session, address)
    path.write_text(path.read_text("utf-8").replace("title: Zuul", "title: Zu"), "utf-8")
    assert served(session, address) == before
    session.change([path])
    assert served(session, address) != before


def test_so_is_one_that_is_empty_for_a_moment(root: Path, session: Session) -> None:
    path, address = root / "docs/en/projects/zuul.md", "projects/zuul/index.html"
    text, before = path.read_text("utf-8"), served(session, address)
    path.write_text("", "utf-8")
    session.change([path])
    path.write_text(text, "utf-8")
    emptied = served(session, address)
    assert emptied
    assert emptied != before
    session.change([path])
    assert served(session, address) == before


def test_the_rules_about_a_page_and_its_translation_speak_at_once(
    root: Path, session: Session
) -> None:
    path = root / "docs/en/index.md"
    path.write_text(path.read_text("utf-8").replace("18 million", "19 million"), "utf-8")
    session.change([path])
    rules = {finding.rule for finding in findings(session, "zh/index.html")}
    assert "figure-mismatch" in rules


def test_the_rules_about_the_site_speak_after_a_check(root: Path, session: Session) -> None:
    path = root / "docs/en/projects/zuul.md"
    path.write_text(path.read_text("utf-8").replace("[gating]", "[nothing]"), "utf-8")
    session.change([path])
    before = findings(session, "projects/zuul/index.html")
    session.check()
    after = findings(session, "projects/zuul/index.html")
    assert "unknown-relation" in {finding.rule for finding in after} - {f.rule for f in before}


def test_a_hook_that_is_not_known_leaves_it_to_mkdocs(root: Path) -> None:
    (root / "own.py").write_text("def on_page_content(html, **_):\n    return html\n", "utf-8")
    (root / "mkdocs.yml").write_text(
        "INHERIT: whole.yml\nhooks: [hooks/concord_site.py, own.py]\n", "utf-8"
    )
    with pytest.raises(UnknownPartsError, match=r"is not known: own\.py$"):
        Session(root)


@pytest.mark.parametrize(
    "wrong",
    [
        "INHERIT: whole.yml\nnav: 7\n",
        "INHERIT: mkdocs.yml\n",
        f"INHERIT: whole.yml\nx: {'[' * 3000}\n",
        "INHERIT: whole.yml\nmarkdown_extensions: [nowhere]\n",
        "INHERIT: whole.yml\nhooks: [hooks/concord_site.py, ending.py]\n",
    ],
    ids=["value", "circle", "depth", "extension", "hook"],
)
def test_what_is_no_configuration_is_told_and_mended(
    wrong: str, root: Path, session: Session
) -> None:
    path = root / "mkdocs.yml"
    right = path.read_text("utf-8")
    (root / "ending.py").write_text("raise SystemExit('mkdocs.yml ends it')\n", "utf-8")
    path.write_text(wrong, "utf-8")
    session.change([path])
    assert "mkdocs.yml" in session.trouble
    path.write_text(right, "utf-8")
    session.change([path])
    assert session.trouble == ""
    assert served(session, "index.html")


def findings(session: Session, address: str) -> tuple[Finding, ...]:
    locale = session.find(address)
    assert locale
    return session.page(address, locale)[2]
