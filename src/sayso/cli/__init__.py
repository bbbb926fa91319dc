"""The commands: each a thin call to the function or `Ledger` method of the same name."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import sayso
from sayso.cli import brief, claims, inputs, points, speakers, stories
from sayso.cli.console import Trouble, utf8

UNCOLLECTED = 100_000
"""How many objects more a command makes than it frees before cycles are looked for: nearly all that
it makes it keeps, and Python by itself looks at 700 already."""


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
    epilog="Exit status: 0 done, 1 some inputs failed or something was not there, 2 wrong usage.",
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


for _command in (
    inputs.read,
    inputs.extract,
    inputs.add,
    claims.claims,
    claims.figures,
    claims.show,
    brief.brief,
    inputs.verify,
    inputs.remove,
    stories.stories,
    stories.timeline,
    points.points,
    claims.search,
    points.why,
    points.unlink,
):
    app.command()(_command)
app.add_typer(speakers.app, name="speakers", help="List, merge and split speakers.")


def main() -> None:
    """Run the command line."""
    gc.set_threshold(UNCOLLECTED)
    # A process may be started with its streams closed.
    sys.stdout = sys.stdout or Path(os.devnull).open("w")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115
    utf8(sys.stdout, sys.stderr)
    app(prog_name="sayso")
