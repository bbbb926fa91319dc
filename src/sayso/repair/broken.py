"""Words that were parted at the ends of lines, as printed text has them: "minis-\\nter"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.repair.places import Edit

_BROKEN = re.compile(r"-\n(?<=[a-z]-\n)(?=[a-z])")
_HYPHENED = re.compile(
    r"(?<![A-Za-z])(?:self|non|anti|long|short|so|co|ex|pro|pre|post|well|cease|high|low|mid|vice"
    r"|cross|two|three|four|five|six|seven|eight|nine|ten|half|all|now|then|state|by|in|on|up|much"
    r"|new|old|air|counter|far|full|hard|inter|late|left|right|multi|near|open|part|semi|ultra)\Z"
    r"|[a-z]ly\Z"
)
"""What has a hyphen behind it in any line."""
_HYPHENED_BY = re.compile(
    r"(?:old|year|based|backed|led|run|term|general|in-law|up|off|out|to|style|scale|level|range"
    r"|made|owned|elect|wide|long|like|free|held|controlled|occupied|called|the|and)\b"
)
_LONGEST = 12


def broken(text: str) -> Iterator[Edit]:
    """The hyphen goes, but where the word has one of its own; the two lines become one."""
    for match in _BROKEN.finditer(text):
        before = text[max(0, match.start() - _LONGEST) : match.start()]
        hyphened = _HYPHENED.search(before) or _HYPHENED_BY.match(text, match.end())
        yield Edit(*match.span(), "-" if hyphened else "")
