"""The commands that read INPUTs, and the one that takes a document out again."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

import sayso
from sayso.cli.console import Trouble, progress
from sayso.cli.ledgers import opened, path
from sayso.cli.options import (
    Inputs,
    LedgerFile,
    Outlet,
    Published,
    Title,
    Url,
    given,
    no_given,
)
from sayso.printable import counted


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
    with sayso.Ledger(path(ledger)) as kept, progress("documents added") as tell:
        added = kept.add(*inputs, **said, on_error=trouble.add, on_progress=tell)
    typer.echo(
        f"{counted(added.documents, 'document')} added with {counted(added.claims, 'claim')}, "
        f"{added.known} already there"
    )
    trouble.end(added.documents + added.known)


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
    file = path(ledger)
    # A brief can be checked by its inputs alone.
    alone = brief is not None and ledger is None and not file.exists()
    with sayso.Ledger(None if alone else file, create=alone) as kept:
        verified = kept.verify(brief, *(inputs or []), **said, on_error=trouble.add)
    for failure in verified.failures:
        trouble.tell(failure)
    typer.echo(f"{counted(verified.checked, 'check')}, {len(verified.failures)} failed")
    trouble.end()
    if verified.failures:
        raise typer.Exit(1)


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
    with opened(ledger) as kept:
        typer.echo(f"{counted(kept.remove(document), 'document')} removed")


def _stream(things: Iterable[sayso.Document | sayso.Claim], label: str) -> int:
    """Print each as it comes, with a count of them as progress; how many."""
    from sayso.export import jsonl

    count = 0
    with progress(label, piped=True) as tell:
        for count, thing in enumerate(things, 1):
            sys.stdout.write(jsonl.line(thing) + "\n")
            tell(count)
    return count
