"""Where pages lie: patterns that say it, links that lead from one to another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from concord.errors import SettingsError
from concord.files.chosen import site_generator
from concord.files.walk import find_files
from concord.generators import GENERATORS, found_generator
from concord.layout.layout import layout_of
from concord.layout.pattern import pattern_of
from concord.settings import parse_settings
from hypothesis import given
from hypothesis import strategies as st

from tests.expectations import load

CASES: dict[str, Any] = load(Path(__file__).with_name("layouts.yml"))
each_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
NAMES = st.from_regex(r"[a-z]{1,4}(/[a-z]{1,4}){0,2}", fullmatch=True)


@each_case
def test_files_have_their_homes(case: dict[str, Any]) -> None:
    layout = layout_of(case["patterns"])
    homes = {path: [":".join(home) for home in layout.homes(path)] for path in case["homes"]}
    assert homes == case["homes"]


@each_case
def test_keys_have_their_paths(case: dict[str, Any]) -> None:
    layout = layout_of(case["patterns"])
    assert {home: layout.path(*home.split(":")) for home in case["paths"]} == case["paths"]


@each_case
@given(name=NAMES)
def test_a_page_is_found_where_it_is_put(case: dict[str, Any], name: str) -> None:
    layout = layout_of(case["patterns"])
    for locale in case["patterns"]:
        found = layout.page(layout.path(locale, f"{name}.md"))
        assert found is not None
        # A page of the original may lie where the pages of another locale do.
        assert found == (locale, f"{name}.md") or found[0] != locale


@pytest.mark.parametrize(
    "text", ["docs/a.md", "{page}/a.md", "docs/{page}", "docs/{page}.txt", "../{page}.md",
    "/docs/{page}.md", "docs/{page}{page}.md"],
)  # fmt: skip
def test_what_is_no_pattern_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="expected"):
        pattern_of(text)


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ({"pages": {}}, "expected a table"),
        ({"pages": {"en": "docs/a.md"}}, "pages: en: expected one"),
        ({"pages": {"e n": "{page}.md"}}, "expected a language tag"),
        ({"pages": {"en": "{page}.md"}, "locales": ["en", "zh"]}, "for each of locales; see zh"),
        ({"generator": "zola"}, "expected one of mkdocs, hugo"),
    ],
)
def test_settings_that_cannot_be_used(table: dict[str, Any], problem: str) -> None:
    with pytest.raises(SettingsError, match=problem):
        parse_settings(table, "concord.toml", "")


def test_names_of_folders_may_be_written_as_tags_are_not(tmp_path: Path) -> None:
    for folder in ("en", "zh_CN", "pt-br"):
        (tmp_path / "docs" / folder).mkdir(parents=True)
        (tmp_path / "docs" / folder / "a.md").write_text("# A\n", "utf-8")
    settings = parse_settings({"locales": ["en", "zh_CN", "pt-BR"]}, "", "")
    pages = find_files(tmp_path, settings).pages
    assert settings.locales == ("en", "zh-CN", "pt-BR")
    assert {(page.path, page.locale) for page in pages} == {
        ("docs/en/a.md", "en"), ("docs/zh_CN/a.md", "zh-CN"), ("docs/pt-br/a.md", "pt-BR"),
    }  # fmt: skip


def test_pages_of_no_locale_are_listed(tmp_path: Path) -> None:
    for name in ("en/a.md", "zh/a.md", "fr/a.md", "b.md"):
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# A\n", "utf-8")
    assert set(find_files(tmp_path, parse_settings({}, "", "")).strays) == {
        "docs/fr/a.md", "docs/b.md",
    }  # fmt: skip


def test_files_of_languages_that_nobody_named_are_no_pages(tmp_path: Path) -> None:
    """They bear a language's tag and stand beside the page that they translate."""
    docs = tmp_path / "docs"
    docs.mkdir()
    for name in ("a.md", "a.zh.md", "a.pt-BR.md", "a.fr.md", "a.ts.md", "b.fr.md"):
        (docs / name).write_text("# A\n", "utf-8")
    settings = parse_settings({"layout": "suffix"}, "", "")
    tree = find_files(tmp_path, settings)
    assert {page.path for page in tree.pages} == {
        "docs/a.md", "docs/a.zh.md", "docs/a.ts.md", "docs/b.fr.md",
    }  # fmt: skip
    assert "a.fr.md" in tree.files["en"]
    assert not tree.strays


def test_folders_of_languages_without_a_known_tag_are_no_pages(tmp_path: Path) -> None:
    """Beside many folders of languages one with the same pages is such; not one with others."""
    names = ("a.md", "b.md", "c.md")
    known = ("zh", "de", "es", "fr", "it")
    folders = {**dict.fromkeys((".", *known, "pcm", "guide"), names), "api": (*names, "d.md")}
    for folder, pages in {**folders, "qa": names[:2]}.items():
        (tmp_path / "docs" / folder).mkdir(parents=True, exist_ok=True)
        for name in pages:
            (tmp_path / "docs" / folder / name).write_text("# A\n", "utf-8")
    table = {"pages": {"en": "docs/{page}.md", "zh": "docs/zh/{page}.md"}}
    tree = find_files(tmp_path, parse_settings(table, "", ""))
    assert {page.path.rpartition("/")[0] for page in tree.pages} == {
        "docs", "docs/zh", "docs/guide", "docs/api", "docs/qa",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("mkdocs.yml", "mkdocs"), ("hugo.toml", "hugo"), ("docusaurus.config.ts", "docusaurus"),
        ("docs/.vitepress/config.mts", "vitepress"), ("astro.config.mjs", "starlight"),
        ("docs/conf.py", "myst"), ("README.md", "plain"), ("rspress.config.ts", "rspress"),
        ("docs/.vuepress/config.js", "vuepress"), ("nuxt.config.ts", "nuxt"),
        ("mkdocs_zh.yml", "mkdocs"),
        ("mkdocs.zh.yaml", "mkdocs"), ("mkdocsify.yml", "plain"), ("book/en/_toc.yml", "myst"),
        ("archetypes/default.md", "hugo"), ("layouts/index.html", "hugo"),
        ("layouts/_default/single.html", "hugo"), ("themes/a/layouts/_default/a.html", "hugo"),
        ("config.yaml", "plain"), ("layouts/default.vue", "plain"),
    ],
)  # fmt: skip
def test_a_generator_is_known_by_its_files(tmp_path: Path, file: str, name: str) -> None:
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).touch()
    assert found_generator(tmp_path).name == name
    assert found_generator(tmp_path, "hugo") is GENERATORS["hugo"]


@pytest.mark.parametrize(
    ("file", "text", "name"),
    [
        ("_config.yml", "plugins:\n  - jekyll-sitemap\n", "jekyll"),
        ("Gemfile", 'gem "jekyll", "~> 4.3"\n', "jekyll"),
        ("index.html", "<script>window.$docsify = {}</script>", "docsify"),
        ("index.html", "<p>docsify</p>", "plain"),
        ("_config.yml", "theme: landscape\n", "plain"), ("Gemfile", 'gem "rails"\n', "plain"),
    ],
)  # fmt: skip
def test_a_generator_is_known_by_what_its_file_says(
    tmp_path: Path, file: str, text: str, name: str
) -> None:
    """Where others have files of the same name; what cannot be read says nothing."""
    (tmp_path / file).write_text(text, "utf-8")
    (tmp_path / "_config.yaml").mkdir()
    assert found_generator(tmp_path).name == name


def test_a_generator_is_looked_for_beside_the_pages_too(tmp_path: Path) -> None:
    """From the folder of the pages outwards; what lies at the root comes first."""
    site = tmp_path / "packages" / "docs"
    (site / ".vitepress").mkdir(parents=True)
    (site / ".vitepress" / "config.ts").touch()
    (tmp_path / "packages" / "hugo.toml").touch()
    assert found_generator(tmp_path).name == "plain"
    assert found_generator(tmp_path, folders=["packages/docs/zh"]).name == "vitepress"
    assert found_generator(tmp_path, folders=["packages/other", "../x", "/"]).name == "hugo"
    settings = parse_settings({"pages": {"en": "packages/docs/{page}.md"}}, "", "")
    assert site_generator(tmp_path, settings).name == "vitepress"
    (tmp_path / "mkdocs.yml").touch()
    assert site_generator(tmp_path, settings).name == "mkdocs"


def test_what_another_site_is_built_with_tells_nothing(tmp_path: Path) -> None:
    """MkDocs' folder is there and holds none of the pages; Sphinx's lies beside theirs."""
    (tmp_path / "docs" / "en").mkdir(parents=True)
    (tmp_path / "docs" / "conf.py").touch()
    assert found_generator(tmp_path, folders=["docs/en"]).name == "myst"
    assert found_generator(tmp_path, folders=["parts"]).name == "plain"
    assert found_generator(tmp_path).name == "myst"
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "hugo.toml").touch()
    assert found_generator(tmp_path, folders=["docs/en"]).name == "mkdocs"
    assert found_generator(tmp_path, folders=["site/content/en"]).name == "hugo"
    (tmp_path / "mkdocs.yml").write_text("docs_dir: site/content  # of this one\n", "utf-8")
    assert found_generator(tmp_path, folders=["site/content/en"]).name == "mkdocs"


def test_a_site_with_a_configuration_for_each_language_is_one_of_mkdocs(tmp_path: Path) -> None:
    """Beside the folders of the languages; what they say of ids holds."""
    (tmp_path / "docs" / "zh").mkdir(parents=True)
    (tmp_path / "docs" / "mkdocs_en.yml").touch()
    (tmp_path / "docs" / "mkdocs_zh.yml").write_text("slugify: pymdownx.slugs.uslugify", "utf-8")
    found = found_generator(tmp_path, folders=["docs/en", "docs/zh"])
    assert found.name == "mkdocs"
    assert "pymdownx" in found.slugs


def test_what_is_left_out_is_no_page_though_links_may_lead_there(tmp_path: Path) -> None:
    """Files and folders by patterns; the parts of a generator are never looked at."""
    names = ("a.md", "a.draft.md", "old/1/b.md", "older.md", "zh/a.md", "zh/old/c.md")
    for name in (*names, "node_modules/x/d.md", "old/1/pump.svg"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# A\n", "utf-8")
    table = {"pages": {"en": "{page}.md", "zh": "zh/{page}.md"}, "exclude": ["old/", "*.draft.md"]}
    tree = find_files(tmp_path, parse_settings(table, "", ""))
    assert {page.path for page in tree.pages} == {"a.md", "older.md", "zh/a.md", "zh/old/c.md"}
    assert {"a.draft.md", "old/1/b.md", "old/1/pump.svg"} <= tree.files["en"]
    assert not any("node_modules" in key for keys in tree.files.values() for key in keys)
    assert not tree.strays
