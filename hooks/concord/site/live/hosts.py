"""Whom the server answers: its own names, since any host may lead a browser to this machine.

A stranger's page whose host's name is made to mean 127.0.0.1 would be of one origin with the site,
and read what nobody has published. Vite (``server.allowedHosts``) and Django (``ALLOWED_HOSTS``)
ask the same of the name that a browser says. Who says none is no browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

LOOPBACK = ("localhost", "127.0.0.1", "::1")
ANYWHERE = ("", "0.0.0.0", "::")
NAME = re.compile(r"[\w.:-]{1,255}", re.ASCII)


class Hosts(NamedTuple):
    """Names that are answered; a dot before one stands for all names below it, and for itself.

    ``numbers``: any address in numbers is answered, too, which no name can be made to mean.
    """

    names: frozenset[str]
    numbers: bool

    def refusal(self, said: Sequence[str], origin: str | None, address: str) -> str:
        """Why a request is refused, in one line, or "".

        ``said`` is all that it says of the host, ``origin`` the page that asks, where that is told,
        and ``address`` where the site is shown.
        """
        unknown = next((host for host in said if not self._knows(host)), None)
        if unknown is not None:
            name = _name(unknown)
            name = name if NAME.fullmatch(name) else "this host"
            return f"{name} is not answered here: open {address}, or serve with --allow-host NAME"
        if origin is not None and _place(origin) not in said:
            return f"a page of another site is not answered here: open {address}"
        return ""

    def _knows(self, host: str) -> bool:
        name = _name(host)
        if self.numbers and _is_number(name):
            return True
        parts = name.split(".")
        above = {f".{'.'.join(parts[at:])}" for at in range(len(parts))}
        return not self.names.isdisjoint({name, *above})


def answered(bound: str, allowed: Iterable[str] = ()) -> Hosts:
    """The names of a server that is bound to a host, and those it is told of."""
    names = (bound, *LOOPBACK, *allowed)
    return Hosts(frozenset(name.lower() for name in names if name), bound in ANYWHERE)


def _name(host: str) -> str:
    """The name of a host as headers say it, without its port; "" where it is none."""
    try:
        return (urlsplit(f"//{host}").hostname or "").removesuffix(".")
    except ValueError:
        return ""


def _place(origin: str) -> str:
    """An origin's host and port."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""


def _is_number(name: str) -> bool:
    try:
        return bool(ip_address(name))
    except ValueError:
        return False
