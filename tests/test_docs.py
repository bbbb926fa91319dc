"""The pages: docs/cli.md is made from the commands (`python tests/test_docs.py` writes it anew),
and all links among pages lead somewhere."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

import pytest
from typer.main import get_command

from sayso.cli import app
from sayso.cli.options import FLAGS, Format, Length
from sayso.points import Support

ROOT_FOLDER = Path(__file__).parent.parent
PAGE = ROOT_FOLDER / "docs" / "cli.md"
PAGES = [ROOT_FOLDER / "README.md", *sorted(ROOT_FOLDER.glob("*/*.md"))]
ROOT: Any = get_command(app)


def _commands(group: Any, before: str = "") -> dict[str, Any]:
    """The commands by name; what a group does where none of its commands is named is `list`."""
    found = {}
    for name, command in group.commands.items():
        called = f"{before}{name}"
        if hasattr(command, "commands"):
            found.update(_commands(command, f"{called} "))
        else:
            found[called.removesuffix(" list")] = command
    return found


COMMANDS: dict[str, Any] = _commands(ROOT)

CHOICES: dict[str, Iterable[str]] = {
    "format": Format,
    "length": Length,
    "flag": FLAGS,
    "support": get_args(Support),
}

HEAD = """\
# Commands

Made from the commands' own help; do not edit. Every command has `--help`.

A command that names an INPUT takes files, folders, globs and `-`, standard input. Results go to
standard output, everything else to standard error. Exit status: 0 done, 1 some inputs failed or
something was not there, 2 wrong usage, 130 stopped by Ctrl-C.
"""


def page() -> str:
    """The text of docs/cli.md."""
    return "\n".join([HEAD, *(_section(name, COMMANDS[name]) for name in COMMANDS)])


def _section(name: str, command: Any) -> str:
    *told, example = inspect.cleandoc(command.help).split("\n\n")
    rows = [_row(parameter) for parameter in command.params]
    table = "\n".join(["| argument or option | what it is |", "|---|---|", *rows])
    usage = f"## sayso {name}"
    return "\n\n".join([usage, *map(_joined, told), f"    {example}", table]) + "\n"


def _row(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return f"| `{parameter.metavar}` | {parameter.help} |"
    value = parameter.metavar or ", ".join(CHOICES.get(parameter.name, ()))
    told = f"{parameter.opts[0]} {value}".strip().replace("|", r"\|")
    return f"| `{told}` | {parameter.help} |"


def _joined(text: str) -> str:
    return " ".join(text.split())


def test_the_page_is_not_stale() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python tests/test_docs.py"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    assert inspect.cleandoc(COMMANDS[name].help).split("\n\n")[-1].startswith(f"sayso {name}")
    assert [parameter.name for parameter in COMMANDS[name].params if not parameter.help] == []


def test_the_commands_are_those_of_the_library() -> None:
    from sayso import Ledger

    methods = {name: name.rpartition(" ")[2] for name in COMMANDS}
    without = [name for name, method in methods.items() if not hasattr(Ledger, method)]
    assert without == ["read", "extract"]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT_FOLDER)))
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s:#]*)(?:#([^)\s]+))?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not _leads(page, *link)] == []


def _leads(page: Path, path: str, heading: str) -> bool:
    target = page.parent / path if path else page
    return target.exists() and (not heading or heading in _headings(target))


def _headings(page: Path) -> list[str]:
    """The names that links have for the headings of a page."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return [re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
