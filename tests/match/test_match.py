"""What two claims are to each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import claim, raw
from sayings import Saying, claims, report

from sayso.match import match, read
from sayso.match.denied import denied
from sayso.match.numbers import numbers
from sayso.match.reading import said_by
from sayso.pipeline import make
from sayso.points import Link
from sayso.types import Note


def linked(one: Saying, other: Saying, days: tuple[int, int] = (4, 4)) -> Link | None:
    """The link between two claims of two outlets."""
    a, b = claims(
        report(1, one, outlet="The Herald", day=days[0]),
        report(2, other, outlet="The Courier", day=days[1]),
    )
    found = match(read(a), [read(b)])
    assert found == match(read(b), [read(a)])
    return found[0] if found else None


def kind(one: Saying, other: Saying, days: tuple[int, int] = (4, 4)) -> str | None:
    found = linked(one, other, days)
    return found and found.kind


ILIC = "Mara Ilic"
QUAY = Saying("the quay at Velm cannot carry the weight of the new cranes", ILIC, "said")


@pytest.mark.parametrize(
    "other",
    [
        Saying("the quay at Velm could not carry the weight of the new cranes", ILIC, "said"),
        Saying("“The quay at Velm cannot carry the weight”", ILIC, "told reporters"),
        Saying("the quay at Velm cannot carry the weight of the new cranes", "Teo Brand", "said"),
    ],
)
def test_other_words_a_cut_quote_and_another_speaker_are_the_same(other: Saying) -> None:
    assert kind(QUAY, other) == "same"


def test_two_who_decline_to_comment_say_nothing_that_is_the_same() -> None:
    one, other = (Saying("to comment", name, "declined") for name in (ILIC, "Teo Brand"))
    assert kind(one, other) is None
    assert kind(one, one) == "same"


@pytest.mark.parametrize(("cue", "same"), [("said", ["same"]), ("added", [])])
def test_what_is_added_in_a_text_is_not_what_was_said_before_it(cue: str, same: list[str]) -> None:
    one = Saying("the quay at Velm can carry the new cranes of the harbour board", ILIC, "said")
    other = Saying("the quay at Velm can carry the new cranes when it is dry", ILIC, cue)
    a, b = claims(report(1, one, other))
    assert [link.kind for link in match(read(a), [read(b)])] == same


def test_who_would_not_say_whether_it_is_so_has_not_said_that_it_is() -> None:
    one = Saying("whether the quay at Velm could carry the new cranes", ILIC, "declined to say")
    assert kind(one, Saying("the quay at Velm could carry the new cranes", "Roe", "said")) is None
    told = "Ilic declined to say whether the quay at Velm could carry the new cranes"
    assert kind(one, Saying(told, "Roe", "said")) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            Saying("Osk had trained 40 pilots at the base in Tarn since June", ILIC, "said"),
            Saying("Osk had trained 75 pilots at the base in Tarn since June", ILIC, "said"),
        ),
        (
            Saying("12 fishermen were killed when the ferry sank off Velm", ILIC, "said"),
            Saying("30 fishermen were wounded when the ferry sank off Velm", ILIC, "said"),
        ),
        (
            Saying("the death toll from the storm in Osk has risen to 137", ILIC, "said"),
            Saying("the death toll from the storm in Osk to 129 from 137", ILIC, "lowered"),
        ),
        (
            Saying("the new harbour plan", ILIC, "praised"),
            Saying("the new harbour plan", "Teo Brand", "condemned"),
        ),
        (
            Saying("the port would open on Sunday", ILIC, "said"),
            Saying("the strike had cost the city its festival", ILIC, "said"),
        ),
    ],
)
def test_what_differs_decides(one: Saying, other: Saying) -> None:
    assert kind(one, other) != "same"


def test_a_denial_denies_what_it_repeats() -> None:
    accused = Saying("the Velm militia sank the grain ferry near Osk", "Teo Brand", "said")
    denied = Saying("that the Velm militia sank the grain ferry near Osk", ILIC, "denied")
    found = linked(denied, accused)
    assert found
    assert found.kind == "denies"
    assert found.a == claims(report(1, denied, outlet="The Herald"))[0].id


def test_the_names_of_a_story_alone_are_not_denied() -> None:
    count = Saying("the number of dead from the ferry Marsh Heron had risen to 13", ILIC, "said")
    denied = Saying("that a Ruvian mine had sunk the ferry Marsh Heron", "Teo Brand", "denied")
    assert kind(denied, count) is None


def test_two_denials_are_the_same() -> None:
    one = Saying("that the Velm militia sank the grain ferry near Osk", ILIC, "denied")
    other = Saying("that the Velm militia had sunk the grain ferry near Osk", "Teo Brand", "denied")
    assert kind(one, other) == "same"


def test_an_agency_named_after_a_country_is_not_that_country() -> None:
    charge = Saying("Norway of an unlawful siege", ILIC, "accused")
    denial = Saying("any involvement", "Norwegian officials", "denied", side="Norway")
    agency = Saying("any involvement", "Tide Agency of Norway", "denied", kind="organisation")
    assert [kind(charge, one) for one in (denial, agency)] == ["denies", None]


def test_denied_involvement_denies_the_accusation_near_it() -> None:
    accused = Saying("Norway of planning the attack on the grain ferry", "Teo Brand", "accused")
    denied = Saying("any involvement", "Norwegian officials", "denied", side="Norway")
    assert kind(denied, accused) == "denies"
    assert kind(denied, accused, (4, 20)) is None
    undated = claims(report(1, denied, day=None), report(2, accused, day=None))
    assert match(read(undated[0]), [read(undated[1])]) == []


def test_a_denial_denies_who_lays_its_own_deed_to_its_speaker() -> None:
    accused = Saying("that Brand had threatened to close her bakery", ILIC, "revealed")
    denied = Saying("ever threatening her business", "Teo Brand", "denied")
    assert kind(denied, accused) == "denies"
    assert (
        kind(denied, Saying("that Sorel had threatened to close her bakery", ILIC, "revealed"))
        is None
    )
    assert kind(Saying("theft", "Teo Brand", "denied"), accused) is None


def test_it_is_denied_is_of_what_was_just_said() -> None:
    denial = Saying("it", "Norway", "denied", side="Norway")
    plan = Saying("Norway had accepted a plan to end the siege", ILIC, "said")
    fled = Saying("the envoy that Norway sent had planned to flee", "Teo Brand", "said")
    rain = Saying("it had rained " + "for weeks and weeks " * 20, "Jon Roe", "said")
    made = claims(report(1, plan, rain, fled, denial))
    # As if the text had no note of its own.
    first, _, last, it = (read(replace(one, notes=())) for one in made)
    assert [match(it, [one]) != [] for one in (first, last)] == [False, True]


def test_a_denied_report_is_what_tells_of_who_denies_it() -> None:
    denied = Saying("the report", "The Norwegian ministry", "denied", "Norway", "government")
    told = Saying(
        "that Norwegian ships had carried the grain", "The report", "said", kind="document"
    )
    assert kind(denied, told) == "denies"
    assert kind(denied, Saying("that Norwegian ships had carried the grain", ILIC, "said")) is None
    assert kind(denied, Saying("that Chilean ships had sunk", "The report", "said")) is None


def test_rejected_criticism_is_that_of_who_is_named() -> None:
    accused = Saying("the harbour board of greed", ILIC, "accused")
    assert (
        kind(Saying("Ms. Ilic’s criticism as envy", "Teo Brand", "rejected"), accused) == "denies"
    )
    assert kind(Saying("Ms. Ilic’s offer of a loan", "Teo Brand", "rejected"), accused) is None


def test_a_denial_in_a_word_is_of_what_stands_before_it() -> None:
    told = Saying("that the lock had been left open overnight", ILIC, "said")
    denied = Saying("the claim", "The canal board", "denied", kind="company")
    found = claims(report(1, told, denied))
    assert [link.kind for link in match(read(found[0]), [read(found[1])])] == ["denies"]
    assert kind(denied, told) is None


def test_an_accusation_in_other_words_is_denied_and_another_one_is_not() -> None:
    denied = Saying("selling the grain of the town", "Teo Brand", "denied")
    accused = Saying("Brand of selling grain that belonged to the town", ILIC, "accused")
    assert kind(denied, accused) == "denies"
    assert kind(denied, Saying("Brand of bullying his clerks", ILIC, "accused")) is None


def test_what_is_asked_for_is_refused_not_denied() -> None:
    told = Saying("that Brand wanted to see the accounts of the grain board", ILIC, "said")
    denied = Saying("a request to see the accounts of the grain board", "Ana Sorel", "denied")
    assert kind(denied, told) is None


def test_a_plea_of_not_guilty_denies_the_charge() -> None:
    plea = Saying("not guilty to sinking the grain ferry", "Teo Brand", "pleaded")
    charged = Saying("Brand of sinking the grain ferry", "Prosecutors", "accused")
    assert kind(plea, charged) == "denies"


def test_no_evidence_denies_what_there_is_none_of() -> None:
    told = Saying("the canal board of leaving the lock open to save money", ILIC, "accused")
    found = Saying(
        "that there was no evidence that the canal board left the lock open to save money",
        "Teo Brand",
        "said",
    )
    assert kind(found, told) == "denies"


def test_a_negation_opposes_what_it_negates_alone() -> None:
    said = Saying(
        "the northern lock of the Velm canal was closed by a rockfall in March", ILIC, "said"
    )
    words = "the northern lock of the Velm canal was {} closed by a rockfall in March"
    assert kind(Saying(words.format("not"), "Teo Brand", "said"), said) == "denies"
    more = Saying(f"{words.format('')}, which nobody had foreseen", "Teo Brand", "said")
    assert kind(more, said) != "denies"


def test_a_question_and_who_gives_no_sign_deny_nothing() -> None:
    said = Saying("that Bor Lind will step down from the canal board tonight", ILIC, "said")
    silent = "in a speech on Thursday Lind gave no {} that he will step down from the canal board"
    found = "there is no {} that Bor Lind will step down from the canal board tonight"
    for word in ("sign", "indication"):
        assert kind(Saying(silent.format(word), "Teo Brand", "said"), said) != "denies"
        assert kind(Saying(found.format(word), "Teo Brand", "said"), said) == "denies"
    seen = "a long quay with no {} that Bor Lind will step down from the canal board tonight"
    assert kind(Saying(seen.format("sign"), "Teo Brand", "said"), said) != "denies"
    power = Saying("Lind still has power over the canal board", ILIC, "said")
    asked = "So is it fair to say that Lind now has no power over the canal board{}"
    assert kind(Saying(asked.format("?"), "Teo Brand", ":"), power) != "denies"
    assert kind(Saying("Lind now has no power over the canal board.", "Teo Brand", ":"), power)


def killed(number: str, name: str = "Teo Brand") -> Saying:
    return Saying(f"{number} people were killed in the ferry blast at Velm harbour", name, "said")


def test_counts_that_cannot_both_hold_conflict() -> None:
    assert kind(killed("14"), killed("31", ILIC)) == "conflicts"
    assert kind(killed("14"), killed("31")) == "revises"


def test_a_count_that_is_denied_conflicts_with_none() -> None:
    denial = Saying("that 60 people were killed in the ferry blast at Velm harbour", ILIC, "denied")
    assert kind(killed("23"), denial) is None
    assert kind(killed("60"), denial) == "denies"


def test_what_is_added_to_a_count_does_not_conflict_with_it() -> None:
    first = Saying("11 people were killed when the ferry Marsh Heron sank off Velm", ILIC, "said")
    more = Saying("3 more people were killed when the ferry Marsh Heron sank off Velm", "Teo Brand")
    assert kind(first, more) != "conflicts"


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("9 sailors were killed in the ferry blast at Velm harbour", None),
        ("31 sailors were killed in the ferry blast at Velm harbour", "conflicts"),
        ("the ferry blast at Velm harbour caused the deaths of 9 sailors", None),
    ],
)
def test_some_of_the_dead_are_fewer_than_all(told: str, found: str | None) -> None:
    other = kind(killed("14"), Saying(told, ILIC, "said"))
    assert (other == "conflicts") == (found == "conflicts")


def test_parts_and_earlier_times_do_not_conflict_with_a_count() -> None:
    toll = Saying("14 people were killed in the ferry blast at Velm harbour", ILIC, "said")
    part = Saying(
        "9 of the people killed in the ferry blast at Velm harbour were sailors", "Teo Brand"
    )
    former = Saying("a ferry blast at Velm harbour killed 30 people in 1987", "Teo Brand", "said")
    assert kind(toll, part) != "conflicts"
    assert kind(toll, former) != "conflicts"
    assert kind(killed("900"), killed("14", ILIC)) != "conflicts"


def test_bounds_and_growth_are_respected() -> None:
    assert kind(killed("at least 14"), killed("31", ILIC)) != "conflicts"
    assert kind(killed("14"), killed("31", ILIC), (4, 5)) != "conflicts"
    assert kind(killed("31"), killed("14", ILIC), (4, 5)) == "conflicts"


def test_numbers_have_bounds_and_no_years() -> None:
    found = numbers("In 2029 at least 1,200 of some 2.5 million people, one million of them here")
    assert [number.value for number in found] == [1200, 2_500_000, 1_000_000]
    at_least, about, exact = found
    assert at_least.most is None
    assert about.fits(numbers("2.4 million")[0])
    assert not exact.fits(numbers("1,000,001")[0])


TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=80)


@given(TEXTS, TEXTS)
def test_any_text_can_be_compared(one: str, other: str) -> None:
    a = claims(report(1, Saying(f"x{one}x", ILIC, "said")))[0]
    b = claims(report(2, Saying(f"x{other}x", ILIC, "denied")))[0]
    assert match(read(a), [read(b)]) == match(read(b), [read(a)])


def test_what_is_only_supposed_is_not_denied() -> None:
    denied = Saying("that the harbour guests were on the island of Tarn", ILIC, "denied")
    said = Saying(
        "the harbour guests would be held should they be on the island of Tarn", "Teo Brand", "said"
    )
    told = Saying("the harbour guests were on the island of Tarn", "Teo Brand", "said")
    assert kind(denied, told) == "denies"
    assert kind(denied, said) is None


def test_counts_of_two_days_are_no_conflict() -> None:
    first = Saying("14 people were killed at Velm harbour on Monday", ILIC, "said")
    second = Saying("31 people were killed at Velm harbour on Wednesday", "Teo Brand", "said")
    assert kind(first, second) != "conflicts"


def test_who_is_quoted_is_not_denied_by_the_words_that_quote() -> None:
    text = "Mara Ilic said not all of her dockers were supportive of her messaging."
    document = make(raw(text))
    outer = read(claim(document, text[15:-1], source=ILIC, name=ILIC))
    inner = read(claim(document, "her messaging", source="not all of her dockers"))
    links = [*match(outer, [inner]), *match(inner, [outer])]
    assert "denies" not in {link.kind for link in links}


def what_is_denied(one: Saying) -> set[str] | None:
    """The stems of what one says is not so, with a mark for an answer alone."""
    found = denied(read(claims(report(1, one))[0]))
    return found and {*found.words.stems, *(["answer"] if found.is_answer else [])}


def test_what_is_denied_is_told_by_the_words_around_its_evidence() -> None:
    before = Saying(
        *("that of claims that the ferry carried rockets it found no proof to support these",),
        *(ILIC, "said"),
    )
    after = Saying("there was no evidence to suggest that the ferry carried rockets", ILIC, "said")
    abbreviated = Saying("there was no evidence that U.S. rockets were aboard", ILIC, "said")
    assert {"rocket", "carr"} <= (what_is_denied(before) or set())
    assert what_is_denied(after) == {"ferr", "carr", "rocket"}
    assert "rocket" in (what_is_denied(abbreviated) or set())


@pytest.mark.parametrize(
    "words",
    ["we have no evidence suggesting that these allegations are founded", "there is no proof yet"],
)
def test_no_evidence_of_what_was_just_said_tells_nothing_else(words: str) -> None:
    assert what_is_denied(Saying(words, ILIC, "said")) == set()


def test_denied_findings_are_those_of_who_is_named() -> None:
    told = Saying("that Norwegian ships had carried the grain", "The audit board", "said")
    denied = Saying("the audit board's findings", "The Norwegian ministry", "disputed", "Norway")
    assert kind(denied, told) == "denies"
    assert kind(denied, Saying("that Norwegian ships had sunk", ILIC, "said")) is None


def test_questions_and_filed_claims_are_no_denied_statements() -> None:
    assert what_is_denied(Saying("who was in charge of the lock", ILIC, "disputed")) is None
    filed = what_is_denied(Saying("56,197 claims for damages", ILIC, "rejected"))
    assert filed is not None
    assert "answer" in filed
    statement = what_is_denied(Saying("claims that the lock was open", ILIC, "rejected"))
    assert statement is not None
    assert "answer" not in statement


@pytest.mark.parametrize(
    ("cue", "words", "is_answer"),
    [
        ("rejected", "it", True),
        ("dismissed", "it", False),
        ("rejected", "this as a lie", False),
        ("ruled out", "sending troops", True),
        ("ruled out", "arson", False),
        ("rejects", "a bill that would cut the tax", True),
        ("rejects", "claims that the tax was cut", False),
        ("rejected", "the figure", False),
        ("did not support", "the embargo", True),
        ("have been denied", "about 300 applicants", True),
    ],
)
def test_what_is_offered_or_planned_is_no_statement(cue: str, words: str, is_answer: bool) -> None:
    (told,) = claims(report(1, Saying(words, ILIC, cue)))
    found = denied(read(replace(told, stance="denies")))
    assert found is not None
    assert found.is_answer is is_answer


def test_who_speaks_for_anothers_doctor_is_not_the_other() -> None:
    lawyer = Saying("giving him pills", "A lawyer for Brand's doctor", "denied")
    (told,) = claims(report(1, lawyer))
    assert said_by(read(told)) == {"a"}


def test_what_the_text_notes_as_denied_is_denied_by_those_words() -> None:
    dismissed = Saying("the charge", "Jon Roe", "dismissed")
    fired = Saying("the port of starving its crews in winter", "Ann Poe", "accused")
    added = Saying(
        "she had nothing more to add to what she told the court in May", "Ann Poe", "said"
    )
    accusation, _, denial = claims(report(1, fired, added, dismissed))
    assert denial.cue
    note = Note("denied", "Jon Roe", denial.cue, "dismissed")
    noted = replace(accusation, notes=(note,))
    assert [link.kind for link in match(read(denial), [read(noted)])] == ["denies"]
    assert match(read(denial), [read(replace(accusation, notes=()))]) == []


def test_a_report_that_is_told_and_denied_is_no_other_charge() -> None:
    found = Saying("a Herald report that the same men had robbed both vaults", "Osk Bank", "denied")
    other = Saying(
        "the vaults were robbed because Osk Bank had failed to lock any of its doors at night",
        *("Ann Poe", "said"),
    )
    again = Saying("the same men had robbed both vaults", "Ann Poe", "said")
    for told, kinds in ((other, []), (again, ["denies"])):
        charge, denial = claims(report(1, told, found))
        assert [link.kind for link in match(read(denial), [read(charge)])] == kinds


def test_who_speaks_unnamed_for_a_body_does_not_deny_it() -> None:
    body = Saying("the vaults were robbed in spring", "Osk Bank", "said", kind="organisation")
    speakers = ("spokesperson", None), ("clerk", "denies"), ("ex-director", "denies")
    for of, found in speakers:
        who = f"An Osk Bank {of}"
        denial = Saying("that the vaults were robbed", who, "denied", kind="anonymous")
        assert kind(denial, body) == found


def test_a_no_go_zone_negates_nothing() -> None:
    told = "the council of double standards by declaring a no-go zone at Velm to protect divers"
    ours = Saying(f"{told} while doing little to end abuses at Osk", "Ann Poe", "accused")
    theirs = Saying(f"{told} while doing little at Osk", "Teo Brand", "accused")
    assert kind(ours, theirs) == "same"


def test_who_is_charged_with_slander_does_not_call_a_charge_false() -> None:
    told = "the men accused of robbing the vault have filed charges for slander"
    charge = Saying(told, "Ann Poe", "said")
    assert kind(charge, Saying(told.replace("the vault", "it"), "Teo Brand", "said")) == "same"
