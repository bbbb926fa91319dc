"""The model card, made from meta.json."""

from __future__ import annotations

from typing import Any

LIMITS = (
    "English news only; trained mostly on United States political news of 2015 to 2017.",
    "Of attributions inside attributions only those with a source and a cue are found.",
    "A source and its content must stand within 48 word pieces and in one paragraph.",
    "It marks what the text attributes; it says nothing of whether that is true.",
    "Scores are fitted on judged claims and on political news; they rank more than they measure.",
    "On processors without int8 dot products (VNNI) sums may saturate, and scores differ a little.",
)


def card(meta: dict[str, Any]) -> str:
    """Markdown of the card."""
    about = meta["about"]
    rows = [
        f"| {data} | {name} | {_percent(rates)} |"
        for data, result in about["scores"].items()
        for name, rates in result.items()
        if name != "overlap"
    ]
    lines = [
        f"# {about['name']}",
        "",
        "A token tagger for attributions; each content is linked to its source and its cue.",
        "",
        f"- Labels: {', '.join(meta['labels'])}",
        f"- Encoder: {about['encoder']}",
        f"- Trained on: {about['data']}",
        f"- Licence: {about['licence']}",
        f"- Training: {about['training']}",
        f"- Windows of {meta['window']} word pieces; int8; {about['size_mb']} MB",
        "",
        "## Scores",
        "",
        "As shipped, by `python -m bench.attribution`: a span counts when both its ends are right,",
        "an attribution as `whole` when its content overlaps by half and it has the right source.",
        "",
        "| data | what | precision | recall | F1 |",
        "|---|---|---|---|---|",
        *rows,
        "",
        "## Limits",
        "",
        *(f"- {limit}" for limit in about["limits"]),
        "",
        "This file is made from `meta.json` by `training/card.py`.",
        "",
    ]
    return "\n".join(lines)


def _percent(rates: dict[str, float]) -> str:
    return " | ".join(f"{100 * rates[k]:.1f}" for k in ("precision", "recall", "f1"))
