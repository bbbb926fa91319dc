"""Files that list outlets, checked."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

import msgspec
from msgspec import Meta

from sayso.errors import FactsError

FOLDER = "SAYSO_FACTS"
"""The environment variable that names the folder of the user's own tables."""

MOST_BYTES = 4 << 20

OutletKind = Literal["agency", "state-owned", "public", "private", "official", "advocacy"]
Text = Annotated[str, Meta(max_length=100, pattern=r"[^\W_]")]
Domain = Annotated[str, Meta(pattern=r"\A(?=.{3,253}\Z)(?:[\w-]{1,63}\.)+[\w-]{2,63}\Z")]
Country = Annotated[str, Meta(pattern=r"\A[A-Z]{2}\Z")]
Countries = dict[Country, tuple[Text, ...]]

_NAMES = "a list of names of up to 100 characters"
_FORMS = {
    "outlets": "a list of tables",
    "common": _NAMES,
    "countries": f"a table; each key is a code of two capital letters, each value {_NAMES}",
    "name": "text of up to 100 characters, with a letter or digit",
    "names": _NAMES,
    "domains": 'a list of domains such as "news.example"',
    "country": 'a code of two capital letters such as "NO"',
    "agency": "true or false",
    "kind": f"one of {', '.join(get_args(OutletKind))}",
}
_LONGEST = 100
_PATH = re.compile(
    r" - at (?:`key` in )?`\$(?:\.outlets\[(?P<outlet>\d+)\])?"
    r"(?:\.(?P<field>\w+)(?:\[(?P<entry>\d+)\])?)?[^`]*`\Z"
)


class Outlet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who publishes. `country` is ISO 3166-1 alpha-2. `agency` says that it is a news agency of
    another kind than `agency`."""

    name: Text
    names: tuple[Text, ...] = ()
    domains: tuple[Domain, ...] = ()
    country: Country
    kind: OutletKind
    agency: bool = False

    @property
    def is_agency(self) -> bool:
        """Whether others print what it writes: a news agency, of a state or not."""
        return self.agency or self.kind == "agency"


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a file says: outlets, names that are also words, and what texts call countries."""

    outlets: tuple[Outlet, ...] = ()
    common: frozenset[Text] = frozenset()
    countries: Countries = {}


def read_table(folder: Path, name: str) -> Table | None:
    """The user's table, the file `name` in `folder`; None where there is no such file.

    Raises:
        FactsError: there is no such folder, or the file cannot be read or has not the form.
    """
    path = folder / name
    try:
        if not folder.is_dir():
            hint = f"make it, or unset {FOLDER}"
            raise FactsError(str(folder), f"{FOLDER} names it, but it is no folder; {hint}")
        if not path.exists():
            return None
        if not path.is_file():
            raise FactsError(str(path), "it is no file; remove it, or put a table there")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or str(error)
        raise FactsError(
            str(path), f"cannot be read: {cause}; see to it, or unset {FOLDER}"
        ) from error
    if len(data) > MOST_BYTES:
        raise FactsError(str(path), f"is larger than {MOST_BYTES >> 20} MiB; list fewer outlets")
    try:
        return parse_table(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise FactsError(str(path), "is not UTF-8; save it as UTF-8") from error
    except RecursionError as error:
        raise FactsError(
            str(path), "is nested too deeply; write it as docs/formats.md shows"
        ) from error
    except ValueError as error:
        raise FactsError(str(path), f"{error}; correct it, or unset {FOLDER}") from error


def parse_table(text: str) -> Table:
    """The table that `text`, TOML, holds. Raises ValueError, saying what is wrong and where."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"not TOML: {error}") from None
    try:
        return msgspec.convert(content, Table)
    except msgspec.ValidationError as error:
        raise ValueError(_told(str(error), content)) from None


def _told(error: str, content: dict[str, Any]) -> str:
    """What is wrong in a file's `content` and where, by the words of msgspec, which may end with a
    path, and how to write it."""
    path = _PATH.search(error)
    cause = (error[: path.start()] if path else error)[:_LONGEST]
    outlet, field, entry = path.group("outlet", "field", "entry") if path else (None, None, None)
    where = "" if outlet is None else f"{_entry(content.get('outlets'), int(outlet))}: "
    if field not in _FORMS:
        known = Table if outlet is None else Outlet
        return f"{where}{cause}; the fields are {', '.join(known.__struct_fields__)}"
    which = "" if entry is None else f", and entry {int(entry) + 1} is not"
    if field == "countries":
        which = _wrong_code(content.get(field))
    # A pattern tells a user less than the form does.
    why = "" if "matching regex" in cause else f" ({cause})"
    return f'{where}"{field}" must be {_FORMS[field]}{which}{why}'


def _entry(outlets: object, index: int) -> str:
    """What a message calls an outlet: its number from 1, and its name if that can be read."""
    match outlets[index : index + 1] if isinstance(outlets, list) else None:
        case [{"name": str(name)}]:
            return f'outlet {index + 1}, "{name[:_LONGEST]}"'
    return f"outlet {index + 1}"


def _wrong_code(countries: object) -> str:
    for code, names in countries.items() if isinstance(countries, dict) else ():
        try:
            msgspec.convert({code: names}, Countries)
        except msgspec.ValidationError:
            return f', and "{code[:_LONGEST]}" is not'
    return ""
