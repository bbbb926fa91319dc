"""Attributions that run over the end of a line: a headline and the paragraph below it are two
texts."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.layout import Layout
from sayso.types import Attribution, Span

_OPENS = re.compile(r"\n[ \t]*(?:[-–—•*·][ \t]+)?")


def on_own_lines(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """`attribution` with its source on one line, and without what stands a line above the first
    part that is told behind it."""
    return _without_above(text, layout, _with_one_line(text, attribution))


def _with_one_line(text: str, attribution: Attribution) -> Attribution:
    """An attribution to "Osk Bank", which ends a headline, and not to the first words of the
    paragraph below; to what stands below if that leads to its content."""
    source = attribution.source
    line = text.find("\n", *source) if source else -1
    if source is None or line < 0:
        return attribution
    if attribution.content[0][0] < source[0]:
        above: Span = source[0], source[0] + len(text[source[0] : line].rstrip())
        return replace(attribution, source=above) if above[0] < above[1] else attribution
    last = line + text[line : source[1]].rstrip().rfind("\n")
    opens = _OPENS.match(text, max(last, line))
    start = opens.end() if opens else max(last, line) + 1
    return replace(attribution, source=(start, source[1])) if start < source[1] else attribution


def _without_above(text: str, layout: Layout, attribution: Attribution) -> Attribution:
    """An attribution that is told behind its first part without what stands a line above that, as
    headlines do."""
    (start, end), *more = attribution.content
    own = attribution.own
    line = text.rfind("\n", start, end)
    if line < 0 or attribution.cue is None or min(span[0] for span in own) < end:
        return attribution
    if layout.quotation(line) is not None:
        return attribution
    opens = _OPENS.match(text, line)
    return replace(attribution, content=((opens.end() if opens else start, end), *more))
