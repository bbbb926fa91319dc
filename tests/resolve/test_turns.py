"""Interviews and transcripts: what is said under a label, and by whom."""

from __future__ import annotations

import pytest
from made import raw

from sayso.clean import clean
from sayso.resolve.speakers.turns import turns
from sayso.resolve.stage import led, resolve
from sayso.types import Attribution

ASKED = (
    "Q: Did you know of the leak?\nA: No. Nobody told us of it.\n\n"
    "Q: Will you step down?\nA: I have no plans for that.\n"
)


def said(text: str, *attributions: Attribution) -> list[tuple[str | None, str, str]]:
    """Who says it, the words for that, and what is said."""
    document = clean(raw(text))
    found = led(document, attributions)
    speakers = resolve(document, found)
    return [
        (who.name if who else None, text[slice(*one.source)], text[slice(*one.content[0])])
        for one, who in zip(found, speakers, strict=True)
        if one.source
    ]


ANSWERS = ["No. Nobody told us of it", "I have no plans for that"]


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("An interview with Mara Ilic\nMara Ilic runs the port of Osk.\n\n", "Mara Ilic"),
        ("Interview: Mara Ilic, harbour master of Osk\nBy Teo Brand\n\n", "Mara Ilic"),
        ("The port and the leak\nBy Teo Brand\n\n", None),
        ("Interviews with Mara Ilic\nand an interview with Teo Brand\n\n", None),
    ],
)
def test_an_answer_is_of_whom_the_interview_is_with(head: str, who: str | None) -> None:
    assert said(head + ASKED) == [(who, "A", words) for words in ANSWERS]


def test_he_is_none_of_two_who_talk_in_an_interview() -> None:
    text = (
        "Teo Brand: Your predecessor says you are naive.\n\nMara Ilic: He says that of all.\n\n"
        "Teo Brand: And coal?\n\nMara Ilic: We would end it.\n"
    )
    labels = [(0, 9), (text.index("Mara"), text.index("Mara") + 9)]
    he = text.index("He says")
    attributions = [
        Attribution(((11, labels[1][0] - 2),), labels[0], None, 0.9),
        Attribution(((he, he + 19),), labels[1], None, 0.9),
        Attribution(((he + 8, he + 19),), (he, he + 2), (he + 3, he + 7), 0.9),
    ]
    who = [one and one.name for one in resolve(clean(raw(text)), attributions)]
    assert who == ["Teo Brand", "Mara Ilic", None]


def test_a_question_may_tell_whom_it_is_put_to() -> None:
    text = "Mara Ilic runs the port.\n\n" + ASKED.replace("Q: Will", "Q: Ms Ilic, will")
    assert {name for name, *_ in said(text)} == {"Mara Ilic"}


def test_who_says_we_in_an_answer_is_who_answers() -> None:
    text = f"An interview with Mara Ilic\n\n{ASKED}"
    start = text.index("I have")
    inner = Attribution(((start + 2, start + 24),), (start, start + 1), None, 0.5)
    assert ("Mara Ilic", "I", "have no plans for that") in said(text, inner)


def test_names_and_titles_before_a_colon_speak_in_a_transcript() -> None:
    text = (
        "Jane Brolin met the press.\n\n"
        "MS. BROLIN: We have seen the report. It is false.\n\nI can say no more of it.\n\n"
        "QUESTION: Who wrote it, then?\n\n"
        "BROLIN: Nobody here wrote it.\n\n(Laughter in the room.)\n\n"
        "MS. BROLIN: That was all for today.\n\nThe room was full.\n"
    )
    assert [(name, words) for name, _, words in said(text)] == [
        ("Jane Brolin", "We have seen the report. It is false"),
        ("Jane Brolin", "I can say no more of it"),
        ("Jane Brolin", "Nobody here wrote it"),
        ("Jane Brolin", "That was all for today"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Q: Is it safe?\nA: It is safe to swim here.\n",
        "Plan A: We swim to Osk.\nPlan B: We walk.\nA: one.\nB: two.\n",
        "Where: the hall of Osk.\nWhen: at ten.\nWho: Mara Ilic.\nWhat: a talk.\n",
        "Photo: we saw Mara Ilic.\nPhoto: we saw Teo Brand.\nVideo: we saw Osk.\nVideo: no.\n",
    ],
)
def test_lists_are_no_transcripts(text: str) -> None:
    assert said(text) == []


def test_every_turn_lies_behind_its_label() -> None:
    for turn in turns(ASKED):
        assert turn.answers
        assert all(turn.label[1] < start < end for start, end in turn.said)


def test_an_answer_is_told_whole_also_where_it_cites_somebody() -> None:
    answer = "I will not say. Our guards think it was nine. Nobody knows."
    text = f"An interview with Mara Ilic\n\n{ASKED}Q: How many?\nA: {answer}\n"
    start = text.index("Our guards")
    inner = Attribution(
        ((start + 17, start + 28),), (start, start + 10), (start + 11, start + 16), 0.9
    )
    assert ("Mara Ilic", "A", "I will not say. Our guards think it was nine. Nobody knows") in said(
        text, inner
    )


def test_who_asks_under_a_name_says_nothing() -> None:
    text = "Jane Roe: Did the mayor know of it?"
    asked = Attribution(((10, len(text) - 1),), (0, 8), None, 0.9)
    assert said(text, asked) == []


TALK = (
    "RAVI TESK, CORRESPONDENT (on camera): The harbour is shut. It was shut at noon.\n\n"
    "JANE ROE, HOST: Who shut it, Ravi? I was there.\n\n"
    "UNIDENTIFIED MALE (through translator): They did not tell us of it.\n\n"
    "TESK: The mayor, who was on holiday, has not told anybody why.\n\n"
    "TESK: I asked twice.\n"
)


def test_labels_in_capitals_tell_who_speaks_and_as_what() -> None:
    assert [(name, words) for name, _, words in said(TALK)] == [
        ("RAVI TESK", "The harbour is shut. It was shut at noon"),
        ("JANE ROE", "Who shut it, Ravi? I was there"),
        ("UNIDENTIFIED MALE", "They did not tell us of it"),
        ("RAVI TESK", "The mayor, who was on holiday, has not told anybody why"),
        ("RAVI TESK", "I asked twice"),
    ]
    assert len(turns(TALK)) == 5


def test_who_is_not_named_under_a_label_is_nobodys_name() -> None:
    document = clean(raw(TALK))
    speakers = resolve(document, led(document, ()))
    assert [who.kind for who in speakers if who and who.name.startswith("UN")] == ["anonymous"]


@pytest.mark.parametrize("name", ["El-Tahir", "O'Dell"])
def test_a_label_may_be_a_last_name_with_a_mark_in_it(name: str) -> None:
    text = (
        f"Jane {name} has a new book. Marius Feld talked to her.\n\n"
        f"Feld: You left Osk.\n{name}: I left it for good then.\n"
        f"Feld: You wrote of it.\n{name}: My sister baked bread. She denies that it is hers.\n"
    )
    start = text.index("She denies")
    inner = Attribution(
        ((start + 11, start + 26),), (start, start + 3), (start + 4, start + 10), 0.9
    )
    assert said(text, inner)[1:] == [
        (f"Jane {name}", name, "I left it for good then"),
        ("Marius Feld", "Feld", "You wrote of it"),
        (f"Jane {name}", name, "My sister baked bread. She denies that it is hers"),
        (None, "She", "that it is hers"),
    ]


def test_initials_are_of_the_only_person_who_has_them() -> None:
    talk = (
        "MI: No. Nobody told us of it.\n\nOP: The crew says it was sent word.\n\nMI: I saw none.\n"
    )
    text = f"Mara Ilic runs the port of Osk. She spoke to the Osk Post.\n\nOP: Is it so?\n{talk}"
    assert said(text) == [
        ("Mara Ilic", "MI", "No. Nobody told us of it"),
        ("Mara Ilic", "MI", "I saw none"),
    ]
    both = text.replace("runs", "and Mona Ivers run")
    assert {name for name, label, _ in said(both) if label == "MI"} == {"MI"}


RUN_TOGETHER = (
    "HOST: Our guest is the minister Ola Berg. Is it true? BERG: Absolutely not, no. HOST: But the "
    "bank said that it was. BERG: The bank was asked a question. Subscribe to our podcast."
)


def test_turns_may_be_run_together_in_one_line() -> None:
    assert said(RUN_TOGETHER) == [
        ("Ola Berg", "BERG", "Absolutely not, no"),
        ("Ola Berg", "BERG", "The bank was asked a question"),
    ]


def test_words_in_capitals_before_colons_are_no_turns() -> None:
    assert said("WATCH: The port burns. READ: How it was. WATCH: It burns again, Ola Berg.") == []


TOKENS = (
    "Jane Roe and Teo Poe were on air . JANE ROE , HOST : The port of Osk is shut today . "
    "TEO POE , HARBOUR DESK -LRB- voice-over -RRB- : Nobody is at work on the quay . ROE : Is it "
    "safe there , Teo ? POE : Of course not -- ROE : So when we look at the cranes , they lean , "
    "and we see that the tide is high . POE : They do lean , and I think it will get worse . "
    "ROE : Thank you for being with us ."
)


def test_turns_may_be_cut_into_tokens_with_remarks_beside_their_labels() -> None:
    told = said(TOKENS)
    assert [(name, words) for name, _, words in told] == [
        ("Jane Roe", "The port of Osk is shut today"),
        ("Teo Poe", "Nobody is at work on the quay"),
        ("Teo Poe", "Of course not --"),
        (
            "Jane Roe",
            "So when we look at the cranes , they lean , and we see that the tide is high",
        ),
        ("Teo Poe", "They do lean , and I think it will get worse"),
        ("Jane Roe", "Thank you for being with us"),
    ]


def test_what_stands_under_a_label_is_not_of_the_turn_before() -> None:
    start = TOKENS.index("So when")
    label = TOKENS.index("POE : Of")
    given = Attribution(((start, start + 60),), (label, label + 3), None, 0.9)
    told = [(name, words[:7]) for name, _, words in said(TOKENS, given)]
    assert ("Jane Roe", "So when") in told
    assert ("Teo Poe", "So when") not in told


def test_i_in_a_turn_is_who_speaks_there() -> None:
    start = TOKENS.index("I think")
    end = TOKENS.index(" . ROE : Thank")
    text = TOKENS
    given = Attribution(((start + 8, end),), (start, start + 1), (start + 2, start + 7), 0.9)
    (name, source, _), *_ = [one for one in said(text, given) if one[1] == "I"]
    assert (name, source) == ("Teo Poe", "I")
