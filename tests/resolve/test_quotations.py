"""Who is named in a quotation is not its speaker, also where it runs over lines."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import resolve
from sayso.types import Attribution
from tests.made import raw, span

LEAD = "Mayor Tarnik Roe replied on Monday. She had not slept."
NAMED = "Captain Jon Poe just said that the 'ferry' is sound."
MORE = "Will someone please tell him that it leaks, and that mine does not!"


@pytest.mark.parametrize(("opens", "closes"), [("'", "'"), ("‘", "’"), ('"', '"'), ("“", "”")])
def test_nobody_named_on_the_lines_above_of_a_quotation_is_its_speaker(
    opens: str, closes: str
) -> None:
    named = NAMED if opens in "'‘" else NAMED.replace("'", "")
    said = f"{opens}{MORE}{closes}"
    text = f"{LEAD}\n{opens}{named}{closes}\n{said} he said."
    captain, just = span(text, "Captain Jon Poe"), span(text, "just said")
    inner = Attribution((span(text, "that the"),), captain, just, 0.9)
    start = text.rindex("he said")
    outer = Attribution((span(text, said),), (start, start + 2), (start + 3, start + 7), 0.9)
    found = resolve(clean(raw(text)), [inner, outer])
    assert [one and one.name for one in found] == ["Jon Poe", None]
