"""Marks that a text was set or posted with, and that no reader reads: tags, Markdown, numbers of
notes, pictures between words, quoted lines of mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.english import MONTH
from sayso.repair.places import Edit

_TAG = re.compile(
    r"</?(?:(?P<block>p|br|hr|div|h[1-6]|li|ul|ol|d[ltd]|blockquote|tr|table|thead|tbody|section|article"
    r"|main|header|footer|aside|nav|figure|figcaption|pre)"
    r"|(?P<cell>t[dh])|(?P<quote>q)"
    r"|a|b|i|u|s|em|strong|span|font|small|sup|sub|cite|mark|center|code|img|picture|source"
    r"|video|audio|iframe|script|style)"
    r"(?:\s[^<>]{0,400})?/?>",
    re.IGNORECASE,
)
_BOLD = re.compile(r"(\*\*|__)(?<![\w*_]..)(?=[^\s*_])([^\n*_]{1,300}?)(?<=\S)(\1)(?![\w*_])")
_LEAN = re.compile(r"(\*)(?<![\w*].)(?=[^\s*])([^\n*]{1,300}?)(?<=\S)(\*)(?![\w*])")
_LINK = re.compile(
    r"(!?\[)([^\[\]\n]{1,300})(\]\((?=[^\s()]*[/.:#])[^\s()]{1,600}(?:\([^\s()]{0,200}\))?[^\s()]{0,200}\))"
)
_NOTE = re.compile(r"\[(?:\d{1,3}|[a-z]|note \d{1,2}|citation needed)\]|[⁰¹²³⁴-⁹]{1,3}(?=\s|\Z)")
_NOTED = re.compile(r"[\w.,;:!?”\"’)\]]\Z")
_NOTED_SMALL = re.compile(r"[a-z.,!?][.,;:”\"]\Z")
"""What notes stand behind: small figures may be part of a measure ("5 m²")."""
_ADDRESS = re.compile(
    r"(?:(?<=[.!?…”\"’)])|(?<=\w)(?=[ ]\S{1,600}[ ]?$))[ ]"
    r"(?:https?://|pic\.twitter\.com/)[^\s<>]{1,600}",
    re.MULTILINE,
)
_SHOWN = (
    *(range(0x1F1E6, 0x1F200), range(0x1F300, 0x1FB00)),
    # Among these stand quotation marks.
    *(range(0x2600, 0x275B), range(0x2761, 0x27C0)),
    *(range(0x2B00, 0x2C00), range(0x203C, 0x203D), range(0x2049, 0x204A), range(0x20E3, 0x20E4)),
)
PICTURES = frozenset(chr(code) for codes in _SHOWN for code in codes)
"""Characters that are pictures."""
_PICTURE = (
    f"(?:[{''.join(f'{chr(codes[0])}-{chr(codes[-1])}' for codes in _SHOWN)}]"
    "[\ufe0f\u200d\U0001f3fb-\U0001f3ff]*)"
)
_PICTURES = re.compile(rf"(?:(?<=[\w”\"’)])[ ])?{_PICTURE}(?:[ ]?{_PICTURE}){{0,30}}[ ]?")
_ENDS_IN = re.compile(r"(?<=[\w”\"’)])[ ]?[\u203C\u2049\u2757\u2755]")
"""A picture that is a mark, behind a sentence without another."""
_CLOSING = " \n.,;:!?”’)]"
"""What stands close behind a word."""
_TOPIC = re.compile(r"(?<![\w#&/])#(?=[A-Za-z]\w)")
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_WORD = re.compile(r"\w{1,60}")
_TIME = r"(?:\d{1,3}:)?\d\d:\d\d[.,]\d{3}"
_CUE = re.compile(
    r"(?:^|\n)(?:[^\S\n]{0,9}\n){0,3}(?:\d{1,6}[ \t]*\n)?"
    rf"{_TIME}[ \t]+-->[ \t]+{_TIME}[^\n]*(?:\n|\Z)"
)
_BLANK_LINE = re.compile(r"\n[ \t]*(?:\n|\Z)")
_LINE_END = re.compile(r"(?<=\S)\n(?=\S)")
_TURN = re.compile(r"\s*(?:[-–—>]|[A-Z][\w .]{1,40}:)")
_LED = re.compile(r"^(?:(?:>[ \t]?){1,9}|#{1,6}[ \t]+|[ \t]{0,8}[•▪●◦‣][ \t]+(?=\S))", re.MULTILINE)
_ITEM = re.compile(rf"^[ \t]{{0,8}}\d{{1,3}}[.)](?! ?{MONTH})[ \t]+(?=\S)", re.M | re.I)
_CLOSED = re.compile(r"(?:(?:\A|\n|[.!?:;…”\"’)\]])[ \t]{0,3}\n|\A)\Z")
"""What stands above a numbered item; else a number opens a line in the midst of a sentence."""
_ABOVE = 400
"""Code points of the line above that are looked at."""
_WIDE = re.compile(r"(?<=[\w,;”\"’)])[ \t]{2,3}(?=[\w“\"‘(])")


def tags(text: str) -> Iterator[Edit]:
    """A line break for the tag of a block, a blank for that of a cell, the mark for that of a
    quotation, nothing for another."""
    for match in _TAG.finditer(text):
        mark = ("”" if match[0][1] == "/" else "“") if match["quote"] else ""
        yield Edit(*match.span(), "\n" if match["block"] else " " if match["cell"] else mark)


def emphasis(text: str) -> Iterator[Edit]:
    """Words without the stars around them."""
    bold = _BOLD.finditer(text) if "**" in text or "__" in text else ()
    for found in (bold, _LEAN.finditer(text) if "*" in text else ()):
        for match in found:
            yield Edit(*match.span(1), "")
            yield Edit(*match.span(3), "")


def links(text: str) -> Iterator[Edit]:
    """The words of a link without its address."""
    for match in _LINK.finditer(text):
        yield Edit(*match.span(1), "")
        yield Edit(*match.span(3), "")


def notes(text: str) -> Iterator[Edit]:
    """Nothing for the numbers of notes."""
    for match in _NOTE.finditer(text):
        at = match.start()
        behind = _NOTED if text[at] == "[" else _NOTED_SMALL
        if behind.search(text[max(0, at - 2) : at]):
            yield Edit(*match.span(), "")


def addresses(text: str) -> Iterator[Edit]:
    """Nothing for addresses behind words, as posts have them."""
    for match in _ADDRESS.finditer(text) if "://" in text or ".com/" in text else ():
        yield Edit(*match.span(), "")


def pictures(text: str) -> Iterator[Edit]:
    """Nothing for pictures, a mark for those that are one, a blank between words."""
    for match in _PICTURES.finditer(text):
        start, end = match.span()
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        parts = " " in match[0] or (before.isalnum() and after.isalnum())
        blank = parts and before.strip() and after.strip(_CLOSING)
        yield Edit(start, end, "!" * bool(_ENDS_IN.match(text, start)) + " " * bool(blank))


def topics(text: str) -> Iterator[Edit]:
    """The words of a hashtag: "#JaneRoe"."""
    for match in _TOPIC.finditer(text):
        yield Edit(*match.span(), "")
        word = _WORD.match(text, match.end())
        for glued in _GLUED.finditer(text, match.end(), word.end() if word else match.end()):
            yield Edit(*glued.span(), " ")


def cues(text: str) -> Iterator[Edit]:
    """A blank for the numbers and times of subtitles and for the ends of their lines; a line break
    where a line begins with a dash or a name, as another's words do."""
    found = list(_CUE.finditer(text)) if "-->" in text else []
    starts = [match.start() for match in found[1:]]
    for match, end in zip(found, [*starts, len(text)], strict=False):
        yield Edit(*match.span(), "\n" if _TURN.match(text, match.end()) else " ")
        ends = _BLANK_LINE.search(text, match.end(), end)
        for line in _LINE_END.finditer(text, match.end(), ends.start() if ends else end):
            if not _TURN.match(text, line.end()):
                yield Edit(*line.span(), " ")


def openings(text: str) -> Iterator[Edit]:
    """Nothing for what opens quoted lines of mail, headings, or the items of a list."""
    for match in _LED.finditer(text):
        yield Edit(*match.span(), "")
    last = -1
    for match in _ITEM.finditer(text):
        at = match.start()
        above = text.rfind("\n", max(0, at - _ABOVE), max(0, at - 1)) + 1
        if above == last or _CLOSED.search(text[max(0, at - 5) : at]):
            last = at
            yield Edit(*match.span(), "")


def gaps(text: str) -> Iterator[Edit]:
    """One blank for two or three, as they fill the lines of print; wider ones part columns."""
    for match in _WIDE.finditer(text) if "  " in text or "\t" in text else ():
        yield Edit(*match.span(), " ")
