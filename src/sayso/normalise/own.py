"""What a document says in its own voice: sentences, and clauses that open one, that no attribution
touches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.english import FINITE
from sayso.layout import Layout, Taken
from sayso.types import Attribution, Boilerplate, Span

_LONGEST = 1_000
"""A longer sentence is run-together text, of which it is not known where its sentences end."""
_SAYS = re.compile(r"\b(?:says?|said|tells?|told|according to)\b", re.IGNORECASE)
_JOINED = re.compile(r"(?:;|,? (?:but|while|yet)|, and)\s+")
"""What stands between two clauses that each can be a sentence."""
_DEPENDS = re.compile(
    r"\W*(?:if|when|whenever|after|as|because|although|though|since|before|once|until|unless|while"
    r"|whereas|who|which|that|both|either)\b",
    re.IGNORECASE,
)
"""How a clause begins that is none by itself."""
_STATES = re.compile(rf"\b(?:{FINITE}|\w+ed|killed|died|hit|struck|took|fell|rose|lost|left)\b")
_NEAR = 48
"""Code points between a clause of the document's own and who says the next."""
_ENDS = re.compile(r"[.!…][\"”’')\]]*\Z")


def own_sentences(
    text: str,
    layout: Layout,
    attributions: Iterable[Attribution],
    boilerplate: Iterable[Boilerplate],
) -> Iterator[Span]:
    """The sentences of `text`, without blanks around them, that no attribution touches, which are
    in no quotation and no boilerplate, and end as sentences do, or with a mark that is lost: a
    headline above its text is none, nor is a question. One that has a plain word of saying is
    somebody's, though it was not told whose: it is not the document's own. Of a sentence that
    somebody else's words end, the clauses before these."""
    taken = Taken(
        [
            *(s for a in attributions for s in a.spans),
            *(part.span for part in boilerplate),
        ]
    )
    for start, end in layout.sentences():
        words = text[start:end]
        first = start + len(words) - len(words.lstrip())
        last = start + len(words.rstrip())
        ended = layout.lost(end) or _ENDS.search(text[first:last])
        if not 0 < last - first <= _LONGEST or not ended or layout.quotation(first):
            continue
        own = _opening(text, (first, last), taken) if taken.touches((first, last)) else last
        if own and not _SAYS.search(text, first, own):
            yield first, own


def _opening(text: str, sentence: Span, taken: Taken) -> int | None:
    """Where the clauses end that open a sentence before another's words: "12 people died, and |
    police said …"; None where there are none."""
    if _DEPENDS.match(text, *sentence):
        return None
    start, own = sentence[0], None
    for joined in _JOINED.finditer(text, *sentence):
        if taken.touches((start, joined.end())):
            break
        if taken.touches((joined.end(), joined.end() + _NEAR)):
            own = joined.start()
    return own if own and _STATES.search(text, start, own) else None
