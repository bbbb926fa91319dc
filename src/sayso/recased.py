"""Text all in capitals or in small letters, as of telegraphs and posts, written as news is.

As a word is mostly written so it is here (Lita et al., *tRuEcasIng*, ACL 2003), and a word that no
table knows is taken for a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from sayso.facts.cases import Case, Form, case, is_name

_FEWEST = 40
"""Letters of one case that tell that a text is in it."""
_SMALL, _CAPITAL = 20, 100
"""One letter in so many may be small, or a capital."""
_LOWER = re.compile(r"[a-zß-öø-ÿ]")
_UPPER = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_LETTERS = r"[^\W\d_]+"
_WORD = re.compile(rf"(?:[^\W\d_]\.){{2,}}|{_LETTERS}(?:['’]{_LETTERS})*|\d[\d.,]*")
_BRACKETED = re.compile(rf"\(({_LETTERS})\)")
_LONGEST = 6
"""Letters of an abbreviation in brackets behind what it stands for."""
_ENDS = re.compile(r"[.!?:]['\"”’)\]]*\s|\n\s*\n|\)\s*[-–—]|,\s['\"“‘]\Z")
"""What before a word tells that a sentence begins with it."""
_BRACKETS = 200
"""Code points within brackets, and before them, where a sentence may end."""
_CLOSED = frozenset((".", "!", "?", ":", "-", "]", ""))
_TITLES = frozenset(
    ("mr", "mrs", "ms", "dr", "st", "gen", "col", "lt", "maj", "capt", "sgt", "msgr")
)
_TITLES |= frozenset(("rep", "sen", "gov", "no", "rev", "prof", "brig", "adm"))
"""What is written short, with a mark behind it, before a name or a number."""
_NAME = re.compile(r"\A[^\W\d_]|(?<=\Amc)[a-z](?=[a-z]{2})|(?<=\A[dlo]['’])[a-zà-þ](?=[a-z]{2})")
"""The letters of a name that are capitals: "McRoe", "O'Roe"."""
_ROMAN = re.compile(r"[IVX]{2,}")


def recased(text: str) -> str:
    """`text`, if it is all in capitals or all in small letters, as it would be written in running
    text; code points stay where they are."""
    if not _is_of_one_case(text):
        return text
    made = [c.upper() if len(c.upper()) == 1 else c for c in text]
    text = "".join(made)
    words = list(_WORD.finditer(text))
    for word, form in zip(words, _forms(text, words), strict=True):
        start, end = word.span()
        made[start:end] = _written(word[0], form)
    return "".join(made)


def _is_of_one_case(text: str) -> bool:
    """Whether hardly a letter of `text` has another case than the rest."""
    return _are_few(_LOWER, _SMALL, text, _UPPER) or _are_few(_UPPER, _CAPITAL, text, _LOWER)


def _are_few(few: re.Pattern[str], share: int, text: str, rest: re.Pattern[str]) -> bool:
    """Whether there are letters of the `rest`, and at most one in `share` of the `few`."""
    if next(islice(few.finditer(text), len(text) // share, None), None):
        return False
    most = sum(1 for _ in rest.finditer(text))
    return most >= _FEWEST and share * sum(1 for _ in few.finditer(text)) <= most


def _forms(text: str, words: Sequence[re.Match[str]]) -> Iterator[Form]:
    """How each of `words` is written: by itself, then beside its neighbours as they are."""
    opens = [True, *(_opens(text, before, word) for before, word in pairwise(words))]
    forms = _settled(_cases(text, words), [_is_beside(text, *two) for two in pairwise(words)])
    for form, first in zip(forms, opens, strict=True):
        yield max(form, Form.CAPITAL) if first else form


def _cases(text: str, words: Sequence[re.Match[str]]) -> list[Case]:
    """How each of `words` is mostly written; an abbreviation that `text` explains in capitals."""
    short = {found[1].lower() for found in _BRACKETED.finditer(text) if len(found[1]) <= _LONGEST}
    cases = [_case(word[0], short) for word in words]
    for at, (one, other) in enumerate(pairwise(words)):
        if is_name(f"{one[0]} {other[0]}".lower()):
            cases[at : at + 2] = [max(each, Case(Form.CAPITAL)) for each in cases[at : at + 2]]
    return cases


def _settled(cases: Sequence[Case], beside: Sequence[bool]) -> list[Form]:
    """The form of each word beside its neighbours: `beside` tells which words no mark parts from
    the next. The last first, as most words are written by what follows them."""
    forms = [each.form for each in cases]
    for at in (*reversed(range(len(cases))), *reversed(range(len(cases)))):
        before = at > 0 and beside[at - 1] and forms[at - 1] > 0
        after = at < len(beside) and beside[at] and forms[at + 1] > 0
        forms[at] = cases[at].beside(before, after)
    return forms


def _opens(text: str, before: re.Match[str], word: re.Match[str]) -> bool:
    """Whether a sentence begins with `word`."""
    between = text[before.end() : word.start()]
    if between.startswith("]"):
        bracket = text.rfind("[", max(0, before.start() - _BRACKETS), before.start())
        return text[max(0, bracket - _BRACKETS) : bracket].rstrip()[-1:] in _CLOSED
    titled = between.startswith(".") and before[0].lower() in _TITLES
    return not (titled or before[0].endswith(".")) and bool(_ENDS.search(between))


def _is_beside(text: str, before: re.Match[str], word: re.Match[str]) -> bool:
    """Whether no mark parts two words."""
    between = text[before.end() : word.start()]
    return between in {" ", "\n", "-"} or (between == ". " and before[0].lower() in _TITLES)


def _case(word: str, short: set[str]) -> Case:
    small = word.lower()
    if not word.isupper() or small in short or word.endswith(".") or _ROMAN.fullmatch(word):
        return Case(Form.CAPITALS)
    return case(small)


def _written(word: str, form: Form) -> str:
    if form == Form.CAPITALS or not word.isupper():
        return word
    small = [c.lower() if len(c.lower()) == 1 else c for c in word]
    for capital in _NAME.finditer("".join(small)) if form == Form.CAPITAL else ():
        small[capital.start()] = word[capital.start()]
    return "".join(small)
