"""What a check is, and how checks are counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Checks = Iterator[str | None]
"""Each check tells what failed, or None."""


@dataclass(frozen=True, slots=True)
class Verified:
    """How many checks were made, and what each failed one found."""

    checked: int
    failures: tuple[str, ...]


def verified(checks: Iterable[str | None]) -> Verified:
    """Run `checks` and count them."""
    count = 0
    failures = []
    for failure in checks:
        count += 1
        if failure is not None:
            failures.append(failure)
    return Verified(count, tuple(failures))


def unless(right: bool, name: str, failure: str) -> str | None:
    """What failed of `name`, if it is not `right`."""
    return None if right else f"{name}: {failure}"
