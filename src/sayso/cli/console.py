"""What the commands say beside their output: errors, a summary, progress. All of it on stderr."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from shutil import get_terminal_size
from typing import TextIO

import typer

from sayso.errors import FactsError, InputsError, Notice, SaysoError
from sayso.printable import printable

_TODO = {
    errno.ENOENT: "make its folder first",
    errno.EISDIR: "name a file",
    errno.ENOSPC: "make room and run the same command again",
    errno.EACCES: "make it writable or name another",
    errno.EROFS: "name another that can be written",
}
"""What to do where output cannot be written."""


class Trouble:
    """The inputs that failed in one command."""

    def __init__(self) -> None:
        self.failed = 0

    def add(self, error: SaysoError) -> None:
        """Tell of a bad input at once, and count it if it is no mere notice."""
        self.failed += not isinstance(error, Notice)
        self.tell(str(error))

    def tell(self, message: str) -> None:
        """Say a line on stderr, whatever is in it."""
        typer.echo(f"sayso: {printable(message)}", err=True)

    def end(self, done: int | None = None) -> None:
        """Sum up, and end the command with status 1 if an input failed. `done` counts those that
        did not fail, where that is known."""
        if self.failed:
            of = "" if done is None else f" of {self.failed + done}"
            noun = "input" if self.failed + (done or 0) == 1 else "inputs"
            sys.stdout.flush()
            self.tell(f"{self.failed}{of} {noun} failed")
            raise typer.Exit(1)

    @staticmethod
    @contextmanager
    def told() -> Iterator[None]:
        """Turn whatever a user can cause inside into a line on stderr and an exit status."""
        try:
            yield
        except BrokenPipeError:
            # Whoever read the output has enough.
            _drop_output()
            raise typer.Exit(0) from None
        except KeyboardInterrupt:
            raise _stopped() from None
        except ImportError as error:
            # A library that was stopped while it loads may say so in its own way.
            if not isinstance(error.__cause__ or error.__context__, KeyboardInterrupt):
                raise
            raise _stopped() from None
        except InputsError as error:
            for each in error.errors:
                Trouble().tell(str(each))
            raise typer.Exit(1) from None
        except FactsError as error:
            Trouble().tell(str(error))
            raise typer.Exit(2) from None
        except SaysoError as error:
            Trouble().tell(str(error))
            raise typer.Exit(1) from None
        except OSError as error:
            Trouble().tell(_unwritten(error))
            raise typer.Exit(1) from None


def _unwritten(error: OSError) -> str:
    """What could not be read or written, why, and what to do."""
    if error.filename is None:
        _drop_output()
    todo = _TODO.get(error.errno or 0, "try another place")
    return f"{error.filename or 'output'}: {error.strerror}; {todo}"


def _drop_output() -> None:
    """Have what is still to be written go nowhere: at the end it would fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stopped() -> typer.Exit:
    Trouble().tell("stopped; what a ledger was given so far is kept")
    return typer.Exit(130)


@contextmanager
def progress(label: str, piped: bool = False) -> Iterator[Callable[[int], None]]:
    """Show a count on stderr where that is a terminal; gives a function to call with it.

    `piped`: only if the output goes elsewhere, so that the two do not mix.
    """
    if not sys.stderr.isatty() or (piped and sys.stdout.isatty()):
        yield lambda _count: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as shown:
        task = shown.add_task(f"0 {label}", total=None)
        yield lambda count: shown.update(task, description=f"{count} {label}")


def width() -> int:
    """How many cells a line of the terminal has."""
    return get_terminal_size((100, 24)).columns


def utf8(*streams: TextIO) -> None:
    """Make `streams` write UTF-8 whatever the locale says, and never fail on a character."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
