"""Links that say of themselves that they lead elsewhere than they do."""

from __future__ import annotations

import html
import re
from unicodedata import category, normalize
from urllib.parse import unquote

from ..late_pattern import LatePattern
from .addresses import as_asked
from .hosts import host_of, is_own_network

URL = re.compile(r"(?:https?://|(?<![\w.-])www\.)([\w-]+(?:\.[\w-]+)+)", re.I)
"""An address in a text, wherever it stands."""
ADDRESS = re.compile(
    r"([\w-]+(?:\.[\w-]+)*\.(?:cn|com|edu|gov|io|net|org))/\S*"
    r"|((?-i:(?:[a-z0-9-]+\.)+(?:com|edu|gov|net|org)))", re.I,
)  # fmt: skip
"""A text that readers take for the address behind it. Amazon.com is a company."""
OWN_NETWORK = "a link into the reader's own network that does not show it"
DISGUISE_HINT = "let it show what it leads to, or words"
MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
SUB_ADDRESS = re.compile(r"\+[\w.-]+(?=@)")
"""A part of a mailbox, such as one that subscribes to a list, which is the same one's."""
AROUND = " \n\t\"'“”‘’()（）〈〉《》<>:：,，;；→›»…"
SITE = re.compile(r"官方|网站|网址|官网|首页|主页|访问|登录|请")
CLAIMS = frozenset(
    "at docs go home https in log login now official on our page open portal sign site the to visit"
    " web website".split()
)
"""Words that say of an address only that it is one: what is left of a text is what it shows."""
BETWEEN = LatePattern(rf"[{re.escape(AROUND)}]+|[!?！？。|·–—-]+(?=\s|$)")
FULL_STOPS = LatePattern(r"(?<=[a-z0-9])[。·⋅∙•۔܁܂ꓸ](?=[a-z])", re.I)
"""What looks like a full stop within a name."""
SIGNS = re.compile(r"[*`~]")
"""Marks of Markdown, of which a reader sees nothing."""
REGISTRIES = frozenset(("docker.io", "gcr.io", "ghcr.io", "quay.io", "registry.k8s.io"))
"""Hosts that names of images begin with, of which another page tells."""
ARCHIVES = frozenset(
    """archive.org archive.ph archive.is archive.today deps.dev godoc.org goreportcard.com perma.cc
    pkg.go.dev static.googleusercontent.com""".split()
)
"""Hosts that keep other hosts' pages, or tell of what lies there; their addresses hold those."""
CODE_HOSTS = re.compile(
    r"https?://(?:codeberg\.org|git(?:hub|lab|ee)\.com)/[^/?#]+/([^/?#]+)", re.I
)
"""The name of a repository, which may look like a host's."""


def disguise(text: str, address: str) -> str:
    """What is wrong with a link whose text is an address as well, "" if nothing.

    ``text`` may be Markdown or HTML without its tags. It must name the same host, or what an
    archive keeps; a link into the reader's own network has to say so.
    """
    bare = as_asked(address)
    if bare.lower().startswith("mailto:"):
        return _other_mailbox(as_seen(text), bare[7:].partition("?")[0])
    if "//" not in bare:
        return ""
    try:
        host = host_of(bare)
    except ValueError:
        return ""
    is_own = bool(host) and is_own_network(host)
    if not host or not (is_own or _may_name(text)):
        return ""
    shown = as_seen(text)
    if is_own and host not in shown.lower():
        return OWN_NETWORK
    named = _named(shown)
    is_meant = named in REGISTRIES or _is_kept(host, bare, named) or _is_repository(bare, named)
    if not named or is_meant or _is_same(host, named) or _is_named_too(host, shown):
        return ""
    return f"a link to {host} that shows {named}"


def as_seen(text: str) -> str:
    """A text as a reader sees it: no marks, no unseen signs, letters in their common forms."""
    plain = SIGNS.sub("", html.unescape(text))
    if not plain.isascii():
        whole = FULL_STOPS.sub(".", normalize("NFKC", plain))
        plain = "".join(sign for sign in whole if category(sign) != "Cf")
    return plain.strip(AROUND)


def _may_name(text: str) -> bool:
    """Whether a text may name a host: in plain letters it needs a full stop for that."""
    return "." in text or "&" in text or not text.isascii()


def _named(shown: str) -> str:
    """The host that a text names, "" if none."""
    if "." not in shown:
        return ""
    words = [word for word in BETWEEN.split(SITE.sub(" ", shown)) if word.lower() not in CLAIMS]
    rest = " ".join(filter(None, words)).strip(AROUND + ".!?！？。")
    found = URL.search(shown) or ADDRESS.fullmatch(rest)
    return next(filter(None, found.groups())).lower().removeprefix("www.") if found else ""


def _is_same(host: str, named: str) -> bool:
    return host == named or host.endswith(f".{named}") or named.endswith(f".{host}")


def _is_named_too(host: str, shown: str) -> bool:
    """Whether a text of several names of one site says the host, as ``a.com/b.org`` does."""
    return re.search(rf"(?<![\w.-]){re.escape(host)}(?![\w-])(?!\.\w)", shown.lower()) is not None


def _is_kept(host: str, address: str, named: str) -> bool:
    return any(_is_same(host, one) for one in ARCHIVES) and named in address.lower()


def _is_repository(address: str, named: str) -> bool:
    """Whether the repository that an address leads to has a name that looks like a host's."""
    found = CODE_HOSTS.match(address)
    return found is not None and found[1].lower() == named


def _other_mailbox(shown: str, mailbox: str) -> str:
    box = SUB_ADDRESS.sub("", unquote(mailbox)).lower()
    other = MAILBOX.fullmatch(shown) and shown.lower() not in (mailbox.lower(), box)
    return f"a link to {mailbox} that shows {shown.lower()}" if other else ""
