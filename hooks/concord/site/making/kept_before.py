"""What earlier builds have kept, for one build to take and to add to."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from ..building import Building
from ..kept.derived import FOLDER, derived
from ..kept.seldom import Seldom
from ..kept.store import Store


@contextmanager
def kept_before(
    building: Building, name: str, cached: bool, only: Collection[str]
) -> Iterator[Store]:
    """What is kept of the site of a configuration with a name; saved unless something fails.

    Nothing is taken unless it is ``cached``. Of ``only`` some locales it is kept as a part.
    """
    cache = building.root / building.registry.settings.cache
    store = Store(cache / name, only)
    (store.gather if cached else store.forget)()
    with derived(cache, "found") as known, derived(cache, name) as made:
        known.is_part = made.is_part = bool(only)
        if cached:
            building.earlier.known, building.earlier.made = known, made
            building.earlier.seldom = Seldom(cache / FOLDER / "orders.json")
        yield store
        building.earlier.seldom.save()
