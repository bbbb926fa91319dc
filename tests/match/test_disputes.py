"""Who denies what others of the story say."""

from __future__ import annotations

import time

import pytest
from sayings import Report, Saying, claims, report

from sayso.match.disputes import disputes
from sayso.types import Grouped


def told(*reports: Report) -> set[tuple[str, str]]:
    """The contents of the claims of one story of which one denies the other."""
    found = {claim.id: claim for claim in claims(*reports)}
    group = Grouped(tuple(document.id for _, document, _ in reports), None)
    return {(found[link.a].text, found[link.b].text) for link in disputes(found.values(), [group])}


def norland(words: str, cue: str = "said") -> Saying:
    return Saying(words, "Norland’s defence ministry", cue, kind="government")


def ilk(words: str, cue: str = "said") -> Saying:
    return Saying(words, "Dana Ilk", cue)


ACCUSED = ilk("Norland’s army of firing on the bus station", "accused")


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("denied", "having shelled the town this morning"),
        ("denied", "any involvement in the attack"),
        ("said", "it had nothing to do with the strike"),
        ("said", "its units did not open fire"),
        ("called", "the strike a provocation"),
        ("rejected", "the allegations"),
    ],
)
def test_the_accused_denies_it_in_other_words(cue: str, words: str) -> None:
    found = told(report(1, ACCUSED, day=4), report(2, norland(words, cue), day=5))
    assert found == {(words, ACCUSED.content)}


def test_they_are_those_who_were_just_accused() -> None:
    they = ilk("they fired on people who waited for a bus")
    denial = norland("having shelled the town", "denied")
    found = told(report(1, ACCUSED, they, day=4), report(2, denial, day=4))
    assert found == {(denial.content, ACCUSED.content), (denial.content, they.content)}


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("A spokesman for Brand", "he has not resigned"),
        ("Teo Brand", "“I have not resigned”"),
    ],
)
def test_he_is_who_is_named(speaker: str, words: str) -> None:
    claim = ilk("the mayor of Velm, Teo Brand, had resigned")
    denial = Saying(words, speaker, "said")
    expected = {(words, claim.content)}
    assert told(report(1, claim), report(2, denial)) == expected
    assert told(report(1, claim, denial)) == expected


def test_that_there_are_none_does_not_deny_what_tells_of_much_else() -> None:
    none = Saying("“There are no Norwegian divers”", "Teo Brand", "said")
    wave = ilk(
        "her brother joins a growing wave of Norwegian divers in exile, of whom ninety have come"
        " to Velm since the harbour closed"
    )
    short = ilk("Norwegian divers are at work in Velm")
    assert told(report(1, wave), report(2, none)) == set()
    assert told(report(1, short), report(2, none)) == {(none.content, short.content)}


def test_what_he_did_not_do_is_not_what_another_did() -> None:
    claim = ilk("the mayor of Velm, Ann Roe, had resigned")
    denial = Saying("he has not resigned", "A spokesman for Brand", "said")
    assert told(report(1, claim), report(2, denial)) == set()


def test_police_are_officers() -> None:
    charge = ilk("officers had fired rubber bullets at marchers")
    denial = Saying("using rubber bullets", "Police", "denied", kind="government")
    assert told(report(1, charge), report(2, denial)) == {(denial.content, charge.content)}


def test_a_spokesman_speaks_for_whom_his_document_told_of_last() -> None:
    denial = Saying("our units did not open fire", "A spokesman, Colonel Pavo Renn,", "said")
    before = norland("the day was quiet")
    found = told(report(1, ACCUSED, day=4), report(2, before, denial, day=4))
    assert (denial.content, ACCUSED.content) in found


@pytest.mark.parametrize(
    "other",
    [
        ilk("two shells landed within a minute of each other"),
        ilk("Norland’s troops would fire on the bus station"),
        ilk("Norland’s army did not fire on the bus station"),
        ilk("Norland was hit by a missile"),
        ilk("Tarnia’s army fired on the bus station"),
        ilk("Norland’s army paid for the bus station"),
        Saying("Norland’s army fired on the bus station in Osk"),
    ],
)
def test_what_tells_of_no_deed_of_his_is_not_denied(other: Saying) -> None:
    denial = norland("having shelled the town", "denied")
    assert told(report(1, other, day=4), report(2, denial, day=4)) == set()


def test_a_deed_elsewhere_or_at_another_time_is_not_denied() -> None:
    there = ilk("Norland’s army of firing on a market in Velm", "accused")
    here = norland("having shelled the town of Orsk", "denied")
    assert told(report(1, there, day=4), report(2, here, day=4)) == set()
    later = norland("having shelled the town", "denied")
    assert told(report(1, ACCUSED, day=4), report(2, later, day=9)) == set()
    assert told(report(1, ACCUSED, day=None), report(2, later, day=None)) == set()


def test_charges_of_something_are_no_charges_of_all() -> None:
    other = norland("reports that its minister had fled", "denied")
    assert told(report(1, ACCUSED, day=4), report(2, other, day=4)) == set()


def test_in_a_long_story_the_deed_has_to_be_told_alike() -> None:
    reports = [report(1, ACCUSED, day=4), report(3, ilk("the town is calm"), day=20)]
    denial = norland("having shelled the hospital", "denied")
    assert told(*reports, report(2, denial, day=4)) == set()
    denial = norland("having shelled the bus station", "denied")
    assert told(*reports, report(2, denial, day=4)) == {(denial.content, ACCUSED.content)}


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        ("the ship was not overloaded", "the boat was overloaded"),
        ("no offer has arrived and no contract has been signed", "the contract is signed"),
        ("there was no mercury in the river", "mercury had been found in the river"),
        ("they had found no trace of a gas leak", "the fire was caused by a gas leak in the hold"),
    ],
)
def test_what_one_negates_another_tells(no: str, yes: str) -> None:
    found = told(report(1, ilk(yes), day=4), report(2, Saying(no, "Oto Marr", "said"), day=5))
    assert found == {(no, yes)}


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        ("the ship was not overloaded", "the boat was not overloaded"),
        ("the tunnel was not destroyed", "the bridge was destroyed"),
        ("the mayor did not resign", "the minister has resigned"),
        ("there was no oil shortage", "there was a food shortage"),
        ("he did not think that the ferry was overloaded", "the ferry was overloaded"),
        ("the ship was not overloaded", "an inspector should see whether it was overloaded"),
        ("he vowed not to leave the harbour", "she had to leave the harbour"),
        (
            "the ship was not overloaded",
            "it carried salt, wood and mail and was overloaded in 2019",
        ),
    ],
)
def test_what_is_not_negated_is_not_denied(no: str, yes: str) -> None:
    found = told(report(1, ilk(yes), day=4), report(2, Saying(no, "Oto Marr", "said"), day=5))
    assert found == set()


def test_a_body_may_be_called_by_common_words_alone() -> None:
    charge = ilk("the National Guard of opening fire on the crowd", "accused")
    denial = Saying("it did not shoot", "The National Guard", "said", kind="government")
    assert told(report(1, charge), report(2, denial)) == {(denial.content, charge.content)}
    other = Saying("it did not shoot", "Tarnia’s National Guard", "said", kind="government")
    charge = ilk("Norland’s National Guard of opening fire on the crowd", "accused")
    assert told(report(1, charge), report(2, other)) == set()


@pytest.mark.parametrize("words", ["its units would not be responsible", "all it has are lies"])
def test_what_may_be_and_what_is_called_lies_denies_nothing(words: str) -> None:
    assert told(report(1, ACCUSED, day=4), report(2, norland(words), day=4)) == set()


def test_who_shoots_down_missiles_attacks_nobody() -> None:
    shot = ilk("Norland’s army shot down two of the missiles")
    denial = norland("any involvement in the attacks", "denied")
    assert told(report(1, shot, day=4), report(2, denial, day=4)) == set()


def test_who_is_accused_by_many_may_mean_any() -> None:
    charges = [
        Saying(f"Norland’s army of firing on {what}", f"{name} Roe", "accused")
        for name, what in (("Ann", "it"), ("Ben", "him"), ("Cal", "her"), ("Dan", "them"))
    ]
    denial = norland("the accusation", "rejected")
    assert told(report(1, *charges), report(2, denial)) == set()
    assert len(told(report(1, *charges[:3]), report(2, denial))) == 3


def test_what_it_is_was_told_just_before() -> None:
    no = Saying("it was not overloaded", "Teo Brand", "said")
    yes = ilk("the ferry was overloaded")
    assert told(report(1, yes, no)) == {(no.content, yes.content)}
    assert told(report(1, yes), report(2, no)) == set()


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        ("his client had not confessed to anything", "the suspect had confessed"),
        ("her officers had used no rubber bullets", "police fired rubber bullets"),
        ("he was protecting nobody", "Teo Brand was protecting the company"),
        ("no passports had been destroyed", "managers ordered him to destroy the passports"),
        ("the pills had killed no one", "the pills had caused 130 deaths"),
    ],
)
def test_what_is_negated_in_few_words_another_tells_among_more(no: str, yes: str) -> None:
    denial = Saying(no, "Teo Brand", "said")
    assert told(report(1, ilk(yes), day=4), report(2, denial, day=4)) == {(no, yes)}


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        ("he did not have the measles", "two children had the measles"),
        ("none of the cases was grave", "several cases were being looked at"),
        ("it knew of no doctor who had taken money", "doctors had come from Osk"),
        ("the tunnel had not been flooded", "the cellar had been flooded"),
        ("nobody expected it", "they expect a cold winter"),
        ("it was not in Osk", "the whole government was in Osk"),
        ("no aid had reached Osk", "aid had reached Velm"),
        ("Roe did not take bribes", "Roe’s brother had taken bribes from builders"),
        ("he had lost no tanks", "she had lost two tanks"),
        ("no miners had been killed", "four miners were killed in an accident last week"),
    ],
)
def test_what_others_tell_of_others_is_not_denied(no: str, yes: str) -> None:
    denial = Saying(no, "Teo Brand", "said")
    assert told(report(1, ilk(yes), day=4), report(2, denial, day=4)) == set()


def tarnia(words: str) -> Saying:
    return Saying(words, "Tarnia’s foreign minister", "said", kind="government")


@pytest.mark.parametrize(
    "words",
    [
        "Tarnia’s guns had fired first",
        "the fighting was started by Tarnia",
        "its forces only returned fire",
        "its army had acted in self-defence",
    ],
)
def test_each_side_says_that_the_other_began_it(words: str) -> None:
    first = tarnia("Norland had started the shelling")
    assert told(report(1, first, day=4), report(2, norland(words), day=5)) == {
        (words, first.content)
    }
    again = Saying("Norland had fired the first shots", "A monitor", "said")
    assert told(report(1, first, day=4), report(2, again, day=5)) == set()


@pytest.mark.parametrize(
    "words",
    [
        "its forces are strictly observing the ceasefire",
        "Norland’s army has not fired a single shot since midnight",
    ],
)
def test_who_keeps_to_a_truce_denies_to_have_broken_it(words: str) -> None:
    first = tarnia("Norland’s troops had violated the ceasefire")
    found = told(report(1, first, day=4), report(2, norland(words), day=5))
    assert found == {(words, first.content)}
    for other in ("it would respect the ceasefire", "Tarnia is not observing the ceasefire"):
        assert told(report(1, first, day=4), report(2, norland(other), day=5)) == set()


def test_rebels_are_who_speaks_for_rebels() -> None:
    first = tarnia("rebels broke the ceasefire")
    denial = Saying("it is abiding by the ceasefire", "the rebel Osk Front", "said", kind="group")
    assert told(report(1, first, day=4), report(2, denial, day=5)) == {
        (denial.content, first.content)
    }


def test_whose_account_is_denied_said_it_last() -> None:
    first = Saying("it treated nine marchers", "A hospital in Venn", "said", kind="organisation")
    last = Saying("two of them had wounds", "A hospital in Venn", "said", kind="organisation")
    other = Saying("two had died", "A union", "said", kind="organisation")
    denial = norland("the hospital’s account", "rejected")
    found = told(report(1, first, last, other, day=4), report(2, denial, day=5))
    assert found == {(denial.content, last.content)}
    assert told(report(1, other, day=4), report(2, denial, day=5)) == set()


def test_whose_claim_is_denied_may_be_told_without_an_apostrophe() -> None:
    said = Saying("most of the oil was gone", "The Harbour Office", "said", kind="organisation")
    other = Saying("the oil was harmless", "A union", "said", kind="organisation")
    denial = norland("the Harbour Office claim", "disputed")
    assert told(report(1, said, other, day=4), report(2, denial, day=5)) == {
        (denial.content, said.content)
    }
    latest = norland("the latest claim", "disputed")
    assert told(report(1, said, other, day=4), report(2, latest, day=5)) == set()


def test_who_holds_a_town_denies_that_it_is_taken() -> None:
    held = norland("Dravo remains under our control")
    taken = Saying("its troops had captured Dravo", "Tarnia", "said", kind="government")
    elsewhere = Saying("its troops had captured Velm", "Tarnia", "said", kind="government")
    found = told(report(1, taken, elsewhere, day=4), report(2, held, day=4))
    assert found == {(held.content, taken.content)}


def test_what_a_user_holds_apart_stays_apart() -> None:
    denial = norland("having shelled the town", "denied")
    reports = report(1, ACCUSED, day=4), report(2, denial, day=4)
    found = claims(*reports)
    group = Grouped(tuple(document.id for _, document, _ in reports), None)
    assert disputes(found, [group], {frozenset(claim.id for claim in found)}) == []


def test_whom_a_denial_clears_is_named_in_it() -> None:
    charge = ilk("two drones launched by Tarnia struck the depot")
    denial = norland("Tarnia has nothing to do with the fire at the depot")
    assert told(report(1, charge), report(2, denial)) == {(denial.content, charge.content)}
    other = norland("Norland has nothing to do with the fire at the depot")
    assert told(report(1, charge), report(2, other)) == set()


@pytest.mark.parametrize(
    "words",
    [
        "we fired at nobody",
        "we fired at no-one",
        "not a single shot was fired",
        "the bus station was not attacked by us or by anybody else",
        "these are absurd inventions",
    ],
)
def test_the_accused_denies_it_of_nobody_and_in_the_passive(words: str) -> None:
    denial = norland(words)
    assert told(report(1, ACCUSED), report(2, denial)) == {(denial.content, ACCUSED.content)}


@pytest.mark.parametrize("words", ["we were not attacked", "no soldiers were killed there"])
def test_what_was_not_done_to_him_is_no_deed_of_his(words: str) -> None:
    assert told(report(1, ACCUSED), report(2, norland(words))) == set()


def test_shells_are_of_whom_they_are_fired_from() -> None:
    charge = ilk("shells fired from Norland hit a farm")
    denial = norland("our units did not open fire")
    assert told(report(1, charge), report(2, denial)) == {(denial.content, charge.content)}


def test_what_is_its_own_is_of_whom_the_clause_tells_before() -> None:
    charge = ilk("Norland tries to divert attention from its own spying")
    denial = norland("we do not spy on anybody")
    assert told(report(1, charge), report(2, denial)) == {(denial.content, charge.content)}


@pytest.mark.parametrize("words", ["his innocence", "not guilty"])
def test_who_protests_his_innocence_denies_who_accuses_him(words: str) -> None:
    charge = ilk("Pavo Renn took bribes from a builder")
    denial = Saying(words, "Pavo Renn", "protested" if "his" in words else "pleaded")
    assert told(report(1, charge), report(2, denial)) == {(denial.content, charge.content)}


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        (
            "that the talks went on and that there were no rocket launchers at Brod",
            "they had seen several rocket launchers at Brod, far inside the zone of the truce",
        ),
        ("no such agreement had been reached", "they had reached an agreement with Tarnia"),
    ],
)
def test_there_is_none_of_what_another_tells_among_much_else(no: str, yes: str) -> None:
    denial, other = norland(no), ilk(yes)
    assert told(report(1, other, day=4), report(2, denial, day=5)) == {(no, yes)}


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        ("there is no plan", "the works were going to plan"),
        ("no agreement has been reached", "an agreement had yet to be reached"),
        ("if no gross negligence is found, the fine is low", "gross negligence was found there"),
        ("his son has no yellow lorry", "Ada Roe saw a yellow lorry at the gate of the mine"),
    ],
)
def test_what_is_not_told_of_the_same_is_not_denied(no: str, yes: str) -> None:
    assert told(report(1, ilk(yes), day=4), report(2, norland(no), day=5)) == set()


def test_statements_are_all_that_one_just_said() -> None:
    first = Saying("Osk Steel has cut corners for years", "The union", "said", kind="organisation")
    then = Saying("its works are not safe at night", "The union", "added", kind="organisation")
    next_ = Saying("the walls are cracked", "The union", "said", kind="organisation")
    denial = Saying("these claims", "Osk Steel", "denied", kind="organisation")
    assert told(report(1, first, next_, denial)) == {
        (denial.content, first.content),
        (denial.content, next_.content),
    }
    assert told(report(1, then, denial)) == set()
    charges = Saying("these charges", "Osk Steel", "denied", kind="organisation")
    assert told(report(1, first, next_, charges)) == set()


@pytest.mark.parametrize("who", ["the accountant", "Mr Brand", "the man", "he"])
def test_who_calls_another_a_liar_denies_what_he_said_last(who: str) -> None:
    said = Saying("he had brought the cash himself", "The accountant, Teo Brand,", "said")
    other = norland("the road was closed")
    denial = ilk(f"{who} was simply lying")
    there = [other, said] if who in {"the man", "he"} else [said, other]
    assert told(report(1, *there, denial)) == {(denial.content, said.content)}


@pytest.mark.parametrize(
    ("cue", "words"), [("called", "Brand “a convicted liar”"), ("accused", "Brand of lying")]
)
def test_who_is_accused_of_lying_or_called_a_liar_said_what_is_denied(cue: str, words: str) -> None:
    said = Saying("he had brought the cash himself", "The accountant, Teo Brand,", "said")
    denial = Saying(words, "Mara Ilic", cue)
    assert told(report(1, said, denial)) == {(words, said.content)}


def test_nobody_is_a_liar_who_is_lying_in_the_street() -> None:
    said = Saying("the blast was heard in Velm", "Teo Brand", "said")
    assert told(report(1, said, ilk("the man was lying in the street"))) == set()


def test_who_denies_to_have_left_a_town_denies_that_it_was_taken() -> None:
    taken = ilk("Tarnia’s army had captured Brod")
    denial = norland("that its fighters had left Brod", "denied")
    assert told(report(1, taken, day=4), report(2, denial, day=6)) == {
        (denial.content, taken.content)
    }
    there = ilk("Tarnia’s army had captured Osk")
    assert told(report(1, there, day=4), report(2, denial, day=6)) == set()


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        ("reports of attacks on peaceful marchers", "guards gunned down peaceful marchers there"),
        ("that 20 soldiers had been killed", "the army’s losses stood at 20 dead soldiers"),
    ],
)
def test_a_denial_is_of_what_has_its_phrase_or_its_count(no: str, yes: str) -> None:
    assert (no, yes) in told(report(1, ilk(yes)), report(2, norland(no, "denied")))


def test_who_condemns_an_attack_is_not_told_to_have_made_it() -> None:
    other = ilk("Norland condemned the attack on the bus station")
    assert told(report(1, other), report(2, norland("our units did not open fire"))) == set()


def test_whose_accusation_is_called_untrue_is_told_by_his_office() -> None:
    said = Saying("Osk had opened the gates at night", "Governor Marek Toll", "said")
    denial = norland("the governor’s accusation a crude provocation", "called")
    assert told(report(1, said, day=4), report(2, denial, day=5)) == {
        (denial.content, said.content)
    }


def test_there_was_no_artillery_tells_of_no_fire() -> None:
    assert told(report(1, ACCUSED), report(2, norland("there was no artillery in Brod"))) == set()


@pytest.mark.parametrize("noise", ["-", "A", ".", "a-", "no ", "is lying "])
def test_a_long_run_of_anything_takes_no_long_time(noise: str) -> None:
    start = time.process_time()
    told(report(1, ACCUSED), report(2, norland(f"we did not fire {noise * 8000} Osk", "denied")))
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        ("“No one has surrendered”", "200 soldiers had surrendered"),
        ("the new vaccine had caused no deaths", "14 people had died after being vaccinated"),
        ("nobody has died because of this vaccine", "14 people had died after being vaccinated"),
        ("there were no casualties in Velm", "two people were killed in Velm"),
        ("“We have had no losses in Velm”", "40 soldiers were killed in Velm"),
        ("it suffered no losses in the battle for Velm", "40 were killed in the battle for Velm"),
    ],
)
def test_it_befell_nobody_if_it_befell_some(no: str, yes: str) -> None:
    denial = Saying(no, "Teo Brand", "said")
    assert told(report(1, ilk(yes)), report(2, denial)) == {(no, yes)}
    assert told(report(1, ilk(yes), day=4), report(2, denial, day=8)) == set()
    assert told(report(1, ilk("the bridge was closed in Velm")), report(2, denial)) == set()


@pytest.mark.parametrize(
    "words",
    [
        "the bank had made no losses in Velm",
        "the firm in Velm had no losses on its loans",
        "it had suffered no losses of planes in Velm",
        "there were no job losses in Velm",
        "there were no losses in Osk",
    ],
)
def test_other_losses_are_of_nobody(words: str) -> None:
    killed = ilk("40 soldiers were killed in Velm")
    assert told(report(1, killed), report(2, Saying(words, "Teo Brand", "said"))) == set()


def test_who_has_no_plans_to_do_it_denies_that_he_will() -> None:
    denial = Saying("there is no decision to shut the mill", "Teo Brand", "said")
    will = ilk("the mill would shut in June")
    assert told(report(1, will), report(2, denial)) == {(denial.content, will.content)}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("The interior minister, Teo Brand,", "officers had only used tear gas"),
        ("The interior minister, Teo Brand,", "“No live ammunition was used”"),
        ("The head of the police, Teo Brand,", "“Not one officer fired a shot”"),
    ],
)
def test_who_speaks_for_the_police_tells_what_they_did_not_do(name: str, words: str) -> None:
    fired = ilk("police opened fire on protesters in Osk")
    denial = Saying(words, name, "said")
    assert told(report(1, fired), report(2, denial)) == {(words, fired.content)}


def test_it_never_happened() -> None:
    assault = ilk("Teo Brand had assaulted her in 2019")
    never = Saying("“It never happened”", "Teo Brand", "said")
    met = Saying("he had never met Dana Ilk", "Teo Brand", "said")
    assert told(report(1, assault, never)) == {(never.content, assault.content)}
    # What was long ago is denied by who names the accuser.
    assert told(report(1, assault), report(2, never)) == set()
    assert told(report(1, assault), report(2, met)) == {(met.content, assault.content)}


def test_who_repels_an_attack_on_a_town_holds_it() -> None:
    taken = Saying("Dravo was now under its control", "Tarnia", "said", kind="government")
    for words in ("its troops were holding Dravo", "it had repelled an attack on Dravo"):
        held = norland(words)
        assert told(report(1, taken, day=4), report(2, held, day=4)) == {(words, taken.content)}
