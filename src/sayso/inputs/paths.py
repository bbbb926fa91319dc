"""What the user names, to files: paths, `file:` URIs, globs and folders."""

from __future__ import annotations

import errno
import glob
import os
import re
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from sayso.errors import Notice, ReadError
from sayso.inputs.sniff import KINDS, named_format

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")


def file_uri(path: str) -> str:
    """The absolute `file:` URI of a path, symlinks kept."""
    return Path(os.path.abspath(path)).as_uri()  # noqa: PTH100


def find_files(named: str) -> Iterator[str | ReadError | Notice]:
    """The paths of the files that the user means by `named`, found as they are asked for."""
    try:
        path = _local_path(named)
        kind = os.stat(path).st_mode  # noqa: PTH116
    except ReadError as error:
        yield error
    except FileNotFoundError:
        yield from _matches(path)
    except (OSError, ValueError) as error:
        yield unreadable(named, error)
    else:
        yield from _found(path, kind)


def unreadable(named: str, error: OSError | ValueError) -> ReadError:
    """The error for a path that the system refuses, or that is none."""
    name = printable(named)
    if isinstance(error, PermissionError):
        return ReadError(name, "no permission to read it; check its owner and mode")
    if isinstance(error, FileNotFoundError):
        return ReadError(name, "no such file or folder; check the path")
    if isinstance(error, OSError):
        if error.errno == errno.ELOOP:
            return ReadError(name, "its symbolic links lead round in a circle")
        return ReadError(name, f"cannot be read: {error.strerror or error}")
    return ReadError(name, "not a path: " + str(error))


def printable(named: str) -> str:
    """A name fit for a message: its `file:` URI where it has one."""
    try:
        return file_uri(named)
    except (OSError, ValueError):
        return ascii(named)


def _local_path(named: str) -> str:
    if not named:
        raise ReadError("''", "an empty name; give a file or folder, or - for standard input")
    if named.lower().startswith("file:"):
        parts = urlsplit(named)
        if parts.netloc not in ("", "localhost"):
            raise ReadError(named, "on another machine; copy the file here and give its path")
        return url2pathname(parts.path)
    scheme = _SCHEME.match(named)
    if scheme and not os.path.lexists(named):
        raise ReadError(
            named, "network addresses are not read; save the page and give the file with its URL"
        )
    return named


def _matches(path: str) -> Iterator[str | ReadError | Notice]:
    if not glob.has_magic(path):
        yield unreadable(path, FileNotFoundError())
        return
    matches = sorted(glob.iglob(path, recursive=True))  # noqa: PTH207
    if not matches:
        yield ReadError(printable(path), "no file matches this pattern; check it")
    for match in matches:
        try:
            kind = os.stat(match).st_mode  # noqa: PTH116
        except OSError as error:
            yield unreadable(match, error)
        else:
            yield from _found(match, kind)


def _found(path: str, mode: int) -> Iterator[str | ReadError | Notice]:
    if stat.S_ISDIR(mode):
        yield from _folder(path)
    elif stat.S_ISREG(mode):
        yield path
    else:
        yield ReadError(
            printable(path), "a pipe, socket or device, not a file; use - for standard input"
        )


def _folder(root: str) -> Iterator[str | ReadError | Notice]:
    """The files of known kinds below `root`, then a notice of what was left out."""
    left_out: Counter[str] = Counter()
    found = False
    for item in _walk(root, left_out):
        found = True
        yield item
    if not found:
        kinds = " ".join(KINDS)
        yield ReadError(printable(root), f"no news in this folder: looked for files of {kinds}")
    if left_out:
        yield _notice(printable(root), left_out)


def _notice(uri: str, left_out: Counter[str]) -> Notice:
    kinds = [f"{kind} {count:,}" for kind, count in left_out.most_common(5)]
    if len(left_out) > 5:
        kinds.append("and others")
    return Notice(
        uri,
        left_out.total(),
        f"left out {left_out.total():,} of its files ({', '.join(kinds)}); "
        "give a file by its own path to have it read",
    )


def _walk(folder: str, left_out: Counter[str]) -> Iterator[str | ReadError]:
    """Sorted, hidden ones left out; a folder that is a link is never entered, so no loop is."""
    root = os.path.realpath(folder)
    waiting: list[os.DirEntry[str] | str] = [folder]
    while waiting:
        entry = waiting.pop()
        if isinstance(entry, str) or entry.is_dir(follow_symlinks=False):
            try:
                waiting.extend(reversed(_shown(entry)))
            except OSError as error:
                yield unreadable(os.fspath(entry), error)
        elif entry.is_symlink() and not _is_file_below(entry.path, root):
            left_out["links"] += 1
        elif named_format(entry.name) is None:
            left_out[os.path.splitext(entry.name)[1].lower() or "no ending"] += 1  # noqa: PTH122
        elif entry.is_file():
            yield entry.path
        else:
            yield ReadError(printable(entry.path), "a pipe, socket or device, not a file")


def _shown(folder: os.DirEntry[str] | str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted((e for e in entries if e.name[0] != "."), key=lambda e: e.name)


def _is_file_below(link: str, root: str) -> bool:
    target = os.path.realpath(link)
    return target.startswith(os.path.join(root, "")) and os.path.isfile(target)  # noqa: PTH113, PTH118
