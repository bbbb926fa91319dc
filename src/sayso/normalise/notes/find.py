"""Where a text notes a claim's standing: that it is not verified, that nobody would comment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.english import BE, FALSE, FIGHTS_OFF, MADE_BY, WAVES_OFF
from sayso.normalise.notes.objects import CLAIMED, FROM
from sayso.normalise.notes.patterns import HINTS, PATTERNS
from sayso.types import NoteKind, Span

_REACH = 120
"""Code points that the words before a noting verb, and its object behind it, may take."""
_HINT = re.compile("|".join(HINTS))
_NOTING = [(re.compile(hint), names) for hint, names in HINTS.items()]
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
    "withdrawn": "denied",
    "called": "denied",
    "untrue": "denied",
    "verdict": "denied",
}
_PASSIVES = frozenset({"passive", "baseless", "withdrawn"})
_SUBJECTED = _PASSIVES | {"denied"}
"""Forms before which stands what is noted."""
_ONLY_CHECKED = re.compile(r"independent|verif|authentic|corrobor|substantiat", re.IGNORECASE)
_BE = re.compile(r"\bbe(?:en)?(?: \w+ly)* \w+ed\Z", re.IGNORECASE)
_HARD = re.compile(r"impossible|difficult|hard", re.IGNORECASE)
_NO_TRUTH = (" in", " to", " behind")
_OFFICIAL = re.compile(r"official", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"\b(?:i|we|it|he|she|they)\s*$|^[“\"]$|spokes|official|minist|police|government|authorit|army|military",
    re.IGNORECASE,
)
"""Who would know, and may speak of himself."""
_BY_AUTHORITY = re.compile(
    r"\bconfirmed by (?:[\w’'-]+ ){0,4}?(?:spokes\w+|officials?|ministry|minister|police|government"
    r"|authorit(?:y|ies)|army|military)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"[,;:!?()\"“”—\n]|\.(?=\s|$)| -|\b(?:but|although|though|while|which|saying|citing|after)\b"
    r"|(?<=[\w’])\s(?=(?:The|This|That|These|Those|A|An|It|He|She|They|We|I|In|On|At|By|But|And|If"
    r"|As|When|While|Since|After|Before|For|From|There|His|Her|Its|Their|Our|No|Not|According"
    r"|However|Meanwhile|Also|Earlier|Later|Both|Some|Many|One|Two|What|Who)\s)"
)
"""Where a noting clause ends; also before a word that opens a sentence, as marks may be lost."""
_JOINED = re.compile(
    r"\band (?:(?P<says>said|says|say|saying|told|tells|adds|added|insisted)\b"
    r"|(?:[\w’'-]+ ){0,4}?(?:did|does|do|has|have|had|was|were|is|are|will|would|could|can|may|said"
    r"|says|say|told|\w+ed)\b)",
)
"""Where another clause begins behind "and"."""
_AS_QUOTED = re.compile(r"(?:[“\"]|``)[^“”\"\n]{1,160}(?:[”\"]|'')")
"""What somebody calls it behind "as", in marks: "dismissed it as “a fairy tale”"."""
_LEADS_TO_MARKS = (" as ", " is ", " are ", " was ", " were ")
_THAT = re.compile(r"\bthat\b")
MARKED = re.compile(r"[”\"](?= [a-z])| as [“\"][^“”\"\n]{2,60}[”\"](?= [a-z])")
"""What stands between a verb and its object: “flatly denied” it, dismissed as “fiction” a claim."""
_TAKEN_UP = re.compile(r"\b(?:that|which|something)\b")
_START = re.compile(r"[,;:.!?()\"“”—\n]|\b(?:but|and|although|though|while|that|which|who)\b")
TAKING_UP = (
    r"(?:an? )?(?:\w+ )?(?:allegation|accusation|claim|charge|assertion|suggestion|report|point"
    r"|count|detail|figure|number|toll"
    r"|notion|view|account|version|characteri[sz]ation|conclusion|finding|idea|theory|assessment"
    r"|argument|contention|something)s?(?: that| which)?"
)
"""What takes up a claim beside it: "…, an allegation | the port denied"."""
_RELATIVE = re.compile(
    rf"(?:\b|[,–—-]\s*)(?:which|(?<=[,–—-] ){TAKING_UP}) [^,;.–—]*\Z", re.IGNORECASE
)
"""A clause whose verb takes what stands before it: "…, which", "… – an allegation that"."""


_BESIDE = re.compile(
    r"(?:on|in|at|to|as|by|with|within|through|again|when|after|before|earlier|later|over|outright"
    r"|last|this|yesterday|\w+ly|\w+day)\b",
    re.IGNORECASE,
)
"""How what stands behind "denied" begins where it is no object of it."""
_WHICH_DOES = re.compile(r"[,–— -]*which(?: (?:has|have|had|also|still|\w+ly))*\s*")
"""Words before what the one does whom a clause follows: "Osk, which has repeatedly | denied it"."""
_TAKERS = frozenset({"denied", "called", "unable", "unwilling"})
"""Forms whose object may stand before them: "a claim that the port could not confirm"."""
_REPLY = re.compile(r"\b(?:receive|got|get|hear)", re.IGNORECASE)
_SEEKING = re.compile(r"[^,;.]{0,30}?\b(?:seeking|asking) (?:to|them|him|her)\b")
"""What a question for comment does not do: "queries seeking to confirm their address"."""
_APPLIED = re.compile(
    r"\b(?:ask|request|appl|petition|invit|offer)\w*\b[^.;!?]{0,60}?\b(?:permission|leave|access|help|aid|assistance"
    r"|visas?|permits?|licen[cs]es?|funds?|funding|money|meeting|talks|support)\b",
    re.IGNORECASE,
)
"""Words for what was asked that is no comment: who hears nothing back then was told nothing of a
claim."""
_MARKABLE = frozenset({"denied", "unable"})
"""Forms that a quotation may end with before their object."""
_UNDENIED = re.compile(
    r"(?:\b(?:not(?! (?:surprising|unexpected)ly)|never|cannot|nobody|no one|none|nor|neither"
    r"|without|(?:refus|declin|yet)\w* to"
    r"|no (?:\w+ )?(?:basis|grounds?|reason|cause|attempts?|efforts?|need|right|plans?|intention)"
    r" (?:for|to|of)|stopp?\w* short of|(?:impossible|hard|difficult)(?: \w+)? to)|n[’']t)"
    r"(?: \w+){0,2}\s*\Z",
    re.IGNORECASE,
)
"""Words before what nobody does who is said not to: "did not deny"."""
_NOBODYS = re.compile(r"\bit(?:[’']s| is| was| would be) (?:\w+ )?\w+ to\s*\Z", re.IGNORECASE)
"""Words before what nobody does: "it is tempting to dismiss this"."""
_WANTED = re.compile(
    r"\b(?:offer|brib|invit|urg|ask|demand|want|press|persuad|convinc)\w*\b[^,;.]{0,60}\bto\s*\Z"
    r"|\b(?:paid|pay\w*|told|tell\w*|call\w* (?:up)?on) [^,;.]{1,60}\bto\s*\Z",
    re.IGNORECASE,
)
"""Words before what somebody is to do, which nobody says that he does: "a bribe to reject it"."""
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether)(?: [\w’'.&]+(?:-\w+)*){1,5}\s*\Z"
    r"|\b(?:may|might|(?:expected|likely|due|set) to|far from|instead of|rather than)"
    r"(?: \w+ly)?\s*\Z"
    r"|(?<!\ba )(?<!\bthe )(?<!\blast )(?<!\bpast )\b(?:few|hardly any(?:one|body)?)\b"
    r"[^“”\"]*\Z",
    re.IGNORECASE,
)
"""Words before what is only supposed, or what hardly anybody does: "may deny", "whether he denies",
"few dispute"."""
_UNDERGONE = re.compile(rf"\b{BE}(?: (?:\w+ly|also|later|since))*\s*\Z", re.IGNORECASE)
_PAST_ASIDE = re.compile(
    rf"(?P<subject>[^,;:.!?()“”\"—\n]{{3,100}}){MADE_BY}"
    rf" (?:{BE}|(?:has|have|had) been)(?: (?:also|later|since|\w+ly))*\s*\Z"
)
"""The subject of a passive, and whose it is told to be: "the claim, first made by Roe, was"."""
_REFUSED = re.compile(
    r"denied (?!by\b|as\b|in\b|on\b|at\b|out\w*|\w+ly\b|\w+day\b|last\b|this\b|yesterday\b)\w",
    re.IGNORECASE,
)
"""What somebody was not given: "was denied permission"."""
_OFF = re.compile(rf"{WAVES_OFF}|{FIGHTS_OFF}", re.IGNORECASE)
"""What is done to claims, and to drones: "shot down", "fought off"."""
_NO_WORD = re.compile(r"\bno\b|[^\w]not\b|n[’']t\b|\byet\b|\breceiv|\bhear|\bgot", re.IGNORECASE)
_FROM_WHOM = re.compile(r" from (?=(?:the |an? )?[\w’'-]+)")
"""Before who gave no comment, behind what on: "no immediate reaction to the claim from Osk"."""
_PRONOUN = re.compile(r"(?:him|her|them|it|us|me|anyone|anybody|any|there|those)\b", re.IGNORECASE)
_BARE = re.compile(
    r"\W*(?:(?:this|it|that|which)(?: is| was| has been|[’']s) )?(?:(?:still|as yet|so far) )?"
    r"(?:not (?:yet )?(?:been )?(?:\w+ly )?(?:confirmed|verified)"
    r"|(?:\w+ly )?un(?:confirmed|verified)"
    r"|(?:there (?:is|was|has been|have been) )?(?:as yet |still )?no (?:\w+ )?"
    r"(?:confirmation|verification))"
    r"(?: (?:yet|so far|as yet|at (?:this|the) (?:time|stage|point|moment)"
    r"|by (?:officials|authorities)))*"
    r"\W*",
    re.IGNORECASE,
)
"""A sentence that notes what was said before it, and tells nothing else: "Not confirmed so far"."""
_WRONG = re.compile(
    r"\s*(?:[“\"]|``\s)?(?:that|this|these|it|(?:(?:all|both) (?:of )?)?(?:the|these|those)"
    r" (?:accusation|allegation|assertion|claim|figure|information|message|post|report|rumou?r"
    r"|suggestion|tweet)s?)"
    r"(?: (?:was|is|are|were|has been|proved(?: to be)?|turned out to be)|[’']s)"
    r" (?:\w+ly )?(?:wrong|incorrect|mistaken|an? (?:mistake|error)|not (?:true|so|the case)"
    rf"|(?:an? |pure |complete |total )*{FALSE})"
    r"(?:,?[”\"]? (?:according to|said|says|added|insisted) [^.;:!?]{2,100}"
    r"|,[”\"]? [^,.;:!?]{2,60} (?:said|says|added|insisted)(?: (?:of|about) [^.;:!?]{3,100})?)?\W*",
    re.IGNORECASE,
)
"""A sentence by which a text says that what it told before it is not so."""
_BY_NOUN = re.compile(r"\b(?:denial|rebuttal)(?: of)?\Z", re.IGNORECASE)
_NONSENSE = re.compile(
    r"\s*(?:[“\"]|(?=\w+(?: \w+){0,2}, (?:says?|said)\b))"
    r"(?:(?:that|this|it|these)(?: is| are|[’']s) )?"
    r"(?:(?:absolute|all|complete|pure|sheer|simply|total|utter|an?)(?:ly)? )*"
    rf"(?:{FALSE}|fake news|not (?:(?:at all )?true|so(?! \w))|wrong(?=[.,!?]))"
    r"[.,!?]*[”\"]?[.,!]?[”\"]?"
    r"(?: [^“”\".;:!?]{2,140})?\W*",
    re.IGNORECASE,
)
"""A sentence by which somebody says no more of what he is asked than that it is not so."""
_ANSWERED = re.compile(
    r"\s*(?:When )?Asked (?:(?:[\w’'-]+ ){0,6}?about|on) [^“”\"\n]{10,240}[“\"](?:No[.,] )?"
    r"(?:(?:that|this|it|these|they)(?: is| are| was|[’']s|[’']re) )?(?:\w+ ){0,2}?"
    rf"(?:{FALSE}|fake news|not (?:at all )?true|nothing (?:to|in) it)[.,!?]*[”\"]?\W*",
    re.IGNORECASE,
)
"""A sentence by which somebody who is asked about a report says no more than that it is not so."""
_OF_TRUTH = re.compile(r"\b(?:established|determined)\Z", re.IGNORECASE)
_TRUTH = re.compile(r"\b(?:accuracy|authenticity|provenance|truth|veracity)\b", re.IGNORECASE)
"""Of which it tells something of a claim that it was not established."""
_ONESELF = re.compile(r"\b(?:I|we)\b")
_UNSAID = (_UNDENIED, _NOBODYS, _WANTED, _SUPPOSED)


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
        """Whether it is told of a noun: "unconfirmed reports", "reports of a flood are false"."""
        return self.form in {"adjective", "unfounded", "untrue"}

    def silent(self, text: str) -> Span | None:
        """Who gave no comment, where the noting words are "no comment from" somebody."""
        if self.form != "comment" or not _NO_WORD.search(text, self.span[0], self.said):
            return None
        leads = text.endswith((" from", " by"), self.span[0], self.said) or text.startswith(
            " from ", self.said
        )
        there = text[self.span[0] : self.said].lower().startswith("there ")
        later = _FROM_WHOM.search(text, self.said, self.span[1]) if there else None
        at = later.start() if later else self.said
        who = FROM.match(text, at, self.span[1]) if leads or later else None
        if who is None or _PRONOUN.match(who["who"]):
            return None
        return who.start("who"), who.start("who") + len(who["who"].rstrip())

    def of_another(self, text: str) -> bool:
        """Whether it is a clause of its own that takes up a claim, not the speaker's: "something
        the port denied", but "which I deny"."""
        return self.relative is not None and not _ONESELF.search(text, *self.before)

    def by_noun(self, text: str) -> bool:
        """Whether somebody denies by a noun: "issued a denial"."""
        return _BY_NOUN.search(text, self.span[0], self.said) is not None

    @property
    def untold(self) -> bool:
        """Whether whoever notes it says that he could not, or would not, tell."""
        return self.form in {"unable", "unwilling", "comment"}


def notings(text: str, span: Span) -> Iterator[Noting]:
    """The notes in the sentence `span` of `text`, in order."""
    start, end = span
    whole = _whole(text, span)
    if whole:
        yield whole
    if whole or not _HINT.search(text, start, end):
        return
    yield from filter(None, (_noted(text, span, match) for match in _matches(text, span)))


def _noted(text: str, span: Span, match: re.Match[str]) -> Noting | None:
    """The note that `match` finds in the sentence `span`; None where its words note nothing."""
    form, said = match.lastgroup or "", match.end()
    low = max(span[0], match.start() - _REACH)
    opened = (m.end() for m in _START.finditer(text, low, match.start()))
    before = (max([low, *opened]), match.start())
    if form in _SUBJECTED and text.startswith(",", before[0] - 1):
        aside = _PAST_ASIDE.search(text, low, match.start())
        before = (aside.start("subject"), match.start()) if aside else before
    marked = MARKED.match(text, said, span[1]) if form in _MARKABLE else None
    stop = _stop(text, marked.end() if marked else said, span[1])
    if form == "denied" and any(not_so.search(text, *before) for not_so in _UNSAID):
        return None
    comment = form == "comment"
    replied = comment and _REPLY.search(match[0])
    if (replied and _APPLIED.search(text, low, match.start())) or (
        comment and _SEEKING.match(text, said, stop)
    ):
        return None
    verb = form == "denied" and not match[0].endswith(_NO_TRUTH)
    undergone = verb and _UNDERGONE.search(text, *before) is not None
    untold = _OF_TRUTH.search(match[0]) and not _TRUTH.search(text, *before)
    if untold or (undergone and _REFUSED.match(text, match.start(), stop)):
        return None
    if undergone and _OFF.match(match[0]) and not CLAIMED.search(f" {text[slice(*before)]}"):
        return None
    alone = not text[said:stop].strip()  # "the claims were hard to verify"
    checked = _BE.search(match[0]) or (alone and _HARD.match(match[0]))
    passive = undergone or form in _PASSIVES or (form == "unable" and bool(checked))
    relative = _relative(text, low, match, stop) if form in _TAKERS | _PASSIVES else None
    if undergone and relative is not None and not _TAKEN_UP.search(text, relative, match.start()):
        relative = None  # "…, the claim was denied by Roe"
    owned = form == "denied" and relative is not None and _has_object(text[said:stop])
    if owned and relative is not None and _WHICH_DOES.fullmatch(text, relative, match.start()):
        owned, relative = False, None  # "Osk, which denies the claim, says"
    if owned or (form == "called" and relative is None):
        return None
    # Quotation marks before a clause are part of it: who is quoted says it of himself.
    lead = text[max(low, before[0] - 1) : match.start()]
    kind = _kind(form, text[match.start() : stop], lead)
    return Noting(kind, form, (match.start(), stop), said, before, passive, relative)


def _whole(text: str, span: Span) -> Noting | None:
    """A note that a whole sentence is: "That was wrong.", "Not officially confirmed."."""
    start, end = span
    wrong = any(one.fullmatch(text, start, end) for one in (_WRONG, _NONSENSE, _ANSWERED))
    kind: NoteKind | None = "denied" if wrong else None
    if kind is None and _BARE.fullmatch(text, start, end):
        checked = _ONLY_CHECKED.search(text, start, end)
        none = "no " in text[start:end].lower() or _OFFICIAL.search(text, start, end)
        kind = "no-official-confirmation" if none and not checked else "unverified"
    return kind and Noting(kind, "bare", span, end, (start, start), False, None)


def _stop(text: str, said: int, end: int) -> int:
    """Where the object of noting words ends that end at `said`, of a sentence up to `end`."""
    far = min(end, said + _REACH)
    closed = _END.search(text, said, far)
    stop = closed.start() if closed else far
    led = text.endswith(_LEADS_TO_MARKS, said, stop)
    called = _AS_QUOTED.match(text, stop, end) if led else None
    if called:
        return called.end()
    if not closed and stop < end:
        stop = max(said, text.rfind(" ", 0, stop))
    joined = _JOINED.search(text, said, stop)
    if joined and (joined["says"] or not _THAT.search(text, said, joined.start())):
        stop = joined.start()
    return said + len(text[said:stop].rstrip())


def _has_object(rest: str) -> bool:
    """Whether something else than a day or a way of denying stands behind "denied"."""
    return bool(rest.strip()) and not _BESIDE.match(rest.strip())


def _relative(text: str, low: int, match: re.Match[str], stop: int) -> int | None:
    """Where the clause begins that takes what stands before it, if a noting verb stands in one and
    has no object of its own."""
    has_own = (
        match.lastgroup not in {"denied", "called", *_PASSIVES} and text[match.end() : stop].strip()
    )
    clause = None if has_own else _RELATIVE.search(text[low : match.start()])
    return low + clause.start() if clause else None


@cache
def _noting(names: tuple[str, ...]) -> re.Pattern[str]:
    """The patterns of these names as one, compiled when a text first hints at them: they are long,
    and most texts hint at few."""
    named = (f"(?P<{name}>{PATTERNS[name]})" for name in names)
    return re.compile("|".join(named), re.IGNORECASE)


def _matches(text: str, span: Span) -> Iterator[re.Match[str]]:
    """What the patterns find in a sentence, from left to right; none overlap."""
    at, end = span
    words = text[at:end].lower()
    tried = [_noting(names) for hint, names in _NOTING if hint.search(words)]
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
    if form in {"unable", "unwilling", "passive", "official"} and _ONLY_CHECKED.search(words):
        return "unverified"
    if form in {"unable", "passive"} and _OFFICIAL.search(words):
        return "no-official-confirmation"
    if form == "passive" and _BY_AUTHORITY.search(words):
        return "no-official-confirmation"
    if form == "unable" and _AUTHORITY.search(before):
        return "no-official-confirmation"
    return _KINDS[form]
