"""The flow, from inputs to claims.

    inputs | clean | language | legible | predict | segment | imprint | tag | resolve | normalise

    inputs     path, folder, glob, stdin   -> RawInput      bytes and where they came from
    clean      RawInput                    -> Document      decoded or extracted; offsets kept
    language   Document                    -> Document      what is not English is marked
    legible    Document                    -> Legible       the text that is meant; the way back
    predict    text                        -> Scores        one pass of the encoder, all its heads
    segment    Document, Scores            -> Documents     one article each; boilerplate marked
    imprint    Document, its parts         -> Document      who published it, when, and who wrote it
    tag        Scores                      -> Attributions  source, cue and content spans, linked
    resolve    Document, Attributions      -> Speakers      who each source is; through whom it came
    normalise  Document, Resolved          -> Claims        style, stance and notes

Every stage is a pure function of its arguments; only `inputs` touches files.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from sayso.breaks import breaks
from sayso.clean import clean, unknown_fields
from sayso.errors import InputsError, Notice, ParseError, ReadError, SaysoError
from sayso.imprint import imprint
from sayso.inputs import open_inputs
from sayso.language import OTHER, english, identified
from sayso.layout import Breaks
from sayso.legible import Legible, legible
from sayso.normalise import normalise, spoken
from sayso.predict import attribution_model
from sayso.resolve.stage import afoot, chains, corrected, parted, redirected, resolve, rumours
from sayso.scores import Scores
from sayso.segment import (
    Segments,
    among,
    apart,
    bounded,
    doubts,
    is_single,
    labels,
    matter,
    segment,
    split,
)
from sayso.tag import tag
from sayso.types import Attribution, Claim, Document, Given, RawInput, Resolved, Span

OnError = Callable[[SaysoError], None]


def read(
    *inputs: str | Path,
    url: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = None,
    on_error: OnError | None = None,
) -> Iterator[Document]:
    """The documents of `inputs`: files, folders, globs, `-` for standard input.

    `url`, `outlet`, `title` and `published` (ISO 8601) say what a file itself cannot. A bad input
    never stops the others: it is handed to `on_error`.

    Raises:
        InputsError: after all good documents, if some inputs failed and there is no `on_error`.
    """
    failed: list[ReadError | ParseError] = []
    for document in _good(inputs, Given(url, outlet, title, published), on_error, failed):
        yield from _single(document) if is_single(document) else _told_apart(document)
    _raise(failed, on_error)


def _single(document: Document) -> Iterator[Document]:
    """A page or a record, which no model has to look at to be read."""
    seen = legible(document)
    for article in _articles(seen, [labels(seen.document.text)]):
        yield seen.back(article, [])[0]


def _told_apart(document: Document) -> Iterator[Document]:
    seen = legible(document)
    for _, stretches in scored([seen.document]):
        segments = [segment(scores, seen.document.text) for scores in stretches]
        for article in _articles(seen, segments):
            yield seen.back(article, [])[0]


def _good(
    inputs: Iterable[str | Path],
    given: Given,
    on_error: OnError | None,
    failed: list[ReadError | ParseError],
) -> Iterator[Document]:
    """The documents of good inputs; the errors of others go to `on_error` and to `failed`."""
    for found in cleaned(inputs, given):
        if not isinstance(found, SaysoError):
            yield found[1]
            continue
        if on_error:
            on_error(found)
        if not isinstance(found, Notice):
            failed.append(found)


def _raise(failed: list[ReadError | ParseError], on_error: OnError | None) -> None:
    # Only when all is done: documents are taken ahead, and no error must overtake those in work.
    if failed and not on_error:
        raise InputsError(failed)


def cleaned(
    inputs: Iterable[str | Path],
    given: Given,
    kept: Callable[[RawInput], Document | None] = lambda _: None,
) -> Iterator[tuple[RawInput, Document] | ReadError | ParseError | Notice]:
    """Each input with its document; in its place the error of a bad one, and at the end of all
    notices: of what records hold beside the fields that sayso knows, and of what is not English.
    A given URL or title is that of one document: a second one is an error. Where `kept` has what
    was made of the same input before, that is taken, and nothing is made."""
    ignored: Counter[str] = Counter()
    others = stretches = 0
    single = bool(given.url or given.title)
    taken = False
    for raw in open_inputs(inputs, given):
        if isinstance(raw, SaysoError):
            yield raw
            continue
        if single and taken:
            cause = "not read: a URL or title was given, which is that of one document"
            yield ReadError(raw.uri if raw.record is None else f"{raw.uri}#{raw.record}", cause)
            continue
        try:
            document = kept(raw) or make(raw)
            others += not english(document.language)
            stretches += len(_foreign(document))
            yield raw, document
            taken = True
            ignored.update(unknown_fields(raw))
        except ParseError as error:
            yield error
    if ignored:
        names = ", ".join(f"{name} {count:,}" for name, count in ignored.most_common(5))
        text = f"ignored {ignored.total():,} text fields that sayso does not know ({names})"
        yield Notice("JSON Lines", ignored.total(), text)
    if others or stretches:
        yield _not_english(others, stretches)


def make(raw: RawInput) -> Document:
    """The document of an input, its language told: the same for the same bytes.

    Raises:
        ParseError: the input holds no text, or what is given of it cannot be read.
    """
    return identified(clean(raw))


def _not_english(documents: int, stretches: int) -> Notice:
    one = f"{documents:,} document{'' if documents == 1 else 's'}"
    other = f"{stretches:,} long stretch{'' if stretches == 1 else 'es'}"
    other += " of others" if documents else ""
    parts = [part for part, count in ((one, documents), (other, stretches)) if count]
    verb = "is" if documents + stretches == 1 else "are"
    text = f"{' and '.join(parts)} {verb} not in English: kept, not read for claims"
    return Notice("language", documents + stretches, text)


def extract(
    *inputs: str | Path,
    url: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = None,
    on_error: OnError | None = None,
) -> Iterator[Claim]:
    """The claims of `inputs`, document by document, in the order of the text.

    Arguments and errors are those of `read`.
    """
    failed: list[ReadError | ParseError] = []
    documents = _good(inputs, Given(url, outlet, title, published), on_error, failed)
    for parts in claims(documents):
        for _, found in parts:
            yield from found
    _raise(failed, on_error)


def claims(documents: Iterable[Document]) -> Iterator[list[tuple[Document, list[Claim]]]]:
    """Each of `documents` as the articles that it holds, each with its claims, in order; none of
    text that is not English. They are taken a little ahead.

    Raises:
        ModelError: the model that ships with the package is missing or damaged.
    """
    waiting: deque[Legible] = deque()
    for document, stretches in scored(_as_meant(documents, waiting)):
        seen = waiting.popleft()
        segments: list[Segments] = []
        found: list[Attribution] = []
        begun: list[int] = []
        for scores in stretches:
            begun += breaks(scores)
            segments.append(_segment(document, scores))
            found += [a for part in apart(scores, segments[-1], document.text) for a in tag(part)]
        articles = _articles(seen, segments)
        each = zip(
            articles,
            among(document, articles, found),
            bounded(document, articles, begun),
            strict=True,
        )
        yield [seen.back(one, _claims(one, said, begins)) for one, said, begins in each]


def _as_meant(documents: Iterable[Document], waiting: deque[Legible]) -> Iterator[Document]:
    for document in documents:
        waiting.append(legible(document))
        yield waiting[-1].document


def _segment(document: Document, scores: Scores) -> Segments:
    if is_single(document):
        return labels(document.text, *scores.keep)
    return segment(scores, document.text)


def _articles(seen: Legible, segments: list[Segments]) -> list[Document]:
    """The articles of a document, each as it is read by itself."""
    document = seen.document
    articles = list(map(seen.alone, split(document, segments)))
    parts = matter(document, articles, segments)
    unsure = bounded(document, articles, sorted(doubts(document.text, segments)))
    return [imprint(*each) for each in zip(articles, parts, unsure, strict=True)]


def scored(documents: Iterable[Document]) -> Iterator[tuple[Document, Iterator[Scores]]]:
    """Each document with what the encoder says of it, stretch by stretch."""
    waiting: deque[Document] = deque()
    answers = attribution_model().predict(_texts(documents, waiting))
    for _, stretches in groupby(answers, key=itemgetter(0)):
        yield waiting.popleft(), (scores for _, scores in stretches)


def _texts(documents: Iterable[Document], waiting: deque[Document]) -> Iterator[str]:
    for document in documents:
        waiting.append(document)
        yield document.text if english(document.language) else ""


def _claims(document: Document, attributions: list[Attribution], begins: Breaks) -> list[Claim]:
    if not english(document.language):
        return []
    return normalise(document, resolved(document, attributions, begins), begins)


def resolved(
    document: Document, attributions: list[Attribution], begins: Breaks = ()
) -> list[Resolved]:
    """The tagged `attributions` of an article put right, each with who says it and through whom it
    came, in the order of the text; without what nobody has said."""
    away = _foreign(document)
    if away:
        attributions = [a for a in attributions if not _stands_in(a, away)]
    text = document.text
    attributions = corrected(document, attributions, begins)
    attributions = parted(text, redirected(text, attributions, begins))
    speakers = resolve(document, attributions, begins)
    taken_up = rumours(text, attributions)
    taken_up += afoot(text, [*attributions, *taken_up])
    owned = [one for one in taken_up if one.source]
    whose = iter(resolve(document, owned, begins) if owned else ())
    speakers += [next(whose) if one.source else None for one in taken_up]
    attributions = [*attributions, *taken_up]
    through = chains(document, attributions, speakers, begins)
    each = zip(attributions, speakers, through, strict=True)
    found = [Resolved(a, speaker, *relays) for a, speaker, relays in each]
    return spoken(text, sorted(found, key=lambda one: one.attribution.content))


def _foreign(document: Document) -> list[Span]:
    return [mark.span for mark in document.boilerplate if mark.kind == OTHER]


def _stands_in(attribution: Attribution, spans: list[Span]) -> bool:
    """Whether the source or a part of the content lies in one of `spans`."""
    own = [*attribution.content, *filter(None, [attribution.source])]
    return any(low <= start and end <= high for start, end in own for low, high in spans)
