"""Which claims are compared: those that have enough in common."""

from __future__ import annotations

import pytest
from sayings import Saying, claims, report

from sayso.match import read
from sayso.match.keys import ENOUGH, held, sought

LONG = (
    "the {} beside the cathedral drew {} mechanics, apprentices, welders, drummers and beekeepers"
)
OTHER = "surveyors from the observatory measured how {} the {} lowlands, vineyards and marshes were"
TWO = ("foundry", "flooded")


def compared(one: Saying, other: Saying) -> bool:
    a, b = map(read, claims(report(1, one, day=3), report(2, other, day=4)))
    both = [held(a), sought(b)], [held(b), sought(a)]
    first, second = (
        sum(max(x[key], y[key]) for key in x.keys() & y.keys()) >= ENOUGH for x, y in both
    )
    assert first == second
    return first


def saying(content: str, cue: str = "said") -> Saying:
    return Saying(content, "Mara Ilic", cue)


def test_two_words_that_long_claims_share_are_chance() -> None:
    assert not compared(saying(LONG.format(*TWO)), saying(OTHER.format(*TWO[::-1])))


@pytest.mark.parametrize(
    "other",
    [
        saying("the foundry was flooded"),
        saying(OTHER.format("welders", "foundry") + " flooded"),
        saying(OTHER.format(*TWO[::-1]), "denied that"),
    ],
)
def test_enough_are_two_of_few_words_three_of_many_and_two_that_are_denied(other: Saying) -> None:
    assert compared(saying(LONG.format(*TWO)), other)
