"""Who notes a claim's standing, where no attribution tells it."""

from __future__ import annotations

import re

from sayso.english import FINITE
from sayso.normalise.notes.find import TAKING_UP, Noting

_DOERS = frozenset({"denied", "comment", "unable", "unwilling"})
"""Forms whose subject is who notes it."""
_SUBJECT = re.compile(
    r"(?:[Bb]ut |[Aa]nd |[Aa]lthough |[Ww]hile )?(?P<who>(?:[Tt]he |[A-Z])[\w’'.&-]*"
    r"(?: (?!(?:" + FINITE + r")\b)[\w’'.&()-]+){0,7})"
)
_NOBODY = re.compile(
    r"(?:he|she|it|they|we|i|there|this|that|these|those|no|none|neither|nobody|both|which|who)\b",
    re.IGNORECASE,
)
_TAKEN_UP = re.compile(rf"(?:which|{TAKING_UP}) ")
"""What opens a clause that takes up a claim, before its subject: "something | the port denied"."""
_LATER = re.compile(r"(?: (?:later|also|since|soon|then|has|have|had|not|\w+ly)){1,3}\Z")
_ALSO = re.compile(r"(?: (?:also|later|since|soon|then|\w+ly))+\Z")
_SAYING = re.compile(r".*\b(?:sa(?:id|ys?)|reported|that) (?=[a-zA-Z])")
"""What leads to whose denial somebody tells of: "state radio said | the ministry issued"."""
_BY = re.compile(
    r"(?: as [^,;.]{2,40}?)? by "
    r"(?P<who>(?:the )?[A-Z][\w’'.&-]*(?: (?:of |the )?[A-Z][\w’'.&-]*){0,4}"
    r"|(?:the|his|her|its|their) (?:[\w’'-]+ ){0,3}?[\w’'-]+(?=[,.;]|$))"
)
_ASIDE = re.compile(r"(?P<who>[A-Z][\w’'& -]{2,60}) \([A-Z]{2,6}\)\s*\Z")


def noter(text: str, noting: Noting) -> str | None:
    """The words for who notes it: the agent of a passive ("verified by Velm Radio"), who is told to
    have given no comment, or the subject of the clause where it names or describes somebody."""
    silent = noting.silent(text)
    if silent:
        return text[slice(*silent)]
    if noting.passive:
        agent = _BY.match(text, noting.said, noting.span[1])
        return agent["who"] if agent else None
    if noting.form not in _DOERS:
        return None
    words = " ".join(text[slice(*noting.before)].split())
    if noting.by_noun(text):
        words = _LATER.sub("", _SAYING.sub("", words))
    if noting.relative is not None:
        words = _LATER.sub("", _TAKEN_UP.sub("", words))
    subject = _SUBJECT.fullmatch(_ALSO.sub("", words))
    if subject and not _NOBODY.match(subject["who"]):
        return subject["who"]
    # "The Osk Defence Forces (ODF) did not respond": a bracket closes what stands before.
    named = _ASIDE.search(text, max(0, noting.span[0] - 80), noting.span[0])
    return named["who"] if named and not words else None
