"""The language stage: which documents, and which long stretches of others, are not in English.

It errs towards English, for a claim that is not found is worse than a needless look at foreign
text. So a piece of text is in another language only if that one fits it far better than English
does, and never if it is full of English function words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sayso.types import Boilerplate, Document, Span

ENGLISH = "en"
OTHER = "other-language"

_LINE = re.compile(r"\S(?:[^\n\r]*\S)?")
_WINDOW = 200
_PIECE = 100
_LONG = 200
_LETTERS = 30
# On English news no window of 60 code points or more has above 8, but for those with a foreign
# sentence in them; in other languages windows of 200 have 19 and more.
_CLEAR = 12.0
_SHARE = 0.8
# Those that are few and far between in other languages.
_FUNCTION_WORD = re.compile(
    r"\b(?:the|and|of|to|that|with|said|from|which|this|his|her|their|have|were|been|would|they|by|"
    r"who|what|when|will|its|into|after|before|about|there|than|while|because|she|but|not|these|"
    r"could|should|during|between|against|under|over|only|other|some|says|has|had|was|for|is|are)\b"
)
_WORDS_APART = 60
_SENTENCE_END = re.compile(r"[.!?。！？…][”\"’»)]*\s*|\s+(?=\S)")
# Nobody writes news in these, and lists of names look like them.
_NOT_USED = frozenset({"an", "la", "vo"})
_UNSURE = "?"
_UNTOLD = frozenset({"mis", "mul", "und", "zxx"})
_CODE = re.compile(r"[a-z]{2,3}")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a text, and its language if that is clear; `_UNSURE` if it may be any."""

    start: int
    end: int
    language: str | None

    @property
    def size(self) -> int:
        return self.end - self.start


def language(text: str) -> str | None:
    """The language of a text, ISO 639-1; None where it is too short to tell, or unclear.

    Another one than English only if four fifths of what can be told is not English, and if that
    is at least half of the text: an English article stays one, whatever it quotes.
    """
    return _main(_judged(text))


def foreign(text: str) -> tuple[Span, ...]:
    """The stretches of a text, of 200 code points or more, that are clearly not English; in order.

    A stretch begins and ends at a line break, or in run-together text near a sentence's end.
    """
    return _stretches(_judged(text))


def english(stated: str | None) -> bool:
    """Whether text of a stated language (a BCP 47 tag, or anything) is read for claims: if that is
    English, or no language that can be told."""
    primary = re.split("[-_]", (stated or "").strip().lower())[0]
    return primary in {ENGLISH, "eng"} | _UNTOLD or not _CODE.fullmatch(primary)


def identified(document: Document) -> Document:
    """The document with its language, and with long stretches in others marked if it is English.

    What the input states is kept unless it says English and the text clearly is not, or the other
    way round.
    """
    pieces = _judged(document.text)
    settled = _settled(document.language, _main(pieces))
    if not english(settled):
        return replace(document, language=settled)
    marks = tuple(Boilerplate(span, OTHER) for span in _stretches(pieces))
    every = sorted(document.boilerplate + marks, key=lambda mark: mark.span)
    return replace(document, language=settled, boilerplate=tuple(every))


def _settled(stated: str | None, found: str | None) -> str | None:
    if stated is None or found is None:
        return stated or found
    return stated if english(stated) == (found == ENGLISH) else found


def _main(pieces: list[_Piece]) -> str | None:
    sizes: Counter[str | None] = Counter()
    for piece in pieces:
        sizes[piece.language] += piece.size
    unclear, ours = sizes.pop(None, 0), sizes.pop(ENGLISH, 0)
    others = sizes.total()
    if others > _SHARE * (others + ours) and 2 * others >= others + ours + unclear:
        return max(sizes, key=lambda found: (sizes[found], found or ""))
    return ENGLISH if ours else None


def _stretches(pieces: Iterable[_Piece]) -> tuple[Span, ...]:
    """Neighbours joined: only English parts them, or much that is unclear."""
    spans: list[Span] = []
    joins = False
    for piece in pieces:
        if piece.language == ENGLISH:
            joins = False
        elif piece.language and joins and piece.start - spans[-1][1] < _LONG:
            spans[-1] = spans[-1][0], piece.end
        elif piece.language:
            spans.append((piece.start, piece.end))
            joins = True
    return tuple((start, end) for start, end in spans if end - start >= _LONG)


def _judged(text: str) -> list[_Piece]:
    pieces = [_Piece(start, end, _plain(text[start:end])) for start, end in _pieces(text)]
    # The identifier takes longer to load than many documents to read: it is asked only where it
    # would make a difference if all that is unsure were foreign.
    if _main(pieces) == ENGLISH and not _stretches(pieces):
        return pieces
    return [_sure(text, piece) if piece.language == _UNSURE else piece for piece in pieces]


def _sure(text: str, piece: _Piece) -> _Piece:
    return replace(piece, language=_identify(_ADDRESS.sub("", text[piece.start : piece.end])))


def _pieces(text: str) -> Iterator[Span]:
    """A text in pieces that can be judged: a line, short ones together, of a long one windows."""
    held: Span | None = None
    for match in _LINE.finditer(text):
        start, end = match.span()
        if held and (end - start >= _PIECE or held[1] - held[0] >= _PIECE):
            yield held
            held = None
        if end - start >= _PIECE:
            yield from _windows(text, start, end)
        else:
            held = (held[0] if held else start), end
    if held:
        yield held


def _windows(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > 2 * _WINDOW:
        low, high = start + _WINDOW - _PIECE // 2, start + _WINDOW + _PIECE // 2
        ends = list(_SENTENCE_END.finditer(text, low, high))
        best = max(ends, key=lambda found: (not found[0].isspace(), found.end()), default=None)
        cut = best.end() if best else high
        yield start, cut
        start = cut
    yield start, end


def _plain(piece: str) -> str | None:
    """What is plain of the language of a piece: that it is English, or stays unclear."""
    piece = _ADDRESS.sub("", piece)
    letters = sum(map(str.isalpha, piece))
    latin = len(_LATIN.findall(piece))
    # Where two scripts meet, the other one's longer bytes would outweigh the English.
    if letters < _LETTERS or (latin >= _LETTERS and 0.1 < latin / letters < 0.9):
        return None
    words = _FUNCTION_WORD.findall(piece.lower())
    if len(words) * _WORDS_APART >= len(piece) and len(set(words)) > 2:
        return ENGLISH
    return _UNSURE


def _identify(piece: str) -> str | None:
    """The language of a piece by the identifier, None if it is unclear."""
    # The identifier has learned from text in sentence case.
    shouted = 2 * sum(map(str.isupper, piece)) > sum(map(str.isalpha, piece))
    best, margin = _best(piece.lower() if shouted else piece)
    if margin <= 0:
        return ENGLISH
    return best if margin > _CLEAR else None


def _best(piece: str) -> tuple[str, float]:
    """The likeliest language but English, and by how much it is likelier: the difference of the
    log probabilities by the root of the length in bytes, which makes lengths comparable."""
    ranked = _identifier().rank(piece)
    scores = dict(ranked)
    best = next(name for name, _ in ranked if name != ENGLISH)
    length = len(piece.encode("utf-8", "replace"))
    return best, (scores[best] - scores[ENGLISH]) / math.sqrt(length)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    """py3langid's naive Bayes model, held to the languages of ISO 639-1; its file is in the wheel.

    Lui and Baldwin, *langid.py: An Off-the-shelf Language Identification Tool*, ACL 2012.
    """
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    names = [name for name in identifier.labels if len(name) == 2 and name not in _NOT_USED]
    identifier.set_languages(names)
    return identifier
