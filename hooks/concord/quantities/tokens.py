"""The words a figure is made of, each with a one-letter code for the grammar.

Codes:

    n number in digits        d the same, 1 to 31        Y the same, 1900 to 2100
    w number in words         h the same, 1 to 31        i one (a figure only in company)
    t two neighbours (两三)   o ordinal                  O "second" (ordinal or unit)
    M month                   a month only in company    I date in digits     T time of day
    K decade (1990s)          Q quarter (Q3)             H half-year          V fraction
    y 年   m 月   D 日   e 年代   j 周年   C century   q quarter   k 成
    U unit of time            X decade as a unit         W weekday
    % per cent                B 百分之                   / 分之               f thirds
    v half of a unit          g and a half               G the same, with its unit
    b between                 E "on the", before a day   L within
    - to                      & and                      | or       , comma   F of
    P modifier in front       S modifier behind          # 第     Z 之        R part, r day
    . anything else
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple


class Token(NamedTuple):
    """One word or sign: its code, place and value.

    scale: the factor a magnitude word lends to it (million: 1,000,000), so that the first
    end of "5 to 10 million" can take it over; tight: no space stands beside a dash.
    """

    code: str
    start: int
    end: int
    value: object = None
    scale: int = 1
    modifier: str = ""

    @property
    def number(self) -> Fraction:
        """The value of a numeral."""
        assert isinstance(self.value, Fraction)
        return self.value

    @property
    def integer(self) -> int:
        """The value of a numeral that is a whole number, as in dates."""
        return int(self.number)
