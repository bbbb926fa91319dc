"""Documents and claims for tests: invented news, marked by hand, no model needed."""

from __future__ import annotations

from sayso.ids import identify
from sayso.normalise import normalise
from sayso.pipeline import make
from sayso.types import Attribution, Claim, Document, Given, RawInput, Resolved, Span, Speaker

PORT = (
    "Storm shuts the port of Velm\n\n"
    "Nobody was at work on Monday. “We lost three cranes,” harbour master Mara Ilic said, "
    "“and most of the quay.” Trade goes on.\n\n"
    "He added that the quay would open again. The union declined to say more.\n"
)
MINE = "A mine near Osk was flooded. “All came out,” Teo Brand said. It rained on."


def raw(text: str, uri: str = "file:///news/port.txt", **given: str) -> RawInput:
    """A plain text input."""
    data = text.encode("utf-8", "surrogatepass")
    return RawInput(uri=uri, data=data, format="text", given=Given(**given))


def span(text: str, words: str) -> Span:
    """Where `words` first stand in `text`."""
    start = text.index(words)
    return start, start + len(words)


def claim(
    document: Document,
    *content: str,
    source: str | None = None,
    name: str | None = None,
    role: str | None = None,
) -> Claim:
    """A claim of `document`; `name` and `role` make its speaker."""
    text = document.text
    speaker = name and Speaker(
        id=identify(name),
        name=name,
        kind="person",
        role=role,
        side=None,
        mention=span(text, name),
        role_span=span(text, role) if role else None,
    )
    attribution = Attribution(
        content=tuple(span(text, words) for words in content),
        source=span(text, source) if source else None,
        cue=None,
        score=0.5,
    )
    made = normalise(document, [Resolved(attribution, speaker or None)])
    return next(one for one in made if one.style != "reported")


def port(
    uri: str = "file:///news/port.txt", **given: str
) -> tuple[RawInput, Document, list[Claim]]:
    """A report with three claims: of a named speaker, of a pronoun, of nobody told."""
    made = raw(PORT, uri, **given)
    document = make(made)
    claims = [
        claim(
            document,
            "“We lost three cranes,”",
            "“and most of the quay.”",
            source="harbour master Mara Ilic",
            name="Mara Ilic",
            role="harbour master",
        ),
        claim(document, "the quay would open again", source="He"),
        claim(document, "Trade goes on"),
    ]
    return made, document, claims


def listed(
    report: tuple[RawInput, Document, list[Claim]],
) -> tuple[RawInput, list[tuple[Document, list[Claim]]]]:
    """A report as the only article of its input."""
    made, document, claims = report
    return made, [(document, claims)]


def mine(
    uri: str = "file:///news/mine.txt", **given: str
) -> tuple[RawInput, Document, list[Claim]]:
    """A report with one claim."""
    made = raw(MINE, uri, **given)
    document = make(made)
    return made, document, [claim(document, "All came out", source="Teo Brand", name="Teo Brand")]
