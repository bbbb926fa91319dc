"""What somebody says again, stands by or takes back of his own: "backed away from its claim"."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.layout import Layout
from sayso.resolve.attributions.subject import subject
from sayso.types import Attribution

_AUXILIARIES = r"(?:(?:has|have|had|did|does|do|later|then|also|since|not|never|\w+ly) )*"
_VERB = (
    r"(?:repeat|reiterat|renew|restat|retract|recant|withdr[ae]w|disown|disavow)\w*"
    r"|back\w* (?:away|off|down) from|(?:walk|row|t[ao]k)\w* back|backtrack\w* (?:on|from)"
    r"|distanc\w* (?:itself|himself|herself|themselves) from"
    r"|(?:st[ao]nd|stood|stick|stuck)s? (?:by|to)"
)
_ITS_OWN = re.compile(rf"(?:(?<=\s)|\A)(?P<verb>{_AUXILIARIES}(?:{_VERB})) \Z")
_WHOSE = re.compile(r"(?P<who>[^,]+?) ?, (?P<clause>whose [^,]+)")
_BESIDE = 2  # code points
_OWNER = re.compile(r"(?:his|her|its|their)\Z", re.IGNORECASE)
_REACH = 60  # code points of the verb and of what stands with it


def of_whose(text: str, attribution: Attribution) -> Attribution:
    """`attribution`, where its source is somebody with the subject of a clause about him: that
    subject's where the clause's verb is its cue ("Osk, whose allies | claimed the attack"), else
    his own."""
    source, cue = attribution.source, attribution.cue
    both = _WHOSE.fullmatch(text, *source) if source else None
    if both is None or source is None or cue is None:
        return attribution
    clause = 0 <= cue[0] - source[1] <= _BESIDE
    return replace(attribution, source=both.span("clause" if clause else "who"))


def with_owner(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """`attribution`, where its source is no more than "its" before the noun that is its cue: told
    by the verb before it, where that is one of which the owner is the subject, and of that
    subject ("the port backed away from its | claim")."""
    source, cue = attribution.source, attribution.cue
    if not source or not cue or not 0 < cue[0] - source[1] <= _REACH:
        return attribution
    if not _OWNER.match(text, *source):
        return attribution
    start = max(layout.sentence_start(source[0]), source[0] - _REACH)
    own = _ITS_OWN.search(text, start, source[0])
    owner = own and subject(text, layout, own.start("verb"))
    if own is None or owner is None:
        return attribution
    return replace(attribution, source=owner, cue=(own.start("verb"), cue[1]))
