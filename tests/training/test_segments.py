"""Making the segment model: dumps know their pages, labels their words, the export its network."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.pages import UNKNOWN, Page, held_out
from bench.segment import Dump
from sayso.cohesion import FEATURES, STRIDE, features
from sayso.predict import Model
from sayso.scores import PARTS
from sayso.segment import MATTER
from training.noise import run_together
from training.segments import encoded, invented, sources
from training.segments.dumps import ANY, Style, dump, edited, joined, laid_out, shown, written
from training.segments.invented import caption, fill, head, longer, notices, teasers, words
from training.segments.live import live
from training.segments.settings import Settings, Sizes
from training.segments.sources import Sources, Text, load, runs_of
from training.segments.splice import articles, spliced

SHARED = Path(__file__).parents[3] / "shared" / "data"
SEEDS = st.integers(0, 100_000)
PAGE = Page(
    "The Herald",
    (
        ("caption", "A crane in the harbour of Velm (photo)"),
        ("headline", "Mine near Osk is flooded"),
        ("text", "All came out, Teo Brand said. " * 20),
        ("teaser", "The ten best mines"),
        ("text", "It rained on and on, and the pumps failed. " * 20),
        ("rights", "All rights reserved"),
    ),
)
EVENT = Text("The Post", "Storm shuts port", ("We lost three cranes, Mara Ilic said. " * 15,) * 3)
TOPIC = Text("The Wire", None, ("Nobody was at work on the quay on Monday. " * 12,) * 4)
SINGLE = Text("", None, ("Council to vote on ferry", "The ferry is old, the mayor said. " * 15))
OUTSIDE = [[(UNKNOWN, "Weather in Osk today")]]


MADE = Sources([PAGE], runs_of([PAGE], OUTSIDE), [SINGLE], {"storm": [EVENT]}, {"quay": [TOPIC]})
OF = words(sources.headlines(MADE), sources.leads(MADE))
OWN = {"text", "headline", "byline", "dateline", ANY}


def starts_of(pages: list[list[tuple[str, str]]]) -> list[str]:
    """The first own words of each page."""
    return [next(text for kind, text in page if kind in OWN) for page in pages]


@given(seed=SEEDS)
@settings(max_examples=40, deadline=None)
def test_articles_begin_where_a_dump_says(seed: int) -> None:
    rng = random.Random(seed)
    style = Style(rng.random() < 0.5, 0.0)
    pages = [
        shown(PAGE, style, OF, rng),
        written(EVENT, style, OF, rng),
        written(TOPIC, style, OF, rng),
        written(SINGLE, style, OF, rng),
    ]
    whole = joined(pages, rng)
    assert len(whole.starts) == len(pages)
    for start, opening in zip(whole.starts, starts_of(pages), strict=True):
        assert whole.text.startswith(opening, start)
    blocks = [block for page in pages for block in page if block[1].strip()]
    assert [(kind, whole.text[slice(*span)]) for span, kind in whole.parts] == blocks


@given(seed=SEEDS)
@settings(max_examples=20, deadline=None)
def test_boilerplate_of_a_text_stands_among_its_lines(seed: int) -> None:
    marked = replace(
        SINGLE,
        beside=((0, ("navigation", "Share")), (1, ("caption", "Photo")), (2, ("bio", "Osk"))),
    )
    made = written(marked, Style(False, 0.0), OF, random.Random(seed))
    one, other = SINGLE.lines
    wanted = [("navigation", "Share"), (ANY, one), ("caption", "Photo"), ("text", other)]
    assert made[-5:] == [*wanted, ("bio", "Osk")]


@given(seed=SEEDS)
@settings(max_examples=30, deadline=None)
def test_a_live_page_tells_what_its_articles_tell(seed: int) -> None:
    rng = random.Random(seed)
    made = live([EVENT, TOPIC], rng.random() < 0.5, OF, rng)
    told = {*EVENT.lines, *TOPIC.lines}
    assert told & {text for kind, text in made if kind == "text"}
    assert {kind for kind, _ in made} <= {*MATTER, "caption", "navigation"}
    assert not live([Text("", None, ("Short.",))], True, OF, rng)


@given(seed=SEEDS)
@settings(max_examples=60, deadline=None)
def test_any_dump_is_sound(seed: int) -> None:
    whole = dump(MADE, OF, random.Random(seed))
    assert whole == dump(MADE, OF, random.Random(seed))
    assert whole.starts == sorted(set(whole.starts))
    assert whole.starts
    ends = [0]
    for (start, end), kind in whole.parts:
        assert ends[-1] <= start < end <= len(whole.text)
        assert kind in {*PARTS, ANY, UNKNOWN}
        ends.append(end)
    heads = {start for (start, _), kind in whole.parts if kind in OWN}
    assert heads.issuperset(whole.starts)


@given(seed=SEEDS)
@settings(max_examples=60, deadline=None)
def test_noise_keeps_starts_at_their_words(seed: int) -> None:
    rng = random.Random(seed)
    lines = [f"Alpha{i} opened the gate. He left by train, and then by boat." for i in range(6)]
    whole = joined([[("text", line)] for line in lines], rng)
    for noisy in (laid_out(whole, rng), edited(whole, run_together(whole.text, rng, ()))):
        assert len(noisy.starts) <= len(lines)
        found = [noisy.text[start : start + 6].lower() for start in noisy.starts]
        # A line whose first piece was lost begins with the next.
        assert all(word.startswith(("alpha", "he lef", "and th")) for word in found)
        kept = [word for word in found if word.startswith("alpha")]
        assert kept == sorted(kept)
        assert kept


@given(seed=SEEDS)
@settings(max_examples=40, deadline=None)
def test_what_is_made_has_kinds_and_no_open_slots(seed: int) -> None:
    rng = random.Random(seed)
    text = TOPIC.lines[0]
    made = [
        *head("Storm shuts port", "", OF, rng),
        *notices(OF, rng),
        *teasers(OF, rng),
        *caption(text, OF, rng),
    ]
    for kind, line in made:
        assert kind in PARTS
        assert kind != "text"
        assert "{" not in line
        assert line.strip()


def test_a_name_told_twice_in_a_line_is_drawn_twice() -> None:
    lines = {fill("By {by} and {by}", OF, random.Random(seed)) for seed in range(20)}
    assert any(line[3:].split(" and ")[0] != line.split(" and ")[1] for line in lines)


def test_all_slots_of_the_words_are_known() -> None:
    whole = words(["x"], ["y"])
    known = {*whole.slots, "headline", "date", "by", "own"}
    templates = [t for lists in (whole.notices, whole.lists) for ts in lists.values() for t in ts]
    assert all(slot in known for t in templates for slot in invented._SLOT.findall(t))
    assert set(whole.notices) <= set(PARTS)


def test_labels_are_those_of_the_parts() -> None:
    text = "Storm shuts port\nWe lost three cranes.\nRead on\nWeather\nMine flooded\nAll came out."
    kinds = [("headline", 0), ("text", 17), ("teaser", 39), (UNKNOWN, 47), (ANY, 55), ("text", 68)]
    ends = [at - 1 for _, at in kinds[1:]] + [len(text)]
    parts = [((at, end), kind) for (kind, at), end in zip(kinds, ends, strict=True)]
    pieces = Model().pieces(text)
    found, starts = encoded.labels(Dump(text, [0, 55], parts), pieces)
    wanted = {
        **{kind: PARTS.index(kind) for kind in ("headline", "text", "teaser")},
        UNKNOWN: encoded.SOME_BOILERPLATE,
        ANY: encoded.IGNORE,
    }
    for i, at in enumerate(pieces.starts.tolist()):
        kind = next(kind for (start, end), kind in parts if start <= at < end)
        assert found[i] == wanted[kind]
        assert starts[i] == (at in (0, 55))


def test_a_shard_is_read_as_it_was_written(tmp_path: Path) -> None:
    model = Model()
    texts = [Dump("Storm shuts port. " * n, [0], [((0, 17), "headline")]) for n in (3, 9)]
    dumps = [encoded.encode(text, 30, model) for text in texts]
    assert [len(d.ids) for d in dumps] == [len(model.pieces(texts[0].text)), 30]
    assert np.array_equal(dumps[1].features(), features(model.pieces(texts[1].text).cut(0, 30)))
    encoded.write(tmp_path / "0", dumps)
    for one, other in zip(encoded.read(tmp_path / "0"), dumps, strict=True):
        for name in ("hidden", *encoded.COLUMNS):
            assert np.array_equal(getattr(one, name), getattr(other, name))


def test_dumps_made_before_are_not_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoded, "SHARD", 1)
    wanted = replace(Settings(), dumps=2, longest=64)
    first = encoded.make(MADE, OF, wanted, tmp_path)
    (tmp_path / "1-001.npz").unlink()
    monkeypatch.setattr(encoded, "dump", lambda *_: Dump("Osk " * 60, [0], []))
    again = encoded.make(MADE, OF, wanted, tmp_path)
    assert np.array_equal(first[0].shapes, again[0].shapes)
    assert len(again[1].shapes) == 64
    assert (again[1].parts == encoded.IGNORE).all()


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the data sets in ../shared/data")
def test_nothing_of_outlets_held_out_is_learnt() -> None:
    found = load(SHARED, random.Random(1))
    assert not any(held_out(page.outlet) for page in found.pages)
    assert all(len(of) > 3 for of in (found.pages, found.single, found.events, found.topics))
    texts = [text for event in found.events.values() for text in event if text.beside]
    assert not any(held_out(text.outlet.removeprefix("www.")) for text in texts)
    assert {kind for text in texts for _, (kind, _) in text.beside} <= set(PARTS) - MATTER
    made = dump(found, words(sources.headlines(found), sources.leads(found)), random.Random(2))
    assert made.starts


SMALL = Sizes(hidden=16, piece=8, stride=12, reach=(1, 2, 4))


def network() -> Any:
    torch = pytest.importorskip("torch", reason="needs torch, which training brings")
    from training.segments.network import Segmenter

    # Of so small a network the threads would only wait for each other.
    torch.set_num_threads(1)
    torch.manual_seed(3)
    return Segmenter(SMALL).eval()


def examples(count: int) -> list[encoded.Encoded]:
    rng = np.random.default_rng(5)
    made = []
    for n in (50, 290, 430)[:count]:
        starts = np.zeros(n, dtype=np.int8)
        starts[[0, n // 2]] = 1
        made.append(
            encoded.Encoded(
                rng.integers(-127, 128, (n, SMALL.hidden)).astype(np.int8),
                rng.integers(0, 30_522, n).astype(np.int32),
                rng.integers(1, 13, n).astype(np.int8),
                rng.integers(0, 2, n).astype(np.int8),
                rng.integers(0, encoded.SOME_BOILERPLATE + 1, n).astype(np.int8),
                starts,
            )
        )
    return made


@given(seed=SEEDS)
@settings(max_examples=40, deadline=None)
def test_what_is_spliced_begins_where_articles_do(seed: int) -> None:
    made = examples(3)
    of = [article for dump in made for article in articles(dump)]
    assert [(a.start, a.end) for a in of] == [(0, 145), (145, 290), (0, 215), (215, 430)]
    whole = spliced(made, 500, random.Random(seed))
    assert len(whole.ids) == 500
    rows = {tuple(row) for dump in made for row in dump.hidden.tolist()}
    assert {tuple(row) for row in whole.hidden.tolist()} <= rows
    begins = np.flatnonzero(whole.starts)
    assert len(begins)
    assert (np.diff(begins) <= max(a.end - a.start for a in of)).all()


@pytest.mark.parametrize("strides", [1, 5, 40])
def test_each_piece_has_its_scores(strides: int) -> None:
    net = network()
    from training.segments.export import example

    parts, starts, points = net(*example(net, strides, seed=1))
    assert parts.shape == (1, strides * STRIDE, len(PARTS))
    assert starts.shape == points.shape == (1, strides * STRIDE)


def test_what_is_exported_scores_as_the_network(tmp_path: Path) -> None:
    pytest.importorskip("onnx", reason="needs onnx, which training brings")
    net = network()
    import torch
    from onnxruntime import InferenceSession

    from training.segments.export import TOLERANCE, example, export

    export(net, tmp_path)
    session = InferenceSession(str(tmp_path / "model.onnx"))
    for strides in (1, 33):
        inputs = example(net, strides, seed=7)
        with torch.no_grad():
            parts, starts, _ = net(*inputs)
        wanted = (parts, starts)
        given = dict(zip(("hidden", "shapes", "features"), inputs, strict=True))
        found = session.run(["parts", "starts"], {k: v.numpy() for k, v in given.items()})
        for one, other in zip(found, wanted, strict=True):
            assert np.abs(one - other.numpy()).max() < TOLERANCE


def test_one_goes_on_from_what_was_exported_and_from_the_mean(tmp_path: Path) -> None:
    pytest.importorskip("onnx", reason="needs onnx, which training brings")
    net = network()
    import torch

    from training.segments.export import export
    from training.segments.onward import exported, mean

    sizes = SMALL
    with torch.no_grad():  # what is alike is written once
        for weight in net.parameters():
            weight.add_(0.1 * torch.rand_like(weight))
    export(net, tmp_path)
    again = exported(tmp_path / "model.onnx", sizes)
    for name, weight in net.state_dict().items():
        assert torch.allclose(again.state_dict()[name], weight, atol=1e-2), name
    moved = network()
    for name, weight in mean([net, moved], sizes).state_dict().items():
        ends = net.state_dict()[name] + moved.state_dict()[name]
        assert torch.allclose(weight, ends / 2), name
    other = replace(sizes, stride=2 * sizes.stride)
    with pytest.raises(ValueError, match="other sizes"):
        exported(tmp_path / "model.onnx", other)


def test_a_run_that_was_stopped_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    network()
    from training.segments import train as training

    wanted = replace(Settings(), sizes=SMALL, steps=6, checkpoint=2, length=64)
    whole = training.train(training.untrained(wanted), examples(3), wanted, tmp_path / "whole")
    batch, left = training.batch, [5]

    def stopping(*given: Any) -> Any:
        left[0] -= 1
        if not left[0]:
            raise KeyboardInterrupt
        return batch(*given)

    monkeypatch.setattr(training, "batch", stopping)
    with pytest.raises(KeyboardInterrupt):
        training.train(training.untrained(wanted), examples(3), wanted, tmp_path / "parts")
    monkeypatch.setattr(training, "batch", batch)
    resumed = training.train(training.untrained(wanted), examples(3), wanted, tmp_path / "parts")
    for one, other in zip(whole.parameters(), resumed.parameters(), strict=True):
        assert np.allclose(one.detach(), other.detach(), atol=1e-6)


def test_training_lowers_the_losses() -> None:
    network()
    from training.segments import train as training

    wanted = replace(Settings(), sizes=SMALL, steps=80, length=64, blind=(), spliced=0)
    made = examples(1)
    given = training.batch(made, wanted, random.Random(1))
    run = training.Run(network(), wanted)
    before = run.step(given, 0)
    for step in range(1, 80):
        after = run.step(given, step)
    assert all(late < early for early, late in zip(before, after, strict=True))


def test_a_stretch_is_padded_with_what_is_not_learnt() -> None:
    network()
    from training.segments.train import batch

    wanted = replace(
        Settings(), sizes=SMALL, length=200, blind=((slice(FEATURES), 1.0),), spliced=0
    )
    given = batch(examples(1), wanted, random.Random(1))
    hidden, shapes, seen, parts, starts = given
    assert hidden.shape == (2, 200, SMALL.hidden)
    assert shapes.shape == parts.shape == starts.shape == (2, 200)
    assert not seen.any()
    assert (parts[:, 50:] == encoded.IGNORE).all()
    assert (starts[:, 50:] == encoded.IGNORE).all()
    assert not hidden[:, 50:].any()


@given(seed=SEEDS)
@settings(max_examples=40, deadline=None)
def test_longer_notices_are_of_one_person_and_have_no_slots_left(seed: int) -> None:
    rng = random.Random(seed)
    for kind in OF.longer:
        text = longer(kind, OF, rng)
        assert text.strip()
        assert not set("{}|") & set(text.replace(" | ", " "))


def test_one_of_several_wordings_is_taken() -> None:
    made = {fill("{Read|See {more|all}} on {topic}", OF, random.Random(n)) for n in range(40)}
    starts = {text.split(" on ")[0] for text in made}
    assert starts == {"Read", "See more", "See all"}
