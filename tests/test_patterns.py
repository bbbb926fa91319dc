"""What patterns may not have, so that every supported Python reads them alike."""

from __future__ import annotations

import re
from pathlib import Path

import sayso

_POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+")


def test_no_group_is_possessive() -> None:
    """Python before 3.11.5 matches `(?:a|b)*+` wrongly (CPython issue 106052)."""
    assert _POSSESSIVE_GROUP.search(r"(?:a|b)*+")
    root = Path(sayso.__file__).parent
    told = [
        f"{path.relative_to(root)}:{number}"
        for path in sorted(root.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if _POSSESSIVE_GROUP.search(line)
    ]
    assert told == []
