"""What forbids, denies or limits, by language: said for certain, and whatever may say it.

Each side is read strictly, and the other loosely: "must not" is lost where no character of the
counterpart can deny, limit or except anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...late_pattern import LatePattern


class Restriction(NamedTuple):
    """How one language restricts for certain, where that says less, and what another may write.

    ``hints`` are pieces of text of which one stands in every restriction.
    """

    hints: tuple[str, ...]
    certain: LatePattern
    softened: LatePattern
    other: LatePattern


NEVER = LatePattern(r"(?!)")
NOT = LatePattern(
    r"\b(?:(?:must|should|do|can|could|will|would) not"
    r"|(?:do|ca|wo|should|must)n['’]t|cannot|never"
    r"|does(?: not|n['’]t) (?:support|work|allow|apply|include|change|affect|require)"
    r"|not (?:supported|allowed|permitted|recommended|available|required))\b"
    r"(?! (?:only|just|necessarily|hesitate|worry|forget|need|have|want|know|mind|be afraid|limited"
    r"|simply|yet|already|set|specified|provided|present))"
)
BESIDE = ("if you ", "that ", "which ", "who ")
"""What says of something only in passing that it is not."""
SOFTENED = LatePattern(
    r"\b(?:until|unless|except|other than|mistake|than if|why|whether|restart)\b|\?", re.I
)
NO_CHINESE = LatePattern(
    "[不没沒无無非未勿莫别別免禁否缺难難失拒除忌毋止少甭避丢漏空绝省仅只才防限]"
    "|忽略|跳过|取消|停用|关闭|异常|错误|脱离|而是|独立|反之|相反|唯一|过时|弃用|二选一|直接|随时|放心|保持"
    "|之前|最多|至多|以内|互斥|作废|各自|以外|尽管|仍|等到|尚|必须|切记|需要先|固定|永久|始终|一直|隔离|冲突"
)
"""All that Chinese may make of "not": 省去 for "need not", 直接 for "not by way of"."""
ONLY = LatePattern(
    r"\b(?:can|is|are|will|must|may|be|should) only\b(?! to\b| an?\b| need)"
    r"|\b(?:which|that|would|it|they) only(?= [a-z])(?! (?:an?|the|needs?|want|ha[sv]e?|do|does)\b)"
    r"|\bonly (?:be|when|for|supports?|appl(?:y|ies)|works?|available|valid|allowed|affects?)\b"
    r"(?! (?:a|need)\b)", re.I,
)  # fmt: skip
ONLY_CHINESE = LatePattern(
    "[仅只唯专專限独獨單单僅才不除无非刚全都]|而已|必须|之前|前提|特定|直到|首次|最多|以内|时候?再|一种"
    "|后方|方可|方能|之后|避免"
)
CHINESE = LatePattern(
    "(?<!能)不能(?!力|[超多少低高大小早晚]于|超过)|不得(?!不|已|[多少低高大小早晚]于|超过)"
    "|禁止|请勿|切勿|无法|不要(?!紧)|不允许|不支持"
)
ATTRIBUTE = LatePattern("[^，。；：！？、,;:.!?]{1,16}的(?![，。；！？\\s]|\\Z)")
"""What follows where something is only named by what it cannot: 无法修改的类型."""
NO_ENGLISH = LatePattern(
    r"n['’]t\b|\b(?:not?|never|none|nor|neither|nothing|nobody|nowhere|without|cannot|avoid\w*"
    r"|prevent\w*|prohibit\w*|forbid\w*|bann?(?:ed|s)?|black\w*|fail\w*|un(?!i|der|til)\w+|non\w*"
    r"|in(?:va|cor|com|con|acc|suf|vis|ab|cap|act|app|eff|stead)\w*"
    r"|im(?:pos|pro|mu|pra)\w*|ir\w+|il\w+|dis\w+|mis\w+|lack\w*|abs\w+|exc\w+|ignor\w*|skip\w*"
    r"|omit\w*|suppress\w*|silen\w*|mut(?:e|ed|es)|hid\w*|ref\w+|rej\w+|den(?:y|i\w+)"
    r"|stop\w*|block\w*|than|instead|only|few|little|hard\w*|rarely|seldom|barely|too|free|\w*less"
    r"|false|off|empty|rem\w+|delet\w*|drop\w*|lo[sz]\w*|but|different|beyond|keep\w*|out|yet|longer"
    r"|zero|any\w*|far|apart|regardless|even|wrong\w*|err\w*|bad\w*|against|restrict\w*|limit\w*"
    r"|safe\w*|stay\w*|other\w*|read-only|sep\w+|isolat\w*|pres\w+|ret\w+|all|every\w*|must|before"
    r"|still|always|just|diff\w+|while|\w*though|however|req\w+|prob\w+|issue\w*|break\w*"
    r"|transparent\w*)\b", re.I,
)  # fmt: skip

RESTRICTIONS = {
    ("en", "zh"): (
        Restriction(("not", "n't", "n’t", "never"), NOT, SOFTENED, NO_CHINESE),
        Restriction(("only", "Only"), ONLY, NEVER, ONLY_CHINESE),
    ),
    ("zh", "en"): (Restriction(("不", "禁止", "勿", "无法"), CHINESE, NEVER, NO_ENGLISH),),
}
"""By the language of a text and that of its counterpart."""


def may_restrict(text: str, languages: tuple[str, str]) -> bool:
    """Whether a text holds a piece of what restricts, as few do."""
    kinds = RESTRICTIONS.get(languages, ())
    return any(hint in text for kind in kinds for hint in kind.hints)


def lost_restrictions(one: str, two: str, languages: tuple[str, str]) -> Iterator[str]:
    """What restricts in a text, of which its counterpart in another language says nothing."""
    for kind in RESTRICTIONS.get(languages, ()):
        if any(hint in one for hint in kind.hints):
            found = next((m for m in kind.certain.finditer(one) if not _is_aside(one, m)), None)
            if found and not kind.softened.search(one) and not kind.other.search(two):
                yield found[0]


def _is_aside(text: str, found: re.Match[str]) -> bool:
    """Whether something is said to be so in passing only, to tell which one is meant."""
    if found.re is CHINESE.compiled:
        return ATTRIBUTE.match(text, found.end()) is not None
    return text.endswith(BESIDE, 0, found.start())
