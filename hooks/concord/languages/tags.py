"""By which tags addresses, code and names of files say in which language something is.

Few who name them know BCP 47: a country stands for its language, as ``cn`` does. How many of these
are taken for tags depends on how sure it is at a place that a language is meant.
"""

SURE = "en|zh|cn|ja|jp|ko|kr|fr|de"
"""What means a language wherever a name ends or a host begins."""
LIKELY = f"{SURE}|es|it|pt|ru"
"""What does so where code has a value, or a part of a path."""
KNOWN = f"{LIKELY}|ar|fa|hi|id|pl|th|tr|uk|vi"
"""What does so where little else can stand."""
IN_NAMES = (
    rf"(?:(?<![A-Za-z])(?:{SURE})|(?<=[a-z])(?:{'|'.join(one.title() for one in SURE.split('|'))}))"
    r"[A-Z]{2}(?![A-Za-z])"
)
"""What does so within a name of code: ``enUS``, ``dateZhCN``."""
WRITTEN = "hans|hant|tw|hk"
"""As what Chinese is written, by script or place."""
IN_PATHS = f"{KNOWN}|{WRITTEN}|br|ch|us"
"""What does so as a whole part of a path."""
OF_FILES = (
    f"{KNOWN}|tw|az|be|bg|bn|bs|ca|cs|da|el|et|eu|fi|he|hr|hu|is|ka|kk|lt|lv|mk|mn|ms|my|nb|nl|no|ro"
    "|sk|sl|sq|sr|sv|sw|ta|te|tl|ur|uz"
)
"""What does so in the name of a file, where sites in any language have theirs."""
COUNTRIES = {"cn": "zh", "jp": "ja", "kr": "ko", "cz": "cs", "ua": "uk", "vn": "vi"}
"""Countries by whose names people call languages; ``kr``, which is Kanuri, is meant so as well."""
PLACES = {"tw": "zh-TW", "hk": "zh-HK", "br": "pt-BR"}
"""Places by which a written form of a language is called, though their names are tags as well."""

IN_ENGLISH = {
    "arabic": "ar", "basque": "eu", "bengali": "bn", "bulgarian": "bg", "catalan": "ca",
    "chinese": "zh", "croatian": "hr", "czech": "cs", "danish": "da", "dutch": "nl", "english":
    "en", "finnish": "fi", "french": "fr", "german": "de", "greek": "el", "hebrew": "he",
    "hindi": "hi", "hungarian": "hu", "indonesian": "id", "italian": "it", "japanese": "ja",
    "korean": "ko", "norwegian": "no", "persian": "fa", "polish": "pl", "portuguese": "pt",
    "romanian": "ro", "russian": "ru", "serbian": "sr", "slovak": "sk", "spanish": "es",
    "swedish": "sv", "thai": "th", "turkish": "tr", "ukrainian": "uk", "vietnamese": "vi",
}  # fmt: skip
"""Languages as English calls them, which is how some name files and folders."""


def tag_of(locale: str) -> str:
    """The language tag (BCP 47) that a name of a locale means: ``zh-CN`` is that of ``zh_CN``."""
    return locale.replace("_", "-")


def likely_tag(name: str) -> str:
    """The tag that a name in a path is meant for, written as is usual: ``zh-CN`` for ``zh_cn``."""
    first, *rest = tag_of(name).lower().split("-")
    written = (part.title() if len(part) == 4 else part.upper() for part in rest)
    language = COUNTRIES.get(first) or IN_ENGLISH.get(first, first)
    return PLACES.get(first) or "-".join((language, *written))
