"""The forms of words in which a page names its publisher, and in what parts of it they stand."""

from __future__ import annotations

import re
from typing import NamedTuple


class Form(NamedTuple):
    """Words beside an outlet's name. `kinds` are the parts in which they tell the publisher;
    `before` says that the name stands before them, else after; `goes_on` is what must follow the
    name; `weight` 2 is enough alone; with `sure` a name need not be in the table; `told` forms are
    printed of other outlets too, and `credits` forms of agencies. `often` is how many are
    enough."""

    pattern: re.Pattern[str]
    kinds: frozenset[str]
    before: bool
    weight: int = 2
    sure: bool = False
    told: bool = False
    credits: bool = False
    goes_on: re.Pattern[str] | None = None
    often: int = 1


_ARTICLE = frozenset(("article",))
_BIO = frozenset(("bio", "donation"))
_APPEAL = frozenset(("cookie", "donation", "newsletter", "paywall", "bio"))
_RIGHTS = frozenset(("cookie", "navigation", "newsletter", "paywall", "rights"))
_ROLE = r"(?:anchor|correspondent|editor|journalist|producer|reporter|writer)s?\b"
_WORDS = r"(?:(?!former\b|previous)[\w’'-]{1,40},?\s){0,6}"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


FORMS = (
    # "The Herald could not independently verify"
    Form(
        re.compile(
            r"\s(?:(?:could|can)\s?not|(?:could|ca)n['’]t"
            r"|(?:was|were|is|are)(?:\snot|n['’]t)\s(?:\w{1,20}\s)?able\sto"
            r"|(?:was|were|is|are|(?:has|have)\sbeen)\sunable\sto"
            r"|(?:has|have)(?:\snot|n['’]t)(?:\s(?:yet|been\sable\sto)){0,2})"
            r"\s(?:(?:yet|immediately|independently)\s){0,3}"
            r"(?:verify|verified|confirm|corroborate|authenticate|establish|ascertain|substantiate)\b"
        ),
        _ARTICLE,
        before=True,
        sure=True,
    ),
    Form(
        re.compile(
            r"(?:\bnot|n['’]t)\s(?:(?:be|been|yet|immediately|independently)\s){0,4}"
            r"(?:verified|confirmed)\sby\s"
        ),
        _ARTICLE,
        before=False,
    ),
    # "The Herald has contacted the ministry for comment"
    Form(
        re.compile(
            r"\s(?:has|have)\s(?:also\s)?(?:contacted|approached|emailed|asked|reached\sout\sto|written\sto)"
            r"\s[^.\n]{1,150}?\bfor\s(?:a\s|further\s|additional\s)?(?:comment|response|statement)"
            r"|\s(?:has\s|have\s)?(?:also\s)?reached\sout\sto\s[^.\n]{1,150}?\bfor\s(?:further\s)?comment"
            r"|\s(?:has|have)\s(?:also\s)?contacted\s"
        ),
        _ARTICLE,
        before=True,
        sure=True,
    ),
    Form(
        re.compile(r"\brequests?\sfor\s(?:a\s)?comments?\s(?:from|by|made\sby)\s"), _ARTICLE, False
    ),
    Form(
        re.compile(
            r"['’]s?\s(?:\w+\s)?requests?\sfor\s(?:an?\s)?(?:\w+\s)?(?:comments?|interview)"
        ),
        _ARTICLE,
        before=True,
    ),
    # "By Mara Ilic, Osk Daily" above its article, "VELM (Osk Daily) —" at its beginning
    Form(
        re.compile(r"(?:\A|\n)\s?[Bb]y\s(?=[A-Z])[^\n.;|:]{3,80}?,\s"),
        _ARTICLE,
        before=False,
        credits=True,
    ),
    Form(
        re.compile(r"(?<![\w.])[A-Z][\w.'’-]{1,30}(?:,\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?\s?\("),
        _ARTICLE,
        before=False,
        credits=True,
        goes_on=re.compile(r"\)(?:\s?(?:--?|[–—])\s|(?=[A-Z]))"),
    ),
    # What one outlet prints of another, too, but seldom twice.
    Form(
        re.compile(
            r"\b(?:[Tt]old|telling|tells|in\san?\s(?:\w+\s)?interview\swith|in\s(?:an?\s)?comments?\sto"
            r"|[Ss]peaking\s(?:to|with)|[Ss]poke\s(?:to|with))\s"
        ),
        _ARTICLE,
        before=False,
        weight=1,
        told=True,
    ),
    Form(
        re.compile(r"\s(?:has|have)\s(?:seen|reviewed|learned|viewed|obtained)\b"),
        _ARTICLE,
        before=True,
        weight=1,
        told=True,
    ),
    # "Associated Press journalists Mara Ilic in Velm and Teo Brand contributed"
    Form(
        re.compile(
            r"(?:['’]?s?\s(?:staff\s)?(?:journalist|writer|reporter|correspondent)s?|['’]s?)"
            r"\s(?=[A-Z])[^.\n]{3,250}?\bcontributed\s(?:to\sthis|reporting)"
        ),
        _ARTICLE | _BIO | _RIGHTS,
        before=True,
        credits=True,
    ),
    # "Mara Ilic is a senior reporter at the Herald", "is a Herald reporter"
    Form(
        _words(rf"\bis\s(?:an?|the)\s{_WORDS}{_ROLE}(?:,|\sbased\sin\s\w+)?\s(?:at|for|with|of)\s"),
        _BIO,
        before=False,
        sure=True,
    ),
    Form(
        _words(r"\bis\san?\s"),
        _BIO,
        before=False,
        goes_on=_words(rf"['’]?s?\s{_WORDS}{_ROLE}"),
    ),
    Form(
        _words(
            r"(?<!before\s)(?<!before\sshe\s)(?<!before\she\s)(?<!before\sthey\s)(?<!previously\s)"
            r"\bjoined\s"
        ),
        frozenset(("bio",)),
        before=False,
        goes_on=_words(
            r"(?:['’]s?\s\w+)?(?:\s(?:team|staff|newsroom))?(?:\s(?:in|as|full|from)\b|\W|\Z)"
        ),
    ),
    Form(
        _words(r"\b(?:team|desk|staff|newsroom|editors|journalists|reporters)\s(?:of|at)\s"),
        _APPEAL,
        before=False,
    ),
    Form(
        _words(
            r"\b(?:support(?:ing)?|subscri(?:be|bed|bing|ption|ber|bers)\s(?:to|of)|donat(?:e|ions?|ing)"
            r"\s(?:to|enable|help|allow|keep)|contribut(?:e|ions?)\sto|gift\sto|keep|help|reading"
            r"|sign(?:ing)?\s(?:up|in)\s(?:for|to|with)|register\s(?:for|with|on|at)|log\s?in\sto"
            r"|(?:member|friend|patron|reader|supporter|community|newsletters?)s?\s(?:of|from|by)"
            r"|account\s(?:at|with|on)|welcome\sto|access\sto|emails?\sfrom|updates\sfrom)\s"
        ),
        _APPEAL - {"bio"},
        before=False,
    ),
    Form(
        _words(
            r"\s(?:(?:is|are|remains?)\scommitted\sto|(?:relies|depends|rely|depend)\son|needs?\syour"
            r"|journalists\b|news\s(?:desk|team)|newsroom|(?:and\s(?:its|our)\spartners\s)?uses?\s"
            r"(?:your|cookies)|subscri(?:ber|ption)|privacy\spolicy|terms\b|membership"
            r"|supporters|readers)"
        ),
        _APPEAL,
        before=True,
    ),
    Form(
        _words(
            r"(?:['’]s?)?\s(?:(?:free|daily|weekly|morning|evening|email)\s){0,4}newsletters?\b"
        ),
        frozenset(("newsletter",)),
        before=True,
    ),
    # "About the Herald", "Subscribe to the Herald" in the menus of its page; one of these may be in
    # those of the page beside.
    Form(
        _words(
            r"(?:\A|\n)(?:about|contact|advertise\swith|follow|download|subscribe\sto|search|join"
            r"|why\s(?:you\scan\s)?trust|work\s(?:for|at|with))\s(?:the\s)?"
        ),
        frozenset(("navigation",)),
        before=False,
        often=2,
    ),
    # "Copyright 2031 The Herald", "© The Herald 2031. All rights reserved"
    Form(
        _words(
            r"(?:\bcopyright\b|©|\(c\))(?:[\s,.:]{0,3}(?:©|\(c\)|copyright|by|of|(?:19|20)\d\d"
            r"(?:\s?[-–]\s?(?:19|20)\d\d)?)){0,4}[\s,.:]{1,3}"
        ),
        _RIGHTS,
        before=False,
        credits=True,
    ),
    Form(
        _words(
            r"(?:[,.\s]{1,3}(?:19|20)\d\d)?[,.\s]{1,3}(?:©\s)?all\srights\sreserved"
            r"|\sis\snot\sresponsible\sfor"
        ),
        _RIGHTS,
        before=True,
        credits=True,
    ),
)

# An address of a page's own: of its desk, or the site that its terms are for.
ADDRESS = re.compile(
    r"(?<![\w.@/-])(?:[\w.+-]{1,64}@|https?://)?((?:[A-Za-z\d-]{1,63}\.){1,5}[a-z]{2,12})\b"
)
