"""Drawing: the partials and parts that stand on pages, each as often as it may differ."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from ...checking.noting_tables import Notes
from ..judge.judging import Judging
from ..kept.noting import Noting
from ..render.alike import Alike
from ..render.partials import partials
from ..render.parts import ON_PAGES, PARTS
from ..render.view import View

if TYPE_CHECKING:
    from jinja2 import Environment


TOLD = (str, int, float, type(None))
"""Of these types are values that make another thing of a template; true and false are numbers."""


class Drawing:
    """What draws for the views of one build: its templates, and what of theirs is drawn once.

    ``judging`` judges what is drawn, ``noting`` takes note of what it asks.
    """

    def __init__(self) -> None:
        self.judging, self.noting = Judging(), Noting()
        self.env = partials()
        self.on_pages: dict[tuple[str, str], tuple[str, Notes]] | None = None
        """The parts that stand in texts with what they asked, by page; None where all may change.
        """
        self._alike: Alike[tuple[Markup, Notes]] = Alike()
        self.theme: Environment | None = None
        self._same: Alike[str] = Alike()

    def host(self, env: Environment) -> None:
        """Take the partials that a theme has files for from the theme."""
        self.env, self.theme = partials(env), env
        self.forget()

    def forget(self) -> None:
        """Draw anew what many pages show alike: the site is another."""
        self._alike.forget()
        self._same.forget()

    @contextmanager
    def compared(self) -> Iterator[None]:
        """Make meanwhile what is only compared with what is kept, which was noted and judged."""
        with self.judging.spared(), self.noting.into(None):
            yield

    def render(self, name: str, view: View, **values: object) -> Markup:
        """A partial of concord's, with a view at hand."""
        template, once = self.env.get_template(f"concord/{name}"), partial(self._once, view)
        return Markup(template.render(concord=view, once=once, **values))

    def pieces(self, name: str, view: View, **values: object) -> Iterator[str]:
        """The same in pieces, of which none is large: who writes them need not have the whole."""
        template, once = self.env.get_template(f"concord/{name}"), partial(self._once, view)
        return template.generate(concord=view, once=once, **values)

    def draw(self, view: View, name: str) -> Markup:
        """The HTML of a part for a view, empty if there is nothing to say."""
        data = PARTS[name](view)
        made = self.render(f"{name}.html", view, data=data) if data else Markup()
        if name not in ON_PAGES:
            self.judging.part(view.page, made)
        return made

    def _once(self, view: View, name: str, data: Hashable) -> Markup:
        """A partial about what many pages of a locale show alike, and not about the page.

        It may ask for English names; all that show it have asked what the first of them has.
        """

        def drawn() -> tuple[Markup, Notes]:
            asked: Notes = set()
            with self.noting.into(asked):
                return self.render(name, view, data=data), asked

        made, asked = self._alike.piece((view.locale, name, data), drawn)
        self.noting.note_all(asked)
        return made

    def same(self, locale: str, name: str, given: Mapping[str, object]) -> str:
        """A template of the theme, drawn once for a locale and for each text and number given.

        Whatever else it is given, such as the configuration, a locale has one of.
        """
        theme = self.theme
        if theme is None:
            return ""
        told = (f"{one}={said!r}" for one, said in given.items() if isinstance(said, TOLD))
        key = locale, name, *sorted(told)
        return self._same.piece(key, lambda: theme.get_template(name).render(given))

    def part_of(self, path: str, name: str, view: Callable[[], View]) -> str | None:
        """The HTML of a part in the text of the page at a path, None if there is none of that name.

        ``view`` makes the page's view, which notes where this says. Both the page and its plain
        Markdown show the part.
        """
        if name not in ON_PAGES:
            return None
        known = None if self.on_pages is None else self.on_pages.get((path, name))
        if known is None:
            asked: Notes = set()
            is_noted = self.noting.notes is not None or self.on_pages is not None
            with self.noting.into(asked if is_noted else None):
                known = str(self.draw(view(), name)), asked
            if self.on_pages is not None:
                self.on_pages[path, name] = known
        self.noting.note_all(known[1])
        return known[0]
