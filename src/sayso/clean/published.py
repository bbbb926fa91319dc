"""Publication times."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_WORDED = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b %d, %Y", "%B %d %Y")
_UNSET = ("0001-01-01", "1970-01-01")
"""What programs write where they know no day."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{8}")


def parse_published(text: str) -> str:
    """A publication date or time as ISO 8601: `2031-03-04`, or `2031-03-04T09:30:00Z` in UTC.

    Takes ISO 8601, the format of mail headers, and "4 March 2031" or "March 4, 2031". A date stays
    a date; a time without an offset is taken for UTC; parts of a second are dropped. Raises
    ValueError for anything else, a time of day without its date included.
    """
    stated = " ".join(text.split())
    if len(stated) <= 64:
        for parse in (_iso, _mail, _worded):
            try:
                return parse(stated)
            except (ValueError, TypeError, OverflowError, IndexError):
                continue
    raise ValueError(
        f"{stated[:64]!r} is not a date or time that sayso knows; "
        "write it as 2031-03-04 or 2031-03-04T09:30:00+01:00"
    )


def stated_published(text: str | None) -> str | None:
    """`parse_published` for what an input says of itself: None where it cannot be read, or is no
    more than the first day that a program can count."""
    try:
        stated = parse_published(text) if text else None
    except ValueError:
        return None
    return None if stated and stated.startswith(_UNSET) else stated


def _iso(text: str) -> str:
    if _DAY.fullmatch(text):
        return date.fromisoformat(text).isoformat()
    if not re.match(r"\d{4}-?\d{2}-?\d{2}[T ]", text):
        raise ValueError(text)
    return _utc(datetime.fromisoformat(text))


def _mail(text: str) -> str:
    if ":" not in text:
        raise ValueError(text)
    return _utc(parsedate_to_datetime(text))


def _worded(text: str) -> str:
    for form in _WORDED:
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    raise ValueError(text)


def _utc(moment: datetime) -> str:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"
