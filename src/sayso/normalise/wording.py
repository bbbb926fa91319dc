"""The expressions that tell a stance: words that negate, withhold, oppose or call it false."""

from __future__ import annotations

import re

from sayso.english import (
    ALLEGED,
    BE,
    CALL,
    FALSE,
    FEARED,
    FIGHTS_OFF,
    FINITE,
    OTHERWISE,
    OWN_DENIAL,
    QUELLS,
    SOOTHES,
    WAVES_OFF,
)


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


CLAUSE = re.compile(r"[.;:!?,\"“”(]|\b(?:but|and|while|who|which|that)\b")
_HELPS = rf" (?:{FINITE}|been|not|never|also|still|yet|\w+ly)"
RELATIVE = re.compile(
    rf"\b(?:who|which|that)(?:{_HELPS})*(?!{_HELPS})"
    r" (?!n['’]t)\w[^.;:!?,\"“”(]*\Z"
)
"""A clause with a verb of its own before a cue: "an official who declined to be named | said"."""
WORD = re.compile(r"[\w’'-]+")
WITHOUT = re.compile(r"(?<=[\w,]) without\b", re.IGNORECASE)
INVERTED = re.compile(
    r"\b(?:nor|neither|never|not once|hardly|in no way|nowhere|at no (?:point|time|stage)"
    r"|under no circumstances)\s+(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could)"
    r"\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""What denies a verb before its subject: "Nor has he confirmed it"."""
NOBODY = re.compile(r"(?:no(?!\.? ?\d)|none|nobody|neither)\b", re.IGNORECASE)
NO_ONE = re.compile(r"(?:nobody|no one|none)\b", re.IGNORECASE)
"""How a source begins of which anybody would be: what nobody disputes is so."""
FEW = re.compile(
    r"(?<!\b[Aa] )(?:(?:very |only )?few|hardly|scarcely|barely|almost no)\b"
    r"(?! of (?:the|his|her|their))",
    re.IGNORECASE,
)
"""How a source begins that is nearly nobody: what few think or say is in doubt."""
CONTRARY = re.compile(r"\bcontrary to (?:what )?(?:the )?\Z", re.IGNORECASE)
"""Before who said that it is otherwise: "Contrary to what Roe said, it held"."""


NAMED = re.compile(
    rf"\b(?:{ALLEGED}|reports?|arguments?)\Z",
    re.IGNORECASE,
)
"""A noun for what is said, of nobody, is no verb that the words before it govern."""
NO = re.compile(r"\bno(?: \w+)?\Z")


_NOT = r"(?:not|never|n['’]t|cannot|neither|nor|no|hardly|barely)"
_CHECK = r"(?:verif|confirm|authenticat|corroborat|check|establish|substantiat|ascertain)"
_TELL = (
    r"(?:comment|respond|repl|answer|return|say|said|name|confirm|elaborat|specif|disclos|identif"
    r"|provid|discuss|reveal|give|address|claim|deny|denied|issue|explain|detail|offer|speculat|react"
    r"|report(?!(?:ed|ing)? (?:any|further)\b)|inform|hint|suggest|indicat|announc"
    r"|publish|declar|insist|tell|told"
    r"|spell|take (?:\w+ )?questions|characteri|weigh\w* in\b|sp(?:eak|oke)\w* to\b|talk about)"
)
_CAN = (
    r"(?:could not|couldn['’]?t|cannot|can not|can['’]t|unable to|not (?:been |be )?able to"
    r"|impossible (?:for .{1,30} )?to)"
)
_AUXILIARY = r"(?:did|does|do|has|have|had|would|will|was|were|is|are)"
GIVEN = re.compile(rf"\b{BE}(?: (?:not|also|\w+ly))* (?:denied|refused)\Z")
"""What befalls somebody, who says nothing by it: "they are denied | time off"."""
WITHHOLDS = re.compile(r"\bden(?:y|ies|ied|ying)\Z")
WITHHELD = re.compile(
    r"(?:[\w’'-]+\s+){0,4}?(?:access|entry|admission|bail|parole|visas?|permits?|permission|asylum"
    r"|clemency|licen[cs]es?|motions?|appeals?|petitions?|applications?|requests?|injunctions?)\b"
    rf"(?!.*\b(?:{FINITE})\b)",
    re.DOTALL,
)
"""What is denied to somebody, and is no claim: "denied | bail to Roe", not "denied | access was
blocked"."""
QUESTION = re.compile(
    r"\b(?:a|an|the|this|that|one|another|his|her|their|my|our|(?:ask|pos|tak|answer|put)\w*)"
    r" (?:\w+ )?questions?\b"
)
"""Who has or asks a question need not doubt anything."""
_AVOIDS = (
    r"\b(?:avoid(?:s|ed|ing)?(?= (?:\w+ly )?\w+ing\b)|refrain(?:s|ed|ing)? from"
    r"|sh(?:y|ies|ied) away from|careful(?:ly)? not to|(?:reluctant|hesitant) to"
    r"|(?:kept|keeps?|stay\w*|remain\w*) (?:silent|mum)|tight-lipped|non-?committal"
    r"|(?:has|have|had) nothing (?:\w+ )?to (?:add|report|say)"
    r"|sa(?:id|ys?) (?:nothing|little)(?= (?:about|more|of|on|publicly|further)\b|$)"
    r"|(?:side-?step|duck|evad|dodg|deflect|skirt)\w* (?:[\w’'-]+ ){0,2}?questions?"
    r"|turn\w* (?:away (?:journalists|reporters)|(?:journalists|reporters) away))\b"
)
"""What tells that somebody does not say it: "avoided blaming Osk"."""
AVOIDS = re.compile(_AVOIDS)
NEGATED = _any_of(
    r"\b(?:little|few) (?:\w+ )?doubts?\b",
    rf"\b{_NOT}\b(?!-)",
    r"n['’]t\b",
    r"\b(?:declin|refus|un(?:abl|avail|will)|impossible|fail|(?:stop\w*|f[ae]ll(?:s|ing)?) short"
    r"|yet to|remain\w* silent)",
)
UNPROVED = re.compile(
    r".*\b(?:evidence|proof|basis|documents?|support)\b.* (?:its|his|her|their|the|\S+['’]s)"
    rf" (?:\w+ )?(?P<claim>{ALLEGED})\Z",
    re.IGNORECASE | re.DOTALL,
)
"""What tells that somebody's claim is not backed: "offered no evidence for its | claim"."""
CANNOT_DENY = re.compile(r"\b(?:cannot|can['’]t|could not|can not) den(?:y|ies|ied)")
CANNOT_VERIFY = _any_of(
    rf"{_CAN}(?: \w+(?: \w+){{0,3}} to)?(?: \w+ly| be)* {_CHECK}",
    rf"{_NOT} (?:yet )?(?:been )?(?:independently|verif)",
)
POINTS_FINGER = re.compile(
    r"\bpoint(?:s|ed|ing)?(?: (?:the|an?|his|her|its|their))?(?: accusing| accusatory)? fingers?\b"
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b")
BLAMES = re.compile(r"\bblam")
BLAMED_ON = re.compile(r"\bon\b")
BLAMED_FOR = re.compile(r"\b(?:for|in|of|at|after|that|which|who)\b")
"""Where whom or what somebody blames ends."""
NOTHING = re.compile(
    r"no (?:\w+ )?(?:details?|comment|information|evidence|explanation|reasons?|names?|specifics)\b"
)
_GIVES = r"\b(?:offer|giv|gave|provid|present|produc|cit|suppl)\w* (?:no|little|few)\b(?!-)"
OFFERS_WORDS = re.compile(
    r"\boffer\w* (?:[\w’'-]+ ){0,5}?(?:views?|estimates?|figures|numbers"
    r"|reasons?|theor(?:y|ies)|advice|opinions?|assessments?|accounts?|versions?"
    r"|explanations?|insights?|glimpses?|clues?|hints?|details?|evidence|apolog\w+|condolences"
    r"|sympathy|praise|thanks)\b"
)
"""Who offers no more than words promises nothing."""
SWORN = re.compile(r"\bsworn (?:\w+ )?(?:statements?|testimon(?:y|ies)|affidavits?|evidence)\b")
"""What is sworn in court is no promise."""
GIVES_NONE = re.compile(_GIVES)
"""Who offers no more promises nothing."""
DECLINES = _any_of(
    _AVOIDS,
    rf"{_GIVES}(?: \w+){{0,2}}? (?:answers?|documents?|proof|figures|data|sources?|numbers|basis"
    r"|support)\b",
    r"\bdeclin(?:e|es|ed|ing)\b",
    r"\bno (?:immediate |further |public |official )?(?:comment|word\b|response\b|repl(?:y|ies)\b)",
    rf"\bunable to {_TELL}",
    r"\bno\b.{0,40}\bclaim",
    rf"\b(?:offer|giv|gave|provid|mention|had)\w* {NOTHING.pattern}",
    rf"\byet to {_TELL}",
    r"\b(?:un|not (?:immediately )?)available\b",
    r"\bcould not (?:immediately )?be (?:immediately )?reached",
    r"\b(?:stopp?(?:ed|ing|s)?|f[ae]ll(?:s|ing)?) short",
    r"\bneither (?:confirm|den)",
    rf"\brefus(?:e|es|ed|ing)(?: flatly| outright| point-blank)? to (?:{_TELL}|rule|be drawn)",
    rf"(?:\b{_NOT}|n[’']t) (?:want|wish\w*|like) to (?!give){_TELL}",
    rf"\b{_NOT} (?:pick\w* up|come to|answer\w*) (?:the|his|her) (?:tele)?phone",
    rf"\b{_AUXILIARY}(?: {_NOT}|n['’]t)(?: yet| even| been| \w+ly)* {_TELL}",
    rf"\b{_NOT} (?:{_AUXILIARY} )?(?:yet |even |been |\w+ly )*{_TELL}",
    rf"\b{_AUXILIARY}(?: {_NOT}|n['’]t) mak\w* (?:\w+ ){{0,3}}claims?\b",
    rf"\b(?:un|{_NOT} )(?:willing|prepared) to (?:\w+ )?{_TELL}",
    r"\bnot (?:yet |immediately )*(?:be drawn|rule out|ruled out)",
    r"\bremain(?:ed|s) silent",
)
_CLAIM = (
    rf"(?:{ALLEGED}|notions?|findings?|conclusions?|reports|report (?=that\b)"
    r"|ideas?|accounts?|figures|versions?|talk)\b"
)
_UP_TO = r"(?: (?!(?:after|as|for|over|when|while|who|which|and|but)\b)[\w’'“\"-]+){0,4}? [“\"]?"
_TO = _UP_TO + _CLAIM
OPPOSES = re.compile(
    r"\b(?:(?:mock|derid|scoff|sneer|contest|counter|slam|blast|scotch|trash)\w*"
    r"|ridicul(?:e[ds]?|ing)|(?:t[ao]k(?:e|es|en|ing)|took) issue"
    r"|(?:hit|fir|lash|str[iu]c?k|fought|fight)\w* back|hit\w* out at"
    rf"|{FIGHTS_OFF}){_TO}"
    rf"|\b{QUELLS}{_UP_TO}(?:{_CLAIM}|{FEARED}\b)"
    r"|\bhits? back at (?:[\w’'-]+ ){0,3}?(?:reports?|stor(?:y|ies))\b"
    r"|\bcontest\w* (?:that\b|(?:all|any|both|his|her|its|the|their|these|those)"
    r" (?:[\w’'-]+ ){0,2}?charges?\b)"
    rf"|\b{OWN_DENIAL}"
    rf"|\b{OTHERWISE}|\brul\w* (?:it|this|that|them) out\b"
)
"""Who does so to a claim says that it is not so."""
_SAID = (
    r"(?:remarks?|comments?|statements?|words|announcements?|stor(?:y|ies)|versions?|tweets?|posts?"
    r"|articles?|report|testimon(?:y|ies)|confessions?|promises?|pledges?|threats?|offers?|warnings?"
    r"|estimates?|figures?|tolls?|counts?|denials?|admissions?|apolog(?:y|ies))\b"
)
RETRACTS = re.compile(
    r"\b(?:(?:retract|recant|withdr[ae]w)\w*|(?:walk|row|t[ao]k|took)\w* back|back\w* down from"
    r"|back(?:track|ped[ae]l)\w*(?: on| from)?)"
    rf"{_UP_TO}(?:{_CLAIM}|{_SAID})"
)
"""Who does so to what he said says no longer that it is so."""
DETACHES = re.compile(
    r"\b(?:challeng\w*|distanc\w*|back\w* (?:away|off)"
    rf"|shi?[ey]\w* away|{SOOTHES}){_UP_TO}(?:{_CLAIM}|{FEARED}\b)"
)
REFUSES = _any_of(
    r"\brul(?:e|es|ed|ing) out\b",
    rf"\b{WAVES_OFF}",
    r"\bpour\w* (?:cold )?(?:scorn|water) on\b",
    r"\bpush\w* back (?:on|against)\b|\bknock\w* back\b",
    r"\brefus(?:e|es|ed|ing) to (?:accept|consider|recogni[sz]e|admit|believe)",
)
DISBELIEVES = _any_of(
    rf"(?:\b{_NOT}|n['’]t)(?: (?!only)\w+)?"
    r" (?:convinced|believ\w+|think|thought(?! (?:to|of)\b)|sure|persuaded|buy|expect\w*)",
    r"\b(?:ha(?:s|ve|d)|sees?|saw|found|finds?) (?:seen |found )?no (?:\w+ )?"
    r"(?:evidence|proof|indication|sign|reason to (?:believe|think|suspect|suppose))",
    r"\b(?:ha(?:s|ve|d)|sees?|saw|found|finds?) (?:seen |found )?nothing to"
    r" (?:suggest|indicate|show|support|prove)",
    r"\bfar from (?:convinced|sure|certain|persuaded)\b",
)
DISAGREES = re.compile(
    rf"(?:\b{_NOT}|n['’]t)(?: \w+ly| always| yet)*"
    r" (?:agree|support|accept|endorse|approve|favou?r|back|condone|recogni[sz]e|subscribe|on board"
    r"|share (?:the|that|this|his|her|their|its) (?:view|opinion|belief|assessment))"
    r"(?:d|s|ed|ing)?\b"
)
"""Who does not agree says no to it."""
_AS = (
    r"(?:describ|characteri|term|portray|slam|blast|denounc|condemn|decr(?:y|ie)|derid|mock|ridicul"
    r"|lampoon|trash)"
)
"""How verbs of whoever says "as" what he holds a claim to be begin."""
CALLS = re.compile(rf"\b{CALL}\w*\b(?! (?:for|on|upon)\b)")
CALLS_SO = re.compile(rf"\b(?:{CALL}|{_AS})\w*\b(?! (?:for|on|upon)\b)")
_CONTEMPT = (
    r"(?:monstrous|outrageous|irresponsible|disgraceful|despicable|shameful|malicious|scurrilous"
    r"|cynical|pathetic|insulting|unfair|unjust(?:ified)?|unwarranted|un(?:substantiated|proven|supported)"
    r"|outlandish|frivolous|meritless|crazy|insane|silly|self[- ]serving|politically motivated"
    r"|witch[- ]hunt|provocation|not true|wrong"
    r"|without (?:any )?(?:merit|foundation|basis|substance))\b"
)
"""What only a claim that somebody denies is called, and much else that is no claim."""
CALLS_FALSE = _any_of(
    r"\A(?:call|label|brand|deem|dubb?)(?:s|l?ed|l?ing)?\b(?: that\b)?"
    rf"(?:(?! (?:who|which|that)\b).)*\b{FALSE}",
    rf"\A{_AS}\w* .*\bas (?:[\w“\"]+ ){{0,3}}[“\"‘']?{FALSE}",
    rf"\A{CALL}\w* (?:[\w’'-]+ ){{0,4}}?"
    r"(?:claims?|allegations?|accusations?|suggestions?|insinuations?|rumou?rs?|charges|complaint"
    r"|reports?|(?:law)?suits?|petition)\b"
    rf"(?:(?! (?:that|who|which)\b)[^.;:]{{0,40}}?[“\"‘' ]{_CONTEMPT}"
    rf"| that\b[^.;:]{{1,160}}?[“\"‘' ](?:{FALSE}|{_CONTEMPT})[”\"’'.,]*\Z)",
)
"""Who calls what was said false denies it."""
DOUBTFUL = re.compile(
    r"(?:premature|implausible|far-fetched|improbable|dubious|questionable|unconvincing)\b"
)
"""What a claim is called by who doubts it."""
ASKS = re.compile(r"\b(?:ask|call|push)")
_QUESTION = r"\b(?:if|whether|about|how|why|what|who|when|where|which)\b"
DEMANDS = _any_of(
    r"\bcall(?:s|ed|ing)?(?: \w+)? (?:on|for|upon)\b",
    rf"\bask(?:s|ed|ing)?\b(?:(?!{_QUESTION}).){{0,40}}\b(?:for|to)\b",
    r"\bpush(?:es|ed|ing)? for\b",
)
INNOCENT = re.compile(
    r"\b(?:maintain|protest|profess|proclaim|insist)\w*(?: on)? (?:[\w’']+ ){1,2}innocence\b"
)
PLEA = re.compile(r"\b(?:plea(?:d(?:s|ed|ing)?)?|pled)(?: of)? (?:(not guilty|innocen)|guilty\b)")
DISMISSES = re.compile(r"\bdismiss\w*\Z")
HELD_OFFICE = re.compile(
    r"(?:(?:his|her|its|their|the|an?|\d+|some|several)\s+)?(?:[\w-]+\s+){0,2}?(?:cabinet|government|staff"
    r"|(?:advis[eo]r|aide|ambassador|chief|coach|commander|employee|general|governor|judge|minister"
    r"|officer|official|prosecutor|teacher|worker)(?:s|es)?)\b(?!['’]|.*\b(?:as|reports?|claims?)\b)"
)
"""Who is dismissed is not denied: "dismissed his cabinet"."""
HEARD = re.compile(
    r"(?:(?:his|her|its|their|the|an?|that|this|\w+[’']s|most|all|both|\d+|\w+-based)\s+){0,2}(?:[\w-]+\s+){0,2}?"
    r"(?:law)?(?:suit|case|appeal|petition|motion|indictment|proceeding|application|bid)s?\b"
    r"(?!.*\bas\b)"
)
"""What is heard in court, and is no claim: "dismissed the lawsuit"."""
CHARGES = re.compile(r"(?:[\w’'-]+\s+){0,4}?(?:charge|complaint|count|claim)s?\b(?!.*\bas\b)")
JUDGES = re.compile(
    r"(?i)\b(?:judges?|courts?|tribunals?|jur(?:y|ies)|prosecutors?|magistrates?)\b"
)
