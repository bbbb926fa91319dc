"""What a point's standing is."""

from __future__ import annotations

from itertools import permutations

from made import claim, raw
from sayings import Report, Saying, claims, report

from sayso.match import match, read
from sayso.match.group import groups
from sayso.match.standing import Met, points
from sayso.pipeline import make
from sayso.points import Link, Point
from sayso.types import Claim, Note

WORDS = "the northern lock of the Velm canal was closed by a rockfall"
ILIC = Saying(WORDS, "Mara Ilic", "said", "Norway")
AIDE = Saying(WORDS, "Teo Brand", "said", "Norway")
RIVAL = Saying(WORDS, "Ana Sorel", "said", "Chile")
UNNAMED = Saying(WORDS, "officials", "said", kind="group")
NURSE = Saying(WORDS, "a nurse", "said", kind="anonymous")
PILOT = Saying(WORDS, "two pilots", "said", kind="anonymous")


def told(*reports: Report) -> list[Point]:
    """The points of `reports`, every two claims being compared."""
    found = claims(*reports)
    readings = [read(claim) for claim in found]
    links = [link for n, one in enumerate(readings) for link in match(one, readings[:n])]
    return points(found, Met(links, {}))


def support(*reports: Report) -> str | None:
    (point,) = told(*reports)
    return point.support


def test_ten_outlets_quoting_one_speaker_are_one_origin() -> None:
    reports = [report(n, ILIC, outlet=f"Outlet {n}") for n in range(10)]
    (point,) = told(*reports)
    assert point.support == "relayed"
    assert [(root.speaker, len(root.claims)) for root in point.origins] == [("Mara Ilic", 10)]
    assert support(report(1, ILIC, outlet="The Herald")) == "single"


def test_several_of_one_side_are_one_origin() -> None:
    assert (
        support(report(1, ILIC, outlet="The Herald"), report(2, AIDE, outlet="The Herald"))
        == "single"
    )


def test_a_government_by_any_of_its_names_is_its_country() -> None:
    one = Saying(WORDS, "Oslo", "said", kind="government")
    other = Saying(WORDS, "Norway and the harbour board", "said", kind="government")
    reports = report(1, ILIC, outlet="A"), report(2, one, outlet="A"), report(3, other, outlet="A")
    assert support(*reports) == "single"


def test_two_origins_corroborate() -> None:
    assert support(report(1, ILIC, outlet="A"), report(2, RIVAL, outlet="A")) == "corroborated"
    assert support(report(1, NURSE, outlet="A"), report(2, PILOT, outlet="B")) == "corroborated"


def test_unnamed_officials_of_two_outlets_may_be_one() -> None:
    assert support(report(1, UNNAMED, outlet="A"), report(2, UNNAMED, outlet="B")) == "relayed"


def test_a_body_of_state_without_a_country_is_not_beside_its_country() -> None:
    office = Saying(WORDS, "The prosecutor's office", "said", kind="government")
    minister = Saying(WORDS, "Oslo", "said", kind="government")
    assert support(report(1, minister, outlet="A"), report(2, office, outlet="A")) == "single"


def test_joint_speakers_are_what_each_of_them_is() -> None:
    both = Saying(WORDS, "Mara Ilic and Oda Brandt", "said")
    alone = Saying(WORDS, "Mara Ilic", "said")
    assert support(report(1, alone, outlet="A"), report(2, both, outlet="A")) == "single"


def test_many_claims_of_a_few_have_the_origins_of_one_claim_each() -> None:
    every = (ILIC, RIVAL, NURSE)
    many = claims(*(report(n, every[n % 3], outlet=f"Outlet {n % 3}") for n in range(60)))
    (point,) = points(many, Met([], {claim.id: 1 for claim in many}))
    roots = {(root.speaker, len(root.claims)) for root in point.origins}
    assert roots == {
        ("Mara Ilic", 20),
        ("Ana Sorel", 20),
        (None, 20),
    }


def test_two_who_say_one_quotation_before_them_are_one_origin_and_not_none() -> None:
    text = "“The northern lock is shut for the whole winter,” said Mara Ilic and Ana Sorel."
    document = make(raw(text, outlet="A"))
    quotation = "“The northern lock is shut for the whole winter,”"
    found = [
        claim(document, quotation, source=name, name=name) for name in ("Mara Ilic", "Ana Sorel")
    ]
    (point,) = points(found, Met([], {one.id: 1 for one in found}))
    assert [len(root.claims) for root in point.origins] == [2]


def test_what_an_outlet_is_cited_for_counts_for_nothing() -> None:
    cited = Saying(WORDS, "The Lantern", "said", kind="outlet")
    assert support(report(1, RIVAL, outlet="A"), report(2, cited, outlet="A")) == "single"
    assert support(report(1, cited, outlet="A")) is None


def test_a_quotation_is_one_utterance_whoever_is_given_for_it() -> None:
    said = "“We will not pay for a lock that nobody in this valley has asked for”"
    one = Saying(said, "Ana Sorel", "said", "Chile")
    other = Saying(f"that it was late and {said}", "Bero Tamm", "said")
    assert support(report(1, one, outlet="A"), report(2, other, outlet="A")) == "single"


def test_one_body_by_two_names_is_one_origin() -> None:
    one = Saying(WORDS, "The Committee of the Velm Pilots", "said", kind="organisation")
    other = Saying(WORDS, "The Committee for Velm Pilots", "said", kind="organisation")
    assert support(report(1, one, outlet="A"), report(2, other, outlet="A")) == "single"


def test_who_denies_a_point_is_no_origin_of_it() -> None:
    denial = Saying(f"that {WORDS}", "Ana Sorel", "denied", "Chile")
    again = Saying(WORDS, "Ana Sorel", "said", "Chile")
    reports = report(1, ILIC, outlet="A"), report(2, denial, outlet="B")
    found = told(*reports, report(3, again, outlet="C"))
    (point,) = (point for point in found if len(point.claims) > 1)
    assert [root.speaker for root in point.origins] == ["Mara Ilic"]


def test_a_name_spelt_in_two_ways_is_one_origin() -> None:
    one = Saying(WORDS, "Petro Zalensky", "said")
    other = Saying(WORDS, "Petro Zalenskyy", "said")
    assert support(report(1, one, outlet="A"), report(2, other, outlet="A")) == "single"


def test_an_outlets_own_words_count_for_nothing() -> None:
    assert support(report(1, Saying(f"{WORDS} on 12 days"), outlet="A")) is None


def test_sides_that_accuse_each_other_confirm_across() -> None:
    accusation = Saying("Chile of stealing the harbour plans", "Mara Ilic", "accused", "Norway")
    reports = report(1, ILIC, outlet="A"), report(2, RIVAL, outlet="B")
    found = told(*reports, report(3, accusation, outlet="A"))
    assert [point.support for point in found if len(point.claims) > 1] == ["cross-confirmed"]


def test_denials_conflicts_and_notes_are_flags() -> None:
    denial = Saying(f"that {WORDS}", "Teo Brand", "denied")
    reports = report(1, RIVAL, outlet="A"), report(2, denial, outlet="B")
    other, point = sorted(told(*reports), key=lambda point: len(point.flags))
    assert [flag.flag for flag in point.flags] == ["denied"]
    assert point.denied_by == other.claims
    assert other.flags == ()


def test_notes_of_a_claim_are_flags_of_its_point() -> None:
    (claim,) = claims(report(1, ILIC))
    noted = _noted(claim)
    (point,) = points([noted], Met([], {}))
    assert [(flag.flag, flag.claims) for flag in point.flags] == [("unverified", (claim.id,))]


def _noted(claim: Claim) -> Claim:
    from dataclasses import replace

    return replace(claim, notes=(Note("unverified", None, claim.content[0], claim.text),))


def link(a: str, b: str, kind: str = "same", score: float = 0.9) -> Link:
    return Link(a, b, kind, score, ())  # type: ignore[arg-type]


def test_a_chain_of_near_misses_is_no_point() -> None:
    chain = [link(a, b) for a, b in zip("abcdef", "bcdefg", strict=True)]
    found = groups(chain, {}, ())
    assert max(map(len, found)) <= 3


def test_the_order_of_links_does_not_matter() -> None:
    links = [link("a", "b"), link("b", "c", score=0.8), link("a", "c", "denies"), link("c", "d")]
    made = {
        tuple(sorted(map(tuple, map(sorted, groups(order, {}, ())))))
        for order in permutations(links)
    }
    assert len(made) == 1
    assert all("a" not in group or "c" not in group for group in made.pop())


def test_what_a_user_holds_apart_stays_apart() -> None:
    links = [link(a, b) for a, b in ("ab", "bc", "ac")]
    found = groups(links, {"a": 1, "c": 1}, [frozenset("ac")])
    assert all(not {"a", "c"} <= group for group in found)


def test_a_point_has_the_words_that_stand_first_of_those_of_one_time() -> None:
    words = [f"the {which} lock is shut" for which in ("northern", "other", "third", "last")]
    _, _, found = report(1, *(Saying(one, "Mara Ilic", "said") for one in words))
    links = [Link(a.id, b.id, "same", 0.99, ()) for a in found for b in found if a.id < b.id]
    (point,) = points(found, Met(links, {}))
    assert point.text == words[0]
    assert point.id == min(claim.id for claim in found)


def test_a_point_is_told_by_a_known_speaker_who_says_it() -> None:
    told = [
        Saying("the lock is shut", "Ulf Krag", "declined to comment on whether"),
        Saying("the lock has been shut"),
        Saying("the lock was shut today", "Mara Ilic", "said"),
    ]
    _, _, found = report(1, *told)
    links = [Link(a.id, b.id, "same", 0.99, ()) for a in found for b in found if a.id < b.id]
    (point,) = points(found, Met(links, {}))
    assert point.text == told[2].content
