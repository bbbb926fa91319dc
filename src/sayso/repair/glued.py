"""Words that were glued when a page's blocks lost what stood between them: "to stop.The army",
"ShareNorland's ministry", "analysisNorland is"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.repair.places import Edit

_BEGINS = re.compile(
    r"(?:[A-Z]|“(?=\w))(?:(?<=[a-z\d.!?:,)”\"][A-Z“])|(?<=[A-Z]{2})(?=[a-z]))"
    r"|(?<=20\d\d)\d{1,2}\smin\sread"
)
"""What may begin a part of a page, though no blank stands before it."""
_BACK = 48
"""Code points before it that tell."""
_LINE = 2_000
"""Of a line that is longer only so many are looked at."""
_PART = re.compile(
    r"(?:\b|(?<=[a-z\d]))(?:Share|Save|Advertisement|ADVERTISEMENT|Read\smore|min\sread|Copy\slink"
    r"|BREAKING|EXCLUSIVE)\Z"
)
_NEXT = re.compile(
    r"(?:ADVERTISEMENT|BREAKING|EXCLUSIVE|Share(?=[A-Z][a-z])(?!Point)|(?:Published|Updated"
    r"|Last\supdated|Image\s(?:caption|source)|Advertisement|Read\smore|Copy\slink"
    r"|By(?=\s[A-Z][a-z]))\b)(?!\.)"
)
"""What a page has above its article and in it, each on a line of its own."""
_SENTENCE = re.compile(r"(?:The|This|That|But|And|She|They|After|When|While|According)\s")
_ENDS = re.compile(
    r"(?:[a-z]{2}[.!?]\"?|[.!?,]”|[a-z]{2}\)|/(?:Reuters|AFP|AP|EPA)|Getty\sImages)\Z"
)
"""What ends a sentence, a remark or a picture's credit."""
_WORD = re.compile(r"(?<![\w@#/.&=-])[a-z]{5,}\Z")
"""No name begins with so long a one in small letters."""
_NAME = re.compile(r"(?:Com|Net|Org|Co|Gov|Edu|Uk|Io|Js|Pdf|Point|Save)\b")
"""What ends an address, a file's name, or a firm's ("SharePoint")."""
_ADDRESS = re.compile(r"(?:[@#]|www|\w/\w*\.)\S*\Z")


def glued(text: str) -> Iterator[Edit]:
    """A blank between sentences, and line breaks between the parts of a page. Names of authors are
    left as they are: a byline that is told apart is no sign of what else a page has kept."""
    for begins in _BEGINS.finditer(text):
        at = begins.start()
        before = text[max(0, at - _BACK) : at]
        new = _between(before, text, at)
        if new:
            # A straight mark after the end of a sentence opens the next quotation, or ends this.
            line = text.rfind("\n", max(0, at - _LINE), at) + 1 or max(0, at - _LINE)
            opens = before[-1] == '"' and text.count('"', line, at) % 2
            yield Edit(at - opens, at - opens, new)


def _between(before: str, text: str, at: int) -> str:
    """What is to stand between the words `before` and what begins at `at`."""
    if text[at] == "“":
        return " "
    if _NAME.match(text, at):
        return ""
    part = text[at].isdigit() or _NEXT.match(text, at) or _PART.search(before)
    sentence = before[-1].islower() and _SENTENCE.match(text, at)
    if sentence or (part and before[-1] != '"'):
        return "\n"
    word = text[at + 1 : at + 2].islower() and _WORD.search(before)
    return " " if (word or _ENDS.search(before)) and not _ADDRESS.search(before) else ""
