"""The options and arguments that several commands share, and what they may hold."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, get_args

import typer

from sayso.points import LAST, FlagKind, Support

FLAGS = get_args(FlagKind)

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Files, folders, globs, or - for standard input.",
        show_default=False,
    ),
]
MaybeInputs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="INPUT",
        help="Files, folders, globs, or -; else the ledger.",
        show_default=False,
    ),
]


def _day(value: str | None) -> str | None:
    _date(value)
    if value is None:
        return None
    from sayso.clean import parse_published

    return parse_published(value)


def worded(value: str | None) -> str | None:
    """A value as it is; wrong usage if it is given and has no word."""
    if value is not None and not any(map(str.isalnum, value)):
        raise typer.BadParameter("there is no word in it")
    return value


def _all_worded(values: list[str] | None) -> list[str]:
    return [value for value in values or () if worded(value)]


def _flags(values: list[str] | None) -> list[str]:
    for value in values or ():
        if value not in FLAGS:
            raise typer.BadParameter(f"“{value}” is none of: {', '.join(FLAGS)}")
    return values or []


def _date(value: str | None) -> str | None:
    return _checked(value, "parse_published")


def _moment(value: str | None) -> str | None:
    if value is None or value == LAST:
        return value
    _date(value)
    from sayso.clean import parse_published

    return parse_published(value)


def _address(value: str | None) -> str | None:
    return _checked(value, "canonical_url")


def _checked(value: str | None, check: str) -> str | None:
    if value is not None:
        from sayso import clean

        try:
            getattr(clean, check)(value)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error
    return value


Url = Annotated[
    str | None,
    typer.Option(metavar="URL", callback=_address, help="Where the one INPUT was published."),
]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Who published the INPUTs.")]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="The title of the one INPUT.")]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", callback=_date, help="When the INPUTs were published, e.g. 2031-03-04."
    ),
]
Since = Annotated[
    str | None,
    typer.Option(metavar="DATE", callback=_day, help="Only those published on it or later."),
]
SinceLast = Annotated[
    str | None,
    typer.Option(
        metavar="DATE|LAST",
        callback=_moment,
        help="Only what has changed since then, or since the last brief with LAST.",
    ),
]
Until = Annotated[
    str | None,
    typer.Option(metavar="DATE", callback=_day, help="Only those published on it or before."),
]
Topics = Annotated[
    list[str] | None,
    typer.Option(
        "--about",
        metavar="WORDS",
        callback=_all_worded,
        help="Only points with all these words in a content; may be given again for others.",
    ),
]
Voices = Annotated[
    list[str] | None,
    typer.Option(
        "--speaker",
        metavar="NAME",
        callback=_all_worded,
        help="Only points with a speaker of this name; may be given again for others.",
    ),
]
Places = Annotated[
    list[str] | None,
    typer.Option(
        "--place",
        metavar="NAME",
        callback=_all_worded,
        help="Only points that name this place, or one in this country; may be given again for "
        "others.",
    ),
]
Flags = Annotated[
    list[str] | None,
    typer.Option(
        "--flag",
        metavar="FLAG",
        callback=_flags,
        help=f"Only points with this flag: {', '.join(FLAGS)}; may be given again for others.",
    ),
]
PeriodFrom = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="DATE",
        callback=_day,
        help="Only points with a claim published on it or later.",
    ),
]
PeriodUntil = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="DATE",
        callback=_day,
        help="Only points with a claim published on it or before.",
    ),
]
Flagged = Annotated[FlagKind | None, typer.Option(help="Only those with this flag.")]
Supported = Annotated[Support | None, typer.Option(help="Only those with this support.")]
LedgerFile = Annotated[
    Path | None,
    typer.Option(
        "--ledger", metavar="FILE", help="The ledger; else $SAYSO_LEDGER, else ./sayso.db."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV.")]


class Format(StrEnum):
    """How a brief is written."""

    markdown = "markdown"
    json = "json"
    html = "html"


class Length(StrEnum):
    """How much of a brief is written."""

    short = "short"
    normal = "normal"
    full = "full"


def given(
    inputs: list[str],
    url: str | None,
    outlet: str | None,
    title: str | None,
    published: str | None,
) -> dict[str, str | None]:
    """The options as keywords; wrong usage if one says something of one of several `inputs`."""
    if len(inputs) > 1 and (url or title):
        hint = "--url" if url else "--title"
        raise typer.BadParameter("it says something of one INPUT only", param_hint=hint)
    return {"url": url, "outlet": outlet, "title": title, "published": published}


def no_given(**options: str | None) -> None:
    """Wrong usage if an option is given that needs an INPUT."""
    for name, value in options.items():
        if value is not None:
            raise typer.BadParameter("it needs an INPUT", param_hint=f"--{name}")
