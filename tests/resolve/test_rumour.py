"""Claims of others inside what somebody denies, on invented texts."""

from __future__ import annotations

import pytest
from made import raw

from sayso.pipeline import make, resolved
from sayso.resolve.stage import afoot, rumours
from sayso.types import Attribution


def told(text: str, cue: str) -> list[str]:
    """What is denied in "SOURCE cue CONTENT."."""
    at = text.index(cue)
    content = at + len(cue) + 1, len(text) - 1
    whole = Attribution((content,), (0, at - 1), (at, at + len(cue)), 0.8)
    return [text[slice(*one.content[0])] for one in rumours(text, [whole])]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Damco denied reports that the dam had burst.", "denied"),
        ("Damco brushed aside reports that the dam had burst.", "brushed aside"),
        ("Damco scoffed at suggestions that the dam had burst.", "scoffed at"),
        ("Damco pushed back against reports that the dam had burst.", "pushed back against"),
        ("Damco has rejected any claims that the dam had burst.", "has rejected"),
        ("Damco dismissed allegations by two workers that the dam had burst.", "dismissed"),
        (
            "Damco declined to comment on media reports that the dam had burst.",
            "declined to comment",
        ),
    ],
)
def test_what_is_denied_is_a_claim_of_its_own(text: str, cue: str) -> None:
    assert told(text, cue) == ["that the dam had burst"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Damco denied that the dam had burst.", "denied"),
        ("Damco denied the reports.", "denied"),
        ("Damco confirmed reports that the dam had burst.", "confirmed"),
    ],
)
def test_a_denial_in_full_holds_none(text: str, cue: str) -> None:
    assert told(text, cue) == []


def test_an_accusation_that_is_denied_may_be_told_in_a_noun() -> None:
    assert told("Damco denied allegations of fraud by its owners.", "denied") == [
        "fraud by its owners"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Damco denied talk of fraud.",
        "Damco rejected claims of the two mayors.",
        "Damco denied claims from Oda Roe or a list of things.",
    ],
)
def test_whose_claims_they_are_is_none(text: str) -> None:
    assert told(text, "rejected" if "rejected" in text else "denied") == []


def test_whose_claims_are_denied_is_told_behind_by() -> None:
    text = "The port denied claims made by Oda Roe that the dam had burst."
    whole = Attribution(((16, len(text) - 1),), (0, 8), (9, 15), 0.8)
    found = resolved(make(raw(text)), [whole])
    assert [one.speaker and one.speaker.name for one in found][1:] == ["Oda Roe"]


@pytest.mark.parametrize(
    ("text", "rumour"),
    [
        ("There were unconfirmed reports of a flood in the valley.", "a flood in the valley"),
        ("It rained. There are reports that the dam has burst, too.", "that the dam has burst"),
        ("He spread baseless claims that the dam had burst.", "that the dam had burst"),
        ("Accounts of floods in Ruvia could not be verified.", "floods in Ruvia"),
    ],
)
def test_what_a_text_tells_as_not_known_is_a_claim_of_nobody(text: str, rumour: str) -> None:
    (one,) = afoot(text, [])
    assert (text[slice(*one.content[0])], one.source) == (rumour, None)
    assert afoot(text, [Attribution(one.content, None, None, 0.9)]) == []


@pytest.mark.parametrize(
    "text",
    [
        "There were no reports of a flood in the valley.",
        "Claims of the two mayors were not heard.",
        "There were unconfirmed reports of floods.",
    ],
)
def test_what_is_not_told_is_no_claim(text: str) -> None:
    assert afoot(text, []) == []


def test_what_is_tagged_already_is_not_told_twice() -> None:
    text = "Damco denied reports that the dam had burst."
    whole = Attribution(((13, 43),), (0, 5), (6, 12), 0.8)
    inner = Attribution(((21, 43),), (13, 20), None, 0.8)
    assert rumours(text, [whole, inner]) == []


def test_what_two_deny_is_told_once() -> None:
    text = "Roe and Poe denied reports that the dam had burst."
    both = [Attribution(((19, 49),), span, (12, 18), 0.8) for span in ((0, 3), (8, 11))]
    assert len(rumours(text, both)) == 1


def test_reports_that_are_untrue_are_a_claim_of_their_own() -> None:
    assert told("Osk said reports that the jet was hit are untrue.", "said") == [
        "that the jet was hit"
    ]


def test_what_a_check_of_facts_has_at_its_head_is_a_claim() -> None:
    text = "FACT CHECK: no\n\nCLAIM: It is a crime to own a stove.\n\nVERDICT: False.\n"
    assert [text[slice(*one.content[0])] for one in afoot(text, [])] == [
        "It is a crime to own a stove"
    ]


def test_what_is_untrue_may_be_what_an_accusation_is_of() -> None:
    assert not told("Osk heard claims that articles about it were misleading.", "heard")


def test_the_noun_of_a_claim_may_stand_in_a_part_of_its_own() -> None:
    text = "Damco denied a report on Monday that the dam had burst."
    noun, told = text.index("a report"), text.index("that")
    content = (noun, noun + 8), (told, len(text) - 1)
    (found,) = rumours(text, [Attribution(content, (0, 5), (6, 12), 0.8)])
    assert (found.content, found.source) == (((told, len(text) - 1),), None)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The talks follow criticism regarding a Norland report that ships carried oil.",
            "that ships carried oil",
        ),
        (
            "Shares fell amid rumours that Damco had lost 3.5 billion crowns.",
            "that Damco had lost 3.5 billion crowns",
        ),
    ],
)
def test_what_others_are_told_to_report_is_a_claim_of_nobody(text: str, claim: str) -> None:
    assert [text[slice(*one.content[0])] for one in afoot(text, [])] == [claim]


def test_a_claim_of_nobody_may_stand_in_what_somebody_says() -> None:
    text = "Norland is aware of reports that the dam had burst, its ministry said."
    source, cue = text.index("its ministry"), text.index("said")
    said = Attribution(((0, source - 2),), (source, cue - 1), (cue, cue + 4), 0.9)
    (found,) = afoot(text, [said])
    assert text[slice(*found.content[0])] == "that the dam had burst"
    tagged = Attribution(found.content, None, found.cue, 0.7)
    assert afoot(text, [said, tagged]) == []


def test_a_charge_or_an_argument_that_somebody_has_is_none() -> None:
    assert afoot("That makes for a charge that they took no care.", []) == []


def test_what_is_taken_up_is_told_once() -> None:
    text = "Aware of reports that the dam had burst, Ada Brolin went home."
    start, end = text.index("reports"), text.index(",")
    taken_up = Attribution(((start, end),), None, (0, start - 1), 0.6)
    found = resolved(make(raw(text)), [taken_up])
    told = [text[slice(*one.attribution.content[0])] for one in found]
    assert told == ["reports that the dam had burst", "that the dam had burst"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Damco said reports that the dam had burst were false.", ["that the dam had burst"]),
        ("Damco said that reports of a flood at the mill were a hoax.", ["a flood at the mill"]),
        ("Damco said Velm TV's report of a flood does not match it.", []),
        (
            "Damco said claims by Roe that the dam had burst have no basis.",
            ["that the dam had burst"],
        ),
        ("Damco said reports that a film posted by Roe is fake.", []),
    ],
)
def test_what_is_called_untrue_is_a_claim_of_its_own(text: str, claims: list[str]) -> None:
    assert told(text, "said") == claims


def test_whose_the_claim_is_that_is_called_untrue() -> None:
    text = "Damco said claims by Ada Brolin that the dam had burst are wrong."
    whole = Attribution(((11, len(text) - 1),), (0, 5), (6, 10), 0.8)
    (one,) = rumours(text, [whole])
    assert one.source is not None
    assert text[slice(*one.source)] == "Ada Brolin"


@pytest.mark.parametrize(
    ("text", "cue", "claim"),
    [
        (
            "Damco described reports of a flood at the mill as fake news.",
            "described",
            "a flood at the mill",
        ),
        ("Damco called claims that the dam had burst “a lie”.", "called", "that the dam had burst"),
        (
            "Damco dismissed talk of a flood at the mill as gossip.",
            "dismissed",
            "a flood at the mill",
        ),
        (
            "Damco dismissed as “fiction” a claim that the dam had burst.",
            "dismissed",
            "that the dam had burst",
        ),
        (
            "Damco rejected rumours spread on WhatsApp that the dam had burst.",
            "rejected",
            "that the dam had burst",
        ),
        (
            "Damco said there was no truth in reports that the dam had burst.",
            "said",
            "that the dam had burst",
        ),
        (
            "Damco said fears that the dam had burst were unfounded.",
            "said",
            "that the dam had burst",
        ),
    ],
)
def test_what_is_called_false_is_a_claim_of_its_own(text: str, cue: str, claim: str) -> None:
    assert told(text, cue) == [claim]


def test_a_report_in_an_outlet_is_that_outlet_s() -> None:
    text = "Damco denied a report in the Velm Herald that the dam had burst."
    whole = Attribution(((13, len(text) - 1),), (0, 5), (6, 12), 0.8)
    (one,) = rumours(text, [whole])
    assert one.source is not None
    assert text[slice(*one.source)] == "the Velm Herald"


def test_whose_a_claim_is_may_stand_behind_a_comma() -> None:
    text = "Damco denied an allegation, first made by Velm Radio, that the dam had burst."
    whole = Attribution(((13, len(text) - 1),), (0, 5), (6, 12), 0.8)
    (one,) = rumours(text, [whole])
    assert one.source is not None
    assert text[slice(*one.source)] == "Velm Radio"


def test_a_body_that_says_reports_are_false_does_not_report_it() -> None:
    text = "The Defence Committee said reports that jets bombed depots were false."
    assert told(text, "said") == ["that jets bombed depots"]
