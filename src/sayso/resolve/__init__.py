"""Who each source is: the speaker's name as the text has it, the role and the kind.

    attributions   put right, made, parted and turned round by what the text says around them
    chain          through whom and by what each came
    speakers       who each source is: the names in it, or whom a pronoun or a role stands for
    mentions       who is named in a text, where, and what it tells of each
    phrases        noun phrases as sources have them; all the others read these

A folder imports only those below it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.resolve.stage import (
        Judged,
        Through,
        afoot,
        chains,
        corrected,
        forwarded,
        introduced,
        judge,
        led,
        mended,
        parted,
        redirected,
        resolve,
        rumours,
        tallied,
        with_stances,
        worded,
    )

__all__ = [
    "Judged",
    "Through",
    "afoot",
    "chains",
    "corrected",
    "forwarded",
    "introduced",
    "judge",
    "led",
    "mended",
    "parted",
    "redirected",
    "resolve",
    "rumours",
    "tallied",
    "with_stances",
    "worded",
]


def __getattr__(name: str) -> Any:
    """Load the stage when it is first used: a ledger that is only read needs `phrases` alone."""
    if name not in __all__:
        raise AttributeError(f"module 'sayso.resolve' has no attribute {name!r}")
    return getattr(import_module("sayso.resolve.stage"), name)
