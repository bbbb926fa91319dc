"""A total that a text tells further back: "the number of dead in Osk had risen to 13"."""

from __future__ import annotations

import re

from sayso.types import Span

_BACK = 90
_TOTAL = re.compile(
    r"\b(?:(?:number|count)\s+of\s+(?:(?:the|its|his|her|their|our)\s+)?"
    r"(?:(?:confirmed|suspected|reported|known|new|active)\s+)?\w+|(?:death\s+)?toll|total|tally|deaths|fatalities|casualties|cases)\b(?=[^.;:!?\n]*\Z)",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:went|goes|r[io]sen?|climb(?:s|ed|ing)?|gr[eo]wn?|f[ae]ll(?:en)?|dropped|jumped|increased|up|now"
    r"|(?:doubl|tripl|quadrupl|soar|surg|leapt|mount|swell|halv)(?:ed)?"
    r"|so\s+far|stands?|stood|put|was|is|reached|passed|exceeded|topped|surpassed|hit)\b"
    r"(?:\s+(?:overnight|again|further|sharply|late|early|today|on|\w+day))*"
    r"(?:\s+(?:to|at|from|by|is|was|only|about))?(?:\s+(?:to|at|from))?\s*\Z",
    re.IGNORECASE,
)
_SET = re.compile(
    r"\b(?:rais|lower|revis|cut|put|increas|reduc|br[io]ng|brought|t[ao]k|took|updat|adjust|correct|doubl|tripl"
    r"|quadrupl|halv|upped)\w*\s+(?:[\w’'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:to|at)\s*\Z", re.IGNORECASE)


def total(text: str, start: int) -> Span | None:
    """A total told further back: "the number of dead in Osk had risen to 13"."""
    low = max(0, start - _BACK)
    near = text[low:start]
    for found in reversed(list(_TOTAL.finditer(near))):
        # "Lowered the toll from the quake to 84" beside "the toll of the quake fell to 84".
        is_set = _SET.search(near, 0, found.start()) and _TO.search(near, found.end())
        if is_set or _CHANGE.search(near, found.end()):
            return found.start() + low, found.end() + low
    return None
