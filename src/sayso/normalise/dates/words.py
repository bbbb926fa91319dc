"""The words of time expressions, and what they stand for."""

from __future__ import annotations

from sayso import english

MONTHS = "january february march april may june july august september october november december"
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_UNITS = english.UNITS[1:]
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_ORDINALS += (
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS.split(), 1)}
WEEKDAY_NUMBERS = {name[:3]: number for number, name in enumerate(WEEKDAYS.split())}
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
ORDINALS["twenty first"] = 21
_NUMBERS = {word: number for number, word in enumerate(_UNITS, 1)}
_NUMBERS |= {word: 10 * number for number, word in enumerate(english.TENS, 2)}
_NUMBERS |= {"a": 1, "an": 1, "single": 1, "a couple of": 2, "couple of": 2, "a dozen": 12}
_NUMBERS |= {"half a": 0, "half an": 0}

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    **dict.fromkeys(("morning", "dawn"), "TMO"),
    "afternoon": "TAF",
    **dict.fromkeys(("evening", "dusk"), "TEV"),
    "night": "TNI",
}
UNITS = {
    "minute": "MIN",
    "hour": "H",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "FN",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "centurie": "CE",
}
"""What a unit is called in a value; "MIN" sets minutes apart from months."""

# "may" and "march" are verbs, abbreviations other words too, unless capitals begin them.
MONTH = (
    r"(?:(?i:january|february|april|june|july|august|september|october|november|december)"
    r"|Ma(?:y|rch)|MA(?:Y|RCH)"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
    r"|(?:JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\b\.?)(?![\w'’])"
)
WEEKDAY_NAME = rf"(?i:{english.WEEKDAY})"
WEEKDAY = rf"{WEEKDAY_NAME}(?!\w)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d|-[A-Za-z])"
YEAR = r"[12]\d{3}(?!\w|[.,]\d)"
COUNT = (
    r"(?:\d{1,3}(?:\.\d)?|(?i:half\san?|a\scouple\sof|couple\sof|a\sdozen|an?|single"
    rf"|(?:{'|'.join(english.TENS)})(?:[\s-](?:{'|'.join(_UNITS[:9])}))?"
    rf"|{'|'.join(reversed(_UNITS))}))"
)
VAGUE = r"(?i:several|a\sfew|many|some|few|recent|a\snumber\sof)"
UNIT = r"(?i:minute|hour|day|weekend|week|fortnight|month|quarter|year|decade|centur(?:y|ie))"
SEASON = r"(?i:spring|summer|autumn|fall|winter)(?!\w)"
PART = r"(?i:morning|afternoon|evening|night|dawn|dusk)(?!\w)"
EARLY = r"(?i:(?:very\s)?(?:early|late|mid)(?:r|st)?|the\s(?:early|late|mid))"
"""What tells which part of a month, year or day is meant."""

_LEADS = (
    "the very beginning start end middle turn close outset height early latter earliest"
    " earlier later latest late mid best last rest remainder final opening closing past next"
    " coming this that previous following same current preceding upcoming about around almost"
    " nearly over more just roughly only less barely under at up well some several many few"
    " recent a an half couple single today tonight yesterday tomorrow overnight noon midnight"
    " midday every each per daily weekly monthly yearly annual annually hourly right now"
    " currently nowadays christmas new easter good palm halloween boxing valentine sept q1 q2"
    " q3 q4 h1 h2 h3 h4"
)
_NAMES = (
    *f"{MONTHS} {WEEKDAYS} {_ORDINALS}".split(),
    *(*_UNITS, *english.TENS, *UNITS, *SEASONS, *PARTS),
)
OPENINGS = frozenset(
    [*_LEADS.split(), *MONTH_NUMBERS, *(word + s for word in _NAMES for s in ("", "s"))]
)
"""The words with which a time expression may begin, in lower case."""
_LEADING = (
    "the a an that this at about around over under just only some almost nearly roughly barely"
    " one more less up well new"
)
LEADING = frozenset(_LEADING.split())
"""Those of them that begin one only together with one of `CONTINUING`."""
CONTINUING = OPENINGS | {"dozen", "number", "least", "present", "than", "to"}


def month_number(word: str) -> int:
    """1 to 12, of a month's name or what it is cut to."""
    return MONTH_NUMBERS[word[:3].lower()]


def weekday_number(word: str) -> int:
    """0, Monday, to 6, of a weekday's name."""
    return WEEKDAY_NUMBERS[word[:3].lower()]


def number(words: str) -> float | None:
    """The number of the words: "twenty-two" is 22, "half a" 0; None of "several"."""
    plain = " ".join(words.lower().replace("-", " ").split())
    if plain in _NUMBERS:
        return _NUMBERS[plain]
    if plain[:1].isdigit():
        return float(plain)
    parts = [_NUMBERS.get(word) for word in plain.split()]
    return sum(part or 0 for part in parts) if parts and None not in parts else None


def unit(word: str) -> str:
    """What the value of a unit's name, singular or plural, is written with."""
    plain = word.lower()
    return UNITS[plain if plain in UNITS else plain.removesuffix("s")]
