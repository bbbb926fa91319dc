"""Stories of a ledger: what was added when, or removed, makes no difference."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from made import raw

from sayso import Ledger, NotFoundError
from sayso.pipeline import make
from sayso.store import Store
from sayso.types import Document, RawInput

FERRY = [
    ("Ferry Grey Tern sinks off Velmar", "2031-03-04", "The ferry Grey Tern sank off Velmar."),
    ("Divers reach ferry", "2031-03-05", "Divers reached the ferry Grey Tern off Velmar."),
    ("Velmar mourns ferry dead", "2031-03-06", "Velmar mourned the dead of the ferry Grey Tern."),
]
VOTE = [
    ("Tarnia votes for parliament", "2031-03-04", "Voters in Tarnia chose a new parliament."),
    ("Tarnia counts votes", "2031-03-05", "Tarnia counted the votes for its new parliament."),
    ("New parliament for Tarnia", "2031-03-06", "Tarnia has a new parliament after the votes."),
]
QUAKE = [
    ("Quake shakes Ossery hills", "2031-03-04", "An earthquake shook the Ossery hills at dawn."),
    ("Ossery quake: roofs fall", "2031-03-05", "Roofs fell when the earthquake shook Ossery."),
    ("Tents reach Ossery hills", "2031-03-06", "Tents reached Ossery after the earthquake."),
]
REPORTS = FERRY + VOTE + QUAKE
ROUND_UP = (
    "The day in brief",
    "2031-03-06",
    "Divers reached the ferry Grey Tern off Velmar.\n\nTarnia counted the votes for its new "
    "parliament.\n\nRoofs fell when the earthquake shook Ossery.",
)
Report = tuple[RawInput, Document]


def report(title: str, published: str, text: str, outlet: str = "The Herald") -> Report:
    uri = f"file:///{outlet}/{title}.txt"
    made = raw(text, uri, title=title, published=published, outlet=outlet)
    return made, make(made)


def filled(reports: Sequence[Report], path: Path | None = None) -> Store:
    store = Store(path, create=True)
    for made, document in reports:
        store.add(made, [(document, [])])
    return store


def stories(reports: Sequence[Report]) -> list[tuple[str, ...]]:
    store = filled(reports)
    found = [story.documents for story in store.stories()]
    store.close()
    return found


def test_reports_are_grouped_by_development_across_days() -> None:
    made = [report(*one) for one in REPORTS]
    found = stories(made)
    ids = [document.id for _, document in made]
    assert {frozenset(story) for story in found} == {
        frozenset(ids[:3]),
        frozenset(ids[3:6]),
        frozenset(ids[6:]),
    }
    assert {story[0] for story in found} == {ids[0], ids[3], ids[6]}


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_adding_makes_no_difference(seed: int) -> None:
    made = [report(*one) for one in [*REPORTS, ROUND_UP]]
    assert stories(random.Random(seed).sample(made, len(made))) == stories(made)


def test_what_was_removed_makes_no_difference() -> None:
    made = [report(*one) for one in [*REPORTS, ROUND_UP]]
    store = filled(made)
    store.remove([made[1][1].id, made[-1][1].id])
    left = [story.documents for story in store.stories()]
    store.close()
    assert left == stories([made[0], *made[2:-1]])


def test_a_round_up_glues_no_stories_together() -> None:
    alone = stories([report(*one) for one in REPORTS])
    with_it = stories([report(*one) for one in [*REPORTS, ROUND_UP]])
    id_ = report(*ROUND_UP)[1].id
    assert [tuple(i for i in story if i != id_) for story in with_it if story != (id_,)] == alone


def test_a_copy_belongs_to_the_story_of_its_origin() -> None:
    text = f"{FERRY[0][2]} Nobody knows why. Boats went out at once, and the wind was low all day."
    own = report("Ferry Grey Tern sinks off Velmar", "2031-03-04", text)
    copy = report("Untitled", "2031-03-20", text, "The Gazette")
    assert stories([copy, own]) == [(own[1].id, copy[1].id)]


def test_a_merged_id_leads_to_the_story_that_it_is_in(tmp_path: Path) -> None:
    made = [report(*one) for one in FERRY]
    path = tmp_path / "sayso.db"
    filled(made[1:], path).close()
    with Ledger(path) as ledger:
        before = ledger.stories()[0].id
    filled(made[:1], path).close()
    with Ledger(path) as ledger:
        after = ledger.stories(before[:10])
        assert [story.id for story in after] == [made[0][1].id]
        assert before != after[0].id


def test_a_story_tells_its_days_outlets_and_a_headline_that_stands_there(tmp_path: Path) -> None:
    path = tmp_path / "sayso.db"
    made = [report(*FERRY[0]), report(*FERRY[1], outlet="The Gazette"), report(*VOTE[0])]
    filled(made, path).close()
    with Ledger(path) as ledger:
        ferry, vote = ledger.stories()
        assert ledger.stories("FERRY velmar") == [ferry]
        assert [story["id"] for story in ledger.brief()["stories"]] == [ferry.id, vote.id]
        with pytest.raises(NotFoundError, match="no story is called so"):
            ledger.stories("comet")
    assert ferry.when == "2031-03-04/2031-03-05"
    assert ferry.outlets == ("The Herald", "The Gazette")
    assert ferry.title.text == "Ferry Grey Tern sinks off Velmar"
    assert (vote.when, vote.where) == ("2031-03-04", None)


WORDS = ("“The crane was inspected in May,” ", "“Nobody warned us about the wind,” ")
HARBOUR = (
    "Grain ships sail again",
    "A tall machine toppled into the water at Osk before dawn and crushed two empty barges. Tugs "
    "cleared the channel by noon. Salvage crews spent the afternoon cutting steel beams with "
    f"torches.\n\n{WORDS[0]}port director Ana Poe said.\n\n{WORDS[1]}Poe told reporters.",
)
STRIKE = (
    "Dockers walk out",
    "Workers left their sheds on Friday and marched to the town hall with drums and banners. "
    "Schools closed early, buses stood still, and bakeries gave away bread to strikers who had "
    "gone without wages since Tuesday. A choir sang hymns beneath the clock tower while lawyers "
    f"argued over pensions.\n\n{WORDS[0]}Ana Poe said.\n\n{WORDS[1]}she said.",
)


def test_documents_whose_claims_meet_are_one_story(tmp_path: Path) -> None:
    """The two texts, weeks apart, have few words in common but what one speaker says in both."""
    records = [
        {"title": title, "text": text, "outlet": outlet, "published": published}
        for (title, text), outlet, published in (
            (HARBOUR, "The Herald", "2031-03-04"),
            (STRIKE, "The Gazette", "2031-04-21"),
        )
    ]
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), "utf-8")
    with Ledger(tmp_path / "sayso.db") as ledger:
        assert ledger.add(path).errors == ()
        assert [len(story.documents) for story in ledger.stories()] == [2]
        one, two = (point.claims for point in ledger.points() if len(point.claims) > 1)
        ledger.unlink(one[0], one[1])
        ledger.unlink(two[0], two[1])
        assert [len(story.documents) for story in ledger.stories()] == [1, 1]
