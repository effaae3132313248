"""Where a host builds the site: its address, the whole history, images by digest."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
IMAGE = re.compile(r"(?m)^(?:ARG BASE=| *image: )(\S+)")
DIGEST = re.compile(r"[\w./-]+:[\w.-]+@sha256:[0-9a-f]{64}\Z")
GITHUB = {"GITHUB_ACTIONS": "true", "GITHUB_REPOSITORY_OWNER": "ada"}


def run(folder: Path, *arguments: str, **variables: str) -> str:
    """What the script for hosts says in a copy of a repository, whose ``make`` only says its task.

    ``variables`` are all that the environment has beside the path of the programs.
    """
    programs = folder / "programs"
    programs.mkdir(exist_ok=True)
    make = programs / "make"
    make.write_text('#!/bin/sh\nmkdir -p site\necho "$1 for ${SITE_URL-nobody}" | tee site/x\n')
    make.chmod(0o755)
    path = os.pathsep.join((str(programs), os.environ["PATH"]))
    done = subprocess.run(
        ["sh", str(folder / "deploy/build-on-host.sh"), *arguments], check=True, cwd=folder,
        env={"PATH": path, **variables}, capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout.splitlines()[-1]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    (tmp_path / "deploy").mkdir()
    shutil.copy2(ROOT / "deploy/build-on-host.sh", tmp_path / "deploy")
    return tmp_path


@pytest.mark.parametrize(
    ("variables", "address"),
    [
        ({}, "nobody"),
        ({"SITE_URL": ""}, "nobody"),
        ({"SITE_URL": "https://guide.example/docs"}, "https://guide.example/docs/"),
        ({**GITHUB, "GITHUB_REPOSITORY": "ada/guide"}, "https://ada.github.io/guide/"),
        (
            {**GITHUB, "GITHUB_REPOSITORY": "ada/guide", "SITE_URL": "https://guide.example/"},
            "https://guide.example/",
        ),
        ({**GITHUB, "GITHUB_REPOSITORY": "ada/Ada.github.io"}, "https://ada.github.io/"),
        (
            {"GITLAB_CI": "true", "CI_PAGES_URL": "https://ada.gitlab.io/guide"},
            "https://ada.gitlab.io/guide/",
        ),
        ({"NETLIFY": "true", "URL": "https://guide.example"}, "https://guide.example/"),
        ({"URL": "https://elsewhere.example"}, "nobody"),
        (
            {"READTHEDOCS": "True", "READTHEDOCS_CANONICAL_URL": "https://x.example/en/latest/"},
            "https://x.example/en/latest/",
        ),
        ({"CF_PAGES": "1", "CF_PAGES_URL": "https://1.x.example"}, "https://1.x.example/"),
    ],
)
def test_the_address_is_what_the_host_tells(
    copy: Path, variables: dict[str, str], address: str
) -> None:
    assert run(copy, **variables) == f"site for {address}"


def test_a_job_for_a_language_makes_its_pages_with_the_same_address(copy: Path) -> None:
    command, setup = copy / ".venv/bin/concord", copy / "tools/python.sh"
    for file in (command, setup):
        file.parent.mkdir(parents=True)
        file.write_text('#!/bin/sh\necho "$* for $SITE_URL"\n')
        file.chmod(0o755)
    said = run(copy, LOCALES="zh", SITE_URL="https://guide.example/docs")
    assert said == "build --offline --locales zh for https://guide.example/docs/"
    assert not (copy / "site").exists()


def test_a_shallow_history_is_made_whole(copy: Path, tmp_path: Path) -> None:
    def git(*arguments: str, folder: Path = copy) -> str:
        command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments]
        done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
        return done.stdout

    git("init", "--quiet")
    git("add", "deploy")
    for message in ("one", "two"):
        git("commit", "--quiet", "--allow-empty", "--message", message)
    shallow = tmp_path / "shallow"
    git("clone", "--quiet", "--depth=1", copy.as_uri(), str(shallow))
    assert git("rev-list", "--count", "HEAD", folder=shallow) == "1\n"
    run(shallow)
    assert git("rev-list", "--count", "HEAD", folder=shallow) == "2\n"


def test_the_site_is_copied_to_where_the_host_wants_it(copy: Path) -> None:
    run(copy, "out/html")
    assert (copy / "out/html/x").read_text() == "site for nobody\n"


@pytest.mark.parametrize("name", ["deploy/Containerfile", ".gitlab-ci.yml"])
def test_images_are_named_by_digest(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    found = IMAGE.findall(text)
    assert found
    assert [image for image in found if not DIGEST.match(image)] == []
    assert set(re.findall(r"(?m)^FROM (\S+)", text)) <= {"${BASE}"}
