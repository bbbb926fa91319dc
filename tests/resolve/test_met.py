"""Those whom a text sets apart from one without a name, and from who answers them."""

from __future__ import annotations

import pytest

from sayso.clean import clean
from sayso.resolve.stage import resolve
from sayso.types import Attribution, Span
from tests.made import raw, span
from tests.resolve.test_no_part_of_a_name import SAID, told

CASE = "Owen Roe said no. Roe {} the man by phone. He was well again. It is over, the man said."


@pytest.mark.parametrize(
    ("verb", "name"), [("talked with", None), ("was called", "Owen Roe"), ("told", None)]
)
def test_who_deals_with_the_man_is_not_the_man(verb: str, name: str | None) -> None:
    found = told(CASE.format(verb), "the man", last=True)
    assert (found and found.name) == name


def test_i_is_who_tells_it_and_not_who_answers() -> None:
    text = (
        "Jane Roe told the story: “The door opened. Jon Poe came out. I said ‘Jon, what is that "
        "smell?’ ‘A roast. I fell asleep,’ Poe said. And the guard left.”"
    )

    def made(content: Span, source: str, cue: str) -> Attribution:
        return Attribution((content,), span(text, source), span(text, cue), 0.9)

    story = text.index("“"), text.index(" ‘A roast")
    asked = text.index("‘Jon"), story[1]
    answered = text.index("‘A roast"), text.index(" Poe said")
    found = resolve(
        clean(raw(text)),
        [
            made(story, "Jane Roe", "told the story"),
            made(asked, "I", "said"),
            Attribution((answered,), (answered[1] + 1, answered[1] + 4), None, 0.9),
        ],
    )
    assert [one and one.name for one in found] == ["Jane Roe", "Jane Roe", "Jon Poe"]


@pytest.mark.parametrize(
    ("text", "source", "name", "kind"),
    [
        ("DON'T MISS Norway furious at Osk. Norway", "Norway", "Norway", "government"),
        ("Diego Roe won. The 14th-ranked Roe", "The 14th-ranked Roe", "Diego Roe", "person"),
        (
            "The firm that runs the AMAs, Jane Roe Productions,",
            "The firm that runs the AMAs, Jane Roe Productions,",
            "Jane Roe Productions",
            "organisation",
        ),
        (
            "A win over Gulls South Velm TRAM",
            "Gulls South Velm TRAM",
            "Gulls South Velm TRAM",
            None,
        ),
    ],
)
def test_who_is_meant_beside_other_capitals(
    text: str, source: str, name: str, kind: str | None
) -> None:
    found = told(f"{text}{SAID}", source, last=True)
    assert found is not None
    assert (found.name, found.kind) == (name, kind)


def test_she_is_not_whom_she_asks() -> None:
    text = (
        "Jane Roe met Ann Poe in Osk on Monday. She told Poe that it rained. "
        "Then she asked Roe for help."
    )
    she = text.index("she"), text.index("she") + 3
    asked = Attribution((span(text, "for help"),), she, span(text, "asked"), 0.9)
    told_poe = Attribution(
        (span(text, "that it rained"),), span(text, "She"), span(text, "told"), 0.9
    )
    found = resolve(clean(raw(text)), [told_poe, asked])
    assert [one and one.name for one in found] == ["Jane Roe", "Ann Poe"]


def test_a_place_somebody_was_born_in_is_not_she() -> None:
    found = told(f"Born in Skarn, the daughter of a baker, she{SAID}", "she")
    assert found is None
