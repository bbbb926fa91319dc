"""Through whom an attribution came: the speaker in whose words it stands."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.types import Attribution, Document, Named, Speaker


def chains(
    document: Document, attributions: Sequence[Attribution], speakers: Sequence[Speaker | None]
) -> list[tuple[Named, ...]]:
    """The relays of each attribution; `speakers` are those of `attributions`, among which an inner
    one follows the one whose content holds it.

    A relay is named as its speaker is, or by the words of the source where that is not resolved.
    """
    found: list[tuple[Named, ...]] = []
    around: tuple[Attribution, Speaker | None] | None = None
    for attribution, speaker in zip(attributions, speakers, strict=True):
        joint = around is not None and around[0].content == attribution.content
        if around and not joint and around[0].holds(attribution):
            found.append(_relay(document, *around))
        else:
            found.append(())
            around = attribution, speaker
    return found


def _relay(
    document: Document, attribution: Attribution, speaker: Speaker | None
) -> tuple[Named, ...]:
    if speaker:
        return (Named(speaker.name, speaker.mention, speaker.kind),)
    if attribution.source:
        return (Named(document.text[slice(*attribution.source)], attribution.source),)
    return ()
