"""Sources that are but the subject of a passive, and what belongs to a name beside it."""

from __future__ import annotations

import pytest

from sayso.resolve.stage import parted, redirected
from sayso.types import Attribution
from tests.resolve.test_reference import names, told


def source(text: str, subject: str, cue: str, content: str) -> str | None:
    """What is left of `subject` as the source."""
    spans = [(text.index(part), text.index(part) + len(part)) for part in (content, subject, cue)]
    (found,) = redirected(text, [Attribution((spans[0],), spans[1], spans[2], 0.9)])
    return found.source and text[slice(*found.source)]


@pytest.mark.parametrize(
    ("text", "subject", "cue", "content", "kept"),
    [
        ("Ada Brolin is said to be ill.", "Ada Brolin", "is said", "to be ill", False),
        ("A girl, who is now thought to be ill.", "who", "thought", "to be ill", False),
        ("ADA BROLIN WAS REPORTED TO BE ILL.", "ADA BROLIN", "REPORTED", "TO BE ILL", False),
        ("Brolin was reported saying it rained.", "Brolin", "was reported", "it rained", True),
        ("Brolin is convinced that it rained.", "Brolin", "is convinced", "that it rained", True),
        ("It is said by Brolin that it rained.", "Brolin", "is said", "that it rained", True),
        ("Clerks were called and told to leave.", "Clerks", "told", "to leave", False),
        ("Residents urged to leave", "Residents", "urged", "to leave", False),
        ("Brolin told clerks to leave.", "Brolin", "told", "to leave", True),
        ("Brolin asked to leave.", "Brolin", "asked", "to leave", True),
        ("The court heard that it rained.", "The court", "heard", "that it rained", False),
        ("It rained, a court has heard.", "a court", "has heard", "It rained", False),
        ("It rained, court told", "court", "told", "It rained", False),
        ("It rained, Brolin told clerks.", "Brolin", "told", "It rained", True),
        ("Brolin heard shots.", "Brolin", "heard", "shots", True),
        ("Brolin has been harshly criticised for it.", "Brolin", "criticised for", "it", False),
        ("Brolin is accused of theft.", "Brolin", "is accused of", "theft", False),
        ("Brolin is opposed to it.", "Brolin", "is opposed to", "it", True),
        ("Brolin was quoted as saying it rained.", "Brolin", "was quoted as saying", "it", True),
        ("Members were warned that it rained.", "Members", "were warned", "that it rained", False),
    ],
)
def test_whoever_is_told_or_told_of_is_no_source(
    text: str, subject: str, cue: str, content: str, kept: bool
) -> None:
    assert source(text, subject, cue, content) == (subject if kept else None)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a clerk who knew Ann Poe and Jon Roe", 1),
        ("a study by the Tide Board and the Reef Union", 1),
        ("the parents of Ann Poe and Jon Roe", 1),
        ("the mayor of Northport and Ann Poe", 2),
        ("Osk and Velm Police", 1),
        ("Both Ann Poe and Jon Roe", 2),
        ("Ann Poe of Northport and Jon Roe", 2),
    ],
)
def test_and_inside_a_clause_joins_no_speakers(text: str, count: int) -> None:
    found = parted(text, [Attribution(((0, 1),), (0, len(text)), None, 0.9)])
    assert len(found) == count


@pytest.mark.parametrize(
    ("source", "name", "role", "kind"),
    [
        ("Northwire’s Jane Roe", "Jane Roe", None, "person"),
        ("Reef Search lead Jane Roe", "Jane Roe", "Reef Search lead", "person"),
        ("Adm Ann Poe", "Ann Poe", "Adm", "person"),
        (
            "Police and Harbour Commissioner Ann Poe",
            "Ann Poe",
            "Police and Harbour Commissioner",
            "person",
        ),
        ("One of the climbers, Ann Poe, 36, from Osk,", "Ann Poe", "One of the climbers", "person"),
        ("45-year-old Hamid Muftar", "Hamid Muftar", None, "person"),
        ("Norport-based Northwire", "Northwire", None, None),
        ("The rights group Reef International", "Reef International", None, "organisation"),
        ("A family in Norport", "family in Norport", None, "group"),
        (
            "Ann Poe, the head of ports and whose aides agreed,",
            "Ann Poe",
            "head of ports",
            "person",
        ),
    ],
)
def test_what_stands_beside_a_name(
    source: str, name: str, role: str | None, kind: str | None
) -> None:
    found = told(f"{source} said that the bridge would open.", source)[0]
    assert found is not None
    assert (found.name, found.role, found.kind) == (name, role, kind)


def test_a_place_does_not_speak() -> None:
    text = "The plan was barely told of in this year’s Norport race."
    assert names(text, "in this year’s Norport race") == [None]
    text = "It rained, at least two clerks in Norport said."
    assert names(text, "at least two clerks in Norport") == ["at least two clerks in Norport"]


def test_a_last_name_may_be_a_trade() -> None:
    text = (
        "Jane Baker spoke first. Baker said that it rained. She added that the baker was closed. "
        "Baker, a member of the board, said that it was late."
    )
    found = told(text, "Jane Baker", "Baker", "She", "Baker, a member of the board")
    told_of = {one and (one.name, one.role) for one in found}
    assert told_of == {("Jane Baker", "member of the board")}
    assert names("Jon Roe met a few people. The Baker said that it rained.", "The Baker") == [None]


@pytest.mark.parametrize(
    ("role", "side"),
    [
        ("director of tides at the University of Norport", "University of Norport"),
        ("head of the Board for Tides and Reefs", "Board for Tides and Reefs"),
        ("head of Tides at Northwire", "Northwire"),
        ("president for Tides at Northwire", "Northwire"),
    ],
)
def test_a_body_is_a_side_by_its_whole_name(role: str, side: str) -> None:
    found = told(f"Ann Poe, {role}, said that it rained.", f"Ann Poe, {role},")[0]
    assert found is not None
    assert found.side == side


def test_a_part_that_is_tagged_by_itself_is_one_claim() -> None:
    text = "Both Ann Poe and Jon Roe said so."
    spans = [(0, 24), (5, 24), (17, 24)]
    found = parted(text, [Attribution(((29, 32),), span, None, 0.9) for span in spans])
    assert [one.source and text[slice(*one.source)] for one in found] == ["Ann Poe", "Jon Roe"]


def test_a_heading_in_capitals_is_no_form_of_address() -> None:
    text = "DON'T MISS\nChina was there. China said that it was late."
    found = told(text, "China said"[:5], "China said"[:5])[1]
    assert found is not None
    assert found.kind == "government"
