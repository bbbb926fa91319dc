"""Stance: what the cue and its clause say, on invented texts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.normalise.stance import stance
from sayso.types import Attribution, Stance

# {source}, <cue> and [content] in a text, and the stance.
MARKED: list[tuple[str, Stance]] = [
    ("{Mara Ilic} <said> [that the ferry sank].", "asserts"),
    ("{The mayor} <denied> [that the ferry sank].", "denies"),
    ("{The mayor} <has vehemently rejected> [the claim].", "denies"),
    ("{The mayor} <dismissed> [her port chief].", "asserts"),
    ("{The mayor} <dismissed> [the port chief's claims].", "denies"),
    ("{The mayor} <voluntarily dismissed> [the lawsuit].", "asserts"),
    ("{The mayor} <dismissed> [the lawsuit as a stunt].", "denies"),
    ("{A judge} <dismissed> [all charges against Roe].", "asserts"),
    ("{The mayor} <dismissed> [the charges].", "denies"),
    ("{The mayor} <dismissed> [the report of her officials].", "denies"),
    ("{The mayor} did not <deny> [that the ferry sank].", "declines-to-comment"),
    ("{The mayor} <did not deny> [it].", "declines-to-comment"),
    ("{The mayor} <neither confirmed nor denied> [it].", "declines-to-comment"),
    ("{The port} <refused to rule out> [a second blast].", "declines-to-comment"),
    ("{The port} <ruled out> [a second blast].", "denies"),
    ("{The port} <blamed> [heavy rain for the flood].", "asserts"),
    ("{The port} <blamed> [the flood on the rain].", "accuses"),
    ("{The port} <blamed> [the flood] on its workers.", "accuses"),
    ("{The port} <blamed> [its workers for the flood].", "accuses"),
    ("{The port} <has blamed> [Osk for the flood].", "accuses"),
    ("{The port} <blames> [them].", "accuses"),
    ("{The port} <says> [otherwise].", "denies"),
    ("{The port} <begs> [to differ].", "denies"),
    ("{The port} <will have none of> [it].", "denies"),
    ("{The port} <has ruled> [that out].", "denies"),
    ("{The port} <knocked back> [reports of a sale].", "denies"),
    ("{The port} <kept> [silent].", "declines-to-comment"),
    ("{The port} <was> [tight-lipped about it].", "declines-to-comment"),
    ("{The port} <had> [nothing to add].", "declines-to-comment"),
    ("{The port} <has said> [nothing about it].", "declines-to-comment"),
    ("{The port} <said> [nothing had changed].", "asserts"),
    ("{The port} <does not wish> [to comment].", "declines-to-comment"),
    ("{The port} <does not want> [to give up].", "asserts"),
    ("{The port} <evaded> [the question].", "declines-to-comment"),
    ("{The port} <refused flatly> [to answer].", "declines-to-comment"),
    ("{The port} <did not pick up> [the phone].", "declines-to-comment"),
    ("{The port} <pointed the finger at> [Osk].", "accuses"),
    ("{The port} <pointed an accusing finger at> [Osk].", "accuses"),
    ("{The port} <has refrained from blaming> [Osk].", "declines-to-comment"),
    ("{The port} <avoided directly accusing> [Osk].", "declines-to-comment"),
    ("{The port} <was careful not to accuse> [Osk].", "declines-to-comment"),
    ("{The port} <urged> [all to avoid visiting Osk].", "demands"),
    ("The port did not confirm <reports> [that it had burned].", "asserts"),
    ("The port declined to comment on <allegations> [that it had dumped oil].", "accuses"),
    ("{The port} <called> [the reports false].", "denies"),
    ("{The port} <has called> [the suit meritless].", "denies"),
    ("{The port} <has called> [the e-mails forgeries].", "denies"),
    ("{The port's officials} <were unavailable for> [comment].", "declines-to-comment"),
    ("{The port} <has not> [commented].", "declines-to-comment"),
    ("It <was not confirmed> [that the ferry sank].", "cannot-verify"),
    ("<Not confirmed by the port>: [the ferry sank].", "declines-to-comment"),
    ("{The port} <could not be immediately reached for> [comment].", "declines-to-comment"),
    ("{The port} <called> [that claim monstrous].", "denies"),
    ("{The port} <called claims> [that it had burned nonsense].", "denies"),
    ("{The port} <called> [the man who said that it had burned a liar].", "asserts"),
    ("{The port} <slammed as> [“fake news” reports that it had burned].", "denies"),
    ("{The port} <denounced> [the report as a smear].", "denies"),
    ("{The port} <condemned> [the killing as barbaric].", "asserts"),
    ("{The port} <dispelled rumours> [that it had burned].", "denies"),
    ("{The port} <played down> [fears that it would burn].", "doubts"),
    ("{The port} <tried to ease concerns> [that it would burn].", "doubts"),
    ("The port scorned <claims> by {the rebels} [that it had burned].", "asserts"),
    ("{The port} <called> [the allegations shocking].", "asserts"),
    ("{The port} <called> [the governor monstrous].", "asserts"),
    ("{The port} <contested> [the finding that it had burned].", "denies"),
    ("{Jane Roe} <contests> [the charges].", "denies"),
    ("{The port} <deemed> [the report false].", "denies"),
    ("{The port} <deemed> [the ship safe].", "asserts"),
    ("{Jane Roe} <contested> [the election].", "asserts"),
    ("{The port} <issued a denial> [that it had burned].", "denies"),
    ("{The port} <stood by> [its denial].", "denies"),
    ("{The port} <stood by> [its account].", "asserts"),
    ("{The port} <hit out at> [suggestions that it had burned].", "denies"),
    ("{The port} <hit back at> [the report].", "denies"),
    ("{The mayor} <has always maintained> [her innocence].", "denies"),
    ("{The port} <said> [that she maintained her innocence].", "asserts"),
    ("{The port} <called> [the figure grossly exaggerated].", "denies"),
    ("{The port}, <calling> [it “a pure fabrication”].", "denies"),
    ("{The port} <described> [the claims as baseless].", "denies"),
    ("{The port} <brushed aside> [the union's account].", "denies"),
    ("{The port} <poured cold water on> [talk of a sale].", "denies"),
    ("{The port} <disagreed with> [the finding].", "denies"),
    ("{The port} <have not publicly weighed in on> [the claim].", "declines-to-comment"),
    ("{The port} <weighed in on> [the claim].", "asserts"),
    ("{The mayor} <did n't speak to> [the choice of a captain].", "declines-to-comment"),
    ("{The mayor} <was unwilling> [to further characterize the talks].", "declines-to-comment"),
    ("{The mayor} <was unwilling> [to sell the ferry].", "asserts"),
    ("{The mayor} <offered her view on> [the state of the port].", "asserts"),
    ("{The mayor} <offered> [to rebuild the port].", "promises"),
    ("{Critics} <have offered> [a wide range of figures].", "asserts"),
    ("{The mayor} <offered her support for> [a new port].", "promises"),
    ("{The mayor} <declared without offering> evidence [that the port would pay].", "asserts"),
    ("{An aide} who declined to be named <said> [that the port would pay].", "asserts"),
    ("{Residents} who have not <said> [that the port would pay] left.", "declines-to-comment"),
    ("{No 10} <said> [that the port would pay].", "asserts"),
    ("{The mayor} <denied without offering> details [that the port would pay].", "denies"),
    ("{The captain} <has pleaded> [not guilty to sinking the ferry].", "denies"),
    ("{The captain} <pleaded> [guilty to sinking the ferry].", "admits"),
    ("{The captain} <pleaded> [for more time].", "demands"),
    ("{The port} <called> [the ferry a wreck].", "asserts"),
    ("{The port} <called for> [an end to fake news].", "demands"),
    ("{The port} <described> [scenes of panic, and a false report of a fire].", "asserts"),
    ("{The port} <did not call> [the reports false].", "asserts"),
    ("{The port} <has yet to comment on> [the blast].", "declines-to-comment"),
    ("{The port} <did not believe> [the court would not say so].", "doubts"),
    ("{The port} <stopped short of confirming> [the blast].", "declines-to-comment"),
    ("{The port} <fell short of blaming> [the union].", "declines-to-comment"),
    ("It sank. Nor has {he} <confirmed> [it].", "declines-to-comment"),
    ("At no point did {the mayor} <admit> [a mistake].", "denies"),
    ("{The port} <declined> [to comment].", "declines-to-comment"),
    ("<There was no immediate comment from> {the port}[.]", "declines-to-comment"),
    ("{No group} <claimed> [responsibility].", "declines-to-comment"),
    ("{The Red Hand} <claimed> [responsibility].", "asserts"),
    ("{The Herald} <could not independently verify> [the figures].", "cannot-verify"),
    ("{The Herald} <was unable to confirm> [the figures].", "cannot-verify"),
    ("{The minister} <has not confirmed> [the figures].", "declines-to-comment"),
    ("{The minister} <confirmed> [the figures].", "confirms"),
    ("{The minister} <admitted> [that it was late].", "admits"),
    ("{The minister} <cannot deny> [that it was late].", "admits"),
    ("{The captain} <pleaded> [not guilty to the charges].", "denies"),
    ("{The captain} <entered a plea of> [not guilty].", "denies"),
    ("{The captain} <pleaded guilty to> [the theft].", "admits"),
    ("{The captain} <did not plead> [for mercy].", "asserts"),
    ("{Prosecutors} <said> [he had pleaded guilty to the theft].", "asserts"),
    ("{Her lawyer} <said> [she would plead not guilty].", "asserts"),
    ("{The union} <does not acknowledge> [their standards].", "denies"),
    ("{The union} <accused> [the port of theft].", "accuses"),
    ("{The union} <didn’t think> [the port would close].", "doubts"),
    ("{The port} <is not expected> [to close].", "doubts"),
    ("{The port} <not only expected> [to close].", "asserts"),
    ("{The union} <was not willing to comment on> [the strike].", "declines-to-comment"),
    ("{Neither the union nor the port} <responded to> [requests].", "declines-to-comment"),
    ("{Neither of the ports} <would reveal> [the price].", "declines-to-comment"),
    ("{The mayor} <refused> [to take further questions].", "declines-to-comment"),
    ("{The Red Hand} <did not make any claims for> [the blast].", "declines-to-comment"),
    ("{The captain} <had not been named as> [a suspect].", "declines-to-comment"),
    ("<There was no word from> {the port}[ on the blast].", "declines-to-comment"),
    ("{The mayor} <was unable to explain> [the delay].", "declines-to-comment"),
    ("{The Herald} <could not go there to confirm> [the report].", "cannot-verify"),
    ("{The union} <never accused> [the port].", "asserts"),
    ("{The union} <warned> [of strikes].", "warns"),
    ("{The union} <vowed> [to go on].", "promises"),
    ("{The union} <urged> [the port to pay].", "demands"),
    ("{The union} <called on> [the port to pay].", "demands"),
    ("{The union} <asked for> [higher wages].", "demands"),
    ("{The union} <asked> [when the talks begin].", "asserts"),
    ("{The mayor} <was asked> [whether she would say this to the port].", "asserts"),
    ("{The mayor} <was asked about> [the port's decision to close].", "asserts"),
    ("{The mayor} <asked> [the port to say when it would close].", "demands"),
    ("{The mayor} <batted away questions about> [the ferry].", "denies"),
    ("{The mayor} <brushed aside allegations> [that the ferry sank].", "denies"),
    ("{The police} <have not reported> [the motives of the crime].", "declines-to-comment"),
    ("{They} <have not even hinted> [that the treaty would change].", "declines-to-comment"),
    ("{The embassy} <never officially informed> us [that he was there].", "declines-to-comment"),
    ("{The police} <reported> [that the motive was theft].", "asserts"),
    ("{Few} <doubted> [that it was over].", "asserts"),
    ("{Few traders} <expect> [a cut].", "doubts"),
    ("A {few traders} <expect> [a cut].", "asserts"),
    ("{Hardly anyone} <says> [that it will hold].", "doubts"),
    ("{The mayor} <mocks> [flood claims].", "denies"),
    ("{The mayor} <withdrew> [the remark].", "denies"),
    ("{Nobody} <disputes> [that it sank].", "asserts"),
    ("{The port} <called> [the reports premature].", "doubts"),
    ("{The port} <called> [that account “flatly untrue”].", "denies"),
    ("{The port} <called> [the claim misleading].", "denies"),
    ("{No one} <doubts> [that it sank].", "asserts"),
    ("{Nobody} <confirmed> [that it sank].", "declines-to-comment"),
    ("{Two men} <gave sworn statements> [that it sank].", "asserts"),
    ("{Two men} <have sworn> [to raise it].", "promises"),
    ("{The mayor} <took back her words about> [the port].", "denies"),
    ("{The mayor} <walked back> [a statement that the ferry sank].", "denies"),
    ("{The mayor} <backed away from her claim> [that the ferry sank].", "doubts"),
    ("{The mayor} <withdrew> [her men from the port].", "asserts"),
    ("{The port} <called> [the figure idle speculation].", "denies"),
    ("{The mayor} <mocks> [her rival].", "asserts"),
    ("{The mayor} <hit back at> [claims that the dam was unsafe].", "denies"),
    ("{The port} <took issue with> [the union's account].", "denies"),
    ("{The Osk Herald} <retracted> [a claim that the mayor was paid].", "denies"),
    ("{The Osk Herald} <withdrew its report> [that the mayor was paid].", "denies"),
    ("{The mayor} <challenged> [the assertion that the dam was unsafe].", "doubts"),
    ("{Officials} played down <reports> [that the dam had cracked].", "doubts"),
    ("{The union} distanced itself from the <claim> [that the strike was illegal].", "doubts"),
    ("{The mayor} <forcefully struck down> [assertions that it leaked].", "denies"),
    ("{The union} <is not on board with> [the plan].", "denies"),
    ("{The union} <did not support> [the plan].", "denies"),
    ("{She} <said on Meet the Press>: [“It is late”].", "asserts"),
    ("{She} <called> [a mayor who was jailed on false charges].", "asserts"),
    ("{The mayor} <blasted> [her rival after he claims a win].", "asserts"),
    ("{The mayor} mocks flood claims <saying> [she is well].", "asserts"),
    ("{She} <noted> [that he hit back at the claims].", "asserts"),
    ("{The judge} <struck down> [a ban].", "asserts"),
    ("despite what {the mayor} <called> [a flood], it was dry.", "asserts"),
    ("{THEY} <CAN BLAME> [SOMEONE ELSE].", "accuses"),
    ("{Osk} <offers> [no protection to renters].", "asserts"),
    ("{The mayor} <protested> [her innocence].", "denies"),
    ("{She} <is far from convinced> [that the vote was fair].", "doubts"),
    ("{They} <had found nothing to suggest> [that the fire was set].", "doubts"),
    ("{Police} <have no reason to believe> [that the fire was set].", "doubts"),
    ("Contrary to what {the mayor} <said>, [the port was never warned].", "denies"),
    ("[The port was never warned], contrary to what {the mayor} <said>.", "denies"),
    ("Contrary to {the mayor's} <claim> [that it was closed], the port is open.", "asserts"),
    ("{The port} <offered> [no documents to support it].", "declines-to-comment"),
    ("{She} <said> [that he offered no documents].", "asserts"),
    ("It is open to no-bid <accusations of> [theft].", "accuses"),
    ("{She} <does not believe> [that it was over].", "doubts"),
    ("{She} <said> [“I deny it all, and nobody could confirm it”].", "asserts"),
    ("{She}, who denied it before, <said> [that it was late].", "asserts"),
    ("{She} ca n't <confirm> [it].", "cannot-verify"),
    ("{They} <are denied> [time off to see it].", "asserts"),
    ("[It fell]: that <was denied by> {the port}.", "denies"),
    ("It is a study that <left little doubt> [that the dam was old].", "asserts"),
    ("{The dam} <is, without doubt>, [the oldest in Osk].", "asserts"),
    ("{She} <had a question for> [the mayor].", "asserts"),
    ("{She} <raised questions about> [the price of the dam].", "doubts"),
]


def read(marked: str) -> tuple[str, Attribution]:
    """A text without its marks, and the attribution that they are."""
    text, spans, opened = "", {}, {}
    for sign in re.split(r"([{}<>\[\]])", marked):
        if sign in ("{", "<", "["):
            opened[sign] = len(text)
        elif sign in ("}", ">", "]"):
            spans[sign] = (opened[{"}": "{", ">": "<", "]": "["}[sign]], len(text))
        else:
            text += sign
    return text, Attribution((spans["]"],), spans.get("}"), spans.get(">"), 0.9)


@pytest.mark.parametrize(("marked", "wanted"), MARKED)
def test_a_stance(marked: str, wanted: Stance) -> None:
    assert stance(*read(marked)) == wanted


def test_without_a_cue_it_is_said() -> None:
    text = "Mara Ilic: we deny it."
    assert stance(text, Attribution(((11, 21),), (0, 9), None, 0.9)) == "asserts"


WORDS = st.lists(
    st.sampled_from(
        [
            "not",
            "deny",
            "denied",
            "confirm",
            "refused",
            "to",
            "comment",
            "no",
            "could",
            "call",
            "on",
            ",",
        ]
    ),
    max_size=30,
).map(" ".join)


@given(WORDS, WORDS, WORDS)
@settings(max_examples=100, deadline=None)
def test_any_words_have_a_stance(before: str, cue: str, content: str) -> None:
    text = f"{before} {cue} {content}x"
    at = len(before) + 1
    attribution = Attribution(((at + len(cue) + 1, len(text)),), None, (at, at + len(cue)), 0.9)
    assert stance(text, attribution)


@given(st.text(alphabet=st.characters(exclude_categories=()), min_size=3, max_size=2_000))
@settings(max_examples=50, deadline=None)
def test_hostile_text_has_a_stance(text: str) -> None:
    third = len(text) // 3
    spans = (2 * third, len(text)), (0, third), (third, 2 * third)
    assert stance(text, Attribution((spans[0],), spans[1], spans[2], 0.9))
