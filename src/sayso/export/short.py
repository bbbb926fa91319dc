"""A figure in a few signs: "≥11 people killed", "10–15 drones", "≈$40,000,000 USD"."""

from __future__ import annotations

from sayso.types import Bound, ClaimedFigure, Figure

SIGNS: dict[Bound, str] = {
    "exact": "",
    "at_least": "≥",
    "up_to": "≤",
    "about": "≈",
    "more_than": ">",
    "fewer_than": "<",
}


def in_short(figure: Figure) -> str:
    """A figure with its bound, unit, what it counts and their fate, as far as it has them."""
    what = figure.what.text if figure.what else None
    return " ".join(dict.fromkeys(filter(None, [amount(figure), what, figure.fate])))


def amount(figure: Figure | ClaimedFigure) -> str:
    """The bound, value and unit of a figure; "?" where the text tells only the order."""
    value = _number(figure.value)
    if figure.value_max is not None:
        value += f"–{_number(figure.value_max)}"
    unit = "%" if figure.unit == "percent" else f" {figure.unit}" if figure.unit else ""
    return f"{SIGNS[figure.bound]}{value}{unit}"


def _number(value: float | None) -> str:
    if value is None:
        return "?"
    return (
        f"{value:,.0f}"
        if value == int(value)
        else f"{value:,.15g}"
        if abs(value) >= 1e6
        else f"{value:,.6g}"
    )
