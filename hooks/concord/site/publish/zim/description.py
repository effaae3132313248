"""What the archive says of itself, https://wiki.openzim.org/wiki/Metadata."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timezone

from langcodes import Language

from ....settings import Settings
from ..options import Options

TAGS = "_category:other;_ftindex:yes;_pictures:yes;_videos:no;_details:yes"


@dataclass(frozen=True, slots=True)
class Description:
    """An archive's metadata; ``languages`` are ISO 639-3 codes, the default locale's first."""

    name: str
    title: str
    description: str
    languages: tuple[str, ...]
    creator: str
    day: date
    licence: str
    source: str

    def metadata(self) -> Mapping[str, str | date]:
        """The values by their names in the standard; those that are empty are left out."""
        scope = self.languages[0] if len(self.languages) == 1 else "mul"
        values: dict[str, str | date] = {
            "Name": f"{self.name}_{scope}_all",
            "Title": self.title,
            "Description": self.description,
            "Language": ",".join(self.languages),
            "Creator": self.creator,
            "Publisher": self.creator,
            "Date": self.day,
            "License": self.licence,
            "Source": self.source,
            "Scraper": "concord",
            "Tags": TAGS,
        }
        return {name: value for name, value in values.items() if value}


def describe(settings: Settings, options: Options, moment: int) -> Description:
    """What to say of a site's archive, dated by ``moment`` (Unix time) in UTC."""
    title = options.title or options.name
    locales = (settings.default, *settings.translations)
    return Description(
        options.name, title, options.description or title,
        tuple(Language.get(locale).to_alpha3() for locale in locales),
        options.creator or title, datetime.fromtimestamp(moment, timezone.utc).date(),
        options.licence, options.address,
    )  # fmt: skip
