"""The brief as one HTML file, which holds the brief itself too, so that it can be verified."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from sayso.brief import Brief
from sayso.brief.length import LeftOut, Length, shortened
from sayso.brief.view import view
from sayso.printable import json_text

if TYPE_CHECKING:
    from jinja2 import Template

_OPEN = '<script type="application/json" id="brief">'
_CLOSE = "</script>"
_ACTIVE = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def html(brief: Brief, length: Length = "full") -> str:
    """`brief`, or so much of it, as a page that needs nothing else: no script, no font, no request.
    Words from the texts are escaped, never changed, but for control characters. The same brief
    gives the same page."""
    return _page(*shortened(brief, length))


def brief_in(page: str) -> Any:
    """What the page of a brief was made of, as JSON, or None if it is no such page."""
    start, end = page.find(_OPEN), page.rfind(_CLOSE)
    if start < 0 or end < start:
        return None
    try:
        return json.loads(page[start + len(_OPEN) : end])
    except ValueError:
        return None


def is_page_of(page: str, brief: Any) -> bool:
    """Whether `page` shows what `brief`, which was found in it, holds, and nothing else."""
    try:
        left = brief["left_out"]
        return page == _page({key: of for key, of in brief.items() if key != "left_out"}, left)  # type: ignore[arg-type]
    except (KeyError, TypeError, AttributeError, ValueError, IndexError):
        return False


def _page(brief: Brief, left: LeftOut) -> str:
    from markupsafe import Markup

    held = json_text({**brief, "left_out": left}).translate(_ACTIVE)
    page = _template().render(view=view(brief, left), held=Markup(held), style=_style())  # noqa: S704
    return re.sub(r"\n\s*\n+", "\n", page) + "\n"


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string((files(__package__) / "page.html.jinja").read_text("utf-8"))


@cache
def _style() -> Any:
    from markupsafe import Markup

    return Markup((files(__package__) / "page.css").read_text("utf-8"))  # noqa: S704
