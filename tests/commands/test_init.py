"""``concord init``: settings from where the pages lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.ran import Run

ENGLISH, CHINESE = "# Pumps\n\nA pump moves water.\n", "# 水泵\n\n水泵送水，见 `pump`。\n"
JAPANESE, KOREAN = "# ポンプ\n\nポンプは水を送ります。\n", "# 펌프\n\n펌프는 물을 보냅니다.\n"


def write(root: Path, pages: dict[str, str]) -> None:
    for path, text in pages.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without settings; the command runs in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_check_can_follow(empty: Path, run: Run) -> None:
    write(empty, {f"web/docs/{n}.md": ENGLISH for n in "abc"})
    write(empty, {f"web/docs/zh_CN/{n}.md": CHINESE for n in "abcd"})
    write(empty, {f"web/blog/{tag}/{n}.md": ENGLISH for n in "cd" for tag in ("en", "de")})
    write(empty, {"node_modules/x/en/a.md": ENGLISH, ".old/zh/a.md": CHINESE})
    assert "type concord init" in run("check").err
    ran = run("init")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "en: 3 pages as web/docs/{page}.md\n"
        "zh-CN: 3 pages as web/docs/zh_CN/{page}.md\n"
        "Left out: web/blog/en/{page}.md\n"
        "concord.toml is written; type: concord check\n"
    )
    checked = run("check", "--select", "PAR301,PAR302,PAG607")
    assert checked.out.startswith("web/docs/zh_CN/d.md:1:1 PAR301 no original in en")
    assert checked.out.endswith("1 finding in 1 file\n")


@pytest.mark.parametrize(
    ("text", "tag", "locales"),
    [
        (CHINESE, "en", ["zh", "en"]),
        (JAPANESE, "en", ["ja", "en"]),
        (KOREAN, "zh", ["ko", "zh"]),
        (ENGLISH, "jp", ["en", "ja"]),
        (ENGLISH, "tw", ["en", "zh-TW"]),
        (ENGLISH, "en", ["und", "en"]),
    ],
)
def test_an_original_without_a_name_is_told_by_its_letters(
    empty: Path, run: Run, text: str, tag: str, locales: list[str]
) -> None:
    write(empty, {f"docs/{n}.md": text for n in "ab"})
    write(empty, {f"docs/{tag}/{n}.md": ENGLISH for n in "ab"})
    said = run("init", "--print").out
    assert [line.partition(" = ")[0] for line in said.splitlines() if "{page}" in line] == locales
    assert ("name the language of the original" in said) == ("und" in locales)
    assert list(empty.glob("*.toml")) == []


def test_older_versions_with_their_languages_are_left_out(empty: Path, run: Run) -> None:
    for before in ("", "versions/1.0/", "versions/1.1/"):
        write(empty, {f"{before}{n}.md": ENGLISH for n in "abc"})
        write(empty, {f"{before}translated/zh_cn/{n}.md": CHINESE for n in "abc"})
    write(empty, {"old/d.md": ENGLISH})
    assert "Left out: versions/\n" in run("init").out
    assert 'exclude = ["versions/"]' in (empty / "concord.toml").read_text("utf-8")
    checked = run("check", "--select", "PAR301").out
    assert checked.startswith("old/d.md:1:1 PAR301 no translation in zh-CN")
    assert checked.endswith("1 finding in 1 file\n")


def test_what_is_left_out_is_a_pattern_of_its_very_path(empty: Path, run: Run) -> None:
    for before in ("[k]/", "[k]/v1.0/"):
        write(empty, {f"{before}{n}.md": ENGLISH for n in "abc"})
        write(empty, {f"{before}zh/{n}.md": CHINESE for n in "abc"})
    assert "Left out: [[]k]/v1.0/\n" in run("init").out
    assert run("check", "--select", "PAR301").out == "No findings in 6 pages.\n"


def test_languages_by_their_names_get_tags(empty: Path, run: Run) -> None:
    write(empty, {f"a/English/{n}.md": ENGLISH for n in "abc"})
    write(empty, {f"a/chinese/{n}.md": CHINESE for n in "abc"})
    assert run("init").out.startswith(
        "en: 3 pages as a/English/{page}.md\nzh: 3 pages as a/chinese/{page}.md\n"
    )
    assert run("check", "--select", "PAR301").out == "No findings in 6 pages.\n"


def test_marks_that_are_countries_or_names_get_tags(empty: Path, run: Run) -> None:
    for mark in ("", ".chinese", ".vn", ".br"):
        write(empty, {f"docs/{n}{mark}.md": CHINESE if "ch" in mark else ENGLISH for n in "abc"})
    assert run("init").out.splitlines()[:4] == [
        "en: 3 pages as docs/{page}.md",
        "pt-BR: 3 pages as docs/{page}.br.md",
        "zh: 3 pages as docs/{page}.chinese.md",
        "vi: 3 pages as docs/{page}.vn.md",
    ]
    assert run("check", "--select", "PAR301").out == "No findings in 12 pages.\n"


def test_translations_at_the_root_say_nothing_of_folders(empty: Path, run: Run) -> None:
    write(empty, {"README.md": ENGLISH, "README_ZH.md": CHINESE, "FAQ.md": ENGLISH})
    write(empty, {"FAQ_ZH.md": CHINESE, "recipes/a.md": ENGLISH, "examples/b/c.md": ENGLISH})
    assert "Left out: */*\n" in run("init").out
    assert run("check", "--select", "PAR301").out == "No findings in 4 pages.\n"


def test_nothing_is_written_over(empty: Path, run: Run) -> None:
    write(empty, {f"docs/{tag}/{n}.md": ENGLISH for tag in ("en", "zh") for n in "ab"})
    (empty / "pyproject.toml").write_text("[tool.other]\n")
    assert run("init", "--print").status == 0
    (empty / "pyproject.toml").write_text("[tool.concord]\nlocales = ['en', 'zh']\n")
    ran = run("init")
    assert (ran.status, ran.out) == (2, "")
    assert "there are settings already" in ran.err
    assert not (empty / "concord.toml").exists()


def test_where_there_is_nothing_it_is_said(empty: Path, run: Run) -> None:
    write(empty, {"docs/a.md": ENGLISH, "docs/b.md": ENGLISH})
    ran = run("init")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "concord: no pages stand here in two languages; write concord.toml by hand\n"
    assert run("init", "--root", "nowhere").status == 2


def test_names_steer_no_terminal_and_links_lead_nowhere(
    empty: Path, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    write(outside, {f"{tag}/{n}.md": ENGLISH for tag in ("en", "zh") for n in "abc"})
    (empty / "linked").symlink_to(outside, target_is_directory=True)
    write(empty, {f"d\x1b[2J/{tag}/{n}.md": ENGLISH for tag in ("en", "zh") for n in "ab"})
    write(empty, {f'"d\\"/{tag}/{n}.md': ENGLISH for tag in ("en", "zh") for n in "ab"})
    assert run("init").out.startswith('en: 2 pages as "d\\"/en/{page}.md\n')
    assert run("check", "--select", "PAR301").status == 0


def test_a_folder_that_is_called_site_is_made_only_where_it_has_a_page(
    empty: Path, run: Run
) -> None:
    write(empty, {f"site/content/{tag}/{n}.md": ENGLISH for n in "abc" for tag in ("en", "zh")})
    assert "site/content/en/{page}.md" in run("init", "--print").out
    write(empty, {"site/index.html": "<p>", "docs/a.md": ENGLISH, "docs/a.zh.md": CHINESE})
    write(empty, {"docs/b.md": ENGLISH, "docs/b.zh.md": CHINESE})
    assert "site" not in run("init", "--print").out.partition("[pages]")[2]


@pytest.mark.parametrize(
    ("file", "text", "first"),
    [
        ("nuxt.config.ts", "i18n: {\n  defaultLocale: 'ja',\n}\n", "ja"),
        ("config/_default/config.toml", 'defaultContentLanguage = "ja"\n', "ja"),
        ("hugo.yaml", "DefaultContentLanguage: ja\n", "ja"),
        ("astro.config.mjs", 'starlight({ defaultLocale: "fr" })\n', "en"),
        ("nuxt.config.ts", "// defaultLocale: 'ja',\n", "en"),
        ("hugo.toml", '\ufeffdefaultContentLanguage = "ja"\n', "ja"),
        ("content/nuxt.config.ts", "i18n: { locales: ['en'], defaultLocale: 'ja' }\n", "ja"),
        ("nuxt.config.ts", "// i18n: { defaultLocale: 'ja' }\n", "en"),
        ("hugo.toml", "\x00\x01defaultContentLanguage = [[[\n", "en"),
        ("other.ts", "defaultLocale: 'ja',\n", "en"),
    ],
)
def test_the_language_that_a_site_begins_with_comes_first(
    empty: Path, run: Run, file: str, text: str, first: str
) -> None:
    write(empty, {f"content/en/{n}.md": ENGLISH for n in "abc"})
    write(empty, {f"content/ja/{n}.md": JAPANESE for n in "abc"})
    write(empty, {file: text})
    assert run("init").out.startswith(f"{first}: 3 pages as content/{first}/{{page}}.md\n")
