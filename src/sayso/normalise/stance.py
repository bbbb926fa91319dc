"""The stance of a speaker to what is said, read from the cue and the words that govern it.

`docs/marking.md` says which words mean which stance; `facts/stance.toml` has those that tell it by
themselves. What the content says is looked at only where the cue leaves it open: "declined | to
comment".
"""

from __future__ import annotations

import re
from functools import cache

from sayso.facts import load
from sayso.types import Attribution, Stance

_NEAR = 60
"""Code points before a cue, and of the content behind it, in which to look for what governs it."""
_SHORT = 200
"""Code points of a content in which to look for what it is called."""
_WORDS = 4
"""The most words before a cue that govern it."""
_CLAUSE = re.compile(r"[.;:!?,\"“”(]|\b(?:but|and|while|who|which|that)\b")
_WORD = re.compile(r"[\w’'-]+")
_INVERTED = re.compile(
    r"\b(?:nor|neither|never|not once|hardly|in no way|nowhere|at no (?:point|time|stage)"
    r"|under no circumstances)\s+(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could)"
    r"\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""What denies a verb before its subject: "Nor has he confirmed it"."""
_NOBODY = re.compile(r"(?:no|none|nobody|neither)\b", re.IGNORECASE)


_NAMED = re.compile(
    r"\b(?:reports?|claims?|rumou?rs?|allegations?|accusations?|suggestions?|speculation|assertions?"
    r"|arguments?|contentions?|insinuations?)\Z",
    re.IGNORECASE,
)
"""A noun for what is said, of nobody, is no verb that the words before it govern."""
_NO = re.compile(r"\bno(?: \w+)?\Z")


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_NOT = r"(?:not|never|n['’]t|cannot|neither|nor|no|hardly|barely)"
_CHECK = r"(?:verif|confirm|authenticat|corroborat|check|establish|substantiat|ascertain)"
_TELL = (
    r"(?:comment|respond|repl|answer|return|say|said|name|confirm|elaborat|specif|disclos|identif"
    r"|provid|discuss|reveal|give|address|claim|deny|denied|issue|explain|detail|offer|speculat|react|mention"
    r"|report|inform|hint|suggest|indicat|announc|emphasi|stress|publish|declar|insist|tell|told"
    r"|spell|take (?:\w+ )?questions)"
)
_CAN = (
    r"(?:could not|couldn['’]?t|cannot|can not|can['’]t|unable to|not (?:been |be )?able to"
    r"|impossible (?:for .{1,30} )?to)"
)
_AUXILIARY = r"(?:did|does|do|has|have|had|would|will|was|were|is|are)"
_NEGATED = _any_of(
    rf"\b{_NOT}\b",
    r"n['’]t\b",
    r"\b(?:declin|refus|unable|impossible|fail|(?:stop\w*|f[ae]ll(?:s|ing)?) short|yet to)",
)
_CANNOT_DENY = re.compile(r"\b(?:cannot|can['’]t|could not|can not) den(?:y|ies|ied)")
_CANNOT_VERIFY = _any_of(
    rf"{_CAN}(?: \w+(?: \w+){{0,3}} to)?(?: \w+ly| be)* {_CHECK}",
    rf"{_NOT} (?:yet )?(?:been )?(?:independently|verif)",
)
_NOTHING = re.compile(
    r"no (?:\w+ )?(?:details?|comment|information|evidence|explanation|reasons?|names?|specifics)\b"
)
_DECLINES = _any_of(
    r"\bdeclin(?:e|es|ed|ing)\b",
    r"\bno (?:immediate |further |public |official )?(?:comment|word\b|response\b|repl(?:y|ies)\b)",
    rf"\bunable to {_TELL}",
    r"\bno\b.{0,40}\bclaim",
    rf"\b(?:offer|giv|gave|provid|mention|had)\w* {_NOTHING.pattern}",
    rf"\byet to {_TELL}",
    r"\b(?:un|not (?:immediately )?)available\b",
    r"\bcould not (?:immediately )?be reached",
    r"\b(?:stopp?(?:ed|ing|s)?|f[ae]ll(?:s|ing)?) short",
    r"\bneither (?:confirm|den)",
    rf"\brefus(?:e|es|ed|ing) to (?:{_TELL}|rule|be drawn)",
    rf"\b{_AUXILIARY}(?: {_NOT}|n['’]t)(?: yet| even| been| \w+ly)* {_TELL}",
    rf"\b{_NOT} (?:{_AUXILIARY} )?(?:yet |even |been |\w+ly )*{_TELL}",
    rf"\b{_AUXILIARY}(?: {_NOT}|n['’]t) mak\w* (?:\w+ ){{0,3}}claims?\b",
    rf"\b(?:un|{_NOT} )(?:willing|prepared) to {_TELL}",
    r"\bnot (?:yet |immediately )*(?:be drawn|rule out|ruled out)",
    r"\bremain(?:ed|s) silent",
)
_REFUSES = _any_of(
    r"\brul(?:e|es|ed|ing) out\b",
    r"\b(?:brush|knock|shoot|shot|shrug|laugh|wav|swat|bat)\w* (?:down|off|aside|away)\b",
    r"\bpour\w* (?:cold )?(?:scorn|water) on\b",
    r"\bpush\w* back (?:on|against)\b",
    r"\brefus(?:e|es|ed|ing) to (?:accept|consider|recogni[sz]e|admit|believe)",
)
_DISBELIEVES = _any_of(
    rf"(?:\b{_NOT}|n['’]t)(?: (?!only)\w+)?"
    r" (?:convinced|believ\w+|think|sure|persuaded|buy|expect\w*)",
    r"\b(?:ha(?:s|ve|d)|sees?|saw|found|finds?) (?:seen |found )?no (?:\w+ )?"
    r"(?:evidence|proof|indication|sign)",
)
_FALSE = (
    r"(?:false|untrue|baseless|unfounded|groundless|fake|fabricat\w+|lies?|hoax|nonsense|absurd"
    r"|ridiculous|rubbish|fiction|fictitious|bogus|propaganda|invention|inaccurate|incorrect"
    r"|exaggerat\w+|slander\w*|defamat\w+|libel\w*)\b"
)
_CALLS = re.compile(
    r"\b(?:call|label|brand|describ|characteri|term|portray)\w*\b(?! (?:for|on|upon)\b)"
)
_CALLS_FALSE = _any_of(
    rf"\A(?:call|label|brand)(?:s|l?ed|l?ing)?\b.*\b{_FALSE}",
    rf"\A(?:describ|characteri|term|portray)\w* .*\bas (?:[\w“\"]+ ){{0,3}}[“\"‘']?{_FALSE}",
)
"""Who calls what was said false denies it."""
_ASKS = re.compile(r"\b(?:ask|call|push)")
_QUESTION = r"\b(?:if|whether|about|how|why|what|who|when|where|which)\b"
_DEMANDS = _any_of(
    r"\bcall(?:s|ed|ing)?(?: \w+)? (?:on|for|upon)\b",
    rf"\bask(?:s|ed|ing)?\b(?:(?!{_QUESTION}).){{0,40}}\b(?:for|to)\b",
    r"\bpush(?:es|ed|ing)? for\b",
)
_PLEA = re.compile(r"\b(?:plea(?:d(?:s|ed|ing)?)?|pled)(?: of)? (?:(not guilty|innocen)|guilty\b)")
_ORDER: tuple[Stance, ...] = (
    *("denies", "admits", "doubts", "accuses", "warns", "promises", "demands", "confirms"),
)
_UNTAKEN: dict[Stance, Stance] = {
    "admits": "denies",
    "confirms": "declines-to-comment",
    "denies": "declines-to-comment",
}
"""What becomes of a stance of which the text says that it was not taken; others assert."""


def stance(text: str, attribution: Attribution) -> Stance:
    """The stance of an attribution, whose spans are code points of `text`, as its words tell it."""
    if attribution.cue is None:
        return "asserts"
    cue = _plain(text[slice(*attribution.cue)])
    governed = f"{_before(text, attribution)} {cue}".strip()
    told = _told(cue)
    after = _after(text, attribution)
    whole = f"{governed} {after}"
    plea = _PLEA.search(f"{cue} {after}")
    # "Said that she had pleaded guilty" tells of another's.
    if plea and plea.start() < len(cue):
        return "denies" if plea[1] else "admits"
    if not (_NEGATED.search(governed) or _NOTHING.match(after)):
        # "Batted away questions", "brushed aside the allegations": what is refused is another's.
        if _calls_false(text, attribution, cue) or _REFUSES.search(cue):
            return "denies"
        return told or _by_phrase(governed, whole if _ASKS.search(cue) else cue)
    untold = _withheld(governed, whole)
    if untold or told:
        return untold or _UNTAKEN.get(told or "asserts", "asserts")
    return _by_phrase(whole, whole if _ASKS.search(cue) else cue)


def _calls_false(text: str, attribution: Attribution, cue: str) -> bool:
    called = _CALLS.search(cue)
    if called is None:
        return False
    content = _plain(" ".join(text[s:e] for s, e in attribution.content))[:_SHORT]
    return bool(_CALLS_FALSE.search(f"{cue[called.start() :]} {content}"))


def _told(cue: str) -> Stance | None:
    """The stance that a word of the cue tells."""
    words = set(_WORD.findall(cue))
    return next((kind for kind in _ORDER if words & _forms(kind)), None)


def _withheld(governed: str, whole: str) -> Stance | None:
    """The stance of one who could or would not say it."""
    if _CANNOT_DENY.search(governed):
        return "admits"
    if _CANNOT_VERIFY.search(whole):
        return "cannot-verify"
    declined = _DECLINES.search(whole)
    # "Did not believe | that it would not say": what begins in the content is another's.
    near = declined is not None and declined.start() <= len(governed) + 1
    return "declines-to-comment" if near else None


def _by_phrase(words: str, asked: str) -> Stance:
    if _REFUSES.search(words):
        return "denies"
    if _DISBELIEVES.search(words):
        return "doubts"
    return "demands" if _DEMANDS.search(asked) else "asserts"


def _before(text: str, attribution: Attribution) -> str:
    """The words of the clause that stand before the cue; "no" if nobody is its source."""
    start = attribution.cue[0] if attribution.cue else 0
    spans = [*attribution.content, *filter(None, [attribution.source])]
    low = max([max(0, start - _NEAR), *(end for _, end in spans if end <= start)])
    words = " ".join(_plain(_CLAUSE.split(text[low:start])[-1]).split()[-_WORDS:])
    if attribution.source is None and _NAMED.search(text, *(attribution.cue or (0, 0))):
        # What somebody would not confirm or comment on was still reported.
        words = "no" if _NO.search(words) else ""
    source = attribution.source
    nobody = source and _NOBODY.match(text, *source)
    before = source if source and source[1] <= start else (0, 0)
    inverted = _INVERTED.search(text, max(0, before[0] - _NEAR), before[0])
    return f"no {words}".rstrip() if nobody or inverted else words


def _after(text: str, attribution: Attribution) -> str:
    """The first words of the first content that stands behind the cue."""
    end = attribution.cue[1] if attribution.cue else 0
    start, stop = next((span for span in attribution.content if span[0] >= end), (0, 0))
    return _plain(text[start : min(stop, start + _NEAR)])


def _plain(words: str) -> str:
    return " ".join(words.lower().split()).replace(" n't", "n't")


@cache
def _forms(kind: Stance) -> frozenset[str]:
    table = load("stance")
    return (
        frozenset(form for verb in table[kind] for form in _conjugated(verb))
        | table[f"{kind}_words"]
    )


def _conjugated(verb: str) -> tuple[str, ...]:
    """The regular forms of a verb."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    third = verb + ("es" if verb.endswith(("ss", "sh", "ch", "x")) else "s")
    doubled = verb + verb[-1]
    return verb, third, verb + "ed", verb + "ing", doubled + "ed", doubled + "ing"
