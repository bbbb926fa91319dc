"""Bytes to text. Repairs the encoding, never the string.

Windows-1252 is tried before any statistics, since it is what English text that is not UTF-8 nearly
always is: charset_normalizer takes short pieces of it for Central European or Mac encodings. So it
is asked only about text that is largely not ASCII, which is in another script.
"""

from __future__ import annotations

import codecs
import re

REPLACEMENT = "�"
_EACH_BYTE = "sayso-each-byte"
_SAMPLE = 1 << 16

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# A page may name any codec that Python has; only these turn bytes into the text that is meant.
_CHARSETS = re.compile(
    r"utf-8|cp(1250|1251|1252|1253|1254|1255|1256|1257|1258|866|874|932|949)|iso8859-\d+"
    r"|koi8-[ru]|mac-roman|mac-cyrillic|gb2312|gbk|gb18030|big5|shift_jis|euc_(jp|kr)|iso2022_jp"
)
_AS_WINDOWS_1252 = frozenset({"ascii", "iso8859-1"})
_NOT_TEXT = re.compile(f"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f{REPLACEMENT}]")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_FOREIGN = re.compile(rb"[^\n]{0,40}[\x80-\xff]+[^\n]{0,40}")


def _each_byte(error: UnicodeError) -> tuple[str, int]:
    """One U+FFFD a byte: the `replace` handler of Python makes one of several bytes."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return REPLACEMENT * (error.end - error.start), error.end


codecs.register_error(_EACH_BYTE, _each_byte)


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`, without its byte order mark, if it has one.

    A mark settles the encoding; else UTF-16 where every other byte is NUL; else UTF-8 where it is
    valid or mostly so; else the `declared` charset, another script's encoding as
    charset_normalizer finds it, or Windows-1252. Each byte that cannot be decoded becomes one
    U+FFFD. Newlines and code points stay as they are. Never raises.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _repaired(data[len(mark) :], encoding)
    sixteen = _utf16_without_mark(data)
    if sixteen:
        return _repaired(data, sixteen)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        mixed = _mostly_utf8(data)
    return mixed or _repaired(data, _known_charset(declared) or _guess(data))


def decode_text(data: bytes, declared: str | None = None) -> str:
    """What `decode` gives, if that is text. Raises ValueError if it is not."""
    text = decode(data, declared)
    # NUL bytes may pad good text, and bad bytes may be many; control characters are never.
    noise, control = len(_NOT_TEXT.findall(text)), len(_CONTROL.findall(text))
    if noise > 0.3 * len(text) or control > 0.03 * len(text) + 3:
        raise ValueError("looks binary: mostly control characters or undecodable bytes")
    return text


def _repaired(data: bytes, encoding: str) -> str:
    """`data` decoded, by way of lone surrogates where these can mark the bad bytes: quick."""
    if encoding.startswith("utf-16"):
        whole = data[: len(data) // 2 * 2].decode(encoding, "surrogatepass")
        return _SURROGATE.sub(2 * REPLACEMENT, whole) + REPLACEMENT * (len(data) % 2)
    try:
        return _SURROGATE.sub(REPLACEMENT, data.decode(encoding, "surrogateescape"))
    except UnicodeDecodeError:
        return data.decode(encoding, _EACH_BYTE)


def _utf16_without_mark(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    if len(data) % 2 or len(sample) < 8:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.8 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.8 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes) -> str | None:
    """`data` as UTF-8 if a good part of its non-ASCII is valid, which chance hardly makes."""
    text = data.decode("utf-8", "surrogateescape")
    bad = len(text) - len(_SURROGATE.sub("", text))
    valid = len(text) - len(text.encode("ascii", "ignore")) - bad
    return _SURROGATE.sub(REPLACEMENT, text) if 3 * valid > bad else None


def _known_charset(declared: str | None) -> str | None:
    """The codec of a declared charset; None for UTF-8, which the bytes have just disproved."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    if name in _AS_WINDOWS_1252:
        return "cp1252"
    return name if name != "utf-8" and _CHARSETS.fullmatch(name) else None


def _guess(data: bytes) -> str:
    sample = data[:_SAMPLE]
    foreign = b"".join(_FOREIGN.findall(data[: 4 * _SAMPLE]))[:_SAMPLE]
    letters = sum(map(len, re.findall(rb"[A-Za-z\x80-\xff]+", sample)))
    high = len(sample) - len(sample.translate(None, bytes(range(0x80, 0x100))))
    if letters >= 40 and high > letters / 3:
        from charset_normalizer import from_bytes

        best = from_bytes(foreign).best()
        return (best and _known_charset(best.encoding)) or "cp1252"
    return "mac-roman" if _has_mac_quotes(foreign) else "cp1252"


def _has_mac_quotes(foreign: bytes) -> bool:
    """Whether quotation marks are those of Mac Roman, D2 to D5; Windows-1252 has 91 to 94."""
    mac = len(re.findall(rb"[A-Za-z]\xd5[a-z]|[\xd2\xd4][A-Za-z]|[\w.,!?]\xd3", foreign))
    return mac > len(re.findall(rb"[\x91-\x94]", foreign)) and mac > 1
