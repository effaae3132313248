"""Compiled templates: to compile them anew takes a build as long as twenty pages."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from threading import get_ident

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from .versions import libraries

FOLDER = "templates"


class KeptTemplates(FileSystemBytecodeCache):
    """A folder of compiled templates; where it cannot be written, they are compiled again."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, in a file that is whole or not there."""
        file = Path(self.directory, self.pattern % (bucket.key,))
        beside = file.with_name(f"{file.name}.{os.getpid()}-{get_ident()}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(bucket.bytecode_to_string())
            beside.replace(file)
        except OSError:
            with suppress(OSError):
                beside.unlink()


def keep_compiled(env: Environment, folder: Path) -> None:
    """Let an environment keep its templates below ``folder``.

    Jinja tells them apart by their text alone, but what they are compiled to depends on how the
    environment is set up as well, and on libraries.
    """
    escapes = env.autoescape if isinstance(env.autoescape, bool) else "by name"
    form = [libraries(), sorted(env.extensions), escapes, env.trim_blocks, env.lstrip_blocks]
    name = hashlib.sha256(repr(form).encode()).hexdigest()[:16]
    env.bytecode_cache = KeptTemplates(str(folder / FOLDER / name))
