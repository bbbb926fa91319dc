"""UTF-8 that was read as another encoding, once or twice: "donâ€™t", "JosÃ©", "FranÃƒÂ§ois"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sayso.repair.characters import PLAIN
from sayso.repair.places import Edit

LEADS = frozenset("ÂÃÄÅâï¬√ƒ≈‚Ôвпď")
"""With one of these a character that was read wrongly begins."""
_LETTERS = [chr(code) for code in range(0x80, 0x180)]
_MARKS = [chr(code) for code in (*range(0x2002, 0x203B), 0x20AC, 0x2122, 0x2212, 0xFEFF)]
_OF_LETTERS = ("cp1252", "latin-1", "mac-roman")
_OF_MARKS = (*_OF_LETTERS, "cp1250", "cp1251")
_TWICE = ("cp1252", "latin-1")
_QUOTES = frozenset("‘’“”–—…•‹›")
"""Second halves of letters that are marks themselves: "AMANHÃ”" has not lost one."""
_FIRST = re.compile(f"[{''.join(LEADS)}]")
_LOST = re.compile(r"â€(?:\?(?=[\s.,;:!?)]|\Z)|(?=[\s.,;:!?)\]\"—–-]|\Z))|Â(?=[ \t\n]|\Z)")
"""What the last byte was lost of: that of a closing quotation mark is no character of
Windows-1252, and a hard blank has become a blank."""


def mojibake(text: str) -> Iterator[Edit]:
    """What in `text` was read wrongly, in order, each as the one character that it is."""
    table = _table()
    longest = max(map(len, table))
    at = 0
    while first := _FIRST.search(text, at):
        at = first.start()
        for size in range(longest, 1, -1):
            key = text[at : at + size]
            new = table.get(key)
            if new is not None and not _is_two(text, key, at + len(key)):
                yield Edit(at, at + len(key), new)
                at += len(key)
                break
        else:
            lost = _LOST.match(text, at)
            if lost:
                yield Edit(at, lost.end(), "”" if lost.end() - at > 1 else "")
            at = lost.end() if lost else at + 1


def _is_two(text: str, key: str, end: int) -> bool:
    """Whether a letter and the mark behind it are themselves."""
    letter = len(key) == 2 and key[0] != "Â" and key[1] in _QUOTES
    return letter and not text[end : end + 1].isalpha()


@cache
def _table() -> dict[str, str]:
    """What each character is read as."""
    table = {"Ã¢â‚¬Â": "”"}  # the last byte was lost, twice
    for characters, encodings in ((_LETTERS, _OF_LETTERS), (_MARKS, _OF_MARKS)):
        for character in characters:
            new = PLAIN.get(character, character)
            for encoding in encodings:
                once = _read_as(character, encoding)
                table.setdefault(once, new)
                for again in _TWICE if encoding in _TWICE else ():
                    table.setdefault(_read_as(once, again), new)
    return table


def _read_as(text: str, encoding: str) -> str:
    """`text` in UTF-8, read as another encoding; bytes that it lacks become control characters, as
    in browsers."""
    return "".join(_byte_as(byte, encoding) for byte in text.encode())


@cache
def _byte_as(byte: int, encoding: str) -> str:
    try:
        return bytes([byte]).decode(encoding)
    except UnicodeDecodeError:
        return chr(byte)
