"""Addresses that run something, or ask another host for something."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from urllib.parse import unquote

from .hosts import host_hazard

SCHEMES = frozenset(("http", "https", "mailto", "tel", "ftp"))
APPS = frozenset(
    """alipays bitcoin clash cursor dingtalk discord docker-desktop ed2k ethereum facetime
    feishu figma geo git idea intent irc ircs itms-apps itms-services jetbrains lark line magnet
    market matrix mqq mqqapi mqqwpa msteams nostr notion obsidian raycast sgnl signal sip skype
    slack sms spotify ssh steam taobao tencent tg thunder vcc viber vscode vscode-insiders vscodium
    webcal weixin whatsapp windsurf wxwork xmpp zed zoommtg zotero""".split()
)
"""Schemes of programs that a reader may have, which ask before they do anything."""
IGNORED = re.compile(r"[\x00-\x20]")
"""Browsers take these out of an address (https://url.spec.whatwg.org/#concept-basic-url-parser)."""
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)
DIALLED = re.compile(r"tel:[^*#]*", re.I)
"""A number to call; stars and hashes make a telephone do something else."""
UNSAID = re.compile(r"mailto:[^?]*\?(?:.*&)?(?:attach(?:ment)?|bcc)=", re.I)
"""What a mail would carry that its writer might not see."""


# Each address is asked about as the reader found it, as it is written, and in the translation.
@lru_cache(maxsize=1 << 14)
def link_hazard(address: str) -> str:
    """What is wrong with the address of a link, "" if nothing."""
    bare = as_asked(address)
    found = SCHEME.match(bare)
    if found and found[1].lower() not in SCHEMES:
        return f"a link to {found[1].lower()}:"
    return PROGRAMS.get(found[1].lower(), host_hazard)(bare) if found else host_hazard(bare)


def _number_hazard(address: str) -> str:
    is_number = DIALLED.fullmatch(unquote(address))
    return "" if is_number else "a link to a code that a telephone obeys"


def _mail_hazard(address: str) -> str:
    return "a mail with a hidden reader or a file" if UNSAID.match(unquote(address)) else ""


PROGRAMS = {"tel": _number_hazard, "mailto": _mail_hazard}


def image_hazard(address: str) -> str:
    """What is wrong with the address of an image, "" if nothing: it must be the site's own."""
    bare = as_asked(address).replace("\\", "/")
    found = SCHEME.match(bare)
    if found and found[1].lower() not in ("http", "https"):
        return f"an image from {found[1].lower()}:"
    return "an image from another host" if found or bare.startswith("//") else ""


def as_asked(address: str) -> str:
    """An address as it stands in HTML, as a browser begins to read it."""
    whole = html.unescape(address) if "&" in address else address
    return IGNORED.sub("", whole)
