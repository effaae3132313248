"""Chinese, of which Cantonese is written with the same characters."""

from ..late_pattern import LatePattern
from .language import Language
from .scripts import HAN

HOSTS = (
    r"(?:^|\.)(?:aliyun\.com|huaweicloud\.com|bilibili\.com|zhihu\.com|csdn\.net|gitee\.com"
    r"|baike\.baidu\.com|(?<!intl\.)cloud\.tencent\.com|weixin\.qq\.com|yuque\.com"
    r"|(?:item|search)\.jd\.com|book\.douban\.com|product\.dangdang\.com)\Z"
)
MEETING = r"://(?:[\w-]+\.)*(?:feishu\.cn|larksuite\.com|dingtalk\.com|qq\.com)(?:[/?]|\Z)"
OWN_WORDS = (
    "中文|汉语|汉化|简体|国内|中国|译者|译文|译注|原文|翻译|校对|微信|公众号|[Qq]{2} ?群"
    "|境内|大陆|科学上网|宝塔|钉钉|飞书|[Bb] ?站|知乎|掘金|语雀|阿里云|腾讯云|华为云"
)
OWN_SECTIONS = (
    r"\A(?:关于)?译者(?:序|后记|的话|简介|介绍)?\Z|\A译(?:序|后记|者?[注按])\Z"
    "|公众号|(?:交流|微信|[Qq]{2}|钉钉|飞书) ?群|(?<![集人族机种社])群\\Z"
)
"""Where people who speak it meet, and what a translator says."""
JOINING = (
    "[的了是和与或在并则等]|可以|用于|使用|如[果何]|需要|进行|通过|[我你它他]们|[你您我]|这[个些里样]|该"
    "|及其|以及|根据|为了|对于|[请将把被]|不[会能是要可同]|没有|已经|[，。；：？！]"
)
CHINESE = Language(
    "zh", HAN, is_spaced=False, dictionary="jieba/dict.txt", typography="zh", collation="pinyin",
    in_addresses="zh|cn", hosts=HOSTS, meeting=MEETING, own_words=OWN_WORDS,
    own_sections=OWN_SECTIONS,
    joining=JOINING,
)  # fmt: skip
CANTONESE = Language(
    "yue", HAN, is_spaced=False, typography="zh", joining="[嘅咗係唔喺同嚟啲]|[，。；：？！]"
)
MIRROR = LatePattern(
    r"ghproxy|goproxy\.cn|npmmirror|registry\.cn-|mirrors?\.[\w.]{0,80}\.(?:cn|com)\b"
    r"|//(?:gitee|gitcode)\.com/|//[\w.-]+\.cn(?=[/:'\"\s]|\Z)"
)
"""Where readers in China get faster what stands elsewhere as well."""
HE = LatePattern(r"(?<![其吉排])他(?![人乡律汀国日处]|们官|们的官)")
"""He, or him, not in another word."""
SOMEBODY = LatePattern(
    r"人|(?<![或再])者|用户|团队|同事|客户|朋友|成员|专家|公司|社区|组织|老师|工程师|程序员|管理员"
    r"|领导|老板|先生|女士|[男女]|企业|[厂行应务营销发造供包]商|同学|学生|玩家|顾客"
)
"""By which words a text speaks of people."""
