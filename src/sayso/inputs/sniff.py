"""What an input is, by its name or its first bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import PurePath

from sayso.types import Format

KINDS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".eml": "mail",
}
_BINARY = (
    (b"\x89PNG", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF87a", "GIF image"),
    (b"GIF89a", "GIF image"),
    (b"%PDF-", "PDF; save its text as a file"),
    (b"PK\x03\x04", "ZIP archive or office document; unpack it or save its text"),
    (b"PK\x05\x06", "empty ZIP archive"),
    (b"\x1f\x8b\x08", "gzip archive; unpack it"),
    (b"BZh", "bzip2 archive; unpack it"),
    (b"\xfd7zXZ\x00", "xz archive; unpack it"),
    (b"\x28\xb5\x2f\xfd", "Zstandard archive; unpack it"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip archive; unpack it"),
    (b"Rar!\x1a\x07", "RAR archive; unpack it"),
    (b"\x7fELF", "ELF program"),
    (b"MZ\x90\x00", "Windows program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office document; save its text"),
    (b"{\\rtf", "RTF document; save its text"),
    (b"SQLite format 3\x00", "SQLite database"),
    (b"OggS\x00", "Ogg media"),
    (b"ID3\x03", "MP3 audio"),
    (b"ID3\x04", "MP3 audio"),
)
SNIFFED = 8_192
_HTML = re.compile(
    rb"(<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).)*-->\s*+)*"
    rb"<(!doctype\s+html|html|head|body|article|meta|title)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"<\?xml\s|<(?:rss|feed|rdf:rdf|urlset|sitemapindex)[\s>]", re.IGNORECASE)

_STRING = rb'"(?:[^"\\\n]|\\.)*"'
_JSON = re.compile(
    rb"\{\s*+(?:\}|" + _STRING + rb"\s*+:)|"
    rb"\[\s*+(?:\{\s*+[\"}]|\[\s*+[\[{\"\d\]-]|\]\s*+\Z|" + _STRING + rb"\s*+(?:,|\]\s*+\Z))"
)
_OPENED = re.compile(rb"\[\s*+[\[{]|[\[{]\s*+\Z")
_BOM = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*+")


def named_format(name: str) -> Format | None:
    """The format that a file name's ending tells."""
    return KINDS.get(PurePath(name).suffix.lower())


def binary_kind(start: bytes) -> str | None:
    """The kind of a file that holds no text, by its first bytes."""
    if start[4:12] in (b"ftypisom", b"ftypmp42", b"ftypqt  ", b"ftypavif", b"ftypheic"):
        return "video or image"
    if start.startswith(b"RIFF") and start[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "image, sound or video"
    return next((kind for magic, kind in _BINARY if start.startswith(magic)), None)


def bare(line: bytes) -> bytes:
    """A line, or the start of an input, without byte order mark, NUL bytes and outer white space.

    NUL bytes go so that UTF-16 is told like UTF-8.
    """
    plain = line.replace(b"\x00", b"")
    return _BOM.sub(b"", plain, count=1).rstrip()


def is_document(line: bytes) -> bool:
    """Whether a bare line is a JSON object with "text"."""
    if not line.startswith(b"{"):
        return False
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(fields, dict) and "text" in fields


def is_html(start: bytes) -> bool:
    """Whether an input's bare start is that of a page."""
    return _HTML.match(start[:SNIFFED]) is not None


def is_xml(start: bytes) -> bool:
    """Whether an input's bare start is that of XML, as feeds and site maps are."""
    return _XML.match(start) is not None


def sniffed_format(lines: Sequence[bytes]) -> Format | None:
    """Text or JSON Lines, by an input's first bare lines; None where it is other JSON.

    A list or object that its first line leaves open is other JSON, whatever one of its lines holds.
    """
    opened = bool(lines) and _OPENED.match(lines[0])
    if not opened and any(map(is_document, lines)):
        return "jsonl"
    return None if _JSON.match(b"\n".join(lines)[:SNIFFED]) else "text"
