"""What pages print around an article, made up: heads, notices, teasers, captions.

Names are invented; headlines and leads are those of other articles.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from training.noise import names_in

NOTICES = Path(__file__).parents[1] / "notices.toml"
WORDS = Path(__file__).parent / "words.toml"

Block = tuple[str, str]
"""A kind and a text."""
Run = list[Block]
"""Blocks side by side on their page."""

SENTENCE = re.compile(r'(?<=[.!?”"])\s+(?=[A-Z“"‘(])')
_SLOT = re.compile(r"\{(\w+)\}")
_CHOICE = re.compile(r"\{((?:[^{}|]|\{\w+\})*(?:\|(?:[^{}|]|\{\w+\})*)+)\}")
"""Where one of several wordings is taken, with slots in them but no other such choice."""
SAID = re.compile(r" (said|says|told)\b.*")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDERS = (
    *("tbd", "tbd", "tbd", "tdb", "dtb", "tsb", "btd"),
    *("bdt", "tsbd", "tbds", "sdtb", "tbsd", "tbd"),
)
"""How a head may go: title, byline, date, share buttons."""
_LONGER, _ENDED = 0.45, 0.4
"""What share of notices is of several sentences, and of those with one that ends them."""


@dataclass(frozen=True, slots=True)
class Words:
    """What to make things of: `slots` by their names, `notices` by kind, the sentences of `longer`
    notices by kind and place, `lists` of short words; headlines and first sentences of articles."""

    slots: dict[str, list[str]]
    notices: dict[str, list[str]]
    longer: dict[str, dict[str, list[str]]]
    lists: dict[str, list[str]]
    headlines: list[str]
    leads: list[str]


def words(headlines: Sequence[str], leads: Sequence[str]) -> Words:
    """The words that come with this package, and `headlines` and `leads` of articles."""
    made = tomllib.loads(NOTICES.read_text("utf-8"))
    lists = tomllib.loads(WORDS.read_text("utf-8"))
    slots, notices, longer = made["slots"], made["notices"], made["longer"]
    return Words(slots, notices, longer, lists, list(headlines), list(leads))


def fill(template: str, of: Words, rng: random.Random, own: str = "") -> str:
    """`template` with one of each choice taken and each of its slots filled; `own` is the outlet
    that prints it."""
    chosen = 1
    while chosen:
        template, chosen = _CHOICE.subn(lambda m: rng.choice(m[1].split("|")), template)

    def filled(match: re.Match[str]) -> str:
        slot = match[1]
        if slot == "by":
            return name(of, rng)
        if slot == "own":
            return own or "Staff Writer"
        if slot == "date":
            return date(of, rng)
        return rng.choice(of.headlines if slot == "headline" else of.slots[slot])

    return _SLOT.sub(filled, template)


def name(of: Words, rng: random.Random) -> str:
    """A person's name, one's first and another's last."""
    first, last = rng.choice(of.slots["name"]), rng.choice(of.slots["name"])
    return f"{first.split()[0]} {last.split()[-1]}"


def date(of: Words, rng: random.Random) -> str:
    """A date line."""
    month, day, year = rng.randrange(12), rng.randint(1, 28), rng.randint(2008, 2026)
    hour, minute = rng.randint(0, 23), f"{rng.randint(0, 59):02}"
    word, number = _MONTHS[month], f"{month + 1:02}"
    half, zone = rng.choice(("am", "pm", "AM", "PM")), rng.choice((" ET", " EST", " GMT", ""))
    forms = (
        f"{word} {day}, {year}",
        f"{day} {word} {year}",
        f"{word[:3]} {day}, {year}",
        f"{word[:3]}. {day}, {year} {hour % 12 or 12}:{minute} {half}{zone}",
        f"{rng.choice(_DAYS)} {day} {word} {year} {hour:02}:{minute}",
        f"{year}-{number}-{day:02}",
        f"{day:02}/{number}/{year}",
        f"{word} {day}, {year} at {hour % 12 or 12}:{minute} {rng.choice(('a.m.', 'p.m.'))}",
        f"{rng.randint(2, 23)} hours ago",
    )
    return rng.choice(of.lists["dated"]) + rng.choice(forms)


def byline(of: Words, rng: random.Random, own: str = "") -> str:
    """A line that says who wrote it."""
    form = rng.choice(of.lists["by"])
    line = fill(form, of, rng, own)
    return line.upper() if form.startswith("BY ") else line


def head(title: str | None, own: str, of: Words, rng: random.Random) -> Run:
    """What stands above an article: often its title, a byline, a date, buttons; seldom all."""
    sections = rng.choice((1, 1, 2, 3)) if rng.random() < 0.2 else 0
    parts = {
        "t": [("headline", title)] if title and rng.random() < 0.8 else [],
        "b": _byline_blocks(own, of, rng),
        "d": [("dateline", date(of, rng))] if rng.random() < 0.5 else [],
        "s": _labels("share", rng.choice((1, 2, 3, 4)) if rng.random() < 0.35 else 0, of, rng),
    }
    if parts["d"] and rng.random() < 0.15:
        parts["d"].append(("dateline", date(of, rng)))
    if rng.random() < 0.06:
        parts["t"] *= 2
    below = _labels("length", int(rng.random() < 0.15), of, rng)
    order = rng.choice(_ORDERS)
    return [
        *_labels("section", sections, of, rng),
        *(block for part in order for block in parts[part]),
        *below,
    ]


def notices(of: Words, rng: random.Random) -> Run:
    """Some notices, of any kinds."""
    return [_notice(of, rng) for _ in range(rng.choice((1, 1, 1, 2, 3)))]


def teasers(of: Words, rng: random.Random) -> Run:
    """Other articles' headlines or first words, all in one manner, now and then under a label."""
    count, manner = rng.choice((1, 1, 2, 3, 4, 6, 10, 14)), rng.random()
    lead = fill(rng.choice(of.lists["lead"]), of, rng)
    made = _labels("label", int(rng.random() < 0.25), of, rng)
    for _ in range(count):
        headline = rng.choice(of.headlines)
        if manner < 0.45:
            made.append(("teaser", lead + headline))
        elif manner < 0.65:
            made += _card(lead + headline, of, rng)
        elif manner < 0.72:
            made.append(("teaser", f"{headline} {date(of, rng)}"))
        elif manner < 0.88:
            made.append(("teaser", _sentence(rng.choice(of.leads))))
        else:
            made.append(("teaser", rng.choice(of.leads)[:300]))
    return made


def caption(article: str, of: Words, rng: random.Random) -> Run:
    """Words below a picture, taken from the article, and whose picture it is."""
    credit = fill(rng.choice(of.lists["credit"]), of, rng)
    sentences = [s for s in SENTENCE.split(article) if 40 < len(s) < 220]
    if not sentences or rng.random() < 0.15:
        return [("caption", credit)]
    shown, manner = rng.choice(sentences), rng.random()
    if rng.random() < 0.5:
        shown = SAID.sub("", shown)
    if rng.random() < 0.45:
        shown = _pictured(article, of, rng)
    else:
        # Without its credit a sentence of the article is text.
        manner *= 0.75
    if manner < 0.6:
        return [("caption", f"{shown} {credit}")]
    return [("caption", shown), ("caption", credit)] if manner < 0.75 else [("caption", shown)]


def _byline_blocks(own: str, of: Words, rng: random.Random) -> Run:
    if rng.random() < 0.5:
        return []
    blocks = [("byline", byline(of, rng, own))]
    more = rng.random()
    if more < 0.2:
        handle = rng.choice(("", " @" + name(of, rng).split()[0].lower()))
        blocks.append(("byline", fill(rng.choice(of.lists["position"]), of, rng) + handle))
    elif more < 0.3:
        blocks.append(("byline", "@" + name(of, rng).replace(" ", "").lower()))
    return blocks


def _labels(which: str, count: int, of: Words, rng: random.Random) -> Run:
    return [("navigation", fill(rng.choice(of.lists[which]), of, rng)) for _ in range(count)]


def _notice(of: Words, rng: random.Random) -> Block:
    kind = rng.choice(list(of.notices))
    if kind in of.longer and rng.random() < _LONGER:
        return kind, longer(kind, of, rng)
    text = rng.choice(of.notices[kind])
    if kind != "navigation" and rng.random() < 0.1:
        text += " " + rng.choice(of.notices[kind])
    return kind, fill(text, of, rng)


def longer(kind: str, of: Words, rng: random.Random) -> str:
    """A notice of several sentences, all about one person where they are about any."""
    made = of.longer[kind]
    count = min(rng.choice((0, 1, 1, 2, 3, 4, 6)), len(made["then"]))
    sentences = [rng.choice(made["first"]), *rng.sample(made["then"], count)]
    sentences += [rng.choice(made["last"])] * (rng.random() < _ENDED)
    text, who = " ".join(sentences), name(of, rng)
    first = text.replace("{name}", who, 1)
    return fill(first.replace("{name}", rng.choice((who, *who.split()))), of, rng)


def _sentence(lead: str) -> str:
    """The first sentence of a lead, without the place and agency with which it may begin."""
    return SENTENCE.split(re.sub(r"^.{0,60}? [–—-]{1,2} ", "", lead))[0][:300]


def _card(headline: str, of: Words, rng: random.Random) -> Run:
    lead = rng.choice(of.leads)
    if rng.random() < 0.5:
        short = lead[: rng.randint(60, 260)].rsplit(" ", 1)[0]
        lead = short + rng.choice(("", "…", "...", ""))
    card = [("teaser", headline), ("teaser", lead[:400])]
    if rng.random() < 0.3:
        line = rng.choice((date(of, rng), name(of, rng), byline(of, rng)))
        card.append(("teaser", line))
    return card


def _pictured(article: str, of: Words, rng: random.Random) -> str:
    month, day, year = rng.choice(_MONTHS), rng.randint(1, 28), rng.randint(2008, 2026)
    times = ("", f" on {rng.choice(_DAYS)}", f" in {month}", f" on {month} {day}, {year}")
    if rng.random() < 0.35:
        shown = rng.choice(of.lists["scene"])
    else:
        who = rng.choice(names_in(article) or ["Officials"])
        shown = f"{who} {rng.choice(of.lists['pictured'])}"
    place = rng.choice(("", "", " in {place}"))
    return fill(shown + place, of, rng) + rng.choice(times) + rng.choice(("", "."))
