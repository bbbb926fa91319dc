"""The day in the dateline of a wire report: "VELM, 17 JAN 90 (NPA) --"."""

from __future__ import annotations

import re
from datetime import date

from sayso.english import MONTH, WEEKDAY

_WITHIN = 400
"""Code points at the head of a text in which its dateline stands."""
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAME = r"(?-i:[^\Wa-z\d_])[\w.'’-]{0,30}"
_PLACE = rf"(?!{WEEKDAY}\b)(?:{_NAME}[ /](?:de |la |del |of )?){{0,3}}{_NAME}"
_DATELINE = re.compile(
    rf"(?:\A|\n)[ \t]*{_PLACE}(?:\s\([^()\n]{{2,40}}\)|,\s{_PLACE})?"
    r"(?:,\s|\s(?:\([^()\n]{2,60}\)\s)?(?:--?|[—–])\s)"
    rf"(?:(?P<day>\d{{1,2}})\s(?P<month>{MONTH}\.?),?\s(?P<year>(?:19|20)?\d\d)"
    r"|(?P<day3>\d{1,2})\.(?P<month3>[01]?\d)\.(?P<year3>(?:19|20)\d\d)"
    rf"|(?P<month2>{MONTH}\.?)\s(?P<day2>\d{{1,2}}),\s(?P<year2>(?:19|20)\d\d))"
    r"(?:\s\([^()\n]{2,60}\))?\s?(?:--?|[—–])\s",
    re.IGNORECASE,
)


def datelined(text: str) -> str | None:
    """The day in the dateline at the head of `text`, ISO 8601; None where there is none, or where
    it has no year. Two digits are a year of 1969 to 2068, as POSIX has it."""
    found = _DATELINE.search(text, 0, _WITHIN)
    if found is None:
        return None
    year = int(found["year"] or found["year2"] or found["year3"])
    if year < 100:
        year += 1900 if year >= 69 else 2000
    name = found["month"] or found["month2"]
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(found["month3"])
    try:
        return date(year, month, int(found["day"] or found["day2"] or found["day3"])).isoformat()
    except ValueError:
        return None
