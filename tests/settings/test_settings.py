"""Settings: where they are found, what they may be, and the line of each that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest
from concord.errors import SettingsError
from concord.settings import Settings, load_settings, parse_settings
from hypothesis import given
from hypothesis import strategies as st

ALL = """\
docs = "pages"
layout = "suffix"
figures = "thorough"
locales = ["zh-Hans", "en", "pt-BR"]
default = "en"
select = ["REF", "PAR306"]
extend-select = ["TRM2"]
ignore = ["TYP501"]
glossary = "glossary.md"
further-reading = "more.md"
keys = ["owner"]
lock = "i18n.lock"
cache = ".cache/c"

[per-path]
"pages/old/*" = ["PAR"]

[publish]
address = "https://guide.example/"
"""


def test_the_defaults_without_a_file(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    assert (settings.docs, settings.layout, settings.locales) == ("docs", "folder", ("en", "zh"))
    assert (settings.default, settings.translations) == ("en", ("zh",))


def test_every_setting(tmp_path: Path) -> None:
    (tmp_path / "concord.toml").write_text(ALL)
    assert load_settings(tmp_path) == Settings(
        docs="pages", layout="suffix", locales=("zh-Hans", "en", "pt-BR"), default="en",
        select=("REF", "PAR306"), extend_select=("TRM2",), ignore=("TYP501",),
        glossary="glossary.md", further_reading="more.md", keys=("owner",),
        lock="i18n.lock", cache=".cache/c", figures="thorough",
        per_path={"pages/old/*": ("PAR",)}, publish={"address": "https://guide.example/"},
    )  # fmt: skip
    assert load_settings(tmp_path).translations == ("zh-Hans", "pt-BR")


def test_the_first_locale_is_the_default_one() -> None:
    assert parse_settings({"locales": ["zh", "en"]}, "", "").default == "zh"


def test_pyproject_is_read_where_it_has_a_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n')
    assert load_settings(tmp_path) == load_settings(tmp_path / "nothing")
    (tmp_path / "pyproject.toml").write_text('[tool.concord]\ndocs = "pages"\n')
    assert load_settings(tmp_path).docs == "pages"


def test_a_file_of_its_own_comes_first(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.concord]\ndocs = "one"\n')
    (tmp_path / "concord.toml").write_text('docs = "two"\n')
    assert load_settings(tmp_path).docs == "two"
    assert load_settings(tmp_path, tmp_path / "pyproject.toml").docs == "one"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('docs = "/etc"', "1: docs: expected a path inside the repository"),
        ('\nlock = "../up.lock"', "2: lock: expected a path inside the repository"),
        ('docs = ""', "1: docs: expected a path inside the repository"),
        ('docs = "{page}"', "1: docs: expected a path inside the repository"),
        ('lock = "a\\u0000b"', "1: lock: expected a path inside the repository"),
        (
            '[pages]\nen = "a\\u0000/{page}.md"',
            "1: pages: en: expected a path inside the repository",
        ),
        ('cache = "."', "1: cache: expected a folder of its own"),
        ('docs = "d/e"\ncache = "./d"', "2: cache: expected a folder of its own"),
        ('cache = "docs/en/.cache"', "1: cache: expected a folder of its own"),
        ("cache = 3", "1: cache: expected a path inside the repository"),
        ('layout = "tree"', '1: layout: expected "folder" or "suffix"'),
        ('figures = "all"', '1: figures: expected "sure" or "thorough"'),
        ('locales = "en"', "1: locales: expected language tags"),
        ("locales = []", "1: locales: expected language tags"),
        ('locales = ["en", "cn"]', "1: locales: cn is a country; write zh, the language"),
        ('[pages]\nen = "{page}.md"\njp = "{page}.jp.md"', "1: pages: jp is a country; write ja"),
        ('locales = ["english!"]', "1: locales: expected language tags"),
        ("default = 1", "1: default: expected a locale"),
        ('docs = "d"\ndefault = "fr"', "2: default: not one of locales"),
        ('select = ["REF1045"]', "1: select: expected codes of rules"),
        ('ignore = "REF"', "1: ignore: expected codes of rules"),
        ("\n\n[per-path]\n'a' = 'REF'", "3: per-path: expected a table"),
        ("per-path = 1", "1: per-path: expected a table"),
        ("keys = [1]", "1: keys: expected a list of strings"),
        *(
            (f"exclude = ['{one}']", "1: exclude: expected patterns of paths from the root")
            for one in ("", "/", "/a", "./a", "a/../b", "a//b", ".", "a\\b")
        ),
        ("exclude = 'a'", "1: exclude: expected patterns of paths"),
        ("publish = 1", "1: publish: expected a table"),
        ('docs = "d"\nlocale = ["en"]', "2: locale: no such setting; did you mean locales?"),
        ("colour = 1", "1: colour: no such setting"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_with_its_line(
    tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "concord.toml").write_text(text)
    with pytest.raises(SettingsError) as error:
        load_settings(tmp_path)
    assert str(error.value).startswith(f"concord.toml:{said}")


def test_lines_count_from_the_start_of_the_file(tmp_path: Path) -> None:
    text = '[project]\nname = "docs"\n\n[tool.concord]\ndocs = 1\n'
    (tmp_path / "pyproject.toml").write_text(text)
    with pytest.raises(SettingsError, match=r"^pyproject\.toml:5: docs: "):
        load_settings(tmp_path)


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(SettingsError) as error:
        parse_settings({"docs": 1, "layout": 2, "x": 3}, "f", "docs = 1\nlayout = 2\nx = 3\n")
    assert [line.split(":")[1] for line in str(error.value).splitlines()] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "data",
    [
        b"docs = ", b"\xff", b"docs = 1\ndocs = 2", b"[a",
        pytest.param(b"docs = " + b"9" * 5000, id="digits"),
        pytest.param(b"docs = " + b"[" * 5000, id="nested"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_toml(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "concord.toml").write_bytes(data)
    with pytest.raises(SettingsError, match=r"^concord\.toml: "):
        load_settings(tmp_path)


def test_a_tool_that_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\nconcord = 5\n")
    with pytest.raises(SettingsError, match=r"^pyproject\.toml: tool\.concord: expected a table"):
        load_settings(tmp_path)
    (tmp_path / "pyproject.toml").write_text("tool = 5\n")
    assert load_settings(tmp_path) == parse_settings({}, "", "")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such file"):
        load_settings(tmp_path, tmp_path / "my.toml")


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
)
NAMES = st.sampled_from([*Settings.__dataclass_fields__, "per-path", "other", ""])


@given(st.dictionaries(NAMES, PLAIN))
def test_any_table_gives_settings_or_says_why_not(table: dict[str, object]) -> None:
    try:
        settings = parse_settings(table, "f", "")
    except SettingsError as error:
        said = str(error)
    else:
        said = settings.default * (settings.default in settings.locales)
    assert said
