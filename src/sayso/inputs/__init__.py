"""The read stage: files, folders, globs, `file:` URIs and standard input to raw inputs.

A folder is searched below itself for files of known kinds, in sorted order. Hidden files are left
out. Files of other kinds, and links that lead out of the folder, are left out too, and told in one
`Notice` after the folder's files, so that a stray image hides nothing and floods nothing.
A file named by itself is read whatever its ending.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.errors import Notice, ParseError, ReadError
from sayso.inputs.paths import file_uri, find_files, unreadable
from sayso.inputs.sniff import named_format
from sayso.inputs.streams import read_stream
from sayso.types import Given, RawInput

__all__ = ["open_inputs"]

_NOTHING = Given()


def open_inputs(
    paths: Iterable[str | Path], given: Given = _NOTHING
) -> Iterator[RawInput | ReadError | ParseError | Notice]:
    """What `paths` name, one file open at a time; an error in the place of what cannot be read.

    "-" is standard input. A file that is named twice, or lies in a folder named too, is read once.
    One text may have 33.6 MB (32 MiB); JSON Lines as a whole have no limit. Raises nothing that an
    input can cause.
    """
    seen: set[str] = set()
    for path in paths:
        named = os.fspath(path)
        if named == "-":
            if named not in seen:
                seen.add(named)
                yield from _standard_input(given)
            continue
        for found in find_files(named):
            if isinstance(found, ReadError | Notice):
                yield found
                continue
            real = os.path.realpath(found)
            if real not in seen:
                seen.add(real)
                yield from _file(found, given)


def _standard_input(given: Given) -> Iterator[RawInput | ReadError | ParseError]:
    if sys.stdin is None:
        yield ReadError("stdin:", "standard input is closed; pipe a text into it or name a file")
        return
    try:
        yield from read_stream(sys.stdin.buffer, "stdin:", None, given)
    except OSError as error:
        yield ReadError("stdin:", f"cannot be read: {error.strerror or error}")


def _file(path: str, given: Given) -> Iterator[RawInput | ReadError | ParseError]:
    try:
        with open(path, "rb", opener=_open_without_waiting) as stream:
            yield from read_stream(stream, file_uri(path), named_format(path), given)
    except (OSError, ValueError) as error:
        yield unreadable(path, error)


def _open_without_waiting(path: str, flags: int) -> int:
    """Opens as usual; a pipe put in the file's place meanwhile does not hang."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
