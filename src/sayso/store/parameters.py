"""Any number of values as one parameter of a query: SQLite takes only so many."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, bindparam, func, select


def given(name: str) -> Select[Any]:
    """The values that come as `many` in the parameter `name`."""
    return select(func.json_each(bindparam(name)).table_valued("value").c.value)


def each(values: Iterable[int] | Iterable[str]) -> Select[Any]:
    """These values."""
    return select(func.json_each(many(values)).table_valued("value").c.value)


def many(values: Iterable[int] | Iterable[str]) -> str:
    """Values as the one parameter that `given` takes apart."""
    return json.dumps(list(values))
