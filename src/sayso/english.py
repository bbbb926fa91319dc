"""Patterns of English that several parts go by."""

from __future__ import annotations

import re

FINITE = (
    "is|are|was|were|has|have|had|will|would|can|cannot|could|may|might|must|should|do|does|did"
)
"""Verbs that make a statement of words."""
STATES = re.compile(rf"\b(?:{FINITE})\b", re.IGNORECASE)
"""One of these verbs."""
A_PART = (
    r"(?:(?:any|all|no|full|sole|direct|personal|criminal|its|his|her|their|the|a)\s+)*"
    r"(?:responsibility|involvement|participation|complicity|collusion|guilt|blame|credit|role|part"
    r"|hand)\b"
)
"""A part in a deed, as it is claimed, denied or given."""
FALSE = (
    r"(?:false|untrue|baseless|unfounded|groundless|fakes?(?: news)?|forger(?:y|ies)|fabricat\w+"
    r"|lies?|hoax|nonsense|absurd"
    r"|ridiculous|rubbish|fiction|fictitious|bogus|propaganda|inventions?|made[ -]up(?! of\b)"
    r"|inaccurate|incorrect|exaggerat\w+"
    r"|(?<!\bfor )(?:slander|defamat|libel)\w*(?! (?:(?:law)?suit|case|action|charge|trial)s?\b)"
    r"|preposterous|laughable|ludicrous|farcical|fantas(?:y|ies)"
    r"|fairy ?tales?|(?:dis|mis)information|smears?|speculation|guesswork|conjecture|hearsay"
    r"|misleading)\b"
)
"""What a claim is called by who denies it."""
IS_UNTRUE = (
    r"(?:(?:is|are|was|were|(?:has|have|had) been)(?: (?!not\b|never\b|no\b)\w+){0,3}? [“\"‘']?"
    rf"(?:\w+ly )?(?:{FALSE}|not (?:true|the case|correct|accurate)\b|wrong\b"
    r"|without (?:any )?(?:foundation|basis|substance|merit)\b|not based (?:on|in) (?:any )?fact"
    r"|not (?:supported|backed(?: up)?|borne out) by (?:\w+ )?(?:evidence|facts|data|proof)\b"
    r"|(?:completely |entirely |totally )?at odds with (?:reality|the facts)\b)"
    r"|(?:do|does|did)(?: not|n[’']t) (?:correspond|conform) (?:to|with)"
    r" (?:reality|(?:the )?(?:truth|facts))\b"
    r"|(?:has|have|had) (?:nothing to do with (?:reality|the truth)\b"
    r"|no (?:basis|foundation|grounds)\b(?! (?:for|to)\b)))"
)
"""What is told of a claim of which it is said that it is not so."""
NO = r"(?<!\ba )(?<!\bthe )no(?!-(?!one\b))(?! fly\b)"
"""The word, but not where it begins another, "no-fly", "a no man's land"; "no-one" is none."""
ALLEGED = (
    r"(?:claims?|allegations?|accusations?|suggestions?|assertions?|insinuations?|contentions?"
    r"|rumou?rs?|speculation)"
)
"""What is said and may not be so; each place adds what is often so, or no more than words."""
MADE_BY = (
    r", (?:which (?:was|were|had been) )?(?:first |initially |originally )?"
    r"(?:aired|broadcast|carried|circulated|made|posted|published|raised|repeated|reported|spread)"
    r" [^,;:.!?“”\"\n]{3,80},"
)
"""What tells whose a claim is, or where it came from, behind its noun: ", first made by Roe,"."""
WAVES_OFF = r"(?:bat|brush|knock|laugh|shoot|shot|shrug|swat|wav)\w* (?:down|off|aside|away)\b"
"""What somebody does to whatever he says is not so: "brushed it aside"."""
FIGHTS_OFF = r"(?:fend|fight|fought|str[iu]c?k|sweep|swept|toss)\w* (?:down|off|aside|away)\b"
"""What he does to a claim that he says is not so, and to much else."""
OTHERWISE = (
    r"(?:(?:says?|said|thinks?|thought|(?:insist|maintain|claim|suggest|indicat)(?:e?d|e?s)?)"
    r" (?:otherwise|the opposite)\b|beg(?:s|ged)? to differ\b"
    r"|(?:(?:will|would) have|(?:is|are|was|were) having) none of it\b)"
)
"""What tells that somebody denies what was said, and names none of it."""
FEARED = r"(?:fears?|suspicions?|concerns?|worr(?:y|ies)|doubts?)"
"""What somebody holds for likely or wrong, with no more said."""
QUELLS = r"(?:dispel(?:s|led|ling)?|quash(?:es|ed|ing)?|quell(?:s|ed|ing)?)"
SOOTHES = (
    r"(?:play(?:s|ed|ing)? down|(?:downplay|allay|calm)(?:s|ed|ing)?|eas(?:es?|ed|ing)"
    r"|(?:assuag|sooth)(?:es?|ed|ing)|dampen(?:s|ed|ing)?)"
)
"""What somebody does to fears that he says are wrong, or too great."""
CHANGE = r"(?:up|down|rise|fall|drop|increase|jump|decrease)"
"""What stands before "from" and what a count was: "up from 90"."""
BE = r"(?:is|are|was|were|be|been|being)"
OWN_DENIAL = (
    r"(?:issu|repeat|reiterat|renew|maintain|ma[dk]|st[ai]nd|st[oi]ck|stood|stuck)\w*(?: by| to)?"
    r" (?:an?|his|her|its|their|the) (?:[\w-]+ ){0,2}denials?\b"
)
"""What somebody does who denies again: "stood by its denial"."""
CALL = r"(?:call|label|brand|describ|characteri|term|portray|deem|dub(?:b|s\b))"
"""How verbs by which somebody says what he holds a claim to be begin."""
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
"""In small letters: where capitals count, "may" is a verb, too."""
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
"""The words for 0 to 19."""
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
UP_TO_TWELVE = "|".join(UNITS[2:13])
"""Numbers that news writes in words, but for "one", which is a pronoun, too."""
SENTENCE_END = re.compile(r"""(?<!\b[A-Z])[.!?…]["'”’»)\]]*\s+(?=["'“‘«(\[]?[A-Z0-9])|\n+\s*""")
"""The mark that ends a sentence, or the end of a line, with the blanks behind it."""


def conjugated(verb: str) -> tuple[str, ...]:
    """The regular forms of a verb."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    third = verb + ("es" if verb.endswith(("ss", "sh", "ch", "x")) else "s")
    doubled = verb + verb[-1]
    return verb, third, verb + "ed", verb + "ing", doubled + "ed", doubled + "ing"
