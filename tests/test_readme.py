"""The commands of README.md, run in their order on the examples: a newcomer copies them."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

from commands import in_process

from sayso.cli import main

ROOT = Path(__file__).parent.parent


def test_its_commands_do_what_they_say(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^    sayso (.+)$", page, re.MULTILINE)
    for line in lines:
        ran = in_process(main, tmp_path, *shlex.split(line, comments=True))
        assert (ran.returncode, ran.stderr) == (0, ""), line
        assert ran.stdout.count("\n") > 1 or re.match("add|verify|remove|.*--output", line), line
    assert len(lines) > 15
