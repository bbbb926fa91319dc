"""The words of who says no more than that he says nothing, or that it is not so, in no verb of
denial: "did not | elaborate", "had | nothing to add", "says | otherwise"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.resolve.attributions.stance_words import STOPS
from sayso.resolve.phrases.words import CLAIMS
from sayso.types import Span

_NOT = r"(?: not|n[’']t| n[’']t)"
_HAS = r"(?:(?:has|have|had) (?:(?:so far|also|yet|\w+ly) )?)?"
_END = r"(?= (?:publicly|further|immediately|on|about|when|but|and)\b|[ \xa0]?[.,;:)]|\s*(?:\Z|\n))"
_TELL = (
    r"(?:answer|comment|confirm|disclose|discuss|elaborate|explain|give|name|reveal|respond|say"
    r"|speak|speculate|talk)"
)
_NONE = (
    r"(?:\w+ )?(?:comments?|details?|explanations?|figures|information|names?|reasons?|specifics"
    r"|statement|timetable)\b"
)
_SHORT = (
    rf"(?:(?:did|do|does|has|have|had|would|will){_NOT}|(?:has|have|had) yet to)(?: (?:yet|\w+ly))?"
    rf"(?= (?:comment(?:ed)?|elaborate[d]?){_END})"
)
_GIVES = (
    rf"(?:would|could|did|has|have|had){_NOT} (?:g[ai]ve|give|given|offer|offered|provided?)"
    rf"(?= (?:an?|any|the|further) {_NONE})"
    rf"|(?:(?:would|could) )?(?:g[ai]ves?|offer(?:s|ed)?|provide[sd]?)(?= no {_NONE})"
)
_NOTHING = (
    r"(?:has|have|had)(?= nothing (?:\w+ )?to (?:add|report|say)\b)"
    rf"|{_HAS}(?:said|says?)"
    rf"(?= (?:nothing|little)(?: (?:about|more|of|on|publicly|further)\b|{_END}))"
)
_SILENT = (
    rf"{_HAS}(?:kept|keeps?|stay(?:s|ed)|remain(?:s|ed)"
    r"|(?:is|are|was|were|been)(?= (?:tight|mum|coy)))"
    rf"(?= (?:silent|mum|coy|tight-lipped|non-?committal){_END})"
)
_WILL_NOT = (
    rf"(?:do|does|did){_NOT} (?:want|wish) to(?= {_TELL}\b)"
    rf"|(?:is|are|was|were){_NOT} (?:prepared|ready|willing|in a position|at liberty)"
    rf" to(?= {_TELL}\b)"
    rf"|{_HAS}(?:refus|declin)(?:es|ed)(?: (?:flatly|outright|point-blank))?"
    rf"(?= to (?:be drawn|(?:answer|elaborate|say|speculate|take questions)\b))"
    rf"|(?:would|will|could){_NOT} be(?= drawn{_END})"
)
_EVADES = (
    rf"{_HAS}(?:side-?step|duck|evad|dodg|deflect|skirt)(?:p?ed|e?s)"
    r"(?= (?:(?:the|a|all|any|most|repeated|reporters[’']|\w+[’']s) ){0,2}questions?\b)"
)
_AWAY = (
    rf"(?:did|has|have){_NOT} (?:pick(?:ed)? up|come to|answer(?:ed)?)"
    r"(?= (?:the|his|her) (?:tele)?phone\b)"
    rf"|{_HAS}turn(?:s|ed)(?= (?:away (?:journalists|reporters)|(?:journalists|reporters) away)\b)"
)
_OTHERWISE = (
    r"(?:says?|said|thinks?|thought|(?:insist|maintain|claim|suggest|indicat)(?:e?d|e?s)?)"
    r"(?= (?:otherwise|the opposite)\b)"
    r"|beg(?:s|ged)?(?= to differ\b)"
    r"|(?:(?:will|would) have|(?:is|are|was|were) having) none of(?= it\b)"
    rf"|{_HAS}(?:distanc(?:es|ed) (?:him|her|it|them)sel(?:f|ves) from"
    r"|(?:takes?|took|taken) issue with)"
    rf"(?= (?:it|this|that|(?:[\w’'-]+ ){{0,4}}?(?:{CLAIMS}|comments?|remarks?))\b)"
)
_NO_MORE = re.compile(
    r"\b(?P<cue>"
    + "|".join((_SHORT, _GIVES, _NOTHING, _SILENT, _WILL_NOT, _EVADES, _AWAY, _OTHERWISE))
    + r") (?P<told>[^\s,;:.][^;:\n]*)"
)
_WORD = re.compile(
    r"(?:comment(?:ed)?(?! (?:on|about)\b)|elaborated?|otherwise|the opposite|to differ|it)\b"
)
"""What ends what is told, whatever follows."""


def refusals(text: str, start: int, end: int) -> Iterator[tuple[Span, Span]]:
    """The cue and the content of who will not say more, or says that it is not so."""
    at = start
    while found := _NO_MORE.search(text, at, end):
        at, low = found.end("cue"), found.start("told")
        word = _WORD.match(text, low, end)
        stop = STOPS.search(text, low, found.end("told"))
        last = word.end() if word else stop.start() if stop else found.end("told")
        yield found.span("cue"), (low, low + len(text[low:last].rstrip(" .")))
