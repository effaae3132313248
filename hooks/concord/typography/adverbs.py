"""的 where 地 is meant: between the word that says how something is done, and the verb.

Both are said alike. 的 stands before a name (快速的方法), 地 before what is done (快速地创建).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern

HOW = (
    "快速|快捷|方便|轻松|简单|自动|直接|高效|有效|正确|安全|灵活|动态|更好|更快|清晰|明确|不断|逐步|优雅"
    "|准确|合理|手动|仔细|深入|充分|平滑|无缝|主动|成功|顺利|尽快|迅速|精确|便捷|容易|轻易|自由|透明|统一"
)
MORE = "很|非常|十分|更|更加|更为|较为|比较"
CAN = (
    "可以|能够|(?<![智功性技])能|(?<![社机])会|将|便于|以便|(?<![未原带起到从近])来|并|应该|必须"
    "|帮助您|帮助你|无法"
)
"""What stands before it where something can be done, and is no end of a word: 智能, 社会, 带来."""
OBJECT = "把(?![手握控门])|将(?![来军会要领])|被(?![动害告子]|[一-龥]{2}[者方])"
"""What stands between the two alone."""
DONE = (
    "创建|生成|删除|添加|加载|处理|使用|获取|实现|部署|运行|执行|修改|访问|调用|切换|集成|扩展|查看|找到"
    "|解决|完成|构建|启动|停止|读取|写入|传递|转换|展示|显示|编写|组织|利用|了解|保护|定位|适应|满足|识别"
    "|区分|安装|升级|迁移|导入|导出|进行|调整|定义|通过(?!率|的)|在(?!线|场)"
)
NAMED = (
    "方[式法案]|体验|环境|流程|过程|引擎|器|能力|工具|服务|机制|策略|系统|平台|模式|接口|形式|效率"
    "|效果"
)
"""Behind it what is done is part of a name: 并高效的处理方式."""
PAST = "[一-龥]{2}了(?![解不])(?=[一-龥 A-Za-z])"
"""What has been done, whatever it is; behind a name there would be a stop."""
DE = LatePattern(f"的(?:(?={OBJECT})|(?={PAST})|(?=(?P<done>{DONE})(?!{NAMED})))")
LAST = LatePattern(f"(?:{HOW})\\Z")
SAYS_HOW = re.compile(f"(?<!最)(?:{HOW})\\Z")
CAN_BE_DONE = LatePattern(f"(?:{CAN})(?:{MORE})?(?:{HOW})\\Z")
A_THING = LatePattern("[一这那][个种项]|[是为]")
"""Before it there is a name for which all of it stands: 一个简单的将…的工具."""
BEFORE = 12
"""So many signs are looked at before it."""


def may_have_adverbs(text: str) -> bool:
    """What soon tells of a whole page whether it can have one."""
    return next(_places(text), None) is not None


def misspelt_adverbs(text: str) -> Iterator[tuple[int, str, str]]:
    """Where a Chinese text has 的 for 地, that word as it is written, and as it is right."""
    for at in _places(text):
        how = LAST.search(text, max(0, at - BEFORE), at)
        if how is not None:
            yield how.start(), f"{how[0]}的", f"{how[0]}地"


def _places(text: str) -> Iterator[int]:
    for found in DE.finditer(text):
        at = found.start()
        before = text[max(0, at - BEFORE) : at]
        if found["done"] is not None:
            is_adverb = CAN_BE_DONE.search(before) is not None
        else:
            is_adverb = SAYS_HOW.search(before) is not None and not A_THING.search(before)
        if is_adverb:
            yield at
