"""An open file to raw inputs: one for a text or page, one a line for JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from sayso.errors import ParseError, ReadError
from sayso.inputs.sniff import (
    SNIFFED,
    bare,
    binary_kind,
    is_document,
    is_html,
    is_xml,
    sniffed_format,
)
from sayso.types import Format, Given, RawInput

LIMIT = 32 * 1024 * 1024
_MOST_BLANK_LINES = 1_000
_SNIFFED_LINES = 5
_OTHER_JSON = (
    'it is JSON, but not JSON Lines of documents with "text"; give one JSON object a line, '
    'each with "text"'
)

_OTHER_XML = (
    "it is XML, but no page; save the pages that it names as HTML, "
    'or give its texts as JSON Lines, one object a line, each with "text"'
)


def read_stream(
    stream: BinaryIO, uri: str, kind: Format | None, given: Given
) -> Iterator[RawInput | ReadError | ParseError]:
    """The inputs in `stream`; without a `kind`, its first lines tell.

    Holds no more than `LIMIT` bytes and one, and a line at a time of JSON Lines. Raises OSError.
    """
    head = _first_lines(stream)
    binary = binary_kind(head[0])
    if binary:
        yield ParseError(uri, f"looks binary ({binary})")
        return
    if kind is None:
        kind = _sniffed(stream, head)
    if kind is None:
        yield ParseError(uri, _OTHER_XML if is_xml(bare(b"".join(head))) else _OTHER_JSON)
    elif kind == "jsonl":
        yield from _records(stream, uri, head, given)
    else:
        yield _whole(stream, uri, b"".join(head), kind, given)


def _first_lines(stream: BinaryIO) -> list[bytes]:
    """The lines up to the first that is not blank."""
    lines = [stream.readline(LIMIT + 1)]
    while lines[-1] and not bare(lines[-1]) and len(lines) < _MOST_BLANK_LINES:
        lines.append(stream.readline(_left(lines)))
    return lines


def _sniffed(stream: BinaryIO, head: list[bytes]) -> Format | None:
    """The format by the first lines, None for other JSON or XML; adds to `head` what it has to
    read.

    Reads no further than the first document, so that a slow pipe's records come as they are sent.
    """
    lines = [bare(head[-1])]
    if lines[0].startswith(b"<"):
        head.append(stream.read(min(SNIFFED, _left(head))))
        if is_html(bare(b"".join(head[-2:]))):
            return "html"
        return None if is_xml(lines[0]) else "text"
    while len(lines) < _SNIFFED_LINES and not is_document(lines[-1]):
        line = stream.readline(_left(head))
        if not line:
            break
        head.append(line)
        lines.append(bare(line))
    return sniffed_format(lines)


def _left(head: list[bytes]) -> int:
    return LIMIT + 1 - sum(map(len, head))


def _whole(
    stream: BinaryIO, uri: str, head: bytes, kind: Format, given: Given
) -> RawInput | ReadError:
    data = head + stream.read(LIMIT + 1 - len(head))
    if len(data) <= LIMIT:
        return RawInput(uri, data, kind, given=given)
    size = len(data)
    while chunk := stream.read(1 << 20):
        size += len(chunk)
    return _too_large(uri, size)


def _records(
    stream: BinaryIO, uri: str, head: list[bytes], given: Given
) -> Iterator[RawInput | ReadError | ParseError]:
    if b"\x00" in head[0][:4_096]:
        yield ParseError(uri, "JSON Lines must be UTF-8, and this holds NUL bytes; convert it")
        return
    empty = True
    for number, line in enumerate(_lines(stream, head), start=1):
        name = f"{uri}#{number}"
        if isinstance(line, int):
            empty = False
            yield _too_large(name, line)
        elif bare(line):
            empty = False
            yield RawInput(uri, line, "jsonl", record=number, given=given)
    if empty:
        yield ParseError(uri, "it is empty: there is no document in it")


def _lines(stream: BinaryIO, head: list[bytes]) -> Iterator[bytes | int]:
    """Each line without its line break; of one over the limit, only its size in bytes."""
    pending = iter(head)
    while line := next(pending, b"") or stream.readline(LIMIT + 1):
        size = len(line)
        if size <= LIMIT or line.endswith(b"\n"):
            yield line.removesuffix(b"\n").removesuffix(b"\r")
            continue
        while not line.endswith(b"\n") and (line := stream.readline(1 << 20)):
            size += len(line)
        yield size


def _too_large(name: str, size: int) -> ReadError:
    return ReadError(
        name,
        f"{size / 1e6:,.1f} MB is over the limit of {LIMIT / 1e6:,.1f} MB for one text; "
        "split it, or give it as JSON Lines with one document a line",
    )
