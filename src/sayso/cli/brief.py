"""The command that writes a brief."""

from __future__ import annotations

import errno
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

import sayso
from sayso.cli.console import Trouble, progress
from sayso.cli.ledgers import opened
from sayso.cli.options import (
    Flags,
    Format,
    LedgerFile,
    Length,
    MaybeInputs,
    Outlet,
    PeriodFrom,
    PeriodUntil,
    Places,
    Published,
    SinceLast,
    Title,
    Topics,
    Url,
    Voices,
    given,
    no_given,
)
from sayso.points import LAST, FlagKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from sayso.brief import Brief

    Asked = Callable[[sayso.Ledger], Brief]


def brief(  # noqa: PLR0913, PLR0917
    inputs: MaybeInputs = None,
    ledger: LedgerFile = None,
    about: Topics = None,
    speaker: Voices = None,
    place: Places = None,
    flag: Flags = None,
    from_: PeriodFrom = None,
    until: PeriodUntil = None,
    since: SinceLast = None,
    format: Annotated[Format, typer.Option(help="How to write it.")] = Format.markdown,  # noqa: A002
    length: Annotated[
        Length, typer.Option(help="How much of it to write; JSON is always whole.")
    ] = Length.normal,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write to FILE, not to standard output.")
    ] = None,
    url: Url = None,
    outlet: Outlet = None,
    title: Title = None,
    published: Published = None,
) -> None:
    """Tell who says what: a brief of INPUTs, or of the ledger.

    With INPUTs no ledger is needed.

    --about, --speaker, --place, --flag, --from and --until narrow it down to the points that have a
    claim which fits them all, and to their stories. Of an option that is given several times one
    has to fit. What denies such a point, or conflicts with it, is never left out.

    With --since it opens with what has changed: what is denied now, figures raised or lowered,
    points corroborated, documents replaced or edited, points that are new. LAST goes by what was
    in the ledger at the last brief with LAST on the same topics; the first time all is new.

    sayso brief news/*.html --about flood --place Osk --output flood.md
    """
    asked = partial(
        sayso.Ledger.brief,
        since=since,
        about=about or (),
        speaker=speaker or (),
        place=place or (),
        flag=cast("list[FlagKind]", flag or []),
        from_=from_,
        until=until,
    )
    write = _writer(format, length, output)
    if inputs:
        _no_ledger(ledger, since)
        _of_inputs(inputs, given(inputs, url, outlet, title, published), asked, write)
    else:
        no_given(url=url, outlet=outlet, title=title, published=published)
        _of_ledger(ledger, asked, write, tell=since == LAST)


def _no_ledger(ledger: Path | None, since: str | None) -> None:
    """Wrong usage if an option needs a ledger where there are INPUTs."""
    if ledger:
        raise typer.BadParameter("leave it out, or the INPUTs", param_hint="--ledger")
    if since == LAST:
        hint = "only a ledger knows of a last brief; give a date, or leave the INPUTs out"
        raise typer.BadParameter(hint, param_hint="--since")


def _writer(form: Format, length: Length, output: Path | None) -> Callable[[Brief], None]:
    """How a brief is written. Raises OSError where it cannot be: before the work, not after it."""
    if output and output.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(output))
    if output and not output.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(output))
    return partial(_write, form=form, length=length, output=output)


def _of_inputs(
    inputs: list[str], said: dict[str, str | None], asked: Asked, write: Callable[[Brief], None]
) -> None:
    trouble = Trouble()
    with sayso.Ledger() as kept, progress("documents read") as tell:
        added = kept.add(*inputs, **said, on_error=trouble.add, on_progress=tell)
        made = asked(kept)
    write(made)
    trouble.end(added.documents + added.known)


def _of_ledger(
    ledger: Path | None, asked: Asked, write: Callable[[Brief], None], *, tell: bool
) -> None:
    with opened(ledger) as kept:
        made = asked(kept)
        write(made)
        if tell:
            # What was not written was not told.
            sys.stdout.flush()
            kept.told(made)


def _write(made: Brief, form: Format, length: Length, output: Path | None) -> None:
    if form is Format.json:
        from sayso.brief.json import as_json

        text = as_json(made)
    elif form is Format.html:
        from sayso.brief.html import html

        text = html(made, length.value)
    else:
        from sayso.brief.markdown import markdown

        text = markdown(made, length.value)
    if output is None:
        sys.stdout.write(text)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        error.filename = error.filename or str(output)
        raise
