"""Languages in Cyrillic letters."""

from .language import Language
from .scripts import CYRILLIC

JOINING = (
    r"(?i:\b(?:и|или|в|во|на|не|с|со|для|по|из|к|от|о|об|при|что|как|это|если|у|за|до|вы|мы|он|они"
    r"|есть|был[аои]?|і|та|або|у|з|зі|від|до|це|якщо|ви|є|е|са|се|да|за|със|или|че|ако)\b)"
)
RUSSIAN, UKRAINIAN, BELARUSIAN, BULGARIAN = (
    Language(tag, letters=CYRILLIC, joining=JOINING) for tag in ("ru", "uk", "be", "bg")
)
