"""What was made of a page's texts is kept for as long as its questions have the same answers."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from concord.checking.noting_tables import Asked
from concord.site.building.drawing import Drawing
from concord.site.kept.store import Store
from concord.site.making.contents import Contents

QUESTION = ("sources", "=", "report")
PLACE = "a/index.html", "docs/en/a.md"


class Site:
    """As much of a build as is asked: who takes notes, and answers."""

    def __init__(self, root: Path, answer: str = "one") -> None:
        self.root, self.answer = root, answer
        self.drawing = Drawing()
        self.noting = self.drawing.noting
        self.wrong: list[str] = []

    def said(self, asked: list[Asked]) -> str:
        """What is known of the answers."""
        return self.answer if asked else ""

    def still(self, asked: list[Asked], said: str) -> str:
        """The same, if it still is."""
        return said if self.said(asked) == said else ""


def made(site: Any, text: str, value: str, head: str = "", probed: bool = False) -> str:
    """What a build has of a text of which ``value`` is made now, after asking."""
    contents = Contents(site, site, Store(site.root), head, (), lambda name: probed)

    def make() -> str:
        site.noting.note(QUESTION)
        if value == "warned":
            logging.getLogger("mkdocs").warning("not well")
        return value

    found = contents.of(*PLACE, [text], make)
    site.wrong = contents.gathered.wrong
    contents.store.save([PLACE[0]])
    return str(found)


def test_the_same_text_and_answers_are_not_made_again(tmp_path: Path) -> None:
    site = Site(tmp_path)
    assert made(site, "text", "first") == "first"
    assert made(site, "text", "second") == "first"
    assert made(site, "other", "second") == "second"
    site.answer = "another"
    assert made(site, "other", "third") == "third"
    assert made(site, "other", "fourth", head="another version") == "fourth"


def test_questions_of_what_is_kept_are_noted_for_the_page(tmp_path: Path) -> None:
    site, first, second = Site(tmp_path), set[Asked](), set[Asked]()
    with site.noting.into(first):
        made(site, "text", "first")
    with site.noting.into(second):
        made(site, "text", "second")
    assert first == second == {QUESTION}


def test_what_is_only_compared_is_not_judged_again_and_its_questions_stay(tmp_path: Path) -> None:
    site: Any = Site(tmp_path)
    first, second = set[Asked](), set[Asked]()
    refused = site.drawing.judging.refused
    unsafe = "<script>alert(1)</script>"

    def judged(probed: bool) -> None:
        contents = Contents(site, site, Store(site.root), "", (), lambda name: probed)

        def make() -> str:
            site.noting.note((QUESTION[0], "=", str(probed)))
            site.drawing.judging.part(None, unsafe)
            return unsafe

        contents.of(*PLACE, ["text"], make)
        contents.store.save([PLACE[0]])

    with site.noting.into(first):
        judged(probed=False)
    once = [*refused]
    with site.noting.into(second):
        judged(probed=True)
    assert refused == once != []
    assert first == second != set()


def test_what_somebody_was_warned_of_is_made_again(tmp_path: Path) -> None:
    site = Site(tmp_path)
    assert made(site, "text", "warned") == "warned"
    assert made(site, "text", "second") == "second"


def test_what_is_kept_and_turns_out_to_be_another_is_told(tmp_path: Path) -> None:
    site = Site(tmp_path)
    made(site, "text", "first")
    assert made(site, "text", "first", probed=True) == "first"
    assert site.wrong == []
    assert made(site, "text", "second", probed=True) == "second"
    assert site.wrong == [PLACE[0]]


def test_what_is_damaged_or_gone_is_made_again(tmp_path: Path) -> None:
    site = Site(tmp_path)
    made(site, "text", "first")
    Store(tmp_path).save([])
    assert made(site, "text", "second") == "second"
    Store(tmp_path).file.write_bytes(b"no database")
    assert made(site, "text", "third") == "third"


def test_what_another_build_has_replaced_meanwhile_is_not_taken(tmp_path: Path) -> None:
    site: Any = Site(tmp_path, "told found names")
    made(site, "text", "first")
    contents = Contents(site, site, Store(tmp_path), "", (), lambda name: False)
    taken = contents.later(*PLACE, ["text"], lambda: "again")
    assert taken.fetch() == "first"
    made(Site(tmp_path, "told found other-names"), "text", "first, by another")
    assert taken.fetch() == "first, by another"
    made(Site(tmp_path, "told else names"), "text", "second")
    assert taken.fetch() == "again"


def test_a_text_that_is_compared_is_looked_for_once(tmp_path: Path) -> None:
    site: Any = Site(tmp_path)
    made(site, "text", "first")
    contents = Contents(site, site, Store(tmp_path), "", (), lambda name: True)
    asked = list[str]()
    still = site.still

    def counted(given: list[Asked], said: str) -> str:
        asked.append(said)
        return str(still(given, said))

    site.still = counted
    assert contents.later(*PLACE, ["text"], lambda: "first").fetch() == "first"
    assert asked == ["one"]
    assert contents.gathered.wrong == []
