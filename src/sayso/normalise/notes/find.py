"""Where a text notes a claim's standing: that it is not verified, that nobody would comment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.types import NoteKind, Span

_REACH = 120
"""Code points that the words before a noting verb, and its object behind it, may take."""
_ADVERBS = (
    r"(?: (?:yet|immediately|independently|officially|publicly|directly|been|be|being|\w+ly))*"
)
_CHECKED = (
    r"(?:verif(?:y|ied|ying)|confirm(?:ed)?|authenticated?|corroborated?|substantiated?"
    r"|ascertain(?:ed)?)"
)
_NOT = r"(?: not|n[’']t| n[’']t)"
_CANNOT = (
    rf"(?:(?:could|can|ca|were|was|is|are){_NOT}(?: (?:be )?able to| possible to)?|cannot|unable to"
    rf"|(?:has|have|had){_NOT} been able to"
    r"|(?:impossible|difficult|hard|no (?:\w+ )?(?:way|means)) (?:for [\w ’']{1,40} )?(?:to|of))"
)
_FACTS = r"(?:evidence|proof|(?:signs?|indications?)(?= that))"
_CLAIMS = (
    r"(?:reports?|claims?|accounts?|rumou?rs?|allegations?|accusations?|information|statements?"
    r"|figures?|numbers?|tolls?|stor(?:y|ies)|footage|videos?|details?|estimates?|versions?|remarks"
    r"|assertions?|speculation|findings?|suggestions?|charges?|media|social)"
)
_ASKED = r"(?:requests?|calls?|questions?|messages?|e-?mails?|inquir|quer|phone)"
_ANSWER = (
    rf"(?:(?:respond|repl)\w*(?= immediately|[.,;)]|$| (?:by|to (?:\w+[’']?s? ){{0,4}}{_ASKED}))"
    rf"|return\w*(?= (?:\w+ ){{0,3}}{_ASKED})|answer\w* (?:\w+ ){{0,2}}{_ASKED}|comment\w*)"
)
_NOBODY = r"\b(?:neither|nobody|no one|none) (?:[\w’'-]+ ){0,8}?"
_BASELESS = r"unsubstantiated|unfounded|baseless|groundless|unproven"
_PROOF = r"(?:evidence|proof)"
_GIVE = r"(?:provid|offer|present|giv|gave|produc|cit)"
_PATTERNS: dict[str, str] = {
    "unable": rf"{_CANNOT}(?: [\w’'-]+(?: [\w’'-]+){{0,3}} to)?{_ADVERBS} {_CHECKED}\b",
    "unwilling": (
        rf"(?:(?:has|have|had|did|does|do|would|will){_NOT}|(?:declin|refus)\w* to"
        rf"|(?:has|have|had) yet(?: to)?|stopp?(?:ed|s|ing) short of)(?!{_ADVERBS} been){_ADVERBS}"
        rf" {_CHECKED}(?:ing)?\b(?! (?:or|nor) den)"
    ),
    "passive": (
        rf"(?:is|are|was|were|has|have|had)(?:{_NOT}| yet to){_ADVERBS} {_CHECKED}\b"
        r"|(?:is|are|was|were|remains?|[’']s) (?:un(?:confirmed|verified)"
        rf"(?! (?:\w+ ){{0,2}}{_CLAIMS}\b)"
        r"|not (?:\w+ly )?(?:confirmed|verified))\b"
    ),
    "adjective": rf"\bun(?:confirmed|verified|corroborated)(?= (?:\w+ ){{0,2}}{_CLAIMS}\b)",
    "unfounded": rf"\b(?:{_BASELESS})(?= (?:\w+ ){{0,2}}{_CLAIMS}\b)",
    "baseless": rf"\b(?:is|are|was|were|be|been)(?: \w+ly)? (?:{_BASELESS})\b(?! \w+ {_CLAIMS}\b)",
    "official": (
        r"\bno (?:(?:official|independent|immediate|public) )*(?:confirmation|verification)\b"
        r"|yet to (?:make|give|issue|offer) (?:an? )?(?:official |public )?confirmation\b"
    ),
    "giving": (
        rf"(?:(?:did|had|has|have){_NOT}|without|never|yet to|fail\w* to)(?: (?:yet|\w+ly))* "
        rf"{_GIVE}\w*(?: any)?(?: \w+)? {_PROOF}\b(?! to\b)"
        rf"|\b{_GIVE}\w* (?:no|little) (?:\w+ ){{0,2}}{_PROOF}\b"
        rf"|\bwithout (?:any )?(?:\w+ )?{_PROOF}\b(?! (?:of|that)\b)"
    ),
    "evidence": (
        rf"\b(?:no|without(?: any)?|not(?: been)? any) (?:\w+ ){{0,2}}{_FACTS}\b"
        rf"|(?:do|does|did|has|have|had|could){_NOT} (?:have|see|seen|find|found)"
        rf" (?:any )?(?:\w+ )?{_FACTS}\b"
    ),
    "comment": (
        r"(?:declin|refus)\w*(?: to)?(?: \w+)? comment(?!at)"
        r"|(?:cannot|can not|can[’']t|could not) comment"
        rf"|(?:(?:did|has|have|had|does|do|would|will|wo){_NOT}|failed to){_ADVERBS} {_ANSWER}"
        r"|(?:made|had|offered|was|with) no (?:\w+ ){0,2}comment\b"
        r"|\bno (?:\w+ )?(?:word|reaction|response|comment) from"
        r"|(?:was|were|is|are)(?: not|n[’']t)(?: immediately)? (?:available|reached)"
        r"(?: \w+)? for comment"
        r"|(?:could|can) not(?: immediately)? be(?: immediately)? reached|unavailable for comment"
        rf"|(?:did|has|have|had){_NOT}{_ADVERBS} (?:receive|got?t?e?n?|get|hear)d? "
        r"(?:(?:any|a|an|immediate) )*(?:response|reply|answer|word|back)\b"
        rf"|{_NOBODY}(?:respond\w*|repl\w+|(?:return|answer)\w* (?:\w+ ){{0,3}}{_ASKED}"
        r"|(?:could|can) (?:immediately )?be reached|(?:was|were) (?:immediately )?available"
        r"(?: \w+)? (?:for|to) comment|(?:immediately )?comment(?:ed)?(?=[.,;)]| on\b))"
        r"|yet to (?:comment|respond|reply|hear back|receive an? (?:response|reply|answer))"
        r"|neither confirm\w* (?:n?or) den\w*"
        r"|(?:declin|refus)\w* to(?: either)? confirm (?:or|nor) deny"
    ),
    "denied": (
        r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing)"
        r"|refut(?:es|ed|ing))(?=[ .,;)]|$)"
    ),
}
_HINTS: dict[str, tuple[str, ...]] = {
    r"erif|onfirm|enticat|orrobor|bstantiat|scertain": (
        *("unable", "unwilling", "passive", "adjective", "official"),
    ),
    r"bstantiat|nfounded|aseless|roundless|nproven": ("unfounded", "baseless"),
    r"eviden|proof|sign|indicat": ("giving", "evidence"),
    r"omment|espon|repl|return|answer|reach|hear|word from|reaction|onfirm": ("comment",),
    r"den[yi]|eject|ismiss|isput|efut": ("denied",),
}
"""What has to stand in a sentence for some of the patterns to be tried: they are slow. No pattern
of one line can begin where one of another does but those that stand before it in `_PATTERNS`."""
_HINT = re.compile("|".join(_HINTS))
_NOTING = [
    (
        re.compile(hint, re.IGNORECASE),
        re.compile("|".join(f"(?P<{name}>{_PATTERNS[name]})" for name in names), re.IGNORECASE),
    )
    for hint, names in _HINTS.items()
]
_KINDS: dict[str, NoteKind] = {
    "unable": "unverified",
    "unwilling": "no-official-confirmation",
    "passive": "unverified",
    "adjective": "unverified",
    "unfounded": "no-evidence",
    "baseless": "no-evidence",
    "giving": "no-evidence",
    "official": "no-official-confirmation",
    "evidence": "no-evidence",
    "comment": "no-comment",
    "denied": "denied",
}
_PASSIVES = frozenset({"passive", "baseless"})
_ONLY_CHECKED = re.compile(r"independent|verif|authentic|corrobor|substantiat", re.IGNORECASE)
_BE = re.compile(r"\bbe(?:en)?(?: \w+ly)* \w+ed\Z", re.IGNORECASE)
_OFFICIAL = re.compile(r"official", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"\b(?:i|we|it|he|she|they)\s*$|spokes|official|minist|police|government|authorit|army|military",
    re.IGNORECASE,
)
"""Who would know, and may speak of himself."""
_END = re.compile(
    r"[,;:!?()\"“”—\n]|\.(?=\s|$)| -|\b(?:but|although|though|while|which|saying|citing|after)\b"
    r"|(?<=[\w’])\s(?=(?:The|This|That|These|Those|A|An|It|He|She|They|We|I|In|On|At|By|But|And|If"
    r"|As|When|While|Since|After|Before|For|From|There|His|Her|Its|Their|Our|No|Not|According"
    r"|However|Meanwhile|Also|Earlier|Later|Both|Some|Many|One|Two|What|Who)\s)"
)
"""Where a noting clause ends; also before a word that opens a sentence, as marks may be lost."""
_START = re.compile(r"[,;:.!?()\"“”—\n]|\b(?:but|and|although|though|while|that|which|who)\b")
_RELATIVE = re.compile(
    r"(?:\b|[,–—-]\s*)(?:which|(?<=[,–—-] )(?:an? )?(?:\w+ )?(?:allegation|accusation|claim|charge"
    r"|assertion|suggestion|report|something)s?(?: that| which)?) [^,;.–—]*\Z",
    re.IGNORECASE,
)
"""A clause whose verb takes what stands before it: "…, which", "… – an allegation that"."""


_NOBODYS = re.compile(r"\bit(?:[’']s| is| was| would be) (?:\w+ )?\w+ to\s*\Z", re.IGNORECASE)
"""Words before what nobody does: "it is tempting to dismiss this"."""


@dataclass(frozen=True, slots=True)
class Noting:
    """Words that note a claim's standing: `span`, to the end of their object, of which the noting
    words themselves end at `said`; `form` is the expression, and `before` the words of the clause
    that stand before it, its subject among them; `passive` where what is noted is the subject,
    `relative` is where the clause begins if it takes what stands before it: "which Roe denies"."""

    kind: NoteKind
    form: str
    span: Span
    said: int
    before: Span
    passive: bool
    relative: int | None

    @property
    def of_noun(self) -> bool:
        """Whether an adjective notes it: "unconfirmed reports"."""
        return self.form in {"adjective", "unfounded"}

    @property
    def untold(self) -> bool:
        """Whether whoever notes it says that he could not, or would not, tell."""
        return self.form in {"unable", "unwilling", "comment"}


def notings(text: str, span: Span) -> Iterator[Noting]:
    """The notes in the sentence `span` of `text`, in order."""
    start, end = span
    if not _HINT.search(text, start, end):
        return
    for match in _matches(text, span):
        form = match.lastgroup or ""
        low = max(start, match.start() - _REACH)
        opened = [m.end() for m in _START.finditer(text, low, match.start())]
        before = (max([low, *opened]), match.start())
        closed = _END.search(text, match.end(), min(end, match.end() + _REACH))
        stop = closed.start() if closed else min(end, match.end() + _REACH)
        if not closed and stop < end:
            stop = max(match.end(), text.rfind(" ", 0, stop))
        stop = match.end() + len(text[match.end() : stop].rstrip())
        if form == "denied" and _NOBODYS.search(text, *before):
            continue
        kind = _kind(form, match[0], text[slice(*before)])
        passive = form in _PASSIVES or (form == "unable" and bool(_BE.search(match[0])))
        clause = _RELATIVE.search(text[low : match.start()]) if form == "denied" else None
        relative = low + clause.start() if clause else None
        yield Noting(kind, form, (match.start(), stop), match.end(), before, passive, relative)


def _matches(text: str, span: Span) -> Iterator[re.Match[str]]:
    """What the patterns find in a sentence, from left to right; none overlap."""
    at, end = span
    tried = [pattern for hint, pattern in _NOTING if hint.search(text, at, end)]
    found = [pattern.search(text, at, end) for pattern in tried]
    while first := min(filter(None, found), key=re.Match.start, default=None):
        yield first
        at = first.end()
        # What was found further on stands, so that each pattern goes through a sentence once.
        found = [
            pattern.search(text, at, end) if match and match.start() < at else match
            for pattern, match in zip(tried, found, strict=True)
        ]


def _kind(form: str, words: str, before: str) -> NoteKind:
    if form in {"unable", "unwilling", "passive"} and _ONLY_CHECKED.search(words):
        return "unverified"
    if form in {"unable", "passive"} and _OFFICIAL.search(words):
        return "no-official-confirmation"
    if form == "unable" and _AUTHORITY.search(before):
        return "no-official-confirmation"
    return _KINDS[form]
