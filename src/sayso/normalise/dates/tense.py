"""Whether a clause tells what was or what will be, by the verb nearest to a time expression."""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["past", "future"]

_REACH = 160
_STOP = re.compile(r"[.!?]['\"”’)]*\s|\n|;")
_DONE = (
    r"[a-z]+ed|begun|brought|built|chosen|cut|driven|found|given|heard|held|hit|known|led|left|lost|made|met"
    r"|paid|put|read|run|seen|sent|set|shown|sold|sworn|taken|told|won"
)
_FUTURE = (
    rf"(?:will|wo\s?n['’]t|shall|would|to)\s(?:[a-z]+\s)?be\s(?:[a-z]+ly\s)?(?:{_DONE})"
    r"|will|wo\s?n['’]t|shall|would|['’]ll|going\sto|to\sbe|due(?!\sto\s(?:the|a|an)\b)|scheduled|slated"
    r"|expect(?:s|ed)?|plan(?:s|ned|ning)?|set\s(?:for|to)|upcoming|looming|deadline|next|coming"
    r"|takes?\s(?:effect|place)|(?:comes?|goes|go)\sinto\s(?:force|effect)|gets?\sunder\s?way"
    r"|kicks?\soff|expires?|resumes?|begin(?=\s(?:on|at|in)\s)|(?:begins|starts|opens|ends)(?!\sto\s)|(?:goes|go|heads?)\sto\sthe\spolls|ahead\sof|awaits?|intends?|hopes?\sto|is\sto|are\sto|could|should|may(?=\s[a-z]+\b)|might|must"
)
_PAST = (
    r"according\sto|calling|saying|adding|citing|describing"
    r"|(?:was|were|had|did)\s?n['’]t|was|were|had|did|been|ago|said|told|began|came|went|took|fell|rose|met|held|left|made|broke"
    r"|struck|saw|got|gave|won|lost|shot|sent|led|found|wrote|spoke|fled|grew|drew|bore|flew|blew"
    r"|ran|set|hit|put|cut|hurt|killed|since|after|followed|[a-z]{3,}ed"
)
_VERB = re.compile(
    rf"(?<!\w)(?:(?P<future>{_FUTURE})|(?<!\bto\s)(?P<past>{_PAST}))(?!\w)", re.IGNORECASE
)
_INFINITIVE = re.compile(
    r"(?<!\w)to\s(?!the|a|an|his|her|its|their)[a-z]+\s?(?:\w+\s){0,3}(?:on|in|by)?\s?\Z"
)
# Whoever was able to do a thing, or failed to, did or did not do it then.
_DID = re.compile(
    r"(?:was|were|been)\s(?:not\s|n['’]t\s)?(?:un)?able\sto|according\sto"
    r"|(?:managed|failed|began|continued|refused|used|tried|forced|started|ceased|happened|appeared"
    r"|seemed|came|went|had|attempted|struggled|proved)(?:\s\w+)?\sto\b",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"\b(?:extended|postponed|delayed|rescheduled|adjourned|prolonged|deferred|put\soff|pushed\sback)"
    r"\s(?:[\w’'-]+\s){0,4}?(?:to|until|till)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""What is put off is ahead: "extended to Sunday"."""
_TELLS = re.compile(r"(?:said|told)\s\w+\s(?:\w+\s)*\Z", re.IGNORECASE)
_BIDS = re.compile(
    r"(?:warned|forecast|demanded|ordered|asked|urged|promised|vowed|pledged|agreed|offered|predicted"
    r"|told|wanted|required)",
    re.IGNORECASE,
)
"""Verbs of what is to be, by a day behind them: "warned of floods by Monday"."""
_OF_AHEAD = re.compile(r"\s(?:delivery|contracts?)\b", re.IGNORECASE)
"""What is for a month to come: "for May | delivery"."""
_WILL = re.compile(r"\s(?:will|won['’]t|shall|would|['’]ll)(?!\w)", re.IGNORECASE)
_SAID = re.compile(
    r"\s(?:said|told|was|were|had|did|denied|accused|announced|warned|condemned|called)(?!\w)"
)
_LIMIT = re.compile(r"(?<!\w)(?:until|till|by|before)\s(?:the\s)?\Z", re.IGNORECASE)


def tense(text: str, start: int, end: int) -> Tense | None:
    """Past or future, by a verb of saying right behind the expression, else by the nearest verb
    before it in its sentence, else the nearest after it; None where none tells. Code points of
    `text`."""
    before = _STOP.split(text[max(start - _REACH, 0) : start])[-1]
    after = _STOP.split(text[end : end + _REACH])[0]
    if _SAID.match(after):
        return "past"
    verbs = list(_VERB.finditer(before))
    if (
        _OF_AHEAD.match(after)
        or _PUT_OFF.search(before)
        or (verbs and _looks_ahead(before, verbs[-1], after))
    ):
        return "future"
    limit = _LIMIT.search(before)
    if not verbs and limit and limit.start() > 1:
        # "It needs more by Friday", but "by Friday it had more".
        return "future"
    first = verbs[-1] if verbs else _VERB.search(after)
    if first is None:
        return "future" if limit else None
    return "future" if first["future"] else "past"


def _looks_ahead(before: str, nearest: re.Match[str], after: str) -> bool:
    """Whether what stands around a verb, the last one before an expression, tells of what is to be,
    whatever its tense."""
    planned = _INFINITIVE.search(before, nearest.end())
    if nearest["past"] and planned and not _DID.match(before, nearest.start()):
        return True
    bids = _BIDS.fullmatch(nearest[0]) and _LIMIT.search(before)
    # "He said the vote on Sunday will be free."
    tells = _TELLS.match(before, nearest.start()) and _WILL.match(after)
    return bool(bids or tells)
