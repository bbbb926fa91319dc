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


def last(text: str, said: str) -> Attribution:
    """What "he" says at the end of a text."""
    start = text.rindex("he said")
    return Attribution((span(text, said),), (start, start + 2), (start + 3, start + 7), 0.9)


def names(text: str, *attributions: Attribution) -> list[str | None]:
    return [one and one.name for one in resolve(clean(raw(text)), list(attributions))]


def test_we_are_nobody_where_they_who_say_so_are_nobody_told() -> None:
    said = "“The dam meets all standards. We reject the institute's figures.”"
    text = f"HOST: Joining us now is Dr. Poe. We asked for a response. They sent this: {said}"
    they, it = span(text, "They"), span(text, "sent this:")
    we, reject = span(text, "We reject")[0], span(text, "reject")
    inner = Attribution((span(text, "the institute's figures"),), (we, we + 2), reject, 0.9)
    assert names(text, Attribution((span(text, said),), they, it, 0.9), inner) == [None, None]


@pytest.mark.parametrize("label", ["EXCLUSIVE", "Interview", "Q"])
def test_what_sort_of_piece_a_headline_is_of_says_nothing(label: str) -> None:
    text = f"{label}: “I never signed that order”"
    assert names(text, Attribution(((len(label) + 2, len(text)),), (0, len(label)), None, 0.9)) == [
        None
    ]


@pytest.mark.parametrize(("opens", "closes"), [("'", "'"), ("‘", "’"), ('"', '"'), ("“", "”")])
def test_nobody_named_on_the_lines_above_of_a_quotation_is_its_speaker(
    opens: str, closes: str
) -> None:
    named = NAMED if opens in "'‘" else NAMED.replace("'", "")
    said = f"{opens}{MORE}{closes}"
    text = f"{LEAD}\n{opens}{named}{closes}\n{said} he said."
    captain, just = span(text, "Captain Jon Poe"), span(text, "just said")
    inner = Attribution((span(text, "that the"),), captain, just, 0.9)
    assert names(text, inner, last(text, said)) == ["Jon Poe", None]


@pytest.mark.parametrize(
    "between",
    [
        "The crowd listened to Mayor Abel Poe speak, flanked by his aides.",
        "Captain Abel Poe took the stand.",
    ],
)
def test_who_spoke_by_other_words_may_be_meant(between: str) -> None:
    text = f"Warden Jon Roe said that it rained. {between}\n“We are sorry,” he said."
    warden, cue = span(text, "Warden Jon Roe"), span(text, "said")
    first = Attribution((span(text, "that it rained"),), warden, cue, 0.9)
    assert names(text, first, last(text, "“We are sorry,”")) == ["Jon Roe", None]
