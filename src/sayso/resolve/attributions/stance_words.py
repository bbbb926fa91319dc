"""The words of a denial, an admission, a confirmation, or of who could not verify: the verb, and
what is denied or so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.english import A_PART, FALSE, FIGHTS_OFF, FINITE, OWN_DENIAL, WAVES_OFF, conjugated
from sayso.facts import load
from sayso.resolve.phrases import words
from sayso.resolve.phrases.words import CLAIMS
from sayso.types import Span


def _one_of(forms: Sequence[str]) -> str:
    return "|".join(sorted(set(forms), key=lambda form: (-len(form), form)))


def _forms(*stances: str) -> list[tuple[str, ...]]:
    return [conjugated(verb) for stance in stances for verb in load("stance")[stance]]


def _ending(end: str, verbs: Sequence[tuple[str, ...]]) -> str:
    return _one_of([form for forms in verbs for form in forms if form.endswith(end)])


_VERBS = _forms("denies", "admits", "confirms")
_ADMITS, _CONFIRMS = (frozenset(sum(_forms(kind), ())) for kind in ("admits", "confirms"))
_PLAIN = frozenset(forms[0] for forms in _VERBS) | {"call", "label", "describe", "brand", "plead"}
_PAST, _GOING = _ending("ed", _VERBS), _ending("ing", _VERBS)
_PRESENT = _one_of([form for forms in _VERBS for form in forms[:2]])
_DENYING = _ending("ing", _forms("denies"))
_DATELINE = re.compile(r"[A-Z]{2}[^\n–—:;.!?]{1,60}?[ \xa0](?:--?|[–—])[ \xa0]+(?=[A-Z])")
"""The place and the agency that open a report: "OSK (Wire) - "."""
_LEADING = re.compile(rf"(?:\w+ly )?(?P<cue>(?i:{_DENYING}))\b")
_DENIED = _ending("ed", _forms("denies"))
_DENY = frozenset(conjugated("deny"))
_ADVERB = (
    r"(?:(?:\w+ly|also|again|once again|since|later|earlier|then|now|still|always|often|both|too"
    r"|further|on \w+day) )"
)
_MARKS = r"[“\"‘'`]*[ \xa0]?"
_HAS = rf"(?:(?:has|have|had) {_MARKS}{_ADVERB}{{0,3}})?"
_NOT = r"(?: not|n[’']t| n[’']t)"
_AGREES = rf"{_NOT} (?:\w+ly )?(?:accept|recogni[sz]e|believe|share|agree with)"
"""Behind "does", what says no to a claim."""
_PHRASES = (
    rf"(?:{_HAS}(?:push(?:es|ed)? back (?:on|against)|hits? back at|knock(?:s|ed) back"
    rf"|pour(?:s|ed)? (?:cold water|scorn) on|{WAVES_OFF}|{FIGHTS_OFF}"
    r"|(?:contest|challeng)(?:e?s|ed))"
    r"|(?:is|are|was|were) pushing back (?:on|against)"
    rf"|(?:do|does|did){_AGREES})"
)
_AGAIN = rf"(?P<again>{_HAS}{OWN_DENIAL}(?: of(?= ))?)"
_BACK = rf"(?P<back>{_HAS}(?:walk|row)(?:s|ed) back(?: on)?)"
_SILENT = (
    rf"(?P<silent>(?:(?:do|does|did|has|have|had){_NOT} (?:\w+ly |yet )?"
    r"(?:(?:respond(?:ed)?|repl(?:y|ied)) to|return(?:ed)?|answer(?:ed)?)"
    r"|could not (?:immediately )?be (?:immediately )?reached(?: [\w-]+){0,3}? for"
    r"|could not (?:immediately )?be(?= reached(?: by \w+)?[ \xa0]?(?:[.,;]|\Z))"
    rf"|(?:was|were|is|are)(?:{_NOT}(?: \w+ly)? |(?: \w+ly)? un)available (?:for|to)"
    rf"|(?:has|have|had){_NOT}(?: \w+ly| yet)?(?= commented\b)"
    r"|(?:has|have|had|made|gave|offered)(?= no (?:\w+ )?comment\b))(?= ))"
)
_WITHHOLDS = (
    rf"(?P<withholds>(?:would|will|could){_NOT} be drawn on"
    r"|(?:would|could|will|can|did) neither confirm n?or deny(?= ))"
)
_UNABLE = (
    rf"(?P<unable>(?:(?:could|can|ca|were|was|is|are){_NOT}(?: able to)?|cannot"
    rf"|(?:was|were|is|are|(?:has|have|had) been) unable to|(?:has|have|had){_NOT} been able to)"
    r" (?:(?:\w+ly|yet) ){0,2}(?:verify|confirm|corroborate|authenticate))"
)
_ENDS = r"[”\"’']*(?=[ \xa0.,;:)”\"’—–]|\Z)"
HINT = re.compile(
    rf"\b(?:{_PAST}|{_PRESENT}|{_GOING}|(?i:{_DENYING})|call|label|brand|describe|ple[ad]|push"
    r"|hits? back|pour"
    rf"|{WAVES_OFF}|{FIGHTS_OFF}|knock|contest|challeng|denial|{_AGREES}|walk|row|respond|repl[yi]|return"
    r"|answer|be reached"
    r"|be immediately reached|be drawn|neither confirm|available|comment|verify|confirm|corroborate"
    r"|authenticate)"
)
"""What stands in every text with one of them."""
_DENIES = re.compile(
    rf"(?<![\w’'-]){_ADVERB}{{0,3}}{_MARKS}{_ADVERB}{{0,3}}(?P<cue>{_HAS}(?P<past>{_PAST})"
    rf"|(?:is|are|was|were) {_ADVERB}{{0,3}}(?P<going>{_GOING})|(?P<now>{_PRESENT})"
    rf"|{_HAS}(?:calls?|called|labels?|labell?ed|brands?|branded|describes?|described)"
    rf"|{_HAS}(?:pleads?|pleaded|pled)(?= not guilty)|{_PHRASES}|{_AGAIN}|{_BACK}|{_SILENT}"
    rf"|{_WITHHOLDS}|{_UNABLE}){_ENDS}"
)
"""A verb that states that a subject before it denies, admits, confirms or could not verify, or may:
"called"."""
_THE = (
    r"(?:the|th[ie]se|th(?:is|at|ose)|his|her|its|their|our|my|all|any|such|both|some"
    r"|[\w-]+[’']s?)"
)
_CLAIMS = rf"{_MARKS}(?:(?:all |any )?(?:of )?{_THE} )?(?:(?!not\b)[\w’'-]+ ){{0,3}}?(?:{CLAIMS})\b"
_CLAIM = re.compile(
    rf"(?:with )?{_CLAIMS}"
    r"(?: (?:(?:that|of|about|over|regarding|concerning|against|by|from|made|brought|as|it|he|she"
    rf"|they|(?:in|on|published|carried|aired|posted)(?=(?: [\w’'-]+){{1,6}}? that ))\b"
    rf"|(?-i:[A-Z])(?=[^,;:.\n]{{1,80}}? (?:{FINITE})\b))(?P<more>[^;:\n]*))?",
    re.IGNORECASE,
)
_STANDS = (
    r"(?=\Z|[.,;:)”\"’'—–]| (?:as|and|but|in|on|at|to|through|via|when|while|during|after|yesterday"
    r"|today|again|too|\w+ly|last|earlier|outright)\b)"
)
_NOUNS = r"(?:the|an?|his|her|its|their|our|my|th(?:is|at|ese|ose)|no|some|many|most|all)"
_POINTING = re.compile(
    r"(?:it|this|that|them|these|those|(?:all|any) of (?:it|this|that|them|these|those))"
    rf"{_STANDS}",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?:having )?(?:{A_PART}|(?:(?:any|all|its|his|her|their|the|a|direct|personal|criminal) )*"
    r"(?:everything|anything|wrong-?doing|misconduct|impropriety|knowledge|links?|ties|plans?"
    r"|intentions?|existence)\b)"
    r"(?P<more>(?:[^,;:\n]|,(?=\d))*)",
    re.IGNORECASE,
)
_FULL = re.compile(
    r"(?:(?P<clause>that\b|(?:he|she|it|they|there)"
    r" (?!(?:with|to|in|on|at|by|for|from|as|and|but|or|through|via)\b)\w+)"
    r"|(?:ever )?(?!nothing|king|spring|evening|morning)[a-z]{2,}ing\b)(?P<more>[^;:\n]*)"
)
_DONE = re.compile(
    r"to (?:(?!hospital)\w+ing\b|(?:the|an?|his|her|their) (?:[\w-]+ ){0,2}?"
    r"(?:crimes?|murders?|killings?|thefts?|frauds?|affair|charges?|offen[cs]es?|attacks?|assaults?|errors?|mistakes?)\b)"
    r"(?P<more>(?:[^,;:\n]|,(?=\d))*)"
)
_CASES = re.compile(
    r"(?:(?:at least|about|around|some|nearly|almost|over|more than|up to|another|the|its) ){0,2}"
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|an?|dozens of|hundreds of|first"
    r"|second|third)(?: [\w-]+){0,3}?"
    r" (?:cases?|deaths?|infections?|fatality|fatalities|casualties)\b"
    r"(?: (?:of|in|from|among|since)\b(?:(?! (?:and|but|while)\b)[^,;:\n])*)?"
)
"""A count that is confirmed."""
_GUILT = re.compile(r"not guilty\b")
_RETRACTED = re.compile(
    r"(?:(?:the|that|th[eo]se|this|his|her|its|their|some of (?:the|his|her|its|their)) )?"
    r"(?:(?!(?:to|on)\b)[\w’'-]+ ){0,2}?(?:comments?|remarks?|claims?|statements?|promises?"
    r"|pledges?|threats?|assertions?|accusations?|warnings?|criticisms?)\b",
    re.IGNORECASE,
)
_STATED = re.compile(r"(?P<clause>\w)(?P<more>[^;:\n]*)")
_UTTERED = re.compile(r"(?:[“‘\"]|``)[^“”\"\n]{2,600}[”\"]?")
"""What is said, in a clause or between marks."""
_NO_ANSWER, _TAKEN_BACK, _WITHHELD = "no answer", "taken back", "withheld"
_UNVERIFIED, _UNCONFIRMED = "not verified", "not confirmed"
_DENIES_NOTHING = _ADMITS | _CONFIRMS | {_NO_ANSWER, _WITHHELD, _UNVERIFIED, _UNCONFIRMED}
_ASKS = r"(?P<clause>(?:that|wh(?:at|en|ere|ether|ich|o|y)|how|if)\b)"
_WHETHER = re.compile(rf"{_ASKS}(?P<more>[^;:\n]*)", re.IGNORECASE)
_CHECKED = re.compile(
    rf"(?!(?:or|and|but)\b){_MARKS}(?:{_ASKS}|\w)(?P<more>[^;:\n]*)", re.IGNORECASE
)
"""What who could not check it was to check."""
_EVENT = re.compile(rf"(?:{_NOUNS}|[\w-]+['’]s)(?: (?!of\b)\w)(?P<more>[^;:\n]*)")
"""What somebody could not confirm: "the deaths"."""
_ASKED = re.compile(
    r"(?:comment(?:ed)?\b|no (?:\w+ )?comment\b|reached\b|(?:[\w’'-]+ ){0,5}?"
    r"(?:(?:requests?|calls?|messages?|e-?mails?)(?: and \w+)? (?:for|to|seeking|requesting)"
    r" (?:[\w’'-]+ ){0,3}?(?:comments?|interviews?|information)\b|inquir(?:y|ies)\b|questions\b"
    r"|interview requests\b|(?:calls?|messages?|e-?mails?)(?=[ \xa0]?[.,;)]|\Z| on \w+day\b)))"
    r"(?P<more>[^;:\n]*)",
    re.IGNORECASE,
)
"""What who gives no answer was asked for."""
_FALSELY = re.compile(
    rf"(?:it|this|them|these|{_CLAIMS})(?: [\w’'-]+){{0,6}}? (?:as )?{_MARKS}"
    rf"(?:[\w-]+ ){{0,3}}?{FALSE}[”\"’']?",
    re.IGNORECASE,
)
_SAID = "said"
_OBJECTS: dict[str, tuple[re.Pattern[str], ...]] = {
    _SAID: (_UTTERED, _STATED),
    _TAKEN_BACK: (_RETRACTED,),
    _NO_ANSWER: (_ASKED,),
    _UNVERIFIED: (_CHECKED,),
    _WITHHELD: (_CHECKED,),
    _UNCONFIRMED: (_POINTING, _WHETHER, _CLAIM, _EVENT),
}
"""What is told of behind phrases that are no single verb."""
_DENIAL = _one_of(sum(_forms("denies"), ()))
DENYING = rf"\b(?:{_DENIAL}|{_PHRASES})\b"
"""A verb of denial, or a phrase for one: "pushed back on"."""
DENIED_CUE = re.compile(rf"(?i)\b(?:{_DENIAL})\b")
"""A verb of denial in a cue."""
_PASSIVE = re.compile(
    rf"\b(?P<cue>(?:(?:is|are|was|were|(?:has|have|had) been) {_ADVERB}{{0,3}}(?:{_DENIED})"
    rf"|(?:could|can|ca|has|have){_NOT} (?:be|been) (?:\w+ly ){{0,2}}"
    r"(?:verified|confirmed|corroborated)))"
    rf" (?:as [\w“”\"’' -]{{2,40}}? )?{_ADVERB}?by (?=\S)"
)
"""A denial in the passive, up to who denies: "was later denied by"; or what was not verified so."""
_REDUCED = re.compile(
    rf",[ \xa0](?P<cue>{_ADVERB}{{0,3}}(?:{_DENIED})) (?:as [\w“”\"’' -]{{2,40}}? )?by (?=\S)"
)
"""A denial in the passive beside a claim: "The report, later dismissed by"."""
_TELLS = r"told|tells|(?:inform|remind|warn)(?:s|ed)|assure[sd]|notif(?:ies|ied)"
_SURELY = (
    r"said|says|claimed|insist(?:s|ed)|stated|believes|acknowledge[sd]|admit(?:s|ted)|concede[sd]"
)
"""Verbs of saying, no nouns, that a clause may follow without "that"."""
_TIMES = r"(?:\w+ly|earlier|later|again|(?:on )?\w+day)"
_PLACED = r"(?:in|on|at|to|during|after|before|from) (?:(?!that\b)[\w’'.-]+ ){0,5}?[\w’'.-]+"
_HEARER = (
    r"(?!(?:of|lies|many)\b)(?:(?!(?:that|to|how|what|about|so|off)\b)[\w’'.-]+ ){0,5}?"
    r"(?!(?:so|off)\b)[\w’'.-]+"
)
_BEGINS = (
    r" (?:(?:he|she|it|they|there|I|we)"
    r" (?!(?:with|to|in|on|at|by|for|from|as|and|but|or|through|via)\b)\w+"
    rf"|(?:{_NOUNS} \w|[A-Z])(?=[^,;:.\n]{{1,80}}? (?:{FINITE}|\w+ed)\b))"
)
_OPENED = r" (?:[“‘]|\"(?=\w)|``)(?=(?:[ \xa0]?[^ \xa0“”\"]+){4})"
_SAYS_THAT = re.compile(
    r"(?<!\b[Nn]ever )(?<!\bbeing )"
    rf"\b(?P<cue>(?:(?:has|have|had) (?:{_ADVERB}){{0,2}})?"
    rf"(?:(?P<tells>{_TELLS})|(?P<surely>{_SURELY})|{_one_of(list(words.SAYS))}))"
    rf"(?(tells) {_HEARER})(?: {_TIMES}){{0,2}}(?(surely)(?: {_PLACED})?|)[,:]?"
    rf"(?= that |(?(tells)(?:{_BEGINS}|{_OPENED})|(?(surely)(?:{_BEGINS}|{_OPENED})|(?!))))"
)
"""A verb of saying, with whom it is told and when or where, before what is said."""
_AMID = re.compile(
    rf"\b(?P<cue>(?:has|have|had|did|does|do){_NOT} (?:\w+ly |yet )?confirm(?:ed)?"
    rf"(?= (?:{_NOUNS}|[\w-]+['’]s|[A-Z]\w+)\b)"
    rf"|{_HAS}confirm(?:s|ed)(?= (?:{_NOUNS}|[\w-]+['’]s) (?:[\w’'-]+ ){{1,3}}of\b)"
    rf"|{_HAS}(?:declin|refus)ed(?= to (?:comment|confirm|discuss)\b))"
)
"""A verb of who confirms an event ("the killing of"), does not confirm it, or will not comment."""
_QUOTED = re.compile(
    r"\b(?:(?:quot|cit)(?:es?|ed|ing) (?P<who>[^,;:.“”\"\n]{2,80}?)"
    r"|(?P<passive>(?:is|are|was|were|been) (?:quoted|cited|reported)"
    rf"(?: by [^,;:.“”\"\n]{{2,60}}?)?)) as (?P<cue>{_GOING}){_ENDS}"
)
"""Who is quoted "as denying" something."""
_CLAIM_OF = rf"\b{_CLAIMS}(?: (?:of|about|that|against) [^,;:.\n“”\"]{{2,80}}?)?"
_SUBJECT = re.compile(
    r"(?:\b(?:it|this)|(?-i:\bThat|\bThese|\bThose)|(?<=but )that|(?<=and )that"
    rf"|{_CLAIM_OF}) \Z",
    re.IGNORECASE,
)
_BESIDE = re.compile(rf"{_CLAIM_OF}\Z", re.IGNORECASE)
_FAR = 140  # code points that the subject of a passive may take
_TAKES = re.compile(
    r"(?:,|[ \xa0][–—-])[ \xa0]"
    rf"(?P<what>which|something|(?:an?|the) (?:\w+ )?(?:{CLAIMS})(?: (?:that|which))?) \Z"
)
_ANTECEDENT = re.compile(
    r"(?P<what>\b(?:an?|the|this|these|its|his|her|their)"
    r" (?:(?!(?:that|which|who)\b)[\w’'-]+ ){1,4})which \Z"
)
_RUN_ON = re.compile(r"[”\"’']*(?:\Z|[.;:)—–]|[ \xa0](?=[A-Z]))")
_PREPOSITION = re.compile(
    r"\b(?:about|against|at|by|for|from|in|into|of|on|over|to|under|upon|with) \Z"
)
_ALONE = re.compile(r"[”\"’']*(?:\Z|[.,;:)—–]| (?:and|but|while)\b)")
_TURNS = (
    r" (?:but|although|though|while|saying|adding|insisting|calling)\b"
    r"|[.!?](?=[ \xa0](?:``|[“\"]))"
    r"| and (?=(?:said|says|say|told|added|insisted|that)\b"
    rf"|(?:[\w’'-]+ ){{0,3}}?(?:{FINITE}|\w+ed)\b)"
)
STOPS = re.compile(rf"[;:—–\n]|,(?!\d)|{_TURNS}")
"""Where the clause of a verb ends."""
_MARK, _CLOSES = re.compile(r"[“”\"]"), re.compile(r"[”\"]\Z")
_ENDS_CLAUSE = re.compile(
    r"[;:—–\n]| - |,(?= (?:which|and|or|so|as|according)\b)"
    rf"|,(?= [^,;:.\n]{{2,60}} (?:said|says|reported|reports|told|wrote)\b)|,?(?:{_TURNS})"
)
"""Where a clause ends that is what is denied: names in it may have an aside."""


class Verb(NamedTuple):
    """A verb that may deny, admit or confirm: `at` is where it begins, adverbs too, `end` where it
    ends, `plain` whether only several have it for a verb ("deny")."""

    at: int
    cue: Span
    end: int
    word: str
    plain: bool

    @property
    def denies(self) -> bool:
        return self.word not in _DENIES_NOTHING


def verbs(text: str, start: int, end: int) -> Iterator[Verb]:
    """The verbs, and phrases for one, that may deny, admit, confirm or withhold something."""
    for match in _DENIES.finditer(text, start, end):
        word = match["cue"].rsplit(maxsplit=1)[-1].lower()
        word = "denied" if match["again"] else word
        word = _TAKEN_BACK if match["back"] else _NO_ANSWER if match["silent"] else word
        word = _WITHHELD if match["withholds"] else word
        if match["unable"]:
            plain = word == "confirm" and "independent" not in match["cue"]
            word = _UNCONFIRMED if plain else _UNVERIFIED
        yield Verb(match.start(), match.span("cue"), match.end(), word, word in _PLAIN)


def saying(text: str, start: int, end: int) -> Iterator[Verb]:
    """Verbs of saying that lead to a clause: "has said | that it held"."""
    for match in _SAYS_THAT.finditer(text, start, end):
        yield Verb(match.start(), match.span("cue"), match.end(), _SAID, False)


def leading(text: str, start: int, end: int) -> Verb | None:
    """The participle of a denial with which a sentence begins: "Denying | it fell, Osk said"."""
    dateline = _DATELINE.match(text, start, end)
    match = _LEADING.match(text, dateline.end() if dateline else start, end)
    return match and Verb(
        match.start(), match.span("cue"), match.end(), match["cue"].lower(), False
    )


def amid(text: str, start: int, end: int) -> Iterator[Verb]:
    """Verbs of who confirms something, does not, or will not comment: "declined | to comment"."""
    for match in _AMID.finditer(text, start, end):
        yield Verb(match.start(), match.span("cue"), match.end(), _UNVERIFIED, False)


class Passive(NamedTuple):
    """A denial in the passive: its cue, what is denied, and where who denies it begins."""

    cue: Span
    told: Span
    end: int


def passives(text: str, start: int, end: int) -> Iterator[Passive]:
    for match in _PASSIVE.finditer(text, start, end):
        cue = match.span("cue")
        told = _SUBJECT.search(text, max(start, cue[0] - _FAR), cue[0])
        if told:
            yield Passive(cue, (told.start(), told.end() - 1), match.end())
    for match in _REDUCED.finditer(text, start, end):
        told = _BESIDE.search(text, max(start, match.start() - _FAR), match.start())
        if told:
            yield Passive(match.span("cue"), told.span(), match.end())


def quoted(text: str, start: int, end: int) -> Iterator[tuple[Verb, Span | None]]:
    """Verbs of one who is quoted as denying and the like, with his place; None if it is before."""
    for match in _QUOTED.finditer(text, start, end):
        cue, who = match.span("cue"), match.span("who")
        verb = Verb(match.start(), cue, match.end(), match["cue"].lower(), False)
        yield verb, None if match["passive"] else who


def told_after(text: str, verb: Verb, stop: int) -> Span | None:
    """What is denied, admitted or confirmed behind a verb, up to the code point `stop`."""
    start = verb.end + 1
    for pattern in _objects(verb.word):
        told = pattern.match(text, start, stop)
        if told:
            more = told.groupdict().get("more")
            stops = _ENDS_CLAUSE if told.groupdict().get("clause") else STOPS
            last = (
                told.end()
                if more is None
                else _stopped(text, stops, told.start("more"), told.end())
            )
            said = text[start:last].rstrip(" .,").removesuffix(" that")
            if _CLOSES.search(said) and not _MARK.search(said[:-1]):
                said = said[:-1].rstrip(" .,")  # a mark that is not of what is told
            return start, start + len(said)
    return None


def _objects(word: str) -> Sequence[re.Pattern[str]]:
    if word.startswith("ple"):
        return (_GUILT,)
    if word.startswith(("call", "label", "brand", "describe")):
        return (_FALSELY,)
    if word in _OBJECTS:
        return _OBJECTS[word]
    if word in _ADMITS | _CONFIRMS:
        return (_FULL, _DONE) if word in _ADMITS else (_FULL, _CASES)
    return (_POINTING, _CLAIM, _PART, _FULL) if word in _DENY else (_POINTING, _CLAIM)


def _stopped(text: str, stops: re.Pattern[str], start: int, end: int) -> int:
    stop = stops.search(text, start, end)
    return stop.start() if stop else end


def antecedent(text: str, low: int, subject: int) -> Span | None:
    """The nouns before "which", where the subject of its clause begins behind it, that its verb has
    for an object: "a plan which Roe rejected", but not "talks in which"."""
    found = _ANTECEDENT.search(text, max(low, subject - _FAR), subject)
    if found is None or _PREPOSITION.search(text, *found.span("what")):
        return None
    return found.start("what"), found.end("what") - 1


def told_before(text: str, low: int, subject: Span, verb: Verb, stop: int) -> Span | None:
    """What a clause that begins with `subject` takes up, from the code point `low` on: "…, which
    Roe denies"."""
    if not (verb.denies or verb.word == _UNVERIFIED):
        return None
    taken = antecedent(text, low, subject[0])
    if taken and _RUN_ON.match(text, verb.end, stop):
        return taken
    if not _ALONE.match(text, verb.end, stop):
        return None
    before = _TAKES.search(text, max(low, subject[0] - _FAR), subject[0])
    if before is None:
        return None
    return low, before.start()
