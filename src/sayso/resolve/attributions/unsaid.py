"""What has the form of an attribution, and that nobody says: suppositions, questions, and what
keeps a name back, or was not said again."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.english import STATES
from sayso.facts import load
from sayso.layout import Layout
from sayso.types import Attribution, Span

_LABEL = re.compile(
    r"(?i)(?:news )?(?:analysis|opinion|explainer|explained|comment|commentary|editorial|review"
    r"|profile|interview|feature|fact[ -]check|live|watch|video|photos?|pictures|update|breaking"
    r"|exclusive|correction|timeline|factbox|q&a|letter|podcast|obituary)"
)
_IDENTIFIES = re.compile(r"(?i)(?:identif|introduc)\w*\Z")
_ONESELF = re.compile(r"(?i)(?:him|her|it|them)sel(?:f|ves)\b")
_IF = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ww]hether)[ \xa0]+(?:the[ \xa0]|(?:[A-Z][\w.’'-]*[ \xa0]){1,2})?\Z"
)
_TITLE = 40  # code points before a source in which "if" and a title may stand
_TELLS_NOTHING = re.compile(
    r"(?:has|have|had|was|were)(?: also)?(?: been)? (?:contacted|approached)\b"
    r"|.{0,80}?(?:\b(?:did|does|do|has|have|had|is|are|was|were)[ \xa0](?:not|never)|\b\w+n[’']t)"
    r"(?:[ \xa0](?:\w+ly|since|yet))?[ \xa0]"
    r"(?:(?:blam|accus)\w*\Z|repeat|reiterat|renew|restat)",
    re.IGNORECASE,
)
"""Cues of nothing: who "has been contacted for comment" has not answered, who "has not repeated |
the accusation" has not said it again, and who "did not blame | the guards" blames nobody."""
_WHATEVER = re.compile(r"(?i)(?:no matter[ \xa0]what|whatever)")
"""What somebody says who is not believed: "it has not moved, | whatever | they claim"."""
_WHAT = re.compile(r"(?i)what")
_MAY = re.compile(
    r"(?i)\b(?:may|might|could)"
    r"(?:[ \xa0](?:also|well|even|still|yet|soon|(?!only\b)\w+ly))*[ \xa0]"
    r"(?!(?:not|have|only|see|hear|feel|no|neither|hardly|barely|n|be (?:over)?heard)\b)"
    r"(?P<verb>[a-z]+)"
)
_MODAL = 22  # code points before a cue in which "may" and an adverb stand
_COMMENT = re.compile(
    r"(?:for[ \xa0])?(?:an?[ \xa0]|further[ \xa0])?(?:comment|response|interview)s?"
)
_FORBIDS = re.compile(r"\w?[ \xa0]?,[ \xa0][Dd]o(?:n[’']t|[ \xa0]n[’']t|[ \xa0]not)[ \xa0]")
_BASED = re.compile(r"based[ \xa0]on")
_BIDS = re.compile(r"(?:Don[’']t|Do not|Never|Please|Let[’']s)\b")
"""How a cue begins by which the reader is told to do something: "Don't expect | her to go"."""
_INVERTED = re.compile(
    r"\W*(?:(?:and|but|so|why|how|when|where|what)[ \xa0]){0,2}"
    r"(?:have|has|had|did|do|does|is|are|was|were|will|would|can|could|should)"
    r"(?:[ \xa0]?n[’']t|[ \xa0]not)?[ \xa0]",
    re.IGNORECASE,
)
"""How a question begins, up to its subject."""
_ASKED = re.compile(
    r"(?i)((?:was|were|been|being)[ \xa0])?(?:(?:when|if|once)[ \xa0])?"
    r"(?:asked|pressed|quizzed|questioned)\b([ \xa0](?:about|on|whether|if|why|how)\Z)?"
)
_WHEN = re.compile(r"\b(?:when|if|once|being)[ \xa0]\Z")
_QUESTION = re.compile(
    r"(?i)(?:\w+ly[ \xa0])?(?:whether|if|about|on|why|how|what|which|when|where|who)\b"
)
_OPENS = re.compile(r"[,;:—–(“\"‘]?[ \xa0]?(?:(?:and|but|when|if|once)[ \xa0])?\Z", re.IGNORECASE)
_BY = re.compile(r"(?i)[ \xa0]by[ \xa0](?:the[ \xa0]|an?[ \xa0])?")
_KNOWN = re.compile(r"(?i)(?:is|are|was|were)(?: \w+)? (?:known|called|referred to)")
_NAMED = re.compile(
    r"(?i)(?:(?:is|are|was|were|also|\w+ly)[ \xa0]){0,3}"
    r"(?:known as|named|called|titled|entitled|nicknamed)"
)
_NAME = re.compile(
    r"[ \xa0](?:the[ \xa0])?[“\"‘`' ]{0,5}(?:the[ \xa0])?(?:[A-Z]|[a-z]+\b(?=[ \xa0]?[.,;]))"
)
_AS = re.compile(r"(?i)\bas[ \xa0]\Z")
_ASKED_TO = re.compile(
    r"(?i)\b(?:urg|ask|call(?:s|ed|ing)?[ \xa0](?:up)?on|demand|order|press|invit|challeng|beg"
    r"|implor|persuad|encourag)\w*\b[^,;:.!?\n“”\"]{1,80}\bto[ \xa0]\Z"
)
_DEMANDED = re.compile(
    r"(?i)\bdemand(?:s|ed|ing)?[ \xa0](?:that[ \xa0])?[^,;:.!?\n“”\"]{2,60}[ \xa0]\Z"
)
_ASKING = 120  # code points before what somebody is asked to say
_PLAIN = frozenset(
    verb
    for kind in ("admits", "confirms", "denies", "promises", "warns")
    for verb in load("stance")[kind]
) | {"give", "make", "say", "state", "tell"}
_CITING = re.compile(r"(?i)citing|quoting")
_WHO = re.compile(r",?[ \xa0]who(?:m|se)?\b")
_SOURCE = 8  # words that name what is cited
_QUOTES = ("“", '"', "‘")
_NAMELESS = re.compile(
    r"(?i)(?:(?:for|on condition of|under condition of)[ \xa0])?anonymity\b"
    r"|(?:not[ \xa0])?to[ \xa0]be[ \xa0](?:named|identified|quoted|cited)\b"
    r"|to[ \xa0](?:remain|stay|be kept)[ \xa0](?:anonymous|unnamed|unidentified|nameless)\b"
    r"|(?:not[ \xa0])?to[ \xa0](?:give|reveal|disclose)[ \xa0](?:his|her|their)[ \xa0]"
    r"(?:\w+[ \xa0])?names?\b"
    r"|that[ \xa0](?:(?!(?:should|could|would|must|may|might)\b)\w+[ \xa0]){1,4}?"
    r"not[ \xa0](?:be[ \xa0])?(?:named|identified)\b"
    r"|that[ \xa0](?:\w+[ \xa0]){1,3}?(?:names?|identit(?:y|ies)|details)[ \xa0]"
    r"(?:\w+[ \xa0])?not[ \xa0](?:be[ \xa0])?(?:used|published|disclosed|revealed|given)\b"
)


def is_unsaid(text: str, layout: Layout, attribution: Attribution) -> bool:
    """Whether nobody says it: "if Roe believes that it rained" (of six such in 260 texts nobody
    does), "asked whether it rained, she …", "who asked not to be named"."""
    return (
        _is_supposed(text, attribution)
        or _is_asked(text, layout, attribution)
        or _NAMELESS.match(text, attribution.content[0][0]) is not None
        or not any(_is_told(text, part) for part in attribution.content)
        or _is_called(text, attribution)
        or _is_cited(text, attribution)
        or _is_who(text, attribution)
        or _is_label(text, attribution)
        or _is_asked_by(text, layout, attribution)
        or _is_in_question(text, layout, attribution)
        or (
            attribution.cue is not None and _TELLS_NOTHING.match(text, *attribution.cue) is not None
        )
        or _is_wanted(text, attribution)
        or _is_bidden(text, attribution)
        or _is_whatever(text, attribution)
        or _is_possible(text, attribution)
    )


def _is_bidden(text: str, attribution: Attribution) -> bool:
    """Whether the reader is told to do it, or it is but what something is based on."""
    source, cue = attribution.source, attribution.cue
    if cue is None:
        return False
    if source is None:
        bids = bool(_BIDS.match(text, *cue)) or _is_for_comment(text, attribution)
    else:
        # "Jane, don't worry about it"
        bids = _FORBIDS.match(text, source[1] - 1) is not None
    return bids or _BASED.fullmatch(text, *cue) is not None


def _is_for_comment(text: str, attribution: Attribution) -> bool:
    """Whether it is what somebody was asked for: "Osk, asked for | comment, sent a letter"."""
    cue = attribution.cue
    asked = cue is not None and _ASKED.match(text, *cue)
    return bool(asked and _COMMENT.fullmatch(text, *attribution.content[0]))


def _is_whatever(text: str, attribution: Attribution) -> bool:
    """Whether somebody says it in vain, or only what he calls it is told: "what it says | is a
    satellite"."""
    first, *more = attribution.content
    if any(_WHATEVER.fullmatch(text, *part) for part in attribution.content):
        return True
    states = more and STATES.match(text, *more[0])
    return bool(states and _WHAT.fullmatch(text, *first))


def _is_possible(text: str, attribution: Attribution) -> bool:
    """Whether somebody only may say or think it: "some | may think | it rained"; what he could see
    or hear, or could not or only say, is told."""
    source, cue = attribution.source, attribution.cue
    if cue is None:
        return False
    low = max(0, cue[0] - _MODAL, source[1] - 1 if source and source[1] <= cue[0] else 0)
    may = _MAY.search(text, low, cue[1])
    return may is not None and may.end() > cue[0] and may.start("verb") <= cue[1]


def without_what(text: str, attribution: Attribution) -> Attribution:
    """An attribution without "what" before who calls something so: "what | he called | a lie"."""
    first, *more = attribution.content
    called = more and _WHAT.fullmatch(text, *first) and not STATES.match(text, *more[0])
    return replace(attribution, content=tuple(more)) if called else attribution


def without_veil(text: str, attribution: Attribution) -> Attribution:
    """`attribution` without the parts that only keep a name back: "told Velm Radio, on condition |
    that he not be named, | that it rained"; and without those that are no more than marks, which
    belong to what they stand before."""
    kept: list[Span] = []
    mark: Span | None = None
    for start, end in attribution.content:
        if not _is_told(text, (start, end)):
            mark = start, end
        elif not _NAMELESS.match(text, start):
            opens = mark is not None and 0 <= start - mark[1] <= 1
            kept.append((mark[0] if mark and opens else start, end))
            mark = None
    return replace(attribution, content=tuple(kept)) if kept else attribution


def _is_told(text: str, part: Span) -> bool:
    """Whether a part of a content holds a word."""
    return any(map(str.isalnum, text[slice(*part)]))


def _is_asked_by(text: str, layout: Layout, attribution: Attribution) -> bool:
    """Whether it is what somebody was asked by its source, who is told behind the participle that
    opens a sentence: "Asked by the Herald to name them, he refused"."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or _ASKED.fullmatch(text, *cue) is None:
        return False
    by = _BY.fullmatch(text, cue[1], source[0]) if cue[1] < source[0] else None
    return by is not None and layout.sentence_start(cue[0]) == cue[0]


def _is_wanted(text: str, attribution: Attribution) -> bool:
    """Whether it is what somebody is asked to say: "urged the ministry to confirm that", "demanded
    that Roe admit it"."""
    cue = attribution.cue
    if cue is None or cue[0] > attribution.content[0][0]:
        return False
    words = text[slice(*cue)].split()
    start = cue[0] + (len("to ") if words[0].lower() == "to" else 0)
    low = max(0, start - _ASKING)
    if _ASKED_TO.search(text, low, start):
        return True
    return _DEMANDED.search(text, low, start) is not None and words[0] in _PLAIN


def _is_label(text: str, attribution: Attribution) -> bool:
    """Whether it is the headline behind what a text is: "Analysis: what we know"."""
    source = attribution.source
    label = source and attribution.cue is None and _LABEL.fullmatch(text, *source)
    return bool(label and source and text.startswith(":", source[1]))


def _is_who(text: str, attribution: Attribution) -> bool:
    """Whether it tells who somebody is: "a man who identified himself as a guard"."""
    cue, content = attribution.cue, attribution.content
    identifies = cue is not None and _IDENTIFIES.search(text, *cue)
    return bool(identifies and _ONESELF.match(text, *content[0]))


def _is_called(text: str, attribution: Attribution) -> bool:
    """Whether it tells what somebody or something is called: "Castle Hill, as the presidency is
    known", "a group called Reef Watch"."""
    cue, start = attribution.cue, attribution.content[0][0]
    if cue and attribution.source is None and _NAMED.fullmatch(text, *cue):
        return _NAME.match(text, cue[1]) is not None
    if cue is None or cue[0] < start or not _KNOWN.fullmatch(text, *cue):
        return False
    return _AS.search(text, max(start - 4, 0), start) is not None


def _is_cited(text: str, attribution: Attribution) -> bool:
    """Whether it only names what somebody cites: "citing a first assessment"."""
    cue, content = attribution.cue, attribution.content
    if cue is None or len(content) > 1 or not _CITING.fullmatch(text, *cue):
        return False
    said = _WHO.split(text[slice(*content[0])], maxsplit=1)[0]
    if ", that " in said:
        return False
    return len(said.split()) <= _SOURCE and not STATES.search(said) and said[:1] not in _QUOTES


def _is_supposed(text: str, attribution: Attribution) -> bool:
    """Whether a source before its cue stands right behind "if" or "whether", a title aside."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or cue[0] < source[1]:
        return False
    return _IF.search(text, max(0, source[0] - _TITLE), source[0]) is not None


def _is_asked(text: str, layout: Layout, attribution: Attribution) -> bool:
    """Whether a cue with no source before it tells what somebody was asked: a passive one, or one
    that opens a clause."""
    source, cue, content = attribution.source, attribution.cue, attribution.content[0]
    if cue is None or cue[0] > content[0]:
        return False
    when = _WHEN.search(text, max(0, cue[0] - 12), cue[0])
    if source and source[0] < cue[0] and not when:
        return False  # "Roe asked whether", but not "all she said when | asked"
    asked = _ASKED.match(text, *cue)
    if asked is None:
        return False
    start = layout.sentence_start(cue[0])
    opening = _OPENS.search(text, max(start, cue[0] - 8), cue[0])
    opens = opening is not None and (opening.start() == start or opening[0].strip() != "")
    if not (asked[2] or _QUESTION.match(text, content[0])):
        # "Asked to name them, she"
        return opens and text[cue[0]].isupper() and text.startswith("to ", content[0])
    return bool(asked[1] or when) or opens


def _is_in_question(text: str, layout: Layout, attribution: Attribution) -> bool:
    """Whether a question asks if, why or who says it: "Has Osk called it theft?", "Who says | it
    is"."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or not source[1] <= cue[0] < attribution.content[0][0]:
        return False
    start, end = layout.sentence_span(cue[0])
    if text[slice(*source)] == "Who" and source[1] + 1 == cue[0]:
        return True
    asks = _INVERTED.match(text, start, source[1])
    return asks is not None and asks.end() >= source[0] and text[start:end].rstrip().endswith("?")
