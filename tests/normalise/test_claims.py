"""Claims from attributions: style, text and id."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sayso.ids import identify
from sayso.normalise import normalise, spoken
from sayso.types import Attribution, Claim, Document, Origin, Resolved, Span, Speaker

ORIGIN = Origin("file:///a.txt", None, None, None, 7, None, "0" * 64)


def claims(text: str, attribution: Attribution) -> list[Claim]:
    document = Document(
        id="d",
        uri="file:///a.txt",
        outlet="Tidewire",
        title=None,
        byline=None,
        published="2031-05-04",
        language="en",
        text=text,
        copy_of=None,
        replaces=None,
        origin=ORIGIN,
        boilerplate=(),
    )
    return normalise(document, [Resolved(attribution, None)])


def claim(text: str, content: tuple[Span, ...], source: Span | None = None) -> Claim:
    return claims(text, Attribution(content, source, None, 0.5))[0]


def style(marked: str) -> str:
    """The style of the contents that stand between `[` and `]` in `marked`."""
    text, content, start = "", [], 0
    for char in marked:
        if char == "[":
            start = len(text)
        elif char == "]":
            content.append((start, len(text)))
        else:
            text += char
    return claim(text, tuple(content)).style


@pytest.mark.parametrize(
    "marked",
    [
        '["The bridge is safe,"] Poe said.',
        'Poe said: "[The bridge is safe]."',
        '"[The bridge is safe]," Poe said.',
        '"[The bridge is safe",] Poe said.',
        "[“The bridge is safe,”] Poe said.",
        "“[The bridge is safe],” Poe said.",
        "«[The bridge is safe]», Poe said.",
        "„[The bridge is safe]“, Poe said.",
        "['The bridge is safe,'] Poe said.",
        "‘[The bridge isn’t safe],’ Poe said.",
        "[''The bridge is safe,''] Poe said.",
        "``[The bridge is safe]'' Poe said.",
        '["We open," she said. "We open in May."]'.replace(" she said. ", "] she said. ["),
        '"We checked it. [The bridge is safe]. We open in May," Poe said.',
        '["The bridge is safe.] We open in May," Poe said.',
        "“We open.\n\n“[It is safe.]\n\n“We checked,” Poe said.",
        "[\"What does 'safe' mean?\"] Poe asked.",
    ],
)
def test_direct(marked: str) -> None:
    assert style(marked) == "direct"


@pytest.mark.parametrize(
    "marked",
    [
        'Poe said [the bridge was "quite safe"].',
        "Poe said [the bridge was ‘quite safe’ for lorries].",
        'Poe said [that "the bridge is safe"].',
        "[“We open in May” and not before], Poe said.",
        '["We open in May,"] Poe said, adding that [the bridge was safe].',
        "Poe called [the council's bridge 'a bad joke'].",
    ],
)
def test_mixed(marked: str) -> None:
    assert style(marked) == "mixed"


@pytest.mark.parametrize(
    "marked",
    [
        "Poe said [the bridge was safe].",
        "Poe said [the workers' bridge wasn't the council's].",
        "Poe said [the workers’ bridge wasn’t the council’s].",
        "Poe said ['twas in the '90s the workers' bridge opened].",
        '"We open," Poe said. [The bridge is safe], he added. "In May."',
        "He praised “The Bridge.” Poe said [it was safe]. “We know,” she said.",
        'Poe said [the bridge was safe]. "We open."',
        "Poe said [rain].",
    ],
)
def test_indirect(marked: str) -> None:
    assert style(marked) == "indirect"


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ('"Poe told us that it is over. We go," she said.', "it is over", "indirect"),
        ("“Poe told us: ‘It is over.’ We go,” she said.", "‘It is over.’", "direct"),
        ('"We go, Roe said. Poe said it is over. "We know," she said.', "it is over", "indirect"),
        ('Poe said: "We know. It is over. We go."', "It is over", "direct"),
        ('"We know. It is over. We go," Poe said.', "It is over", "direct"),
    ],
)
def test_a_quotation_that_tells_who_speaks_is_of_another(
    text: str, said: str, expected: str
) -> None:
    start, who = text.index(said), text.index("Poe")
    assert claim(text, ((start, start + len(said)),), (who, who + 3)).style == expected


def test_the_parts_of_a_claim() -> None:
    text = "“Yes,” Poe said, “we open.”"
    found = claim(text, ((0, 6), (17, 27)), (7, 10))
    assert found.text == "“Yes,” … “we open.”"
    assert found.id == identify("d", [[0, 6], [17, 27]], [7, 10])
    assert found.document.origin.start == 7
    assert (found.document.outlet, found.document.published) == ("Tidewire", "2031-05-04")
    assert (found.stance, found.speaker, found.notes, found.score) == ("asserts", None, (), 0.5)


def test_the_id_without_a_source() -> None:
    assert claim("It opens.", ((0, 8),)).id == identify("d", [[0, 8]], None)


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("'a b' ", "direct"),
        ("'a s' ", "direct"),
        ("'a ", "indirect"),
        ('"', "indirect"),
        ("“a ", "direct"),
        ("’", "indirect"),
    ],
)
def test_many_marks(piece: str, expected: str) -> None:
    text = piece * 50_000
    assert claim(text, ((0, len(text)),)).style == expected


QUOTES = st.text(alphabet="ab s.,\n\"'“”‘’«»„`-", max_size=80)


@given(st.one_of(st.text(min_size=1), QUOTES.filter(bool)), st.data())
def test_any_text_has_a_style(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
    content = tuple(zip(cuts[::2], cuts[1::2], strict=False))
    made = claims(text, Attribution(content, None, None, 0.5))
    # "I" or "so" alone is no claim.
    assume(made)
    found = made[0]
    assert found.content == content
    assert found.style in {"direct", "indirect", "mixed"}
    if not set("\"'“”‘’«»„‟‚‹›＂`") & set(text):
        assert found.style == "indirect"
    assert found.text == " … ".join(text[start:end] for start, end in content)


@pytest.mark.parametrize(
    ("text", "cue", "content", "told"),
    [
        ("Poe said so.", "said", "so", False),
        ("Poe had said as much.", "said", "as much", False),
        ("Poe denied it.", "denied", "it", True),
        ("Poe said enough.", "said", "enough", True),
    ],
)
def test_what_only_points_elsewhere_is_no_assertion(
    text: str, cue: str, content: str, told: bool
) -> None:
    spans = [(text.index(words), text.index(words) + len(words)) for words in (cue, content)]
    assert bool(claims(text, Attribution((spans[1],), (0, 3), spans[0], 0.5))) == told


@pytest.mark.parametrize(
    ("text", "cue", "said"),
    [
        ("Roe should deny that it fell.", "should deny", False),
        ("Roe is likely to deny that it fell.", "is likely to deny", False),
        ("Leaders should not view it as lost.", "should not view", False),
        ("Critics might say that it fell.", "might say", False),
        ("Many had expected the port to come and deny that it fell.", "deny", False),
        ("He urges her to leave and repeatedly says that it fell.", "repeatedly says", True),
        ("Police urge them to leave and warn that it fell.", "warn", True),
        ("Residents need to be careful and say that it fell.", "say", True),
        ("Poe could neither confirm nor deny it.", "could neither confirm nor deny", True),
        ("I must say that it fell.", "must say", True),
        ("Roe could not say that it fell.", "could not say", True),
        ("Poe could see that it fell.", "could see", True),
        ("Scholars can still estimate that it fell.", "can still estimate", False),
        ("Tidewire can reveal that it fell.", "can reveal", True),
        ("Poe cannot say that it fell.", "cannot say", True),
        ("Poe has shown no sign that it fell.", "has shown no sign", False),
        ("Poe focusing on whether it fell.", "focusing on", False),
    ],
)
def test_what_somebody_is_only_to_say_is_no_claim(text: str, cue: str, said: bool) -> None:
    source = (0, text.index(" "))
    at = text.index(cue)
    end = at + len(cue)
    one = Attribution(((end + 1, len(text) - 1),), source, (at, end), 0.9)
    assert bool(spoken(text, [Resolved(one, None)])) == said


@pytest.mark.parametrize(
    ("content", "cue", "source", "said"),
    [
        ("None of it", "was confirmed", "anyone else", False),
        ("It", "was not confirmed", "anyone", False),
        ("It", "was confirmed", "anyone", True),
        ("None of it", "was confirmed", "Poe", True),
    ],
)
def test_what_not_anyone_says_is_no_claim(content: str, cue: str, source: str, said: bool) -> None:
    text = f"{content} {cue} by {source}."
    spans = [(text.index(w), text.index(w) + len(w)) for w in (content, source, cue)]
    one = Attribution((spans[0],), spans[1], spans[2], 0.9)
    assert bool(spoken(text, [Resolved(one, None)])) == said


def test_what_is_quoted_there_is_nobody_s() -> None:
    text = "Roe should expect “no sympathy” there."
    one = Attribution(((18, 37),), (0, 3), (4, 17), 0.9)
    roe = Speaker("", "Roe", "person", None, None, (0, 3), None)
    assert [found.speaker for found in spoken(text, [Resolved(one, roe)])] == [None]
