"""Single characters that stand for others, and those that show nothing."""

from __future__ import annotations

import unicodedata


def _plain() -> dict[str, str]:
    """What each of them means."""
    table = dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008", " ")
    table |= dict.fromkeys("\u2009\u200a\u202f\u205f\u3000", " ")
    table |= dict.fromkeys("\u2028\u2029", "\n")
    # Soft hyphens, zero-width marks, marks of direction, joiners, variants of signs.
    table |= dict.fromkeys("\u00ad\u034f\u061c\u180e\u2060\u2061\u2062\u2063\u2064\ufeff", "")
    table |= {chr(code): "" for code in (*range(0x200B, 0x2010), *range(0x202A, 0x202F))}
    table |= {chr(code): "" for code in (*range(0x2066, 0x206A), 0xFE0E, 0xFE0F)}
    table |= {chr(code): "" for code in (*range(0x09), *range(0x0E, 0x20), 0x7F)}
    # What Latin-1 has for control characters Windows-1252 has for marks.
    table |= {
        chr(code): bytes([code]).decode("cp1252")
        for code in range(0x80, 0xA0)
        if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    }
    table |= dict.fromkeys("\u2010\u2011\u2212", "-") | {"\u2015": "—"}
    table |= dict.fromkeys("❝", "“") | dict.fromkeys("❞", "”")
    # Full-width, bold and other letters for show, and ligatures.
    shown = (*range(0xFF01, 0xFF5F), *range(0x1D400, 0x1D800), *range(0xFB00, 0xFB07))
    table |= {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in shown}
    return {character: meant for character, meant in table.items() if character != meant}


PLAIN = _plain()
"""Characters with what is meant by each."""
