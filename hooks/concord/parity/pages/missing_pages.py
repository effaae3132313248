"""The pages that a language lacks which another has."""

from __future__ import annotations

from posixpath import basename

from ...generators import PLAIN
from ...languages.file_marks import without_mark
from ...model import Page
from ...registry import Registry
from .moved_pages import forms
from .numbered_pages import is_there_by_number
from .posts import Posts
from .term_pages import TermPages

FOR_PROGRAMS = (
    "AGENTS.md", "CLAUDE.md", "GEMINI.md", "SKILL.md", "copilot-instructions.md", "llms.md",
)  # fmt: skip
"""What programs read that help writers, and no reader."""
FOR_WRITERS = (
    "AUTHORS.md", "CHANGELOG.md", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "CONTRIBUTORS.md",
    "LICENSE.md", "MAINTAINERS.md", "PULL_REQUEST_TEMPLATE.md", "SECURITY.md", "SUPPORT.md",
)  # fmt: skip
"""What a code host shows of a repository, which is translated with a file of its own or not."""


def missing_pages(registry: Registry, is_named: bool) -> dict[str, list[Page]]:
    """By locale the pages that it lacks; parts of others need not be in every language.

    Where nobody ``is_named`` the rule, what may well be missing is none of them.
    """
    locales, posts, terms = registry.settings.locales, Posts(registry), TermPages(registry)
    missing: dict[str, list[Page]] = {locale: [] for locale in locales}
    for (locale, key), page in registry.pages.items():
        if not locale or _is_for_one_language(page, registry, is_named):
            continue
        if terms.has(page) and not is_named:
            continue
        if locale != next((own for own in locales if registry.page(own, key)), ""):
            continue
        for other in locales:
            may_lack = not is_named and (
                _is_of_a_translation(locale, other, registry) or posts.is_free(key, locale, other)
            )
            if other != locale and not may_lack and not _has(registry, other, page, is_named):
                missing[other].append(page)
    return missing


def _is_for_one_language(page: Page, registry: Registry, is_named: bool) -> bool:
    """Whether a file is no page that every language has: a part, or for programs and writers."""
    key, generator = page.key, registry.ways.generator
    has_parts = generator.has_parts or (generator == PLAIN and not is_named)
    return (
        (has_parts and page.is_part)
        or basename(key) in FOR_PROGRAMS
        or (key in FOR_WRITERS and page.locale == registry.settings.default)
        or (key == "README.md" and registry.page(page.locale, "index.md") is not None)
        or (not is_named and _is_beside_its_original(page, registry))
    )


def _is_beside_its_original(page: Page, registry: Registry) -> bool:
    """Whether a README in a language's folder is of the one around those folders, or its name says.

    That of ``ja/README-JA.md`` is the repository's, which a code host shows.
    """
    if page.locale == registry.settings.default:
        return False
    name, bare = page.key.removesuffix(".md"), without_mark(page.key.removesuffix(".md").lower())
    is_marked = bare == "readme" and bare != name.lower()
    return is_marked or (name == "README" and page.key in registry.files.get("", ()))


def _is_of_a_translation(locale: str, other: str, registry: Registry) -> bool:
    """Whether neither language is the original's: what that lacks no translation need have."""
    return registry.settings.default not in (locale, other)


def _has(registry: Registry, other: str, page: Page, is_named: bool) -> bool:
    """Whether a locale has a page, be it as another file at the same address."""
    if page.key in registry.files.get(other, ()):
        # It need not be a page: the settings may leave it out.
        return True
    if is_named:
        return False
    if _is_unmarked(page, other, registry):
        return True
    return is_there_by_number(page, other, registry) or any(
        registry.page(other, form) and not registry.page(page.locale, form)
        for form in forms(page.key, registry.ways.generator)
    )


def _is_unmarked(page: Page, other: str, registry: Registry) -> bool:
    """Whether a page whose locale its name would say stands there without saying it."""
    path = registry.layout.path(other, page.key)
    bare = without_mark(path.removesuffix(".md")) + ".md"
    root = f"{registry.layout.root}/" if registry.layout.root not in ("", ".") else ""
    return bare != path and bare.removeprefix(root) in registry.files.get("", ())
