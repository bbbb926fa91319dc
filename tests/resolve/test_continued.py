"""Sources that go on with the one just told, and words whose author is told before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.clean import clean
from sayso.resolve.stage import parted, resolve
from sayso.types import Attribution
from tests.made import raw
from tests.resolve.test_reference import names, told

MINISTRY = "The Norland Tides Ministry said that four boats were lost. "
AIDES = "Aides in Oslo said that the port was shut. "


@pytest.mark.parametrize(
    ("text", "sources", "name"),
    [
        (
            f"{MINISTRY}It also said that two were found.",
            ["The Norland Tides Ministry", "It"],
            "Norland Tides Ministry",
        ),
        (f"{AIDES}But they said that it would open.", ["Aides in Oslo", "they"], "Aides in Oslo"),
        ("Aides in Oslo said they knew of it.", ["Aides in Oslo", "they"], "Aides in Oslo"),
    ],
)
def test_it_and_they_go_on_with_the_speaker_before(
    text: str, sources: list[str], name: str
) -> None:
    assert names(text, *sources)[-1] == name


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (f"{AIDES}The wind rose. Then they said that it was over.", ["Aides in Oslo", "they"]),
        ("Ann Poe said that the port was shut. They said that it rained.", ["Ann Poe", "They"]),
        ("Ann Poe said that the port was shut. It said that it rained.", ["Ann Poe", "It"]),
    ],
)
def test_it_and_they_are_nobody_who_is_far_or_does_not_agree(text: str, sources: list[str]) -> None:
    assert names(text, *sources)[-1] is None


def test_it_goes_on_behind_its_own_words() -> None:
    quote = "“It rained. Two were found,”"
    text = f"{MINISTRY}{quote} it added."
    ministry, it = "The Norland Tides Ministry", text.index(" it added") + 1
    start = text.index(quote)
    found = [
        Attribution(((text.index("that"), start - 2),), (0, len(ministry)), None, 0.9),
        Attribution(((start, it - 1),), (it, it + 2), None, 0.9),
    ]
    speakers = resolve(clean(raw(text)), found)
    assert [one and one.name for one in speakers] == ["Norland Tides Ministry"] * 2


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Norland Steel expects a loss, it said", "Norland Steel"),
        ("Norland Steel will make a loss, it said", "Velm Post"),
        ("OSK (Northwire) - Norland Steel will make a loss, it said", "Norland Steel"),
    ],
)
def test_it_is_the_body_of_whose_mind_its_words_tell(words: str, name: str) -> None:
    first = "The Velm Post reported that a crane fell. "
    text = f"{first}{words}."
    start, it = text.index("Norland"), text.index("it said")
    found = [
        Attribution(((len("The Velm Post reported "), len(first) - 2),), (0, 13), None, 0.9),
        Attribution(((start, it - 2),), (it, it + 2), (it + 3, it + 7), 0.9),
    ]
    told_of = resolve(clean(raw(text)), found)
    assert [one and one.name for one in told_of] == ["Velm Post", name]
    # That somebody has a mind tells no more of what he is.
    assert told_of[1]
    assert told_of[1].kind == ("outlet" if name == "Velm Post" else None)


def test_a_statement_is_of_the_body_that_spoke_before() -> None:
    text = f"{MINISTRY}The statement said that two were found."
    assert (
        names(text, "The Norland Tides Ministry", "The statement")[-1] == "Norland Tides Ministry"
    )


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Ann Poe said that it rained. The statement told more.", ["Ann Poe", "The statement"]),
        (f"{MINISTRY}A statement told more.", ["The Norland Tides Ministry", "A statement"]),
    ],
)
def test_a_statement_of_nobody_told_is_null(text: str, sources: list[str]) -> None:
    assert names(text, *sources)[-1] is None


def test_his_account_is_his() -> None:
    text = "Jon Roe left. Jon Roe said that it rained. By his account the mine was dry."
    assert names(text, "Jon Roe said", "his account")[-1] == "Jon Roe"


@pytest.mark.parametrize("name", ["Jon", "Jane"])
def test_a_given_name_alone_is_he_or_she(name: str) -> None:
    pronoun = "He" if name == "Jon" else "She"
    text = (
        f"The police found {name} at the port. The boat was {name}’s. At dusk {name} said that it "
        f"rained. {pronoun} said that it was late."
    )
    speaker = told(text, f"{name} said", pronoun)[-1]
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, "person")
    other = "She" if name == "Jon" else "He"
    assert (
        names(text.replace(f"{pronoun} said", f"{other} said"), f"{name} said", other)[-1] is None
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was sent to Jane, who said that it was late.", "Jane"),
        ("It met Jon Roe, now the harbour master, who said that it was late.", "Jon Roe"),
        ("A man who identified himself only as “Jon” came.", "Jon"),
        ("It met dealers in Norport, who said that it was late.", "dealers"),
    ],
)
def test_who_is_the_one_it_follows(text: str, name: str) -> None:
    assert names(text, "who") == [name]


def test_himself_is_no_part_of_a_name() -> None:
    text = "Jon Roe came. Roe himself said that it was late."
    assert names(text, "Roe himself") == ["Jon Roe"]


@pytest.mark.parametrize("source", ["Northwire by Ann Poe", "whose mayor Ann Poe"])
def test_the_agent_of_a_passive_or_of_whose_is_the_speaker(source: str) -> None:
    assert names(f"It was told to {source}, who left.", source) == ["Ann Poe"]


def test_a_name_with_and_in_it_is_not_two() -> None:
    source = "the head of the Norwegian and Swedish Tides Programme Ann Poe"
    text = f"It was late, said {source}."
    start = text.index(source)
    said = Attribution(((0, 11),), (start, start + len(source)), None, 0.9)
    assert parted(text, [said]) == [said]


def test_a_role_that_nothing_ties_to_anybody_is_nobody() -> None:
    text = "Governor Ann Poe came. Ann Poe said that it was dark. The keeper said that it was late."
    assert names(text, "Ann Poe said", "The keeper")[-1] is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A film of Jon Roe’s mayoral campaign ran. The campaign said that it was late.",
            "Jon Roe’s mayoral campaign",
        ),
        ("Jon Roe’s campaign met Ann Poe’s campaign. The campaign said that it was late.", None),
    ],
)
def test_a_body_is_that_of_the_only_owner(text: str, name: str | None) -> None:
    assert names(text, "The campaign") == [name]


def test_a_body_told_apart_by_a_word_of_its_own_is_another() -> None:
    text = "She came to Osk high court on Monday. The apex court ruled that it was late."
    assert names(text, "The apex court") == [None]
    assert names(text.replace("apex", "high"), "The high court") == ["Osk high court"]


@pytest.mark.parametrize("poll", ["this poll", "one of the first polls"])
def test_a_document_that_was_told_before_is_null(poll: str) -> None:
    assert names(f"It was late, according to {poll}.", poll) == [None]


def test_a_body_of_a_country_is_one_however_the_country_is_named() -> None:
    text = "The Norwegian Embassy opened. Norway’s Embassy said that it rained."
    assert names(text, "Norway’s Embassy") == ["Norwegian Embassy"]


@given(st.text(alphabet="Theyit .“”'s\n,who", max_size=60))
def test_any_words_around_a_pronoun_are_read(around: str) -> None:
    text = f"{AIDES}{around} they said {around}."
    for name in names(text, "Aides in Oslo", "they"):
        assert name is None or name in text


@pytest.mark.parametrize(
    ("between", "name"),
    [
        ("It rained. ", "Reefwatch"),
        ("", "Reefwatch"),
        ("On the site of Velmair, ", None),
        ("It rained. It snowed. The boats lay still. ", None),
    ],
)
def test_the_group_is_the_body_that_just_spoke(between: str, name: str | None) -> None:
    source = "the group" if between.endswith(", ") else "The group"
    text = f"Reefwatch said that the port was shut. {between}{source} said that two were found."
    assert names(text, "Reefwatch", source)[-1] == name


def test_the_group_is_no_person() -> None:
    text = "Ann Poe said that the port was shut. The group said that two were found."
    assert names(text, "Ann Poe", "The group")[-1] is None


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("They left Norway in May. Norway fired what it called a flare.", "it", "Norway"),
        ("While Norland said that it rained, it asked for help.", " it", "Norland"),
        ("While zoo officials are looking, they say that it rained.", "they", "zoo officials"),
        ("Nurses marched in Osk. They want more pay.", "They", "Nurses"),
    ],
)
def test_it_and_they_are_the_subject_of_the_clause_before(
    text: str, pronoun: str, name: str
) -> None:
    start = text.rindex(pronoun) + pronoun.startswith(" ")
    span = start, start + len(pronoun.strip())
    found = Attribution(((span[1], len(text) - 1),), span, None, 0.9)
    assert [one and one.name for one in resolve(clean(raw(text)), [found])] == [name]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("The Tide Board told the Reef Union what it called a lie.", "it"),
        ("Nurses marched with some teachers. They want more pay.", "They"),
        ("A report said that it rained. It was believed that it would end.", "It was"),
    ],
)
def test_it_and_they_are_nobody_where_two_may_be_meant_or_none(text: str, pronoun: str) -> None:
    start = text.rindex(pronoun)
    span = start, start + len(pronoun.split(maxsplit=1)[0])
    found = Attribution(((span[1], len(text) - 1),), span, None, 0.9)
    assert resolve(clean(raw(text)), [found]) == [None]


def test_it_goes_on_with_a_report_and_they_with_the_authorities() -> None:
    report = "The report said that the dam leaks. It also said that it rained."
    assert names(report, "The report", "It") == ["report", "report"]
    police = "Osk authorities said that it rained. They said that it would end."
    assert names(police, "Osk authorities", "They") == ["Osk authorities"] * 2
    both = "Osk aides said that it rained, but they told nobody why."
    at = both.index("they")
    found = [
        Attribution(((15, 29),), (0, 9), None, 0.9),
        Attribution(((at + 4, len(both) - 1),), (at, at + 4), None, 0.9),
    ]
    assert [one and one.name for one in resolve(clean(raw(both)), found)] == ["Osk aides"] * 2


def test_this_poll_is_the_one_told_just_before() -> None:
    text = "A Tidewire poll of Osk said that Roe led. In all, this poll said that he won."
    assert names(text, "A Tidewire poll of Osk", "this poll") == ["Tidewire poll of Osk"] * 2
    assert names("This poll said that Roe led.", "This poll") == [None]
