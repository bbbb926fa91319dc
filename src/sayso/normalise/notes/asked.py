"""Which claims are meant where somebody would not comment: others' about him, or on the topic."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.english import STATES
from sayso.facts import load
from sayso.layout import Layout
from sayso.normalise.notes.find import Noting
from sayso.normalise.notes.objects import COMPLEMENT, OF, OWNED, POINTING, TOPIC
from sayso.normalise.notes.pointed import pointed
from sayso.normalise.notes.view import FARTHEST, View
from sayso.normalise.notes.words import names, seated, stems, untitled

_ANSWER = re.compile(r"\b(?:receive|get|got|hear)", re.IGNORECASE)
_ITSELF = re.compile(
    r"neither|nobody|no one|none|attempts?|efforts?|requests?|calls?|messages?|e-?mails?|texts"
    r"|letters?|inquiries|queries|questions",
    re.IGNORECASE,
)
"""How noting words begin that name who would not comment: "calls to Roe were not returned"."""
_OPEN = re.compile(
    r"(?:(?:an?|the|any)\s)?(?:ongoing|pending|active|open|current|continuing|live)\s(?:\w+\s)?"
    r"(?:investigation|inquir|case|matter|litigation|proceeding|probe|lawsuit)",
    re.IGNORECASE,
)
"""What nobody comments on, whatever is asked: "an ongoing investigation" is no topic."""
_VAGUE = re.compile(
    r"(?:the|this|that|his|her|their|its) (?:matter|issue|subject|incident|case|situation"
    r"|events?|affair|attacks?|blasts?|bombings?|clash(?:es)?|crash|deaths?|explosions?|killings?|raids?|shootings?|strikes?)",
    re.IGNORECASE,
)
"""A topic that does not tell which."""
_WRITTEN = re.compile(
    r"(?:the|this|that|these|those|its|his|her|their) (?:\w+ ){0,2}(?:"
    + "|".join(
        sorted(
            noun
            for kind in ("article", "court-papers", "letter", "report", "statement")
            for noun in load("media")[kind]
        )
    )
    + r"|book|document|suit)s?",
    re.IGNORECASE,
)
"""What carries claims: who will not comment on "the letter" was named in it, or near it."""
_OWN = re.compile(
    r"\A(?:his|her|its|their) [\w-]+ (?=(?:would|will|could|might|had|has|was|were|is|are)\b)",
    re.IGNORECASE,
)
"""What is one's own and does something: "whether his government would pay" is on no government."""
_TAKES = re.compile(r"\b(?:discuss|address|say)\Z", re.IGNORECASE)
"""Verbs whose object is what somebody would not comment on."""
_SAID = re.compile(
    r"what (?:(?:the )?[\w’'-]+ ){1,3}(?:had )?(?:said|says|told|claimed)\b", re.IGNORECASE
)
"""A topic that is what was said last: "what the witness said"."""
_SOMEBODY = re.compile(
    r"(?:(?<!\A)(?<!\Athat )\b(?:he|she|they)|\b(?:him|her|his|them|their|its)"
    r"|\bthe (?:company|firm|group|agency|bank|club))\b",
    re.IGNORECASE,
)
"""Words in a claim that may mean who is named before it; "Roe said | he" means Roe himself."""
_FOR_WHOM = re.compile(
    r"\W*(?:his|her|their) (?:\w+ ){0,2}"
    r"(?:lawyers?|attorneys?|solicitors?|agents?|famil(?:y|ies)|counsel)\b"
    r"|\W*(?:an? |the )?(?:lawyers?|attorneys?|solicitors?|counsel) for (?:him|her|them)\b",
    re.IGNORECASE,
)
"""Who is asked for another, told by a pronoun: "his lawyer"."""
_ARMED = re.compile(
    r"\b(?:police|officers?|army|military|troops|soldiers?|forces|agents|guards|marines|they|government"
    r"|(?:defen[cs]e|interior|security) (?:ministry|department))\b",
    re.IGNORECASE,
)
"""Who has arms, and who answers for them: "soldiers looted it. The army did not comment"."""
_REACTS = re.compile(
    r"(?:there (?:is|was|has been|had been) )?(?:made |had |with )?no\b(?! one)"
    r"|(?:did|has|have|had)(?: not|n[’']t)(?: \w+ly)*(?: yet)? (?:comment|react)"
    r"|yet to comment|remain\w* silent",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\b(?:requests?|questions?|quer(?:y|ies)|calls?|messages?|e-?mails?|letters?|asked|further)\b",
    re.IGNORECASE,
)
_TITLED = re.compile(r"\b(?:(?P<he>Mr|Sir|Lord)|Mrs|Ms|Miss|Lady|Dame)\.? (?P<name>[A-Z][\w’'-]+)")
_APPROACHED = re.compile(
    r"(?P<who>\b(?:the )?(?:[\w’'.&-]+ ){1,5}?)(?:was|were|has been|have been|had been|is being)"
    r" (?:also )?(?:approached|asked|contacted|e-?mailed|reached)\b"
    r"|\b(?:approached|asked|contacted|e-?mailed|reached out to)"
    r" (?P<whom>(?:the )?(?:[\w’'.&-]+(?: |(?=,))){1,5}?)(?=for\b|but\b|and\b|on\b|about\b|,)",
    re.IGNORECASE,
)
_CLOSE = 2
"""Sentences back in which a claim may stand that means, without a name, who would not comment."""
_NAMED = 4
"""Sentences before such a claim in which he may be named."""


class Asked:
    """The claims of a text that bear on who would not comment on them."""

    def __init__(self, text: str, layout: Layout, view: View) -> None:
        self._text, self._layout, self._view = text, layout, view

    def meant(
        self, noting: Noting, own: Sequence[int], words: str, before: Sequence[int]
    ) -> list[int]:
        """The numbers of the claims of `before` that a note means whose words are the attributions
        `own`, and whose object is `words`."""
        at = noting.span[0]
        party = self._party(noting, own, words)
        others = [i for i in before if self._view.told(i) and not self._view.said_by(i, party)]
        others = [i for i in others if not self._view.unnamed(i)]
        asked = self._text[slice(*noting.before)]
        others = [i for i in others if not self._of_namesake(i, asked)]
        about = [i for i in others if party & self._view.about(i)]
        topic = self._topic(noting, words)
        if topic and _OPEN.match(topic):
            return self._view.last(at, about, False) or self._close(noting, others, 1)
        if topic:
            silent = noting.silent(self._text) is not None
            found = self._on_topic(noting, topic, about)
            found = found or self._on_topic(noting, topic, others, 1 + silent)
            found = found or self._view.last(at, [i for i in about if self._view.accuses(i)], True)
            vague = silent or _VAGUE.fullmatch(topic) or _WRITTEN.fullmatch(topic)
            found = found or (self._view.last(at, about, False) if vague else [])
            return found or (self._close(noting, others) if vague and not silent else [])
        here = self._opening(at)
        around = [i for i in others if self._view.ends(i) <= here and party & self._view.around(i)]
        found = about or around or self._alluding(noting, others, party)
        # What there is no reaction to is what is told right before.
        return found or (self._close(noting, others, 1) if self._reacts(noting, words) else [])

    def _reacts(self, noting: Noting, words: str) -> bool:
        """Whether it is news that somebody does not react to, and no request."""
        said = f"{self._text[noting.span[0] : noting.said]} {words}"
        return bool(_REACTS.match(said)) and not _REQUEST.search(said)

    def has_topic(self, noting: Noting, words: str) -> bool:
        """Whether it is told on what somebody would not comment."""
        return self._topic(noting, words) is not None

    def _alluding(self, noting: Noting, others: Sequence[int], party: set[str]) -> list[int]:
        """The last claim before a note, if it may mean who would not comment without a name: by a
        pronoun, where the text has named him right before, or by the arms that he answers for."""
        return [i for i in self._close(noting, others) if self._alludes(noting, i, party)]

    def _close(self, noting: Noting, others: Sequence[int], sentences: int = _CLOSE) -> list[int]:
        """The last claim before a note, if it is no more than some `sentences` away."""
        near = self._layout.back(noting.span[0], sentences)
        return [i for i in others[-1:] if self._view.opens(i) >= near and self._view.asserted(i)]

    def _alludes(self, noting: Noting, number: int, party: set[str]) -> bool:
        opens = self._view.opens(number)
        words = self._view.words(number)
        if _SOMEBODY.search(words):
            before = self._text[self._layout.back(opens, _NAMED) : opens]
            if party & names(before):
                return True
        clause = self._text[noting.before[0] : noting.said]
        if _FOR_WHOM.match(self._text, self._opening(noting.span[0])) and self._view.names(number):
            return True  # "Roe took bribes, they say. His lawyer did not comment."
        return bool(_ARMED.search(clause) and _ARMED.search(words))

    def _of_namesake(self, number: int, who: str) -> bool:
        """Whether a claim names only a namesake of the other sex: "Mrs Roe", where Mr Roe is
        asked."""
        asked = _TITLED.search(who)
        if asked is None:
            return False
        words = self._view.words(number)
        titled = [m for m in _TITLED.finditer(words) if m["name"] == asked["name"]]
        same = any((m["he"] is None) == (asked["he"] is None) for m in titled)
        return len(titled) == words.count(asked["name"]) > 0 and not same

    def _topic(self, noting: Noting, words: str) -> str | None:
        """What somebody would not comment on, if it is told."""
        if noting.silent(self._text):
            words = words.split(" from ", maxsplit=1)[0]  # "to the claim | from Osk"
        topic = TOPIC.search(words)
        if topic:
            return topic["topic"]
        taken = _TAKES.search(self._text, noting.span[0], noting.said)
        return words if POINTING.match(words) or (taken and words) else None

    def _on_topic(
        self, noting: Noting, topic: str, before: Sequence[int], least: int = 1
    ) -> list[int]:
        """The claims of `before` that are on a topic, or its owner's; of a topic told by several
        words they share at least so many."""
        if _SAID.match(topic):
            told = [i for i in before if self._view.says(i)]
            return self._view.last(noting.span[0], told, False)
        if POINTING.match(topic):
            return pointed(self._view, noting, topic, before)
        said = [i for i in before if names(topic) & self._view.says(i)]
        wanted = stems(_OWN.sub("", topic))
        if OWNED.match(topic):
            of = OF.search(topic)
            if of and COMPLEMENT.match(topic, of.end()):
                # "Roe's claims about the port" are not whatever Roe said last.
                return self._view.sharing(stems(topic[of.end() :]), said)
            return (
                self._view.sharing(wanted, said) or said[-1:] or self._view.sharing(wanted, before)
            )
        # "Whether Roe was a suspect" is not on what Roe said.
        told = [] if STATES.search(topic) else said[-1:]
        return self._view.sharing(wanted, before, min(least, len(wanted))) or told

    def _party(self, noting: Noting, own: Sequence[int], words: str) -> set[str]:
        """The names of who would not comment."""
        at = noting.span[0]
        said = self._text[at : noting.said]
        silent = noting.silent(self._text)
        if silent:
            who = self._text[slice(*silent)]
            return seated(who) or untitled(who)
        if _ITSELF.match(said):
            return names(said) or names(words)
        if _ANSWER.search(said):
            return names(self._text[self._opening(at) : at]) or self._approached(at)
        before = self._text[slice(*noting.before)]
        party = names(before) or self._view.who(own) or stems(before)
        return party or self._approached(at)

    def _approached(self, at: int) -> set[str]:
        """Who is told to have been asked in the clause before a place: "the port was contacted, but
        | did not respond"."""
        told = _APPROACHED.search(self._text, self._opening(at), at)
        who = (told["who"] or told["whom"]) if told else ""
        return names(who) or stems(who)

    def _opening(self, at: int) -> int:
        return self._layout.around(at, FARTHEST)[0]
