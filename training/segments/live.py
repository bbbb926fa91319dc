"""Live pages, made up: one headline, then post below post, each with its time, its author, a
heading of its own, and some paragraphs of articles on one matter. Only the page is an article."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from training.segments.invented import SAID, SENTENCE, Run, Words, caption, head, name
from training.segments.sources import Text

_ORDERS = ("tah", "tah", "th", "ta", "t", "h", "at", "hta", "te")
"""How a post may begin: time, author, heading, a word that tells what sort of post it is."""
_POSTS = (3, 5, 8, 12, 18)
_SHORTEST = 30
_LITTLE_WORDS = re.compile(r"\b(the|a|an|has|have|had|is|are|was|were) ")


def live(articles: Sequence[Text], titled: bool, of: Words, rng: random.Random) -> Run:
    """A live page of paragraphs of `articles`."""
    told = [
        (article.title, lines)
        for article in articles
        if (lines := [line for line in article.lines if len(line) > _SHORTEST])
    ]
    if not told:
        return []
    title, lines = rng.choice(told)
    blocks = _top(_heading(title, lines, rng) if titled else None, lines, told, of, rng)
    authors = [name(of, rng) for _ in range(rng.choice((1, 2, 3)))]
    order, glued = rng.choice(_ORDERS), rng.random() < 0.25
    for _ in range(rng.choice(_POSTS)):
        title, lines = rng.choice(told)
        first = rng.randrange(len(lines))
        post = lines[first : first + rng.choice((1, 1, 2, 3, 4))]
        blocks += _signed(order, glued, rng.choice(authors), of, rng)
        if "h" in order:
            blocks.append(("text", _heading(title, post, rng)))
        blocks += [("text", line) for line in post]
        if rng.random() < 0.2:
            blocks += caption(" ".join(post), of, rng)
        if rng.random() < 0.12:
            blocks.append(("navigation", rng.choice(of.lists["below"])))
    return blocks


def _top(
    heading: str | None,
    lines: list[str],
    told: list[tuple[str | None, list[str]]],
    of: Words,
    rng: random.Random,
) -> Run:
    title = rng.choice(of.lists["live"]).replace("{headline}", heading) if heading else None
    blocks = head(title, "", of, rng)
    blocks += [("text", line) for line in lines[: rng.choice((0, 1, 1, 2, 3))]]
    if rng.random() < 0.4:
        blocks.append((rng.choice(("navigation", "text")), rng.choice(of.lists["opening"])))
    if rng.random() < 0.3:
        timed = rng.random() < 0.5
        for title, post in rng.choices(told, k=rng.randint(2, 5)):
            time = clock(of, rng) if timed else ""
            blocks.append(("text", _heading(title, post, rng) + time))
    return blocks


def _signed(order: str, glued: bool, author: str, of: Words, rng: random.Random) -> Run:
    """The time, the author and the sort of a post, in their order; or all in one line."""
    event = rng.choice(of.lists["event"])
    if glued and order.startswith("ta"):
        return [("dateline", clock(of, rng) + rng.choice((" ", "")) + author)]
    blocks: Run = []
    for part in order:
        if part == "t":
            blocks.append(("dateline", clock(of, rng) + (event if rng.random() < 0.1 else "")))
        elif part == "a" and rng.random() < 0.9:
            blocks.append(("byline", author))
        elif part == "e":
            blocks.append(("navigation", event))
    return blocks


def _heading(title: str | None, lines: Sequence[str], rng: random.Random) -> str:
    """A title, or the first words of a paragraph, as a headline has them."""
    if title and rng.random() < 0.5:
        return title
    words = SAID.sub("", SENTENCE.split(rng.choice(lines))[0])
    if rng.random() < 0.6:
        words = re.sub(r"[,;] .*", "", words)
    if rng.random() < 0.3:
        words = _LITTLE_WORDS.sub("", words)
    return words[: rng.randint(50, 120)].rsplit(" ", 1)[0].rstrip(".,")


def clock(of: Words, rng: random.Random) -> str:
    """A time of the day, or how long ago it was."""
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    plain = f"{hour:02}:{minute:02}"
    half, zone = rng.choice(("p.m.", "a.m.", "PM", "pm", "AM")), rng.choice(("", " ET", " GMT"))
    ago = f"{rng.randint(1, 58)} {rng.choice(('mins', 'minutes', 'm'))} ago"
    forms = (
        *(plain, plain, plain.replace(":", "."), f"{hour}h{minute:02}"),
        *(f"{hour % 12 or 12}:{minute:02} {half}{zone}", ago, f"{rng.randint(2, 20)} hours ago"),
        ago + rng.choice(("", " ")) + plain,
    )
    return rng.choice(of.lists["clocked"]) + rng.choice(forms)
