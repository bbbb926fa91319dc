"""Which points a short brief tells."""

from __future__ import annotations

from sayso.brief import Brief, brief
from sayso.brief.length import MOST, POINTS, shortened
from sayso.pipeline import make
from sayso.types import Grouped
from tests.made import claim, mine, raw

DAM = (
    "The dam above Osk will be drained, the water board says.\n\n"
    "It would not take long, the board said. Mara Ilic saw a gap. "
    "“It is a thing for them,” Teo Brand said. "
    "Ana Vell said the dam above Osk had cracked in the water of the spring flood. "
    "Ana Vell said the dam above Osk had cracked in the water of the spring floods. "
    "Jon Perr said the cracked dam would be drained before the next flood of the. "
    "Ida Lund said her cat had slept on the roof through all of that night. "
    "Kai Orr said that the water board had drained the cracked dam too late.\n"
)
SAID = (
    ("It would not take long", None),
    ("a gap", "Mara Ilic"),
    ("“It is a thing for them,”", "Teo Brand"),
    ("the dam above Osk had cracked in the water of the spring flood", "Ana Vell"),
    ("the dam above Osk had cracked in the water of the spring floods", "Ana Vell"),
    ("the cracked dam would be drained before the next flood of the", "Jon Perr"),
    ("her cat had slept on the roof through all of that night", "Ida Lund"),
    ("that the water board had drained the cracked dam too late", "Kai Orr"),
)


def dam() -> Brief:
    document = make(raw(DAM, "file:///news/dam.txt"))
    claims = [claim(document, words, name=name) for words, name in SAID]
    return brief([(document, claims)])


def shown(made: Brief) -> list[str]:
    short, _ = shortened(made, "short")
    return [point["text"] for story in short["stories"] for point in story["points"]]


def test_a_short_brief_tells_whole_statements_on_what_its_story_is_about() -> None:
    told = shown(dam())
    assert SAID[3][0] in told
    assert SAID[7][0] in told
    assert not {SAID[at][0] for at in (0, 1, 5)} & set(told)


def test_a_short_brief_does_not_tell_the_same_in_nearly_the_same_words() -> None:
    assert SAID[4][0] not in shown(dam())


def test_what_is_flagged_comes_before_what_tells_more_but_not_for_want_of_a_comment() -> None:
    for flag, is_told in (("unverified", True), ("no-comment", False)):
        made = dam()
        (story,) = made["stories"]
        for said in made["claims"].values():
            said["score"] = 0.9
        point = story["points"][1]
        point["flags"] = [{"flag": flag, "claims": point["claims"]}]  # type: ignore[typeddict-item]
        assert (SAID[1][0] in shown(made)) is is_told


def test_a_story_of_many_documents_has_more_lines() -> None:
    reports = [mine(f"file:///news/{number}.txt")[1:] for number in range(30)]
    made = brief(reports, [Grouped(tuple(document.id for document, _ in reports[:6]), None)])
    for documents, most in ((1, POINTS["short"]), (4, POINTS["short"] + 2), (30, MOST["short"])):
        (story, *_) = made["stories"]
        story["documents"] = [document.id for document, _ in reports[:documents]]
        story["points"] = [{**story["points"][0], "id": f"{n:032}"} for n in range(20)]
        short, left = shortened(made, "short")
        assert len(short["stories"][0]["points"]) == most
        assert left["points"][story["id"]] == 20 - most
