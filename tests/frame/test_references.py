"""What docstrings name by a role is there: a name that is gone sends whoever reads it nowhere."""

from __future__ import annotations

import re
from functools import reduce
from importlib import import_module
from pathlib import Path
from pkgutil import resolve_name
from types import ModuleType

import pytest

HOOKS = Path(__file__).parents[2] / "hooks"
ROLE = re.compile(r":(?:attr|class|data|exc|func|meth|mod):`~?([\w.]+)`")
NAMED = sorted(
    (path.relative_to(HOOKS).with_suffix("").as_posix().replace("/", "."), name)
    for path in (HOOKS / "concord").rglob("*.py")
    for name in set(ROLE.findall(path.read_text("utf-8")))
)
"""Each module that names something, with the name."""


def is_there(module: ModuleType, name: str) -> bool:
    """Whether a name leads somewhere: a whole one, or one of a module or of its classes."""
    if name.startswith(("concord.", ".")):
        try:
            resolve_name((module.__package__ or "") + name if name[0] == "." else name)
        except (ImportError, AttributeError):
            return False
        return True
    parts, own = name.split("."), vars(module).values()
    homes = [module, *(one for one in own if isinstance(one, type))]
    found = (reduce(lambda at, part: getattr(at, part, None), parts, home) for home in homes)
    return any(one is not None for one in found)


@pytest.mark.parametrize(("module", "name"), NAMED, ids=" ".join)
def test_what_is_named_is_there(module: str, name: str) -> None:
    assert is_there(import_module(module.removesuffix(".__init__")), name)


@pytest.mark.parametrize("name", ["concord.render", "concord.registry.None", ".gone", "View.gone"])
def test_what_is_gone_is_told(name: str) -> None:
    view = import_module("concord.site.render.view")
    assert is_there(view, "View.part")
    assert not is_there(view, name)
    assert len(NAMED) > 60
