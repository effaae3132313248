"""A repair that does harm is left out, and no other with it."""

from __future__ import annotations

from pathlib import Path

from concord.checking.check import check
from concord.fixing.fix import Fixed, fix
from concord.settings import Settings, parse_settings

from tests.planting import Plant
from tests.sites import UNLINKED, UNLINKED_ZH, write_site


def _fix(root: Path, settings: Settings) -> Fixed:
    return fix(check(root, settings), lambda finding: True)


WORD = """
@page_rule("XXX10{number}", "{name}", fixable={fixable})
def {name}(page: Page, registry: Registry) -> Iterator[Finding]:
    \"\"\"A word to replace, {when}.\"\"\"
    at, about = page.source.find("{word}"), registry.page("en", "about.md")
    if at >= 0 and (about.meta["title"] == "About" or "{when}" == "always"):
        repairs = (Repair(at, at + {length}, "{new}"),) if "{new}" else ()
        yield {name}.finding(page.place({place}), "{word}", repairs=repairs)
"""


def _word(number: int, name: str, word: str, new: str = "", when: str = "always") -> str:
    place = "at" if new else "0"
    return WORD.format(
        number=number, name=name, word=word, new=new, when=when, fixable=bool(new),
        length=len(word), place=place,
    )  # fmt: skip


def test_what_is_refused_beside_what_does_harm_is_made_once_that_is_gone(
    tmp_path: Path, plant: Plant
) -> None:
    """One repair of a page does harm, as long as another page is not repaired."""
    plant({
        "harmful": _word(1, "harmful", "ill", "EVIL", "at first"),
        "harm": _word(2, "harm", "EVIL"),
        "harmless": _word(3, "harmless", "good", "well"),
        "title": _word(4, "title", "About", "Tools"),
    })  # fmt: skip
    use = "docs/en/use.md", "---\ntitle: Use\n---\n\nAll is ill.\n\nAll is good.\n"
    settings = parse_settings({"select": ["XXX"]}, "", "")
    root = write_site(tmp_path, UNLINKED, UNLINKED_ZH, use)
    fixed = _fix(root, settings)
    assert fixed.after[use[0]].decode() == use[1].replace("good", "well")
    for path, data in fixed.after.items():
        (root / path).write_bytes(data)
    assert _fix(root, settings).after == {}


NAMED = """
import re

@page_rule("XXX105", "named", fixable=True)
def named(page: Page, registry: Registry) -> Iterator[Finding]:
    \"\"\"A heading whose repair gives it another id, though a link names the one that it has.\"\"\"
    for at in (found.start() for found in re.finditer("{ #old", page.source)):
        repair = Repair(at + 3, at + 6, "new")
        yield named.finding(page.place(at), "old", repairs=(repair,))
"""


def test_what_a_link_names_is_blamed_and_nothing_else_on_its_page(
    tmp_path: Path, plant: Plant
) -> None:
    """Every other repair is made: on the page that is linked to, and in the line of the link."""
    plant({"named": NAMED, "well": _word(3, "well", "good", "well")})
    heads = "\n\n".join(f"## H{n} {{ #old{n} }}\n\nText." for n in range(9))
    use = "docs/en/use.md", "---\ntitle: Use\n---\n\nA good [link](heads.md#old4).\n"
    settings = parse_settings({"select": ["XXX", "REF"]}, "", "")
    about = {"docs/en/about.md": "---\ntitle: About\n---\n\nText.\n"}
    page = "docs/en/heads.md", f"---\ntitle: Heads\n---\n\n{heads}\n"
    root = write_site(tmp_path, use, page, pages=about)
    fixed = _fix(root, settings)
    assert fixed.repairs == 9
    assert fixed.after[use[0]].decode() == use[1].replace("good", "well")
    made = fixed.after["docs/en/heads.md"].decode()
    assert [made.count("#old"), made.count("#new"), made.count("#old4")] == [1, 8, 1]


FAR = """
import re

@page_rule("XXX106", "far", fixable=True)
def far(page: Page, registry: Registry) -> Iterator[Finding]:
    \"\"\"A word on any page; one of its repairs does harm on a page that says nothing of it.\"\"\"
    for found in re.finditer("bad(?=[0-9])", page.source):
        repair = Repair(found.start(), found.end(), "fine")
        yield far.finding(page.place(found.start()), "bad", repairs=(repair,))
    guilty = registry.page("en", "p5.md")
    if page.key == "index.md" and guilty.meta["description"] == "fine5":
        yield far.finding(page.place(0), "harm")
"""


def test_of_repairs_of_which_nothing_tells_that_they_do_harm_the_guilty_one_is_found(
    tmp_path: Path, plant: Plant
) -> None:
    plant({"far": FAR})
    pages = {
        f"docs/en/p{n}.md": f"---\ntitle: P\ndescription: bad{n}\n---\n\nbad{n}\n"
        for n in range(12)
    }
    home = {"docs/en/index.md": "---\ntitle: Home\n---\n\nbad99\n"}
    root = write_site(tmp_path, pages={**home, **pages})
    fixed = _fix(root, parse_settings({"select": ["XXX"]}, "", ""))
    assert [one.message for one in fixed.left] == ["bad"]
    assert fixed.left[0].place.path == "docs/en/p5.md"
    assert fixed.repairs == 24
