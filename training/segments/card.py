"""The card of the segment model, made from meta.json."""

from __future__ import annotations

from typing import Any

LIMITS = (
    "English news only.",
    "An article with no headline, by the same outlet and on the same matter as the one before it, "
    "is often taken for part of it.",
    "An article of under 300 code points is never one of its own.",
    "What kind of boilerplate a stretch is, is less certain than that it is boilerplate.",
)
"""What is known not to work."""

LAYOUTS = ("clean", "noisy", "real")


def card(meta: dict[str, Any]) -> str:
    """Markdown of the card."""
    about = meta["about"]
    scores = about["scores"]
    lines = [
        f"# {about['name']}",
        "",
        "Says where articles begin in a text of many, and what in it is boilerplate. It reads what",
        "the attribution model's encoder says of the word pieces half-way up, over long stretches;",
        "`words.npz` has what runs of words speak for, learnt from the same pages and notices.",
        "",
        f"- Parts: {', '.join(meta['parts'])}",
        f"- Network: {about['network']}",
        f"- Trained on: {about['data']}",
        f"- Licence: {about['licence']}",
        f"- Training: {about['training']}",
        f"- {about['size_mb']} MB",
        "",
        "## Scores",
        "",
        "As shipped, by `python -m bench.segment`, on dumps of saved pages of outlets that",
        f"training did not see, {scores['pages']} pages, clean and noisy, and on real dumps marked",
        "by reading: starts within 60 code points, boilerplate by code points.",
        "",
        "| layout | what | precision | recall | F1 |",
        "|---|---|---|---|---|",
        *_rows(scores),
        "",
        *_cuts(scores),
        "",
        "## Limits",
        "",
        *(f"- {limit}" for limit in about["limits"]),
        "",
        "This file is made from `meta.json` by `training/segments/card.py`.",
        "",
    ]
    return "\n".join(lines)


def _rows(scores: dict[str, Any]) -> list[str]:
    return [
        f"| {layout} | {what} | {_percent(scores[layout][what])} |"
        for layout in LAYOUTS
        if layout in scores
        for what in ("starts", "boilerplate")
    ]


def _cuts(scores: dict[str, Any]) -> list[str]:
    found = [(layout, scores[layout]["false_cuts"]) for layout in LAYOUTS if layout in scores]
    return [
        f"Single articles in which a start is found that is none, {layout}: "
        f"{count['cut']} of {count['articles']}."
        for layout, count in found
        if count["articles"]
    ]


def _percent(rates: dict[str, float]) -> str:
    return " | ".join(f"{100 * rates[k]:.1f}" for k in ("precision", "recall", "f1"))
