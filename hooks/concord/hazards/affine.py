"""Where the shapes of a drawing stand once they are moved, turned and stretched."""

from __future__ import annotations

import re
from math import cos, radians, sin, sqrt, tan
from typing import NamedTuple

NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?", re.I)
MOST = 1e38
"""What is larger counts as this: of 1e999 there is no cosine."""
STEP = re.compile(r"(translate|rotate|scale|skew[XY]|matrix)\s*\(([^()]*)\)")


class Affine(NamedTuple):
    """A transformation: x' = a x + c y + e, y' = b x + d y + f."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def then(self, o: Affine) -> Affine:
        """This one outside, the other inside."""
        return Affine(
            self.a * o.a + self.c * o.b, self.b * o.a + self.d * o.b,
            self.a * o.c + self.c * o.d, self.b * o.c + self.d * o.d,
            *self.at(o.e, o.f),
        )  # fmt: skip

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where it brings a point."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    @property
    def size(self) -> float:
        """By how much it makes areas' sides larger."""
        return sqrt(abs(self.a * self.d - self.b * self.c))


def moved(place: Affine, steps: str) -> Affine:
    """A place after the steps of an attribute ``transform``."""
    for name, inside in STEP.findall(steps):
        n = numbers(inside)
        if name == "matrix" and len(n) == 6:
            place = place.then(Affine(*n))
        elif name == "translate" and n:
            place = place.then(Affine(e=n[0], f=n[1] if len(n) > 1 else 0))
        elif name == "scale" and n:
            place = place.then(Affine(a=n[0], d=n[-1]))
        elif name == "skewX" and n:
            place = place.then(Affine(c=tan(radians(n[0]))))
        elif name == "skewY" and n:
            place = place.then(Affine(b=tan(radians(n[0]))))
        elif n:
            turn = radians(n[0])
            x, y = n[1:3] if len(n) == 3 else (0.0, 0.0)
            around = Affine(cos(turn), sin(turn), -sin(turn), cos(turn))
            place = place.then(Affine(e=x, f=y)).then(around).then(Affine(e=-x, f=-y))
    return place


def number(value: str, otherwise: float = 0) -> float:
    """The number that a value begins with, its unit aside."""
    found = NUMBER.match(value.strip())
    return _bounded(found[0]) if found else otherwise


def numbers(value: str) -> list[float]:
    """All numbers in a value."""
    return [_bounded(one) for one in NUMBER.findall(value)]


def _bounded(written: str) -> float:
    return max(-MOST, min(MOST, float(written)))
