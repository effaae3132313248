"""他, which is a person, where neither language speaks of anybody.

Chinese writes 它 for things and says both alike, so that a keyboard offers either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Block

PERSON = re.compile(r"(?<![其吉排])他(?![人乡律汀国日处]|们官|们的官)")
SOMEBODY = re.compile(
    r"人|(?<![或再])者|用户|团队|同事|客户|朋友|成员|专家|公司|社区|组织|老师|工程师|程序员|管理员"
    r"|领导|老板|先生|女士|[男女]|企业|[厂行应务营销发造供包]商|同学|学生|玩家|顾客"
)
"""Chinese for somebody."""
PEOPLE = re.compile(
    r"\b(?:he|him|his|she|hers?|who|whose|whom|(?:some|any|every|no)(?:one|body)|they|them|theirs?"
    r"|their|us|person|persons|people|humans?|m[ae]n|wom[ae]n|guys?|folks?|kids?|staff|boss|others"
    r"|companies|company|communit(?:y|ies)|experts?|friends?|colleagues?|vendors?|clients?"
    r"|stud(?:ent|io)s?|(?:creat|auth|contribut|administrat|edit|translat|invent)ors?|admins?"
    r"|(?:us|develop|engine|maintain|review|custom|own|play|teach|speak|read|writ|attack|hack|found"
    r"|lead|committ|approv|program?m|design|research|test|manag|memb|read|visit|partn|learn|view"
    r"|employ|organi[sz]|subscrib|issu|provid)e(?:rs?|es?)|visitors?|teams?|organi[sz]ations?|agents?"
    r"|(?:created|written|made|founded|invented) by)\b", re.I,
)  # fmt: skip
"""English for somebody."""


def persons_for_things(
    pairs: Iterable[tuple[Block, Block]], script: re.Pattern[str]
) -> list[tuple[Block, Block, int]]:
    """Where Chinese texts first call a thing 他, if neither they nor the English have people.

    None where the texts speak of people at more places: then readers know who is meant.
    """
    things: list[tuple[Block, Block, int]] = []
    people = 0
    for one, two in pairs:
        if "他" not in two.text or script.search(one.text):
            continue
        found = [m.start() for m in PERSON.finditer(two.text) if not two.is_masked(*m.span())]
        if SOMEBODY.search(two.text) or PEOPLE.search(one.text):
            people += len(found)
        else:
            things += [(one, two, at) for at in found[:1]]
    return things if len(things) >= people else []
