"""The expressions that note a claim's standing, by their forms."""

from __future__ import annotations

from sayso.english import (
    ALLEGED,
    CALL,
    FALSE,
    FIGHTS_OFF,
    IS_UNTRUE,
    OTHERWISE,
    WAVES_OFF,
    WEEKDAY,
)
from sayso.normalise.notes.objects import NOUN

_DAY = rf"(?: (?:on )?(?i:{WEEKDAY}))"
_NOT_TRUE = r"not (?:true\b|the case\b|based (?:on|in) (?:any )?fact)"
_NO_GROUND = (
    r"(?:(?:\w+ly )?without (?:any )?(?:foundation|basis|substance|merit)\b"
    r"|(?:riddled|full) (?:with|of) (?:errors|lies|falsehoods|inaccuracies)\b)"
)
"""What a claim is told to be, in other words, by who denies it."""
_ADVERBS = (
    r"(?: (?:yet|immediately|independently|officially|publicly|directly|been|be|being|\w+ly"
    rf")|{_DAY})*"
)
_CHECKED = (
    r"(?:verif(?:y|ied|ying)|confirm(?:ed)?|authenticated?|corroborated?|substantiated?"
    r"|ascertain(?:ed)?|checked(?= independently\b|[.,;]|$)|(?:established|determined)(?=[.,;]|$))"
)
_NOT = r"(?:(?: (?:so far|still|as yet|to date))? not|n[’']t| n[’']t)"
_CANNOT = (
    rf"(?:(?:could|can|ca){_NOT}(?: (?:be )?able to| possible to)?|cannot|unable to"
    rf"|(?:were|was|is|are){_NOT}(?: (?:yet|\w+ly))* (?:able|possible) to"
    r"|not in a position to"
    r"|(?:has|have|had) no(?:thing| (?:\w+ )?information)"
    r" (?:to|(?:that|which) (?:would|could|might|can))"
    rf"|(?:has|have|had){_NOT} been (?:able|possible) to"
    r"|(?:impossible|difficult|hard|no (?:\w+ )?(?:way|means)) (?:for [\w ’']{1,40} )?(?:to|of))"
)
_SHRED = r"(?:(?:shred|scrap|iota|bit|piece|hint) of )"
_NOTHING = r"nothing (?:(?:at all|so far|yet) )?to (?:suggest|indicate|show|prove)(?= that\b)"
_FACTS = rf"{_SHRED}?(?:evidence|proof|(?:signs?|indications?)(?= that))"
_CLAIMS = rf"(?:{NOUN}|tales?|theor(?:y|ies)|footage|videos?|media|social)"
_SAID_OF = rf"(?:{ALLEGED}|reports?|accounts?|charges|criticisms?)\b"
_CALLED_FALSE = rf"(?:{_SAID_OF[:-2]}|charge|stor(?:y|ies)|articles?|posts?|information)\b"
"""What may be called false; by other words less can be told of it."""
_ASKED = r"(?:requests?|calls?|questions?|messages?|e-?mails?|inquir|quer|phone)"
_FOR_ELSE = (
    r"\w*(?: from (?:[\w’'-]+ ){0,3}?[\w’'-]+)? for"
    r" (?!(?:(?:an?|any|further|more|its|his|her|their) )?(?:\w+ )?(?:comment|response|reaction"
    r"|information|interview|clarification|details|statement|answer|explanation|confirmation))"
)
"""Behind requests that were for no comment: "requests | for access to the country"."""
_ANSWER = (
    rf"(?:(?:respond|repl)\w*(?= immediately|[.,;)]|$"
    rf"|{_DAY}? (?:by|to (?:\w+[’']?s? ){{0,4}}{_ASKED}(?!{_FOR_ELSE})"
    r"|to (?:\w+ ){0,2}(?:attempts?|efforts?) to (?:reach|contact)))"
    rf"|(?:respond|repl|react)\w*(?= to (?:[\w’'-]+ ){{0,3}}{_SAID_OF})"
    rf"|react\w*(?= publicly\b|[.,;)]|$)"
    rf"|return\w*(?= (?:\w+ ){{0,3}}{_ASKED})|answer\w* (?:\w+ ){{0,2}}{_ASKED}(?! of\b)"
    r"|g[eo]t\w* back to|comment\w*)"
)
_CALLS = r"\b(?:requests?|calls?|messages?|e-?mails?|texts|letters?|inquiries|queries|questions)"
_UNANSWERED = (
    rf"(?:(?:was|were|had)(?:{_NOT}| never){_ADVERBS} (?:returned|answered)"
    r"|(?:went|go|gone) (?:unanswered|unreturned))"
)
_LITTLE = r"(?:(?:\w+ ){0,2}comments?|(?:\w+ )?(?:repl(?:y|ies)|response))"
_NOBODY = r"\b(?:neither|nobody|no one|none) (?:[\w’'-]+ ){0,8}?"
_BASELESS = r"unsubstantiated|unfounded|baseless|groundless|unproven"
_BEAR_OUT = r"(?:support|back|prove|show|substantiate|corroborate)\b"
_PROOF = (
    r"(?:evidence|proof|(?:documents?|documentation|records?|data|details?|sources?|material|examples?)"
    rf"(?= (?:to {_BEAR_OUT}|in support of\b)))"
)
_GIVE = r"(?:provid|offer|present|giv|gave|produc|cit)"
_DECLINED = (
    r"(?:declin|refus)\w*(?: to)?(?: \w+)? comment(?!at)"
    r"|declin\w* to (?:respond|reply|address|be interviewed)"
    r"|(?:declin|refus)\w* to say(?= (?:if|whether)\b)"
    rf"|(?:declin|refus)\w* to (?:be drawn|discuss|answer (?:\w+ ){{0,2}}{_ASKED}"
    r"\w*+(?! (?:from|of|by) (?!(?:\w+ )?(?:reporters|journalists|the (?:media|press)))))"
    r"|(?:declin|refus)\w* to(?: either)? confirm (?:or|nor) deny"
    r"|neither confirm\w* (?:n?or) den\w*"
    rf"|(?:cannot|can not|can[’']t|could{_NOT}) comment"
    rf"|would{_NOT} (?:be drawn|discuss\b|say(?= (?:if|whether)\b))"
    rf"|(?:did|does|do){_NOT} (?:want|wish) to comment"
    r"|(?:un|not )(?:willing|prepared) to comment"
)
_UNREACHED = (
    r"(?:was|were|is|are)(?: not|n[’']t)(?: immediately)? (?:available|reach(?:ed|able))"
    r"(?: \w+)? for comment"
    r"|(?:could|can) not(?: immediately)? be(?: immediately)? (?:reached|contacted)"
    r"|unavailable for comment"
    rf"|{_CALLS} (?:\w+ ){{0,2}}(?:to|with|from|made|(?:for|seeking|requesting) (?:\w+ )?comment)\b"
    rf" (?:[\w’'-]+ ){{0,8}}?{_UNANSWERED}"
    r"|\b(?:attempts?|efforts?) to (?:reach|contact) (?:[\w’'-]+ ){1,8}?"
    r"(?:(?:were|was|proved) (?:unsuccessful|not successful)|failed)"
    rf"|{_NOBODY}(?:(?:would )?respond\w*|repl\w+|(?:return|answer)\w* (?:\w+ ){{0,3}}{_ASKED}"
    r"|(?:could|can) (?:immediately )?be reached|(?:was|were) (?:immediately )?available"
    r"(?: \w+)? (?:for|to) comment|(?:immediately )?comment(?:ed)?(?=[.,;)]| on\b))"
)
_UNANSWERING = (
    rf"(?:(?:did|has|have|had|does|do|would|will|wo){_NOT}|failed to){_ADVERBS} {_ANSWER}"
    rf"|(?:did|has|have|had){_NOT}{_ADVERBS} (?:receive|got?t?e?n?|get|hear)d? "
    r"(?:(?:any|a|an|immediate) )*(?:response|reply|answer|word|back)\b"
    r"|yet to (?:comment|respond|reply|hear back|receive an? (?:response|reply|answer))"
)
_SILENT = (
    r"(?:made|had|has|have|offered|was|with) no (?:\w+ ){0,2}comment\b"
    rf"|(?:made|had|offered) no (?:\w+ )?(?:response|reply|reaction)\b"
    rf"(?! to (?!(?:[\w’'-]+ ){{0,3}}{_SAID_OF}))"
    r"|\bthere (?:was|is|has been|had been) no (?:immediate|official|public) (?:\w+ )?"
    r"(?:comment|reaction|response|reply)\b"
    r"|\b(?:received|got|had) no (?:\w+ )?(?:reply|response|answer)(?=[.,;)]|$)"
    r"|\bno (?:\w+ )?(?:word|reaction|response|comment)"
    r" (?:was (?:\w+ )?available )?(?:from|by)"
    rf"|(?:did|has|have|had){_NOT}{_ADVERBS} (?:provid|offer|giv|issu)\w* (?:an? |any )?{_LITTLE}"
    rf"|(?:gave|offered|provided|issued) no {_LITTLE}"
    r"|(?:remain\w*|stay\w*|kept) (?:silent|tight-lipped)(?= (?:on|about|over)\b)"
    r"|ignored (?:\w+ ){0,3}requests? (?:for|to) comment"
)
_UNTRUE = (
    r"\b(?:no|not (?:an?|any|one) (?:\w+ of )?|without (?:an?|any) (?:\w+ of )?) ?truth"
    r"(?: (?:whatsoever|at all))?[”\"’']? (?:in|to|behind)"
    rf"(?= (?:it|this|that|these|those|them|the|such|any|{_SAID_OF})\b)"
)
PATTERNS: dict[str, str] = {
    "unable": (
        rf"{_CANNOT}(?: [\w’'-]+(?: [\w’'-]+){{0,3}} to)?{_ADVERBS} {_CHECKED}\b"
        r"|\bno(?:body else| one else| (?:other|independent) \w+) (?:has|have|had|could)"
        rf"{_ADVERBS} {_CHECKED}\b"
    ),
    "unwilling": (
        rf"(?:(?:has|have|had|did|does|do|would|will){_NOT}|(?:declin|refus)\w* to"
        r"|(?:has|have|had) yet(?: to)?|stopp?(?:ed|s|ing) short of)"
        rf"(?!{_ADVERBS} be(?:en)?\b){_ADVERBS} {_CHECKED}(?:ing)?\b(?! (?:or|nor) den)"
    ),
    "passive": (
        rf"(?:is|are|was|were|has|have|had)(?:{_NOT}| never| yet to){_ADVERBS} {_CHECKED}\b"
        r"|(?:is|are|was|were|remains?|[’']s) (?:un(?:confirmed|verified)"
        rf"(?! (?:\w+ ){{0,2}}{_CLAIMS}\b)"
        r"|not (?:yet )?(?:been )?(?:\w+ly )?(?:confirmed|verified))\b"
        r"|\b(?:is|are|was|were) (?:still )?being (?:verified|checked|clarified)(?=[.,;]|$)"
        r"|\b(?:(?:neither|none)(?: of (?:the|these|those))? (?:[\w’'-]+ ){0,2}?"
        rf"{_CLAIMS}|none of (?:this|that|it))"
        rf" (?:could|can|has|have|had|was|were)(?: be| been)?{_ADVERBS} {_CHECKED}\b"
    ),
    "adjective": rf"\bun(?:confirmed|verified|corroborated)(?= (?:\w+ ){{0,2}}{_CLAIMS}\b)",
    "unfounded": rf"\b(?:{_BASELESS})(?= (?:\w+ ){{0,2}}{_CLAIMS}\b)",
    "baseless": (
        rf"\b(?:is|are|was|were|be|been)(?: \w+ly)? (?:{_BASELESS})\b(?! \w+ {_CLAIMS}\b)"
        r"|\b(?:is|are|was|were) not (?:supported|backed(?: up)?|borne out) by"
        r" (?:\w+ )?(?:evidence|facts|data|proof)\b"
    ),
    "official": (
        r"\bno (?:(?:official|independent|immediate|public) )*(?:confirmation|verification)\b"
        r"|yet to (?:make|give|issue|offer) (?:an? )?(?:official |public )?confirmation\b"
        r"|\b(?:independent|official) (?:confirmation|verification) (?:was|is|has|could)"
        rf"(?: be| been)?{_NOT}(?: (?:be|been|\w+ly))? (?:possible|available|obtained|given)\b"
    ),
    "giving": (
        rf"(?:(?:did|had|has|have){_NOT}|without|never|yet to|fail\w* to)(?: (?:yet|\w+ly))* "
        rf"{_GIVE}\w*(?: any)?(?: \w+)? {_PROOF}\b(?! to (?!{_BEAR_OUT}))"
        rf"|(?:did|has|have|had){_NOT}(?: \w+ly)? (?:back(?:ed)?(?: up)?|support(?:ed)?)"
        rf" (?:the|th(?:is|at|ese|ose)|his|her|its|their) (?:\w+ )?(?:{NOUN})(?: up)?"
        rf" with (?:\w+ ){{0,2}}{_PROOF}\b"
        rf"|\b{_GIVE}\w* (?:no|little) (?:\w+ ){{0,2}}{_PROOF}\b"
        rf"|\bwithout (?:any )?(?:\w+ )?{_PROOF}\b(?! of\b)"
    ),
    "evidence": (
        rf"\b(?:no|without(?: any)?|not(?: been)? any) (?:\w+ ){{0,2}}{_FACTS}\b"
        rf"|(?:do|does|did|has|have|had|could){_NOT} (?:have|see|seen|find|found)"
        rf" (?:(?:any|an?|one) )?(?:\w+ )?{_FACTS}\b"
        rf"|\bnot (?:an?|one) (?:single )?{_SHRED}(?:evidence|proof)\b|\b{_NOTHING}"
    ),
    "withdrawn": (
        r"\b(?:was|were|(?:has|have|had) been)(?: (?:later|soon|since|then|\w+ly))*"
        r" (?:withdrawn|retracted|debunked|disproved|disproven)\b"
    ),
    "untrue": (
        rf"\b(?:{_CALLED_FALSE}|talk\b)"
        r"(?: (?:by|from|in|on) (?:[\w’'-]+ ){0,5}?[\w’'-]+)?"
        rf"(?: of| about|(?= that ))(?= [^.;:!?\n]{{3,180}}?,? {IS_UNTRUE})"
    ),
    "verdict": (
        r"\b(?:verdict|rating|conclusion|ruling|assessment): ?"
        rf"(?:(?:mostly|completely|entirely|totally|partly) )?(?:{FALSE}|wrong\b|not true\b)"
    ),
    "comment": "|".join((_DECLINED, _UNREACHED, _UNANSWERING, _SILENT)),
    "denied": (
        r"\b(?<!\bor )(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?"
        r"|disput(?:es|ed|ing)|contradict(?:s|ed|ing)|refut(?:es|ed|ing)|rebut(?:s|ted|ting)|repudiat(?:es|ed|ing)"
        r"|rubbish(?:es|ed|ing)|scoff(?:s|ed|ing) at|t(?:akes|ook|aking) issue with"
        r"|(?<!\ba )(?<!\bthe )(?<!\bin )(?<!\bof )(?:dispute|contradict|refute|rebut|repudiate)"
        r"(?= (?:this|that|it|these|those|the|his|her|their|its|such|any)\b)"
        rf"|{WAVES_OFF}|{FIGHTS_OFF}|pour\w* (?:cold water|scorn) on|{OTHERWISE})"
        r"(?=[ .,;)”\"’']|$)"
        rf"|\b(?:{CALL}|denounc)\w*"
        r"(?= (?:(?:th[a-z]+|such|his|her|their|its|[\w-]+['’]s?) (?:[\w’'-]+ ){0,2}"
        rf"{_CALLED_FALSE}"
        rf"|it|this) (?:as )?[“\"‘']?(?:\w+ ){{0,3}}?(?:{FALSE}|wrong\b|{_NOT_TRUE})"
        rf"| (?:\w+ )?{_CALLED_FALSE} (?:that|of|about) [^,.;:!?\n]{{3,120}}?"
        r" (?:as [“\"‘']?|[“\"‘'])"
        rf"(?:\w+ ){{0,3}}?{FALSE})"
        r"|\b(?:issu|publish|releas)(?:es?|ed|ing) an? (?:\w+ ){0,2}(?:denial|rebuttal)\b(?: of\b)?"
        r"|\bplead(?:s|ed|ing)? (?:not guilty|innocent)\b"
        r"|\b(?:(?:sa(?:id|ys?)|insist(?:s|ed)?|stat(?:es|ed)|add(?:s|ed)|show(?:s|ed)?|reveal(?:s|ed)?"
        r"|wr(?:ites|ote)|tweet(?:s|ed)|post(?:s|ed)|repl(?:ies|ied)|maintain(?:s|ed))"
        r"(?: (?!(?:some|any)?things?\b)\w+| (?:in|on|via|through|at) (?:[\w’'-]+ ){0,4}?[\w’'-]+)?"
        r"|told (?:@?[\w’'.-]+ ){0,3}@?[\w’'.-]+)(?: that)?"
        r"(?= (?:the|th(?:at|is|ese|ose)|such|his|her|their|its|[\w-]+['’]s?) (?:\w+ ){0,2}"
        rf"{_CALLED_FALSE} (?:was|were|is|are|had been) [“\"‘']?(?:\w+ ){{0,3}}?"
        rf"(?:(?!{_BASELESS}){FALSE}|{_NOT_TRUE}|{_NO_GROUND})"
        rf"| th(?:is|at)(?: was| is|[’']s) [“\"‘']?(?:\w+ly )?(?:an? )?(?:{FALSE}|{_NOT_TRUE})"
        r"(?=[”\"’']*(?:[.,;]|$| and\b)))"
        rf"|[“\"](?=(?i:(?:all )?(?:the|these|those)|such|all) (?:\w+ ){{0,2}}{_CALLED_FALSE}"
        r"(?: (?:made )?(?:against|about|by|of) (?:[\w’'-]+ ){0,3}?[\w’'-]+)? (?:was|were|is|are)"
        rf" (?:\w+ly )?(?:(?!{_BASELESS}){FALSE}|{_NOT_TRUE}|{_NO_GROUND}))"
        rf"|{_UNTRUE}"
    ),
    "called": (
        r"\b(?:called|branded|labell?ed|described)(?: as)? [“\"‘']?(?:\w+ (?:and )?){0,2}?"
        rf"{FALSE}"
    ),
}
HINTS: dict[str, tuple[str, ...]] = {
    IS_UNTRUE: ("untrue",),
    r"(?i:(?:verdict|rating|conclusion|ruling|assessment):)": ("verdict",),
    r"ithdrawn|etracted|ebunked|isprove": ("withdrawn",),
    r"erif|onfirm|enticat|orrobor|bstantiat|scertain|hecked|stablished|etermined": (
        *("unable", "unwilling", "passive", "adjective", "official"),
    ),
    r"bstantiat|nfounded|aseless|roundless|nproven|not (?:supp|back|born)": (
        "unfounded",
        "baseless",
    ),
    rf"eviden|proof|sign|indicat|nothing| to {_BEAR_OUT}|in support": ("giving", "evidence"),
    r"omment|espon|repl|return|answer|reach|hear|word from|react|onfirm"
    r"|raw[n ]|iscuss|silent|contact|back to|say (?:if|whether)": ("comment",),
    r"otherwise|opposite|to differ|none of it"
    r"|den[yi]|plead|rebuttal|eject|ismiss|isput|ontradict|efut|ebut|epudiat|ubbish|coff|issue with"
    r"| (?:down|off|aside|away|water on|scorn on)\b|truth|wrong|ithout|iddled|full of"
    rf"|{_NOT_TRUE}|{FALSE}": (
        "denied",
        "called",
    ),
}
"""What has to stand in a sentence for some of the patterns to be tried: they are slow. No pattern
of one line can begin where one of another does but those that stand before it in `PATTERNS`."""
