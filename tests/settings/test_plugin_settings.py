"""Settings of a site that MkDocs builds: those of the plugin, and what follows from the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.errors import SettingsError
from concord.settings import load_settings


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"mkdocs.yml": "plugins: [concord]"}, {"pages": {"en": ("docs/{page}.md",)}}),
        ({"mkdocs.yml": "docs_dir: text\ntheme: {language: zh}\nplugins: [concord]"},
         {"docs": "text", "locales": ("zh",), "pages": {"zh": ("text/{page}.md",)}}),
        ({"mkdocs.yml": "plugins: {concord: {layout: folder, locales: [de, fr]}}"},
         {"layout": "folder", "locales": ("de", "fr"), "pages": {}}),
        ({"mkdocs.yml": "plugins:\n- concord\n- i18n:\n    languages:\n    - {locale: en}\n"
                        "    - {locale: zh, default: true}\n    - {locale: 'null'}\n"},
         {"layout": "suffix", "locales": ("en", "zh"), "default": "zh"}),
        ({"mkdocs.yml": "plugins:\n- concord\n- i18n: {docs_structure: folder}\n",
          "concord.toml": 'locales = ["en", "fr"]\n'},
         {"layout": "folder", "locales": ("en", "fr"), "default": "en"}),
        ({"mkdocs.yml": "INHERIT: base.yml\nsite_name: x\n",
          "base.yml": "docs_dir: d\nplugins: [concord: {lock: own.lock}]\n"},
         {"docs": "d", "lock": "own.lock"}),
        ({"mkdocs.yml": "docs_dir: text\nhooks: [concord_site.py]\nplugins: [search]"},
         {"docs": "docs", "layout": "folder", "locales": ("en", "zh")}),
        ({"mkdocs.yml": "x: !!python/name:a.b\nplugins: [concord: {enabled: true}]"},
         {"locales": ("en",)}),
    ],
)  # fmt: skip
def test_the_plugin_of_mkdocs_says_what_nothing_else_does(
    tmp_path: Path, files: dict[str, str], expected: dict[str, object]
) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    settings = load_settings(tmp_path)
    assert {name: getattr(settings, name) for name in expected} == expected


@pytest.mark.parametrize(
    "value",
    [
        "docs: 2020-13-45", "docs: !!bool 3", "docs: !!int x", f"docs: {'9' * 5000}",
        "docs: !!timestamp x", "? [a]\n      : 1", "docs: !!omap [a]",
    ],
    ids=lambda value: value[:20],
)  # fmt: skip
def test_a_value_of_the_plugin_that_is_none(tmp_path: Path, value: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"plugins:\n  - concord:\n      {value}\n")
    with pytest.raises(SettingsError, match=r"^mkdocs\.yml:3:\d+: ") as error:
        load_settings(tmp_path)
    assert str(error.value).count("\n") == 0
