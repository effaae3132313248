"""Small projects to set up without a network: packages made by hand, and pins for them."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PIP_THAT_IS_THERE = """\
import os, shutil, sysconfig
from pathlib import Path

target = Path(sysconfig.get_path("purelib"))
for part in Path({packages!r}).glob("pip*"):
    shutil.copytree(part, target / part.name, copy_function=os.link)
"""
"""In place of the module that brings pip into an environment, which unpacks and compiles it.

The files have two names: nobody writes into them.
"""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with the set-up of this project, pins of its own and a folder of packages."""

    root: Path

    @property
    def packages(self) -> Path:
        """What stands for the package index."""
        return self.root / "packages"

    @property
    def environment(self) -> Path:
        """The environment that set-up makes."""
        return self.root / ".venv"

    @property
    def stand_in(self) -> Path:
        """Where a module may stand that Python finds before its own."""
        return self.root / "stand-in"

    def copy(self, root: Path) -> Project:
        """A copy; nothing in an environment but its scripts knows its own place.

        An environment that is made anew there gets the pip of this one.
        """
        shutil.copytree(
            self.root, root, symlinks=True, dirs_exist_ok=True, copy_function=_copy_but_pip
        )
        copied = Project(root)
        copied.stand_in.mkdir()
        (packages,) = {pip.parent for pip in self.environment.glob("**/site-packages/pip")}
        text = PIP_THAT_IS_THERE.format(packages=str(packages))
        (copied.stand_in / "ensurepip.py").write_text(text, "utf-8")
        return copied

    def pin(self, file: str, *names: str, digest: str = "") -> None:
        """Write a pin file for packages, which are made; ``digest`` replaces the right one."""
        made = {name: _package(self.packages, name) for name in names}
        lines = [f"{name}==1.0 --hash=sha256:{digest or right}" for name, right in made.items()]
        (self.root / file).write_text("\n".join(lines) + "\n", "utf-8")

    def installed(self) -> set[str]:
        """The packages of ours that the environment can import."""
        found = self.environment.glob("**/site-packages/concord_probe_*.py")
        return {path.stem for path in found}

    def set_up(
        self, *arguments: str, python: str = sys.executable, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """Run the set-up; only the folder of packages is asked, unless ``variables`` say so."""
        command = [python, "-m", "tools.setup", *arguments]
        local = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.packages)}
        local["PYTHONPATH"] = str(self.stand_in)
        return self.run(command, {**local, **variables})

    def run(
        self, command: list[str], variables: dict[str, str]
    ) -> subprocess.CompletedProcess[str]:
        """Run a command in the project's folder, without pip's settings of this machine."""
        ours = {key: value for key, value in os.environ.items() if not key.startswith("PIP_")}
        ours.pop("PYTHONPATH", None)
        ours |= {"PIP_CONFIG_FILE": os.devnull, "PIP_RETRIES": "1", **variables}
        return subprocess.run(
            command, check=False, cwd=self.root, env=ours, capture_output=True, encoding="utf-8"
        )


def _copy_but_pip(file: str, copy: str) -> None:
    """Copy a file; one of pip's gets a second name, since nobody writes into it."""
    if "pip" in Path(file).parts:
        os.link(file, copy)
    else:
        shutil.copy2(file, copy)


def make_project(root: Path) -> Project:
    """A project whose three pin files ask for one package each."""
    shutil.copytree(ROOT / "tools", root / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    project = Project(root)
    project.packages.mkdir()
    for file, name in (("-build", "build"), ("", "site"), ("-test", "test")):
        project.pin(f"requirements{file}.txt", f"concord_probe_{name}")
    return project


def _package(folder: Path, name: str) -> str:
    """Make a wheel of one empty module; the digest of its file.

    The form is that of the binary distribution format,
    https://packaging.python.org/en/latest/specifications/binary-distribution-format/
    """
    path = folder / f"{name}-1.0-py3-none-any.whl"
    about = f"{name}-1.0.dist-info"
    files = {
        f"{name}.py": "",
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{file},,\n" for file in [*files, f"{about}/RECORD"])
    with zipfile.ZipFile(path, "w") as archive:
        for file, text in {**files, f"{about}/RECORD": record}.items():
            archive.writestr(file, text)
    return hashlib.sha256(path.read_bytes()).hexdigest()
