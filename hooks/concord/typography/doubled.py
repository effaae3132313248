"""Words that stand twice, by language: of each only those of which nobody means two."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice, pairwise, product
from operator import eq
from typing import NamedTuple

CHARACTERS = {
    "的": ("目有", "确士"),
    "了": ("不得", "解结然如"),
    "是": ("于还只就但或可总要若凡", "非否"),
    "在": ("现正存内实潜外所旨", "线场意于途职校世野册研建座"),
    "与": ("参给", "会"),
    "请": ("申邀聘敬", "求教假柬帖"),
    "为": ("作成认因称以视变名行分", "了何什"),
    "将": ("", "军来要近士领"),
    "从": ("自服随", "而事来属业众前"),
    "对": ("针相绝面核校比钥", "应象方齐于比话照外称立策手抗敌峙决岸襟弈联接"),
    "向": ("方面指导定转反双单", "量导日阳"),
    "和": ("亲饱缓温总柔调平共", "平谐睦解声约"),
    "由": ("自理事经路", "于"),
    "或": ("", "许"),
    "此": ("因在如就从由彼以", "处时外"),
    "我": ("自诉", ""),
    "把": ("", "关手"),
    "要": ("主只重首次", "求点素么件害闻务塞领"),
    **dict.fromkeys("你您", ("诉", "")),
    "被": ("", "告害动捕"),
    "让": ("", "步位"),
    "到": ("", "达处期来位底场货时手岸账访点站店家付"),
    "中": ("", "断等间文国心央型小部途继转介英"),
    "都": ("首成故古", "市城会"),
    "就": ("成", "业职近地任诊"),
    "其": ("极尤土", ""),
    "则": ("规法原准细守总附", ""),
    **dict.fromkeys("也很些不者", ("", "")),
}
"""Characters that Chinese writes once, each with those before and behind it with which it is the
end or the beginning of another word: 目的的, 为了了解."""
WORDS = (
    "使用 可以 需要 如果 以及 进行 通过 我们 你们 他们 它们 这个 那个 这些 那些 因为 所以 但是"
    " 并且 或者 已经 其中 由于 为了 关于 对于 其他 可能 应该 必须 能够 没有 就是 不会 不能 用于"
    " 确保 包括 以便 例如 即可 同时 之间 之后 之前 除了 使得 根据 只有 只能 所有 任何 还有 还是"
    " 是否 从而 因此 然后 此外 而且 来自 如何 为何 至少 至多 最多 最少 当前 目前 以上 以下"
    " 直接 提交到"
).split()
MARKS = ["".join(pair) for pair in product("，。；：、", repeat=2) if pair != ("。", "。")]
TWICE = re.compile(
    r"(?:that|had|set|in|is|do|on|very|really|much|many|way|far|long|so|all|bye|no|log|out)\Z"
)
"""English that is right twice: who log in in this way."""
JOINING = re.compile(r"(?:the|an?|of|to|and|or|for|with|by|from|it|we|you|this|be|are|can|will)\Z")
"""English that is wrong twice on both sides of the end of a line, too, where names may stand."""
NAMED = re.compile(
    r"\s+(?:declarations?|blocks?|statements?|keywords?|claus(?:e|es)|directives?)\b"
)
"""What is called by its keyword, before which that may stand as its name."""
LIMIT = re.compile(r"\s+(?:all|best|first|last|least|most|once)\b")
"""What is said with "at", and may stand behind another: a point at at most 2 m."""
SHOWN = re.compile(r"\s*demo: ?")
"""How a line begins that names what a program shows there."""
ENGLISH = re.compile(r"(?<![\w.\-/@$\"'])([a-z]{2,})( +| *\n *)\1(?![\w\-/]|\.\w)")


class _Forms(NamedTuple):
    """How a language writes something twice: what soon tells that it may be, and what finds it."""

    may_be_in: Callable[[str], bool]
    find: Callable[[str], Iterator[tuple[int, int]]]


def doubled(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text in which a word, a character or a mark stands twice."""
    forms = LANGUAGES.get(language)
    if forms and forms.may_be_in(text):
        yield from forms.find(text)


@cache
def _chinese() -> re.Pattern[str]:
    """What finds them: made where :data:`SEEN` has found something, for it takes long to make."""
    one = (
        (f"(?<![{before}])" if before else "") + 2 * character + (f"(?![{after}])" if after else "")
        for character, (before, after) in CHARACTERS.items()
    )
    two = f"(?<!适)(?:{'|'.join(2 * word for word in WORDS)})(?![率者量中])"
    marks = f"(?<![，。；：、！？如])(?:{'|'.join(MARKS)})(?![，。；：、！？])"
    return re.compile("|".join((*one, two, marks)))


SEEN = (
    re.compile(
        f"[{''.join(CHARACTERS)}。，；：、](?:(?<=([{''.join(CHARACTERS)}]))\\1"
        "|(?<=[。，；：、])[，；：、]|(?<=[，；：、])。)"
    ),
    re.compile("|".join(2 * word for word in WORDS)),
)
"""What finds at least as much, in a tenth of the time: it begins with signs of a set."""


def _in_chinese(text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _chinese().finditer(text))


def _in_english(text: str) -> Iterator[tuple[int, int]]:
    for found in ENGLISH.finditer(text):
        if NAMED.match(text, found.end()) or SHOWN.match(text):
            continue
        if found[1] == "at" and LIMIT.match(text, found.end()):
            continue
        if JOINING.match(found[1]) or not ("\n" in found[2] or TWICE.match(found[1])):
            yield found.span()


def _repeats(text: str) -> bool:
    words = text.split()
    # Nearly no text has any, and these are compared without a step of Python for each.
    if not any(map(eq, words, islice(words, 1, None))):
        return False
    return any(one == two and one.isalpha() for one, two in pairwise(words))


LANGUAGES = {
    "en": _Forms(_repeats, _in_english),
    "zh": _Forms(lambda text: any(form.search(text) for form in SEEN), _in_chinese),
}
