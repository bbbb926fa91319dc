"""The commands: each a thin call to the function or `Ledger` method of the same name."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import sayso
from sayso import cli_brief, cli_points, cli_speakers, cli_stories
from sayso.console import Trouble, progress, utf8
from sayso.options import (
    AsCsv,
    AsJson,
    Inputs,
    LedgerFile,
    Outlet,
    Published,
    Title,
    Url,
    given,
    no_given,
)
from sayso.shell import opened as _opened
from sayso.shell import path as _path
from sayso.shell import write as _print


class _Commands(TyperGroup):
    """All commands, with one place where what goes wrong is told."""

    def invoke(self, ctx: Any) -> Any:
        with Trouble.told():
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result


app = typer.Typer(
    cls=_Commands,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 done, 1 some inputs failed, 2 wrong usage.",
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"sayso {sayso.__version__}")
        raise typer.Exit


@app.callback()
def sayso_(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """News text in, a record of who says what out, each line with its place in the original.

    sayso brief news/ --outlet "The Example"
    """


@app.command()
def read(
    inputs: Inputs,
    url: Url = None,
    outlet: Outlet = None,
    title: Title = None,
    published: Published = None,
) -> None:
    """Print the documents of INPUTs, one JSON object a line.

    sayso read page.html --outlet "The Example"
    """
    said = given(inputs, url, outlet, title, published)
    trouble = Trouble()
    found = sayso.read(*inputs, **said, on_error=trouble.add)
    trouble.end(_stream(found, "documents read"))


@app.command()
def extract(
    inputs: Inputs,
    url: Url = None,
    outlet: Outlet = None,
    title: Title = None,
    published: Published = None,
) -> None:
    """Print the claims of INPUTs, one JSON object a line. Needs no ledger.

    sayso extract page.html | head -n 3
    """
    said = given(inputs, url, outlet, title, published)
    trouble = Trouble()
    found = sayso.extract(*inputs, **said, on_error=trouble.add)
    _stream(found, "claims extracted")
    trouble.end()


@app.command()
def add(
    inputs: Inputs,
    ledger: LedgerFile = None,
    url: Url = None,
    outlet: Outlet = None,
    title: Title = None,
    published: Published = None,
) -> None:
    """Add the documents of INPUTs to the ledger.

    The ledger is made if it is not there. What it has already is passed over, so a run cut short
    can be run again.

    sayso add news/ --outlet "The Example" --published 2031-03-04
    """
    said = given(inputs, url, outlet, title, published)
    trouble = Trouble()
    with sayso.Ledger(_path(ledger)) as opened, progress("documents added") as tell:
        added = opened.add(*inputs, **said, on_error=trouble.add, on_progress=tell)
    typer.echo(
        f"{_count(added.documents, 'document')} added with {_count(added.claims, 'claim')}, "
        f"{added.known} already there"
    )
    trouble.end(added.documents + added.known)


@app.command()
def claims(ledger: LedgerFile = None, json: AsJson = False, csv: AsCsv = False) -> None:
    """List the claims of the ledger, in the order of publication.

    sayso claims --csv > claims.csv
    """
    if json and csv:
        raise typer.BadParameter("give one of them", param_hint="--json and --csv")
    with _opened(ledger) as opened:
        found = opened.claims()
        if json:
            from sayso.export import jsonl

            _print(jsonl.line(claim) + "\n" for claim in found)
        elif csv:
            from sayso.export.csv import rows

            _print(rows(found))
        else:
            from sayso.console import width
            from sayso.export.terminal import table

            _print(row + "\n" for row in table(found, width()))


@app.command()
def figures(
    about: Annotated[
        str | None,
        typer.Option(
            metavar="WORDS",
            help="Only those with these words: what is counted, where, who says it, or the claim.",
        ),
    ] = None,
    ledger: LedgerFile = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """List the figures of the ledger's claims: what is counted, where, how many, and who says it.

    Each stands with its place in the text, by what is counted.

    sayso figures --about "killed Osk"
    """
    if json and csv:
        raise typer.BadParameter("give one of them", param_hint="--json and --csv")
    with _opened(ledger) as opened:
        found = opened.figures(about)
    if json:
        from sayso.export import jsonl

        _print(jsonl.line(one) + "\n" for one in found)
    elif csv:
        from sayso.export.csv import figure_rows

        _print(figure_rows(found))
    else:
        from sayso.console import width
        from sayso.export.terminal import figures as table

        _print(row + "\n" for row in table(found, width()))


@app.command()
def show(
    claim: Annotated[
        str, typer.Argument(metavar="CLAIM", help="The claim's id, or enough of its start.")
    ],
    ledger: LedgerFile = None,
    json: AsJson = False,
) -> None:
    """Show a claim where it stands.

    Its sentence with the ones beside it, its spans, and its place in the original.

    sayso show 3f2a91c0
    """
    with _opened(ledger) as opened:
        found = opened.show(claim)
    if json:
        from sayso.export import jsonl

        _print([jsonl.line(found) + "\n"])
    else:
        from sayso.export.terminal import shown

        _print([shown(found, colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ)])


app.command()(cli_brief.brief)


@app.command()
def verify(
    brief: Annotated[
        Path | None,
        typer.Argument(metavar="BRIEF", help="A brief's JSON file or page; else the ledger."),
    ] = None,
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="INPUT", help="What the brief was made of, read again."),
    ] = None,
    ledger: LedgerFile = None,
    url: Url = None,
    outlet: Outlet = None,
    title: Title = None,
    published: Published = None,
) -> None:
    """Check every span of the ledger, or of a brief.

    Each is held against the text of its input, read again.

    A brief's documents are taken from INPUTs, which get the options that the brief was made with,
    else from the ledger. No other file that a brief names is opened. Fails if nothing is there.

    sayso verify brief.json news/*.html
    """
    said = given(inputs or [], url, outlet, title, published)
    if not inputs:
        no_given(url=url, outlet=outlet, title=title, published=published)
    trouble = Trouble()
    path = _path(ledger)
    # A brief can be checked by its inputs alone.
    alone = brief is not None and ledger is None and not path.exists()
    with sayso.Ledger(None if alone else path, create=alone) as opened:
        verified = opened.verify(brief, *(inputs or []), **said, on_error=trouble.add)
    for failure in verified.failures:
        trouble.tell(failure)
    typer.echo(f"{_count(verified.checked, 'check')}, {len(verified.failures)} failed")
    trouble.end()
    if verified.failures:
        raise typer.Exit(1)


@app.command()
def remove(
    document: Annotated[
        str,
        typer.Argument(
            metavar="DOCUMENT", help="The document's id, enough of its start, its URI, or its file."
        ),
    ],
    ledger: LedgerFile = None,
) -> None:
    """Remove a document from the ledger.

    Its claims go with it, and its input, unless another document needs that. Adding its input again
    brings it back.

    sayso remove https://news.example/port
    """
    with _opened(ledger) as opened:
        typer.echo(f"{_count(opened.remove(document), 'document')} removed")


def _stream(things: Iterable[sayso.Document | sayso.Claim], label: str) -> int:
    """Print each as it comes, with a count of them as progress; how many."""
    from sayso.export import jsonl

    count = 0
    with progress(label, piped=True) as tell:
        for count, thing in enumerate(things, 1):
            sys.stdout.write(jsonl.line(thing) + "\n")
            tell(count)
    return count


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


app.add_typer(cli_speakers.app, name="speakers", help="List, merge and split speakers.")
for _command in (
    cli_stories.stories,
    cli_stories.timeline,
    cli_points.points,
    cli_points.search,
    cli_points.why,
    cli_points.unlink,
):
    app.command()(_command)


def main() -> None:
    """Run the command line."""
    # A process may be started with its streams closed.
    sys.stdout = sys.stdout or Path(os.devnull).open("w")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115
    utf8(sys.stdout, sys.stderr)
    app(prog_name="sayso")
