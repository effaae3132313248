"""What a rule is: what it looks at, how it is called, and the function that finds something.

A rule is a generator of findings under one of four decorators, which make a value of it::

    @page_rule("REF105", "cross-locale-link")
    def cross_locale_link(page: Page, registry: Registry) -> Iterator[Finding]:
        ...
        yield cross_locale_link.finding(page.place(offset), "what is wrong", "what to do")

Its documentation is its docstring, or that of its module where only that has examples: a sentence
that says what is found, why that matters, then ``Bad:`` and ``Good:``, each with an example.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from ..findings import Finding, Guess, Related, Repair
from ..model import Ignore, Page, Place
from ..registry import Registry

CODE = re.compile(r"[A-Z]{3}[1-9]\d\d\Z")
EXAMPLE = "\nBad:\n"
NAME = re.compile(r"[a-z]+(-[a-z]+)*\Z")

LookAtPage = Callable[[Page, Registry], Iterable[Finding]]
LookAtPair = Callable[[Page, Page, Registry], Iterable[Finding]]
LookAtSite = Callable[[Registry], Iterable[Finding]]
LookAtIgnores = Callable[[Iterable[tuple[Ignore, bool]]], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """What every rule has, whatever it looks at.

    ``module`` is where it is written. ``default`` says whether it speaks unless asked, which the
    settings do (``select``, ``extend-select``); ``fixable`` whether it offers repairs.

    :raises ValueError: when the code, the name or the documentation has not the form of one.
    """

    code: str
    name: str
    module: str
    documentation: str
    default: bool
    fixable: bool

    looks_at: ClassVar[str] = ""

    def __post_init__(self) -> None:
        if not CODE.match(self.code):
            raise ValueError(f"{self.code!r} is no code of a rule, such as ABC101")
        if not NAME.match(self.name):
            raise ValueError(f"{self.name!r} is no name of a rule, such as unknown-page")
        if not self.summary:
            raise ValueError(f"{self.code} has no docstring that says what it finds")

    @property
    def summary(self) -> str:
        """What it finds, in a sentence."""
        return " ".join(self.documentation.partition("\n\n")[0].split())

    @property
    def explanation(self) -> str:
        """Why that matters, a bad and a good example."""
        return self.documentation.partition("\n\n")[2].strip()

    def as_dict(self) -> dict[str, Any]:
        """The shape of ``concord rules --format json``."""
        return {
            "code": self.code, "rule": self.name, "looks_at": self.looks_at,
            "default": self.default, "fixable": self.fixable, "summary": self.summary,
            "text": self.explanation,
        }  # fmt: skip

    def finding(
        self,
        place: Place,
        message: str,
        hint: str = "",
        related: tuple[Related, ...] = (),
        repairs: tuple[Repair, ...] = (),
        guess: Guess | None = None,
    ) -> Finding:
        """A finding of this rule; the hint is that for want of a better guess."""
        return Finding(self.code, self.name, place, message, hint, related, repairs, guess)


@dataclass(frozen=True, slots=True)
class PageRule(Rule):
    """Looks at one page."""

    look: LookAtPage
    looks_at: ClassVar[str] = "page"


@dataclass(frozen=True, slots=True)
class PairRule(Rule):
    """Looks at a page of the default locale and one of its translations.

    What it finds stands on the translation; where it is on ``both``, on the original as well. Of a
    translation that is still to come it has something to say only where it tells ``of_unbegun``.
    """

    look: LookAtPair
    both: bool
    of_unbegun: bool
    looks_at: ClassVar[str] = "pair"


@dataclass(frozen=True, slots=True)
class SiteRule(Rule):
    """Looks at the whole site, whose pages have neither blocks nor source here."""

    look: LookAtSite
    looks_at: ClassVar[str] = "site"


@dataclass(frozen=True, slots=True)
class IgnoreRule(Rule):
    """Looks at the comments that silence others, each with whether it silenced anything."""

    look: LookAtIgnores
    looks_at: ClassVar[str] = "ignores"


def page_rule(
    code: str, name: str, *, default: bool = True, fixable: bool = False
) -> Callable[[LookAtPage], PageRule]:
    """Make a rule of a function that looks at a page."""
    return lambda look: PageRule(code, name, *_written(look), default, fixable, look)


def pair_rule(
    code: str, name: str, *,
    default: bool = True, fixable: bool = False, both: bool = False, of_unbegun: bool = False,
) -> Callable[[LookAtPair], PairRule]:  # fmt: skip
    """Make a rule of a function that looks at a page and its translation."""
    return lambda look: PairRule(
        code, name, *_written(look), default, fixable, look, both, of_unbegun
    )


def site_rule(
    code: str, name: str, *, default: bool = True, fixable: bool = False
) -> Callable[[LookAtSite], SiteRule]:
    """Make a rule of a function that looks at the whole site."""
    return lambda look: SiteRule(code, name, *_written(look), default, fixable, look)


def ignore_rule(
    code: str, name: str, *, default: bool = True, fixable: bool = False
) -> Callable[[LookAtIgnores], IgnoreRule]:
    """Make a rule of a function that looks at the comments that silence rules."""
    return lambda look: IgnoreRule(code, name, *_written(look), default, fixable, look)


def _written(look: Callable[..., Any]) -> tuple[str, str]:
    """A function's module, and the docstring with examples: its own, else that of the module."""
    own, of_module = look.__doc__ or "", sys.modules[look.__module__].__doc__ or ""
    text = of_module if EXAMPLE in of_module and EXAMPLE not in own else own
    return look.__module__, inspect.cleandoc(text).replace("``", "`")
