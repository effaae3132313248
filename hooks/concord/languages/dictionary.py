"""The list of words of a language, as the package has it that the language names."""

from __future__ import annotations

from importlib import resources

from . import language


def dictionary(locale: str) -> str:
    """The words of a locale's language, a line each: the word, how often it is met, its class.

    "" for languages without one, and where the package has been taken away.
    """
    package, _, file = language(locale).dictionary.partition("/")
    if not package:
        return ""
    try:
        return resources.files(package).joinpath(file).read_text("utf-8")
    except ModuleNotFoundError:
        return ""
