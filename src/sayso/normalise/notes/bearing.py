"""Which claims a note bears on: those its object names, and of those before it the ones meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence

from sayso.english import IS_UNTRUE, MADE_BY, OTHERWISE
from sayso.layout import Layout
from sayso.normalise.notes.asked import Asked
from sayso.normalise.notes.borne import Borne
from sayso.normalise.notes.denied import charged, denied
from sayso.normalise.notes.find import MARKED, Noting
from sayso.normalise.notes.noted import antecedent, noted
from sayso.normalise.notes.objects import (
    CLAIMED,
    COMPLEMENT,
    IT,
    MEANWHILE,
    POINTING,
    WRONGS,
)
from sayso.normalise.notes.pointed import pointed
from sayso.normalise.notes.view import FARTHEST, NEAR, View
from sayso.normalise.notes.words import last_name, names, proposals, stems
from sayso.types import Attribution

_SENTENCES = 5
"""How far back a claim may stand that is meant."""
_SAME = 3
"""Telling words shared with a claim that says what is denied, or what there is no evidence of."""
_LEAD = 12
"""Code points before a clause in which stands what leads to it: "although"."""
_FEW = 4
"""Words among which stands what is dismissed."""
_BESIDE = 4
"""Code points between a claim and a clause that takes it up."""
_REACH = 300
"""Code points behind a note in which a content may begin whose source still stands in it."""
_TAKES = re.compile(r"\b(?:by|of|from|on|that|to|about|the)\s+$")
_RUNS_ON = re.compile(r"\s+[A-Z]")
_IS = re.compile(
    r"(?:, [^.;:!?“”\"\n]{1,100},|,)? (?:(?:is|are|was|were|(?:has|have|had) been|being) ?)"
    r"(?:(?:later|also|since|then|\w+ly) )*"
)
"""What stands between a claim and the verb that denies it: "…, which spread on Sunday, was"."""
_UNTRUE = re.compile(
    rf",? (?!\w+ (?:\w+ )?(?:unfounded|baseless|groundless|supported|backed|borne)\b){IS_UNTRUE}",
    re.IGNORECASE,
)
"""What denies the claim before it; of what is only said to be baseless, there is no evidence."""
_BARE = re.compile(r"(?:it|this|that)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:any|no) other\b|\bother than\b|\banyone else\b|\belsewhere\b")
"""What else there is no evidence of, than what was told: "that any other town was hit"."""
_OTHERWISE = re.compile(OTHERWISE)
_REJECTS = re.compile(r"reject|dismiss", re.IGNORECASE)
_WHEN = re.compile(
    r"(?:(?:after|at|early|in|last|late|on|shortly|through|via|within)\b.*)?", re.IGNORECASE
)
"""What stands behind "issued a denial" where it is not told of what."""
_PLEADS = re.compile("plead", re.IGNORECASE)
_FROM = re.compile(
    r"(?:(?:(?:was|is|has been|could be) (?:\w+ly )?)?"
    r"(?:available|forthcoming|possible|given|obtained) ?)?"
    r"(?:(?:yet|so far|either|as yet) ?)*"
    r"(?:(?:from|by) (?:the |an? )?[\w’'-]+(?: [\w’'-]+){0,5} ?)?"
)
"""What stands behind "no confirmation" where it is not told of what."""
_CONTRADICTS = re.compile("contradict|disput|rebut|refut", re.IGNORECASE)
_WHO_SAID = re.compile(r",? who (?:had |has )?(?:\w+ly )?\w+")
_WHETHER = re.compile(r"(?:if|whether)\b", re.IGNORECASE)
_WITHOUT = re.compile("without", re.IGNORECASE)
_DEED = re.compile(r"(?:the|this|that|any such) [a-z]+", re.IGNORECASE)
_THE_CLAIM = re.compile(r"(?:the|this|that) claim\b", re.IGNORECASE)
_CONCEDES = re.compile(
    r"\b(?:(?:al)?though|(?:admit|conced|acknowledg|caution|stress|warn)\w*ing(?: that)?)"
    r" (?:(?:it|this|that)(?:[’']s)?|I|we)(?: \w+){0,2}\s*\Z",
    re.IGNORECASE,
)
_ASIDE = re.compile(rf"{MADE_BY} (?=that\b)")
"""What tells whose a claim is, between its noun and what it says."""
_THOUGH = re.compile(r"\b(?:although|though|but|while)\s*\Z", re.IGNORECASE)
_KNOWS_NONE = re.compile(
    r"[“\"]?(?:that )?(?:we|I|they|it|he|she)"
    r" (?:(?:do|does|did)(?: not|n[’']t) have(?: any)?|ha(?:s|ve|d) no) (?:\w+ )?"
    r"(?:evidence|information|indication|proof)\b",
    re.IGNORECASE,
)
"""What claims nothing that could be verified: "we have no evidence of …"."""
_HAS_NONE = re.compile(r"\b(?:he|she|it|they)(?: had| has| have)?\s*\Z", re.IGNORECASE)
"""What stands before "no proof" where it is one's own that is lacking."""
_DISPUTES = re.compile("disput", re.IGNORECASE)
_WHICH_SAYS = re.compile(
    r"(?:, [A-Z][\w’'. -]{1,40})?,? (?=wh(?:ich|o)\b)|,? (?:where|in which|that)\s+(?:the |an? )?"
)
"""What stands between a report and what it says."""
_JOINED = re.compile(r"\b(?:and|as|because|since|though)\b")


def _proposes(words: str) -> bool:
    """Whether words begin with what somebody offers or asks for: "a three-day truce ordered by"."""
    return not proposals().isdisjoint(words.lower().split()[:_FEW])


class Bearing:
    """The claims of a text, among which those are found that a note bears on; `untold` are the
    numbers of attributions that claim nothing, but say that they could not tell."""

    def __init__(
        self,
        text: str,
        layout: Layout,
        attributions: Sequence[Attribution],
        speakers: Sequence[str | None],
        untold: Container[int],
    ) -> None:
        self._text, self._layout = text, layout
        self._all = attributions
        self._view = View(text, layout, attributions, speakers)
        self._asked = Asked(text, layout, self._view)
        told = (i for i in range(len(attributions)) if i not in untold)
        self._order = sorted(told, key=lambda i: attributions[i].content[0])
        self._starts = [attributions[i].content[0][0] for i in self._order]

    def on(self, noting: Noting, own: Sequence[int]) -> list[int]:
        """The numbers of the claims that `noting` bears on, without those of `own`, its words'."""
        if noting.form == "giving":
            return self._unproved(noting, own)
        if noting.relative is not None:
            taken = self._taken(noting.relative, own)
            if taken or not antecedent(self._text, noting):
                return taken
        if noting.form in {"untrue", "verdict"}:
            near = self._within(noting.said - _BESIDE, noting.said + _BESIDE)
            told = [i for i in near if _UNTRUE.match(self._text, self._view.ends(i))]
            return told[:1] if noting.form == "untrue" else self._checked(noting.span[0])
        away = set(own)
        around = [
            i
            for i in self._here(noting.span[0])
            if i not in away and self._view.told(i) and self._view.split_by(i, noting.span)
        ]
        if around or (around := self._said_of(noting)):
            return around[:1]
        named = [i for i in self._named(noting) or self._ahead(noting) if i not in away]
        if named or noting.of_noun:
            return named
        at = noting.span[0]
        before = [
            i
            for i in self._within(self._back(at, _SENTENCES), at)
            if i not in away and not self._view.holds(i, at)
        ]
        found = self._meant(noting, own, before)
        # What several say together is noted of each.
        said = {self._all[i].content for i in found}
        found = [i for i in before if self._all[i].content in said] if found else []
        return [i for i in found if not any(self._holds(i, k) for k in found)]

    def alongside(self, noting: Noting, own: Sequence[int], found: Sequence[Borne]) -> list[int]:
        """What the note before it bears on, for who would not comment, on nothing that is told, in
        the same sentence as that note, or the next: "could not be verified, and the army did not
        comment"."""
        if (
            noting.form != "comment"
            or not found
            or self._asked.has_topic(noting, self._object(noting))
        ):
            return []
        at, (note, on) = noting.span[0], (found[-1].note, found[-1].on)
        between = self._within(note.span[1], at)
        if self._layout.sentence(at) - self._layout.sentence(note.span[0]) > 1 or any(
            self._view.asserted(i) for i in between
        ):
            return []
        who = self._noter(noting, own)
        return [i for i in on if not self._view.said_by(i, who)]

    def _holds(self, one: int, other: int) -> bool:
        """Whether what one claim says has the other in it, and more."""
        outer, inner = self._all[one], self._all[other]
        return outer.content != inner.content and outer.holds(inner)

    def stop(self, noting: Noting, on: Sequence[int]) -> int:
        """Where a note that bears on the claims `on` ends: before another sentence that runs on
        from it."""
        after = self._within(noting.said, noting.span[1] + _REACH)
        opens = (self._view.opens(i) for i in after if i not in on)
        upper = [at for at in opens if at > noting.said and self._text[at].isupper()]
        pointing = POINTING.match(self._text, noting.said + 1, noting.span[1])
        if pointing and _RUNS_ON.match(self._text, pointing.end()):
            upper.append(pointing.end())
        return min([noting.span[1], *upper])

    def _checked(self, at: int) -> list[int]:
        """The claim that a check of facts has at its head, before a place in it."""
        before = self._within(0, at)
        head = [i for i in before if self._view.checked(i)]
        # "Viral posts claim that it rained. Verdict: false."
        near = [i for i in before if self._view.called(i, "claim")]
        return head[-1:] or self._view.last(at, near, False)

    def _back(self, at: int, sentences: int) -> int:
        return max(self._layout.back(at, sentences), at - FARTHEST)

    def _opening(self, at: int) -> int:
        return self._layout.around(at, FARTHEST)[0]

    def _within(self, low: int, high: int) -> list[int]:
        """Claims whose content begins between two places, in order."""
        return self._order[bisect_left(self._starts, low) : bisect_left(self._starts, high)]

    def _here(self, at: int) -> list[int]:
        """Claims of the sentence at a place, in whose content it does not lie."""
        low, high = self._layout.around(at, FARTHEST)
        return [i for i in self._within(low, high) if not self._view.holds(i, at)]

    def _named(self, noting: Noting) -> list[int]:
        """Claims whose words belong to the noting clause: "denied reports that …"."""
        start, stop = noting.span
        if noting.of_noun:
            end = self._layout.around(start, FARTHEST)[1]
            near = [i for i in self._within(start - 3, end) if self._view.opens(i) <= stop]
            near = [i for i in near if i not in self.around(start)] or near
            return near[:1]
        aside = _ASIDE.match(self._text, stop)
        stop = aside.end() if aside else stop
        marked = MARKED.match(self._text, noting.said)
        said = marked.end() if marked else noting.said
        inside = [
            i
            for i in self._within(noting.said, stop + 2)
            if self._view.opens(i) >= noting.said and self._goes_on(said, self._view.opens(i))
        ]
        inside = [i for i in inside if self._view.told(i)]
        if noting.form == "evidence":
            inside = [i for i in inside if self._is_claimed(noting, i)]
        if noting.form == "denied":
            claimed = CLAIMED.match(self._text, said)
            inside = inside or self._told_in(noting)
            # "Contradicting the governor, who said that …"
            who = not inside[1:] and _CONTRADICTS.match(self._text, start)
            who = who and _WHO_SAID.match(self._text, stop)
            inside = [i for i in inside if (claimed or who) and self._view.asserted(i)]
        if noting.form == "denied" and noting.passive:
            here = self._within(self._opening(start), start)
            here = [i for i in here if self._view.asserted(i) and not self._view.to_do(i)]
            inside += [i for i in here if _IS.fullmatch(self._text, self._view.ends(i), start)]
        told = noting.form == "withdrawn" or self._text[slice(*noting.before)].strip()
        if noting.passive and told:
            opening = self._opening(start)
            inside += [
                i for i in self._within(opening, start) if start - 3 <= self._view.ends(i) <= start
            ]
        return inside[-1:]

    def _is_claimed(self, noting: Noting, number: int) -> bool:
        """Whether a noun leads from a note to what is claimed: "no evidence for the claim that"."""
        begins = self._all[number].content[0][0]
        return CLAIMED.search(self._text, noting.said, begins) is not None

    def _told_in(self, noting: Noting) -> list[int]:
        """The claim of a clause that tells what a report says whose denial stands before it:
        "denied a report by the Herald, which said that …"."""
        clause = _WHICH_SAYS.match(self._text, noting.span[1])
        if clause is None:
            return []
        after = self._within(clause.end(), self._layout.around(noting.span[0], FARTHEST)[1])
        return [i for i in after if self._view.opens(i) <= clause.end()][:1]

    def _ahead(self, noting: Noting) -> list[int]:
        """The claim that follows a clause which notes its standing before it: "though it is not
        confirmed, they say that …"."""
        if not _CONCEDES.search(self._text, self._opening(noting.span[0]), noting.span[0]):
            return []
        end = self._layout.around(noting.span[0], FARTHEST)[1]
        after = [i for i in self._within(noting.span[1], end) if self._view.told(i)]
        return [i for i in after if self._view.opens(i) <= noting.span[1] + _BESIDE][:1]

    def _said_of(self, noting: Noting) -> list[int]:
        """The claim of which a whole sentence tells that it is not so: "“These are lies,” he said
        of the accusations that …"."""
        if noting.form != "bare" or noting.kind != "denied":
            return []
        return [i for i in self._within(*noting.span) if self._view.is_rumour(i)]

    def _goes_on(self, said: int, at: int) -> bool:
        """Whether what begins at a place belongs to the clause of the noting words before it, and
        is not the next sentence where marks are lost."""
        between = self._text[said:at]
        if _JOINED.search(between):
            return False
        first = self._text[at : at + 2].lstrip("“‘\"'")[:1]
        return not first.isupper() or not between.strip() or bool(_TAKES.search(between))

    def _taken(self, at: int, own: Sequence[int]) -> list[int]:
        """The claim that a clause at a place takes up: "… of theft, which it denies"."""
        here = self._within(self._opening(at), at)
        here = [i for i in here if i not in own and self._view.asserted(i)]
        near = at - _BESIDE
        return [i for i in here if self._view.holds(i, at) or near <= self._view.closes(i)][-1:]

    def _unproved(self, noting: Noting, own: Sequence[int]) -> list[int]:
        """The claim that somebody makes without proof: that of the clause which the note is a part
        of, else the last that he made."""
        at = noting.span[0]
        inside = self._within(noting.said, noting.span[1] + 2)
        inside = [i for i in inside if self._is_claimed(noting, i) and i not in own]
        if inside:
            return inside[:1]  # "no evidence for its claim that it rained"
        here = [i for i in self._here(at) if self._view.qualified(i, noting.span)]
        # "He also didn't offer | any evidence" is no more than the note.
        bare = {i for i in own if self._all[i].content[0][0] < noting.said}
        here = [i for i in here if i not in bare]
        if _WITHOUT.match(self._text, at):
            # "Claimed without proof | that it rained", where these words are of the cue.
            here = [i for i in own if self._all[i].content[0][0] >= noting.said] or here
            if not here and not own and not self.around(at):
                return []  # Of what its own sentence tells, which nobody says.
        if here:
            return here[:1]
        opening = self._opening(at)
        held = [i for i in self._within(opening, at) if self._view.holds(i, at)]
        if held and not own:
            # Not in "said he acted without proof".
            return [i for i in held if self._view.calls(i)][-1:]
        before = [i for i in self._within(self._back(at, NEAR), at) if i not in own]
        before = [i for i in before if not self._view.holds(i, at) and self._view.asserted(i)]
        who = self._view.who(own) or last_name(self._text[slice(*noting.before)])
        said = [i for i in before if who & self._view.says(i)] if who else before[-1:]
        words = self._object(noting)
        told = COMPLEMENT.match(f" {words}") and not POINTING.match(words)
        return self._view.sharing(stems(words), said) or ([] if told and not who else said[-1:])

    def _meant(self, noting: Noting, own: Sequence[int], before: Sequence[int]) -> list[int]:
        """Claims that "those claims", "the death toll", "his account" mean, or that are about who
        would not comment."""
        words, at = self._object(noting), noting.span[0]
        if noting.kind == "no-comment":
            # "The line said that it could not comment"
            return self._asked.meant(noting, own or self.around(at), words, before)
        if noting.kind == "denied" and noting.form != "bare":
            return self._denied(noting, own, words, before)
        if noting.form == "evidence":
            return self._unshown(noting, own, words, before)
        if noting.kind == "no-evidence":
            before = self._of_others(noting, own, before)
        before = [i for i in before if self._view.told(i) and not self._view.names_it(i)]
        before = [
            i for i in before if not _KNOWS_NONE.match(self._text, self._all[i].content[0][0])
        ]
        if noting.form == "bare" and noting.kind == "denied":
            return self._view.last(at, self._of_others(noting, own, before), False)
        if noting.form == "bare" or (noting.form == "official" and _FROM.fullmatch(words)):
            return self._view.last(at, before, False)
        if noting.form == "unwilling":
            who = self._noter(noting, own)
            before = [i for i in before if not who & self._view.says(i)]
        found = pointed(self._view, noting, words, before)
        wanted = stems(words)
        least = min(2, len(wanted)) if _WHETHER.match(words) else 1
        found = found or self._view.sharing(wanted, before, least)
        if not found and noting.form == "unable" and _DEED.fullmatch(words):
            # "Neighbours reported hearing shots; the police were unable to confirm the shooting".
            found = [i for i in before if i in self._within(self._opening(at), at)][-1:]
        return found

    def _of_others(self, noting: Noting, own: Sequence[int], before: Sequence[int]) -> list[int]:
        """Those of `before` that others than who notes it stand for."""
        who = self._noter(noting, own)
        body = set[str]().union(*map(self._view.body, own))
        others = [i for i in before if self._view.asserted(i) and not who & self._view.says(i)]
        others = [i for i in others if not body & self._view.body(i)]
        same = {source for k in own if (source := self._all[k].source)}
        others = [i for i in others if self._all[i].source not in same]
        return [i for i in others if not any(self._view.speaks_for(k, i) for k in own)]

    def _denied(
        self, noting: Noting, own: Sequence[int], words: str, before: Sequence[int]
    ) -> list[int]:
        at = noting.span[0]
        checked = self._checked(at) if _THE_CLAIM.match(words) else []
        if checked:
            return checked
        answered = [i for i in before if not self._view.says(i) & self._noter(noting, own)]
        before = self._of_others(noting, own, before)
        if self._disputes(noting, words):
            return self._view.last(at, before, False)
        if _OTHERWISE.match(self._text, at):
            near = [i for i in before if i in self._within(self._back(at, 1), at)]
            return self._view.last(at, near, False)
        if _REJECTS.match(self._text, at) and _proposes(words):
            before = [i for i in before if self._view.offers(i)]
        if _BARE.match(words) and _REJECTS.match(self._text, at):
            offered = answered and self._view.offers(answered[-1])
            before = [] if offered else [i for i in before if not self._view.offers(i)]
        if noting.passive and _BARE.fullmatch(words):
            # "It is denied by": of the sentence before, or nobody can tell.
            before = [i for i in before if i in self._within(self._back(at, 1), at)]
        who = self._noter(noting, own)
        if noting.by_noun(self._text) and _WHEN.fullmatch(words):
            return self._view.last(at, before, False)
        if _PLEADS.match(self._text, at):
            who = who or names(self._text[slice(*noting.before)])
            return charged(self._view, at, before, who)
        called = stems(self._text[slice(*noting.before)])
        return denied(self._view, at, words, before, bool(own), who, called)

    def _unshown(
        self, noting: Noting, own: Sequence[int], words: str, before: Sequence[int]
    ) -> list[int]:
        """Claims of which it is said that there is no evidence: of others, but for who admits that
        he has none."""
        admitted = [i for i in self.around(noting.span[0]) if self._view.admits(i)]
        if admitted and _HAS_NONE.search(self._text, *noting.before):
            who = self._view.who(admitted)
            return self._view.last(
                noting.span[0], [i for i in before if who & self._view.says(i)], False
            )
        before = self._of_others(noting, own, before)
        before = [i for i in before if not self._view.overlaps(i, noting.span)]
        words = MEANWHILE.sub("", words)
        if IT.match(words):
            checked = self._checked(noting.span[0])
            around, at = self.around(noting.span[0]), noting.before[0]
            if around and _THOUGH.search(self._text, max(0, at - _LEAD), at):
                # "Said that …, although no evidence has emerged that this has taken place"
                opens = self._view.opens(around[-1])
                before = [i for i in before if self._all[i].content[0][0] > opens]
            return checked or self._view.last(noting.span[0], before, False)
        if _OTHERS.search(words):
            return []
        wanted = stems(words)
        # "No evidence of fraud"
        least = 1 if len(wanted) == 1 and words.startswith("of ") else max(2, len(wanted))
        found = self._view.sharing(wanted, before, least=min(_SAME, least))
        if found or not WRONGS.match(words):
            return found
        accused = [i for i in before if self._view.accuses(i)]
        return self._view.last(noting.span[0], accused, False)

    def _disputes(self, noting: Noting, words: str) -> bool:
        """Whether a statement is disputed, which need not accuse: "the union disputes that"."""
        pointing = POINTING.match(words)
        plain = pointing is not None and not pointing["noun"] and not pointing["told"]
        return plain and _DISPUTES.match(self._text, noting.span[0]) is not None

    def _noter(self, noting: Noting, own: Sequence[int]) -> set[str]:
        """The names of who notes it: who says its words, or that in which they stand."""
        return self._view.who(own) or self._view.who(self.around(noting.span[0]))

    def around(self, at: int) -> list[int]:
        """The claims in whose content a place lies, the innermost first."""
        before = self._within(self._back(at, _SENTENCES), at + 1)
        return [i for i in reversed(before) if self._view.holds(i, at)]

    def _object(self, noting: Noting) -> str:
        """The words for what is noted."""
        opening = self._opening(noting.span[0])
        return antecedent(self._text, noting) or noted(
            self._text, noting, opening, self.stop(noting, ())
        )
