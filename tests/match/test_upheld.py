"""Denials that other claims of the ledger speak against."""

from __future__ import annotations

from dataclasses import replace

from sayings import Report, Saying, claims, report

from sayso.match import match, read
from sayso.match.series import settled
from sayso.match.standing import Met
from sayso.types import Claim, Grouped


def told(found: list[Claim], *stories: Grouped) -> set[tuple[str, str]]:
    """The contents of the claims of which, all being known, one denies the other."""
    known = {claim.id: claim for claim in found}
    readings = [read(claim) for claim in found]
    links = [link for i, one in enumerate(readings) for link in match(one, readings[i + 1 :])]
    kept = settled(found, stories, Met(links, {})).links
    return {(known[link.a].text, known[link.b].text) for link in kept if link.kind == "denies"}


def ilk(words: str, cue: str = "said") -> Saying:
    return Saying(words, "Dana Ilk", cue)


def norland(words: str, cue: str = "denied") -> Saying:
    return Saying(words, "Norland", cue, kind="government")


def story(reports: list[Report]) -> Grouped:
    return Grouped(tuple(document.id for _, document, _ in reports), None)


def others(words: str, count: int = 20) -> list[Report]:
    return [
        report(number, Saying(f"{words}, case {number}", f"Doctor{number}", "said"))
        for number in range(10, 10 + count)
    ]


def test_words_of_the_whole_affair_say_of_nothing_that_it_is_denied() -> None:
    denial = Saying("any outbreak of marsh fever on its farms", "Osk Foods", "denied")
    case = ilk("marsh fever has killed two people in the town")
    few = [report(1, denial), report(2, case)]
    many = [*few, *others("marsh fever is rare this year")]
    assert told(claims(*few), story(few)) == {(denial.content, case.content)}
    assert told(claims(*many), story(many)) == set()


def test_what_accuses_the_denier_is_denied_in_the_words_of_the_affair_too() -> None:
    charge = ilk("Norland of poisoning the river", "accused")
    denial = norland("poisoning the river")
    found = claims(report(1, charge), report(2, denial), *others("the river was poisoned"))
    assert (denial.content, charge.content) in told(found)


def test_two_spellings_of_one_speaker_do_not_deny_each_other() -> None:
    claim = ilk("the old ferry to Velm was sunk in the harbour")
    denial = Saying("the old ferry to Velm was sunk in the harbour", "D. Ilk", "denied")
    found = claims(report(1, claim), report(2, denial))
    assert told(found) == {(denial.content, claim.content)}
    joined = [replace(one, speaker=found[0].speaker) for one in found]
    assert told(joined) == set()


def test_it_is_what_was_told_last() -> None:
    far = ilk("the ferry would sail again")
    last = Saying(
        "that the harbour had been sold to Osk Foods in the winter", "Teo Brand", "claimed"
    )
    denial = norland("it")
    found = told(claims(report(1, far, last, denial)))
    assert (denial.content, far.content) not in found
    assert (denial.content, last.content) in found


def test_the_claim_is_of_its_own_text() -> None:
    shelled = ilk("Norland’s army had shelled the bus station", "said")
    blocked = Saying("that it had blocked the canal to Velm", "The harbour board", "reported")
    denial = norland("the claim")
    there, here = report(2, shelled), report(1, blocked, denial)
    found = claims(there, here)
    assert told(found, story([there, here])) == {(denial.content, blocked.content)}


def test_those_charges_are_what_is_laid_to_the_denier() -> None:
    other = Saying("Osk Foods of selling spoilt fish", "Teo Brand", "accused")
    own = Saying("Velm Shipping of losing the papers", "Teo Brand", "accused")
    denial = Saying("those charges", "Velm Shipping", "denied", kind="organisation")
    found = told(claims(report(1, other, own, denial)))
    assert found == {(denial.content, own.content)}


def test_the_claims_of_one_are_not_those_of_another_text_and_speaker() -> None:
    denial = Saying("the board’s claims that its tests used another glue", "Osk Foods", "rejected")
    found = told(claims(report(1, denial), report(2, ilk("Osk Foods used bad glue in the boats"))))
    assert found == set()
