"""Files that list outlets, checked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from sayso.errors import FactsError

OutletKind = Literal["agency", "state-owned", "public", "private", "official", "advocacy"]

FOLDER = "SAYSO_FACTS"
"""The environment variable that names the folder of the user's own tables."""

MOST_BYTES = 4 << 20
_DOMAIN = re.compile(r"(?=.{3,253}\Z)(?:[\w-]{1,63}\.)+[\w-]{2,63}")
_COUNTRY = re.compile("[A-Z]{2}")
_LISTS = {"outlets", "common", "countries"}
_FIELDS = {"name", "names", "domains", "country", "kind"}
_LONGEST = 100
_KINDS: tuple[OutletKind, ...] = get_args(OutletKind)


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes. `domains` are in lower case, `country` is ISO 3166-1 alpha-2."""

    name: str
    names: tuple[str, ...]
    domains: tuple[str, ...]
    country: str
    kind: OutletKind


@dataclass(frozen=True, slots=True)
class Table:
    """What a file says: outlets, names that are also words, and what texts call countries."""

    outlets: tuple[Outlet, ...]
    common: frozenset[str]
    countries: Mapping[str, tuple[str, ...]]


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
    _known(content, _LISTS, "the file")
    entries = content.get("outlets", [])
    if not isinstance(entries, list):
        raise ValueError('"outlets" is not a list')
    countries = content.get("countries", {})
    if not isinstance(countries, dict):
        raise ValueError('"countries" is not a table')
    for code in countries:
        _matched(code, _COUNTRY, "countries", "code of two capital letters")
    return Table(
        tuple(_outlet(entry, f"outlet {n}") for n, entry in enumerate(entries, 1)),
        frozenset(_strings(content, "common", "the file")),
        {code: _strings(countries, code, "countries") for code in countries},
    )


def _outlet(entry: Any, where: str) -> Outlet:
    if not isinstance(entry, dict):
        raise ValueError(f"{where} is not a table")
    _known(entry, _FIELDS, where)
    name = _string(entry.get("name"), f'"name" of {where}')
    where = f'outlet "{name}"'
    domains = tuple(domain.lower() for domain in _strings(entry, "domains", where))
    for domain in domains:
        _matched(domain, _DOMAIN, where, 'domain such as "news.example"')
    country = _string(entry.get("country"), f'"country" of {where}')
    _matched(country, _COUNTRY, where, "country code of two capital letters")
    said = _string(entry.get("kind"), f'"kind" of {where}')
    kind = next((kind for kind in _KINDS if kind == said), None)
    if kind is None:
        raise ValueError(f'{where}: "{said}" is no kind; the kinds are {", ".join(_KINDS)}')
    return Outlet(name, _strings(entry, "names", where), domains, country, kind)


def _known(table: dict[str, Any], keys: set[str], where: str) -> None:
    unknown = sorted(table.keys() - keys)
    if unknown:
        raise ValueError(f'{where} has "{unknown[0][:_LONGEST]}", which is not known there')


def _strings(table: dict[str, Any], key: str, where: str) -> tuple[str, ...]:
    values = table.get(key, [])
    if not isinstance(values, list):
        raise ValueError(f'"{key}" of {where} is not a list')
    return tuple(_string(value, f'an entry of "{key}" of {where}') for value in values)


def _string(value: Any, what: str) -> str:
    if value is None:
        raise ValueError(f"{what} is not there")
    if not isinstance(value, str) or not any(map(str.isalnum, value)):
        raise ValueError(f"{what} is no text")
    if len(value) > _LONGEST:
        raise ValueError(f"{what} has over {_LONGEST} characters")
    return value


def _matched(value: str, form: re.Pattern[str], where: str, what: str) -> None:
    if not form.fullmatch(value):
        raise ValueError(f'{where}: "{value[:_LONGEST]}" is no {what}')
