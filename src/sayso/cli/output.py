"""What commands write to standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from sayso.export.jsonl import Thing


def write(pieces: Iterable[str]) -> None:
    """Write text as it is."""
    for piece in pieces:
        sys.stdout.write(piece)


def write_rows(rows: Iterable[str]) -> None:
    """Write a line each."""
    write(row + "\n" for row in rows)


def write_json(things: Iterable[Thing]) -> None:
    """Write each as a line of JSON."""
    from sayso.export import jsonl

    write_rows(map(jsonl.line, things))


def one_form(json: bool, csv: bool) -> None:
    """Wrong usage if both are asked for."""
    if json and csv:
        raise typer.BadParameter("give one of them", param_hint="--json and --csv")
