"""The word lists of the score, those of `facts/cues.toml` and `words.toml`, as the ids of the word
pieces that they are."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from sayso.facts import load
from sayso.scores import WORDS

_LISTS = Path(__file__).parent / "words.toml"
_VERBS = {"say": "says", "think": "thinks", "act": "acts"}
"""Lists of verbs, with that of their irregular forms."""
_DOUBLED = re.compile(r"(?:[^aeiou]|qu)[aeiou][bdgmnprt]\Z")


def words(tokenizer: Any) -> dict[str, list[int]]:
    """For each of WORDS the ids of its words in the vocabulary of `tokenizer`, in order. A verb
    that is of two kinds is of the first; a word of several pieces is left out."""
    lists = {**tomllib.loads(_LISTS.read_text("utf-8")), **load("cues")}
    listed = {kind: _forms(lists, kind) for kind in WORDS}
    for kind, others in (("think", ["say"]), ("act", ["say", "think"])):
        listed[kind] -= {form for other in others for form in listed[other]}
    listed["saying"] -= listed["say"] | listed["think"]
    ids = {k: (tokenizer.token_to_id(form) for form in listed[k]) for k in WORDS}
    return {kind: sorted(i for i in ids[kind] if i is not None) for kind in WORDS}


def _forms(lists: dict[str, Any], kind: str) -> set[str]:
    plain = lists[kind].split() if isinstance(lists[kind], str) else lists[kind]
    if kind in _VERBS:
        return {f for verb in plain for f in inflected(verb)} | set(lists[_VERBS[kind]])
    return {f for noun in plain for f in (noun, noun + "s")} if kind == "saying" else set(plain)


def inflected(verb: str) -> set[str]:
    """The regular forms of a verb, with and without its last consonant doubled."""
    if verb.endswith("e"):
        return {verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"}
    plural = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    forms = {verb, verb + plural, f"{verb}ed", f"{verb}ing"}
    if _DOUBLED.search(verb):
        forms |= {f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"}
    return forms
